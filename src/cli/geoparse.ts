/** `dateline geoparse`: JSON Lines in, JSON Lines out, in order, in constant memory. */
import { availableParallelism } from 'node:os';
import { readCorrectionsFile } from '../lib/server/corrections-file.ts';
import type { Answers, Settings } from './geoparse-block.ts';
import { openReaders, type Readers } from './geoparse-threads.ts';
import { learnHomes, linesToLearnFrom, spool } from './homes.ts';
import { readBlocks } from './lines.ts';
import { reportProblems } from './report.ts';
import { parseCommand, UsageError, wholeNumber, write } from './terminal.ts';

const HELP = `usage: dateline geoparse [options] < IN.jsonl > OUT.jsonl

  in   {"id", "text", "date"?, "title"?, "source"?, "toponyms"?: [{"start", "end"}]}
  out  {"id", "toponyms", "unnamed", "timexes"}, or {"id", "error"} for a line that is no document

  --no-times           leave dates and time expressions out
  --names-only         leave demonyms and names inside organisations and events out
  --candidates N       candidates listed for each toponym (default 5)
  --jobs N             worker threads (default 1); the order of lines is kept
  --corrections FILE   replay human decisions; a document is known by its id
  --focus REGION       where the whole collection is at home: AF, or US.TX
  --sources            read all input first and learn the home region of each "source" (from its first
                       hundred documents, and from fewer and fewer of the rest)
  --help, --version

Exit status: 0 all well, 1 some lines were no documents, or some corrections cannot be used (named on standard error),
2 usage.
`;

const options = {
	'no-times': { type: 'boolean', default: false },
	'names-only': { type: 'boolean', default: false },
	candidates: { type: 'string', default: '5' },
	jobs: { type: 'string', default: '1' },
	corrections: { type: 'string' },
	focus: { type: 'string' },
	sources: { type: 'boolean', default: false },
	help: { type: 'boolean', short: 'h', default: false },
	version: { type: 'boolean', default: false }
} as const;

/** An ISO country code, or a GeoNames admin-1 code. */
const REGION = /^[A-Z]{2}(?:\.[A-Z0-9]+)?$/;

export async function geoparseStream(args: string[]): Promise<number> {
	const { values } = parseCommand('geoparse', { args, options });
	if (values.help) {
		await write(HELP);
		return 0;
	}
	if (values.version) {
		const { default: packageJson } = await import('../../package.json', { with: { type: 'json' } });
		await write(`${packageJson.version}\n`);
		return 0;
	}
	const jobs = wholeNumber('geoparse', '--jobs', values.jobs, 1);
	if (jobs > 4 * availableParallelism()) {
		throw new UsageError(`--jobs ${jobs} is more than this machine can use`, 'geoparse --help');
	}
	if (values.focus !== undefined && !REGION.test(values.focus)) {
		throw new UsageError(
			`--focus ${values.focus} is no region such as AF or US.TX`,
			'geoparse --help'
		);
	}
	const decisions = values.corrections ? await readCorrectionsFile(values.corrections) : null;
	reportProblems({ problems: [], warnings: decisions?.problems ?? [] });
	const settings: Settings = {
		times: !values['no-times'],
		namesOnly: values['names-only'],
		candidates: wholeNumber('geoparse', '--candidates', values.candidates, 0),
		corrections: decisions?.corrections ?? [],
		focus: values.focus ?? null,
		homes: new Map()
	};
	const worst = decisions?.problems.length ? 1 : 0;
	const readers = await openReaders(jobs);
	try {
		const answered = values.sources
			? await answerTwice(readers, settings)
			: await writeAll(readers.answer(readBlocks(process.stdin), settings));
		return Math.max(worst, answered);
	} finally {
		await readers.end();
	}
}

/** Reads all input first, to learn where its sources are at home. */
async function answerTwice(readers: Readers, settings: Settings): Promise<number> {
	const input = await spool(process.stdin);
	try {
		const homes = await learnHomes(readers.tally(linesToLearnFrom(input.blocks())));
		return await writeAll(readers.answer(input.blocks(), { ...settings, homes }));
	} finally {
		await input.remove();
	}
}

/** The status says whether all lines were documents. */
async function writeAll(answers: AsyncIterable<Answers>): Promise<number> {
	let status = 0;
	for await (const { bytes, ok } of answers) {
		if (!ok) status = 1;
		await write(bytes);
	}
	return status;
}
