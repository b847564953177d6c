/** How well are our own annotated texts read? The thresholds only rise (gold/README.md says how). */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answersTo } from '../../scripts/evaluate/answers.ts';
import { tallyDatings } from '../../scripts/evaluate/dating-tally.ts';
import { tallyDocument } from '../../scripts/evaluate/figures.ts';
import { kilometres } from '../../scripts/evaluate/spans.ts';
import { distanceFigures, scoreOf, sumOutcomes, type Tally } from '../../scripts/evaluate/tally.ts';
import { loadEngine } from '../../src/lib/server/load-engine.ts';
import { projectRoot } from '../../src/lib/server/project.ts';
import { readGold } from './gold.ts';

const folder = join(projectRoot, 'tests', 'accuracy', 'gold');
const articles = ['interview-ahmad-massoud', 'who-is-ahmad-massoud'];
const thresholdsFile = join(folder, 'thresholds.json');
const thresholds = JSON.parse(readFileSync(thresholdsFile, 'utf8')) as Record<string, number>;

const documents = await readGold();
const engine = await loadEngine();
const options = { namesOnly: false, sources: false, candidates: 1 };
const own = await answersTo(documents, engine, { ...options, given: false });
const given = await answersTo(documents, engine, { ...options, given: true });
const tallies = documents.map((document, index) =>
	tallyDocument(document, own[index]!, given[index]!)
);
/** With the annotated spans, so that what is not recognised is not counted twice. */
const datings = documents.map((document, index) => tallyDatings(document, given[index]!.toponyms));

const f1 = (figure: string) => scoreOf(sumOutcomes(tallies, figure)).f1;
const recall = (all: readonly Tally[], figure: string) => scoreOf(sumOutcomes(all, figure)).recall;

const figures: Readonly<Record<string, number>> = {
	'recognition, any overlap, F1': f1('overlap'),
	'end to end within 161 km, F1': f1('endToEnd'),
	'resolution, spans given, within 161 km': distanceFigures(
		tallies.flatMap(({ distances }) => distances['allGiven'] ?? [])
	)!.within161,
	'time expressions, exact span, F1': f1('timexExact'),
	'time expressions, value, F1': f1('timexValue'),
	'dating, spans given, same days': recall(datings, 'dating'),
	'dating, spans given, same basis': recall(datings, 'basis'),
	'role, of those recognised': recall(tallies, 'role')
};

/** One name more or less is no verdict. */
const SLACK = 0.005;

afterAll(() => {
	if (!process.env['RAISE_THRESHOLDS']) return;
	const raised = Object.entries(figures).map(([name, figure]) => {
		const reached = Math.floor((figure - SLACK) * 1000) / 1000;
		return [name, Math.max(thresholds[name] ?? 0, reached)];
	});
	writeFileSync(thresholdsFile, `${JSON.stringify(Object.fromEntries(raised), null, '\t')}\n`);
});

describe('the annotated texts', () => {
	const toponyms = documents.flatMap((document) => document.toponyms);

	it('are as many as is claimed', () => {
		const files = readdirSync(join(folder, 'texts')).map((file) => file.replace('.txt', ''));
		expect(documents.map(({ id }) => id)).toEqual([...files.sort(), ...articles]);
		expect(toponyms.length).toBeGreaterThanOrEqual(680);
		expect(toponyms.filter(({ basis }) => basis).length).toBeGreaterThanOrEqual(500);
	});

	it('name places that the gazetteer has where they are said to be', () => {
		const located = new Map(toponyms.flatMap((one) => (one.id ? [[one.id, one]] : [])));
		for (const [id, { lat, lon }] of located) {
			const entry = engine.gazetteer.byId(id);
			expect(entry, id).not.toBeNull();
			expect(kilometres(entry!, { lat: lat!, lon: lon! }), id).toBeLessThan(10);
		}
	});
});

describe('the program', () => {
	it('is held to every figure', () => {
		expect(Object.keys(thresholds)).toEqual(Object.keys(figures));
	});

	it.each(Object.entries(figures))('reaches its threshold in %s', (name, figure) => {
		expect(figure).toBeGreaterThanOrEqual(thresholds[name]!);
	});
});
