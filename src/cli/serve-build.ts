/** How are the pages built from a folder of articles? By Vite, in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { projectRoot } from '../lib/server/project.ts';

let child: ChildProcess | undefined;

/** Builds into `out`; false where the build failed or was ended. What Vite says is shown only then. */
export function buildPages(articles: string, out: string): Promise<boolean> {
	const require = createRequire(join(projectRoot, 'package.json'));
	const vite = join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js');
	const started = spawn(process.execPath, [vite, 'build', '--logLevel', 'error'], {
		cwd: projectRoot,
		env: {
			...process.env,
			NODE_ENV: 'production',
			DATELINE_ARTICLES: articles,
			DATELINE_OUT: out,
			DATELINE_WORK: `${out}.work`
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	child = started;
	let said = '';
	started.stdout.on('data', (data: Buffer) => (said += data.toString()));
	started.stderr.on('data', (data: Buffer) => (said += data.toString()));
	return new Promise((resolve) => {
		started.on('error', (error) => {
			process.stderr.write(`dateline: the pages could not be built: ${error.message}\n`);
			resolve(false);
		});
		started.on('close', (code) => {
			child = undefined;
			if (code !== 0 && code !== null) {
				process.stderr.write(`${said}\ndateline: the pages could not be built.\n`);
			}
			resolve(code === 0);
		});
	});
}

/** Ends a build that is under way. */
export function endPageBuild(): void {
	child?.kill('SIGTERM');
}
