/** How accurate is the machine, by the measures of the literature? `npm run evaluate -- CORPUS.jsonl…` */
import { basename } from 'node:path';
import { endQuietlyOnClosedPipe } from '../src/cli/terminal.ts';
import type { Engine } from '../src/lib/core/reading.ts';
import { loadEngine } from '../src/lib/server/load-engine.ts';
import { readGold } from '../tests/accuracy/gold.ts';
import { answersTo } from './evaluate/answers.ts';
import { type GoldDocument, readCorpus } from './evaluate/corpus.ts';
import { type Figure, figuresOf, tallyDocument } from './evaluate/figures.ts';
import { mistakesOn, type TaskMistakes } from './evaluate/mistakes.ts';
import { type Judged, judge, reliability } from './evaluate/reliability.ts';
import { figureLines, mistakeLines, reliabilityLines } from './evaluate/report.ts';
import { EvaluateError, HELP, readSettings, type Settings } from './evaluate/settings.ts';

interface Corpus {
	readonly name: string;
	readonly documents: readonly GoldDocument[];
}

/** All that was measured on one corpus. */
interface Evaluation {
	readonly corpus: string;
	readonly documents: number;
	readonly figures: readonly Figure[];
	readonly judged: readonly Judged[];
	readonly mistakes: readonly TaskMistakes[];
}

async function main(settings: Settings): Promise<void> {
	const corpora: Corpus[] = settings.files.map((file) => ({
		name: basename(file, '.jsonl'),
		documents: readCorpus(file)
	}));
	if (corpora.length === 0) corpora.push({ name: 'gold', documents: await readGold() });
	const engine = await loadEngine();
	const evaluations: Evaluation[] = [];
	for (const { name, documents } of corpora) {
		const evaluation = await evaluate(name, documents, engine, settings);
		evaluations.push(evaluation);
		if (!settings.json) print(linesOf(evaluation, settings));
	}
	if (settings.json)
		print([
			JSON.stringify(
				evaluations.map((one) => asJson(one, settings)),
				null,
				'\t'
			)
		]);
	else if (settings.calibration && evaluations.length > 1) {
		const all = evaluations.flatMap(({ judged }) => judged);
		print(reliabilityLines('all corpora', reliability(all)));
	}
}

async function evaluate(
	corpus: string,
	documents: readonly GoldDocument[],
	engine: Engine,
	settings: Settings
): Promise<Evaluation> {
	const { namesOnly, sources, spansOnly } = settings;
	const options = { namesOnly, sources, candidates: settings.errors ? 60 : 1 };
	const hasToponyms = documents.some(({ toponyms }) => toponyms);
	const own = spansOnly ? null : await answersTo(documents, engine, { ...options, given: false });
	const given = hasToponyms
		? await answersTo(documents, engine, { ...options, given: true })
		: null;
	const tallies = documents.map((document, index) =>
		tallyDocument(document, own?.[index] ?? null, given?.[index] ?? null)
	);
	return {
		corpus,
		documents: documents.length,
		figures: figuresOf(tallies),
		judged: documents.flatMap((document, index) => {
			const answer = (own ?? given)?.[index];
			return answer ? judge(document, answer, engine.gazetteer) : [];
		}),
		mistakes: settings.errors ? mistakesOn(documents, own, given, engine, settings.errors) : []
	};
}

function linesOf(evaluation: Evaluation, settings: Settings): string[] {
	const { corpus, documents, figures, judged, mistakes } = evaluation;
	return [
		`${corpus}: ${documents} documents`,
		...figureLines(figures),
		...(settings.calibration && judged.length ? reliabilityLines(corpus, reliability(judged)) : []),
		...mistakeLines(mistakes),
		''
	];
}

function asJson({ judged, mistakes, ...evaluation }: Evaluation, settings: Settings) {
	return {
		...evaluation,
		...(settings.calibration && { calibration: reliability(judged) }),
		...(settings.errors && { mistakes })
	};
}

function print(lines: readonly string[]): void {
	process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

endQuietlyOnClosedPipe();
try {
	const settings = readSettings(process.argv.slice(2));
	if (settings.help) process.stdout.write(HELP);
	else await main(settings);
} catch (error) {
	if (!(error instanceof EvaluateError)) throw error;
	process.stderr.write(`evaluate: ${error.message}\n`);
	process.exitCode = 2;
}
