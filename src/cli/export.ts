/** `dateline export`: the files of the Download menu, of what the filters leave. */
import { resolve } from 'node:path';
import { viewAtlas } from '../lib/core/atlas/filter.ts';
import { readSiteLayers } from '../lib/core/atlas/site-layers.ts';
import { atlasOfView, downloadName, wholeAtlasOf } from '../lib/core/export/download.ts';
import type { Download, Written } from '../lib/core/export/format.ts';
import { oneFile, writeOneFile } from '../lib/core/export/one-file.ts';
import { filterWords } from '../lib/core/export/provenance.ts';
import { downloads } from '../lib/core/export/registry.ts';
import { loadActivities } from '../lib/server/load-engine.ts';
import { loadOneFileParts } from '../lib/server/one-file-parts.ts';
import { buildSite } from '../lib/server/site.ts';
import { checkArticles, filterOptions, readFilters } from './export-filters.ts';
import { reportProblems } from './report.ts';
import { parseCommand, plural, UsageError, write } from './terminal.ts';
import { writeFiles } from './write-files.ts';

/** What can be asked for: the formats of the registry, and the map itself. */
const known: readonly (Download | typeof oneFile)[] = [...downloads, oneFile];

const HELP = `usage: dateline export ARTICLES… --format NAME… [--out DIR] [FILTERS] [--title TITLE] [--site URL]
                       [--corrections FILE]

ARTICLES are folders or files (.md, .txt, .html, .pdf, .docx), or one project that the workbench saved (.zip). NAME is
one of these, or "every"; several have commas between them:

${known.map(({ id, file, note }) => `  ${id.padEnd(18)} ${file.padEnd(22)} ${note}`).join('\n')}

One format without --out goes to standard output. In DIR the name of each file says the filters.

FILTERS are those of the map; without any, what its first visit shows:
  --years 2021[-2022]    only what is dated in these years; --by-publication: published in them
  --undated              what has no date too
  --layers LIST          of countries, activity, provinces, settlements, soft-areas, former-states
  --articles LIST        slugs: the names of the files without their ends
  --activities LIST      as data/activities.json names them
  --roles LIST           of event, origin, destination, mention, institution, embedded
  --status LIST          of machine, checked, disputed
  --query WORDS          all of them in the place, the name or the sentence
  --all                  everything, also what the map leaves out at first

TITLE is what the map is called, in the files and in their names; of a project it is its own.
URL is where the site is published; files that link to articles then link there.

Exit status: 0 all well, 1 some articles were left out (named on standard error), 2 usage or no article could be read.
`;

const options = {
	format: { type: 'string', short: 'f', multiple: true },
	out: { type: 'string', short: 'o' },
	site: { type: 'string' },
	title: { type: 'string' },
	corrections: { type: 'string' },
	help: { type: 'boolean', short: 'h', default: false },
	...filterOptions
} as const;

export async function exportAtlas(args: string[]): Promise<number> {
	const parsed = parseCommand('export', { args, options, allowPositionals: true });
	const { values, positionals } = parsed;
	if (values.help) {
		await write(HELP);
		return 0;
	}
	if (!positionals.length) throw refuse('ARTICLES is missing');
	const formats = readFormats(values.format ?? []);
	if (values.out === undefined && formats.length > 1) {
		throw refuse('several formats need --out DIR');
	}
	const site = values.site === undefined ? null : readAddress(values.site);
	const activities = (await loadActivities()).map(({ id }) => id);
	const filters = readFilters(values, activities);
	const built = await buildSite(positionals, values.corrections);
	reportProblems(built);
	if (!built.articles.length) {
		process.stderr.write('dateline: no article could be read, and nothing was written.\n');
		return 2;
	}
	const layers = readSiteLayers(built.files);
	checkArticles(filters, layers.data);
	const view = filters && viewAtlas(layers.data, filters);
	const atlas = view
		? atlasOfView(layers.data, layers.shapes, view)
		: wholeAtlasOf(layers.data, layers.shapes);
	const context = { filters, site, title: values.title?.trim() || built.title };
	const files = new Map<string, Written>();
	for (const format of formats) {
		const content =
			'write' in format
				? format.write(atlas, context)
				: writeOneFile(atlas, context, await loadOneFileParts(built, layers, atlas));
		files.set(downloadName(format.file, context), content);
	}
	const left = layers.data.mentions.length - atlas.mentions.length;
	const summary =
		`${plural(atlas.mentions.length, 'mention')} of ${plural(atlas.places.length, 'place')}. ${filterWords(filters)}\n` +
		(left > 0
			? `${plural(left, 'mention is', 'mentions are')} not in it; --all takes everything.\n`
			: '');
	if (values.out === undefined) {
		process.stderr.write(summary);
		for (const content of files.values()) await write(content);
	} else {
		const folder = resolve(values.out);
		await writeFiles('export', folder, files);
		await write(`${summary}Wrote to ${folder}: ${[...files.keys()].join(', ')}.\n`);
	}
	return built.problems.length ? 1 : 0;
}

function refuse(what: string): UsageError {
	return new UsageError(what, 'export --help');
}

function readFormats(given: readonly string[]): typeof known {
	const names = given.flatMap((each) => each.split(',')).map((name) => name.trim());
	if (names.length === 0) throw refuse('--format NAME is missing');
	if (names.includes('every')) return known;
	const unknown = names.find((name) => !known.some(({ id }) => id === name));
	if (unknown !== undefined) {
		const ids = known.map(({ id }) => id).join(', ');
		throw refuse(`there is no format “${unknown}”; there is ${ids}, every`);
	}
	return known.filter(({ id }) => names.includes(id));
}

function readAddress(text: string): string {
	const isAddress = URL.canParse(text) && /^https?:/i.test(text);
	if (!isAddress) throw refuse(`--site takes an address that begins with https://, not “${text}”`);
	const { origin, pathname } = new URL(text);
	return `${origin}${pathname.replace(/\/*$/, '/')}`;
}
