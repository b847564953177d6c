/** `dateline build`: the files of the atlas, each whole or not at all. */
import { resolve } from 'node:path';
import { buildSite } from '../lib/server/site.ts';
import { reportProblems, summarise } from './report.ts';
import { parseCommand, UsageError, write } from './terminal.ts';
import { writeFiles } from './write-files.ts';

const HELP = `usage: dateline build ARTICLES… --out DIR [--corrections FILE]

ARTICLES are folders or files (.md, .txt, .html, .pdf, .docx), or one project that the workbench saved (.zip). DIR
receives places.geojson, mentions.geojson, provinces.geojson, unnamed.json, why.json, articles.json, timeline.json,
mentions.csv and places.csv.

Exit status: 0 all well, 1 some articles or corrections were left out (named on standard error), 2 usage or no article
could be read.
`;

const options = {
	out: { type: 'string', short: 'o' },
	corrections: { type: 'string' },
	help: { type: 'boolean', short: 'h', default: false }
} as const;

export async function build(args: string[]): Promise<number> {
	const { values, positionals } = parseCommand('build', { args, options, allowPositionals: true });
	if (values.help) {
		await write(HELP);
		return 0;
	}
	if (!positionals.length) throw new UsageError('ARTICLES is missing', 'build --help');
	if (!values.out) throw new UsageError('--out DIR is missing', 'build --help');
	const site = await buildSite(positionals, values.corrections);
	reportProblems(site);
	if (!site.articles.length) {
		process.stderr.write('dateline: no article could be read, and nothing was written.\n');
		return 2;
	}
	const folder = resolve(values.out);
	await writeFiles('build', folder, site.files);
	await write(`${summarise(site)}\nWrote ${site.files.size} files to ${folder}.\n`);
	return site.problems.length || site.unreadCorrections ? 1 : 0;
}
