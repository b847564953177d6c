/** `dateline serve` (`npm start`): build the site from a folder, serve it on this machine, build again on a change. */
import { watch } from 'node:fs';
import { mkdir, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isProjectFile } from '../lib/server/project-file.ts';
import { buildSite } from '../lib/server/site.ts';
import { defaultArticles, projectRoot } from '../lib/server/project.ts';
import { reportProblems, summarise } from './report.ts';
import { buildPages, endPageBuild } from './serve-build.ts';
import { startServer } from './serve-http.ts';
import { parseCommand, UsageError, wholeNumber, write } from './terminal.ts';

const HELP = `usage: npm start [-- ARTICLES] [--port N]
       dateline serve [ARTICLES] [--port N]

ARTICLES is a folder of .md, .txt, .html, .pdf or .docx files (default data/articles), or one project that the workbench
saved (.zip). The site is built, served on this machine only, and built again when a file in the folder changes. --port is where to begin looking for a free port (4173).
`;

const options = {
	port: { type: 'string', default: '4173' },
	help: { type: 'boolean', short: 'h', default: false }
} as const;

const cache = join(projectRoot, '.cache', 'site');

export async function serve(args: string[]): Promise<number> {
	const { values, positionals } = parseCommand('serve', { args, options, allowPositionals: true });
	if (values.help) {
		await write(HELP);
		return 0;
	}
	if (positionals.length > 1) throw new UsageError('serve takes one folder', 'serve --help');
	const articles = resolve(positionals[0] ?? defaultArticles);
	const isThere = await stat(articles).then(
		(found) => found.isDirectory() || isProjectFile(articles),
		() => false
	);
	if (!isThere) throw new UsageError(`there is no folder “${articles}”`, 'serve --help');
	const port = wholeNumber('serve', '--port', values.port, 0);

	const stop = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
	const folder = join(cache, String(process.pid));
	try {
		await removeAbandoned();
		await mkdir(folder, { recursive: true });
		const first = await buildOnce(articles, join(folder, '0'));
		if (!first || stop.signal.aborted) return stop.signal.aborted ? 0 : 2;
		const server = await startServer(first, port);
		await write(`Dateline answers at ${server.address}\n`);
		await rebuildOnChange(articles, folder, server.show, stop.signal);
		await server.close();
		return 0;
	} finally {
		endPageBuild();
		await rm(folder, { recursive: true, force: true });
		await rmdir(cache).catch(() => undefined); // another server's site may be in it
	}
}

/** What servers left that were killed: a folder bears the number of its process. */
async function removeAbandoned(): Promise<void> {
	for (const name of await readdir(cache).catch(() => [])) {
		if (!isRunning(Number(name))) await rm(join(cache, name), { recursive: true, force: true });
	}
}

function isRunning(id: number): boolean {
	try {
		return process.kill(id, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** The folder of the built site, or null where the build failed (and said why). */
async function buildOnce(articles: string, out: string): Promise<string | null> {
	const site = await buildSite([articles]);
	reportProblems(site);
	await write(
		site.articles.length
			? `${summarise(site)}\n`
			: `No articles in ${articles} yet; the first page says how to begin.\n`
	);
	return (await buildPages(articles, out)) ? out : null;
}

const SETTLE_MS = 250;

/** Until the signal: one build at a time, and another where something changed meanwhile. */
async function rebuildOnChange(
	articles: string,
	folder: string,
	show: (site: string) => void,
	signal: AbortSignal
): Promise<void> {
	let count = 0;
	let shown = join(folder, '0');
	let building = false;
	let changed = false;
	let timer: NodeJS.Timeout | undefined;
	const rebuild = async (): Promise<void> => {
		if (building || signal.aborted) return;
		building = true;
		while (changed && !signal.aborted) {
			changed = false;
			const next = await buildOnce(articles, join(folder, String(++count))).catch(
				(error: Error) => {
					process.stderr.write(`dateline: ${error.message}\n`);
					return null;
				}
			);
			if (next && !signal.aborted) {
				show(next);
				await rm(shown, { recursive: true, force: true });
				shown = next;
				await write('The articles changed; the site is built again.\n');
			}
		}
		building = false;
	};
	const watcher = watch(articles, () => {
		changed = true;
		clearTimeout(timer);
		timer = setTimeout(() => void rebuild(), SETTLE_MS);
	});
	await new Promise<void>((done) => {
		if (signal.aborted) done();
		signal.addEventListener('abort', () => done(), { once: true });
	});
	clearTimeout(timer);
	watcher.close();
}
