/** The `dateline` command: which sub-command is meant? */
import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { endQuietlyOnClosedPipe, UsageError } from './terminal.ts';

const HELP = `dateline ${packageJson.version}: news articles become a map that can be questioned

  dateline serve [ARTICLES]                    build the site and serve it on this machine
  dateline build ARTICLES… --out DIR           write the layers (GeoJSON, CSV, JSON) to DIR
  dateline export ARTICLES… --format NAME      what the map downloads: GeoJSON, KML, CSV, BibTeX …
  dateline geoparse < IN.jsonl > OUT.jsonl     a Unix filter: one document a line

  dateline COMMAND --help                      what a command takes
  dateline --version
`;

/** Each loaded only when it is meant: a filter that is started often should not wait for a web server's code. */
const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
	serve: async (args) => (await import('./serve.ts')).serve(args),
	build: async (args) => (await import('./build.ts')).build(args),
	export: async (args) => (await import('./export.ts')).exportAtlas(args),
	geoparse: async (args) => (await import('./geoparse.ts')).geoparseStream(args)
};

async function run(args: string[]): Promise<number> {
	const [name = '', ...rest] = args;
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (command) return command(rest);
	const { values } = parseArgs({
		args,
		options: { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
		allowPositionals: true,
		strict: false
	});
	if (values.version) {
		process.stdout.write(`${packageJson.version}\n`);
		return 0;
	}
	if (values.help) {
		process.stdout.write(HELP);
		return 0;
	}
	throw new UsageError(name ? `there is no command “${name}”` : 'a command is missing', '--help');
}

endQuietlyOnClosedPipe();
try {
	process.exitCode = await run(process.argv.slice(2));
} catch (error) {
	if (error instanceof UsageError) {
		process.stderr.write(`dateline: ${error.message}; see dateline ${error.see}\n`);
		process.exitCode = 2;
	} else {
		process.stderr.write(`dateline: ${(error as Error).message}\n`);
		process.exitCode = 2;
	}
}
