/**
 * Makes src/lib/core/toponym/ranker-weights.ts, and the table in docs/model-card-ranker.md: how much each feature of
 * the ranker weighs.
 *
 * Usage: tsx scripts/train-ranker.ts FOLDER, where FOLDER holds openly licensed texts with annotated names as
 * JSON Lines. Learns from names that label themselves there and from made-up articles; from no geoparsing corpus.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGazetteer } from '../src/lib/core/gazetteer/gazetteer.ts';
import { firstBeliefs, Ranking, scores, softmax } from '../src/lib/core/toponym/rank.ts';
import {
	FEATURE_COUNT,
	FEATURE_INDEX,
	FEATURES,
	type Feature
} from '../src/lib/core/toponym/ranker-features.ts';
import type { LabelledDocument } from './ranker/labelled.ts';
import { learn, type Item } from './ranker/learn.ts';
import { silverDocuments } from './ranker/silver.ts';
import { alternateNames } from './ranker/alternate-names.ts';
import { syntheticDocuments } from './ranker/synthetic.ts';

const ROOT = join(import.meta.dirname, '..');
const SYNTHETIC_COUNT = 4000;
const SEED = 11;

/** "City, State" labels the silver texts, so its own features cannot be learned from them. */
const LABELLING: Readonly<Partial<Record<Feature, number>>> = {
	insideContainer: 5,
	outsideContainer: -2,
	containerElsewhere: 1,
	containsNameBefore: 0.5
};
/** Of articles and lists the made-up texts have none, and the silver ones label next to nothing but countries. */
const UNSEEN: Readonly<Partial<Record<Feature, number>>> = {
	articleFits: 2,
	likeListed: 1.5,
	localBody: 3,
	soundsLocal: 3,
	homeCountry: 2,
	homeAdmin1: 5
};
const BY_HAND = { ...LABELLING, ...UNSEEN };

async function main(): Promise<void> {
	const [folder] = process.argv.slice(2);
	if (!folder) throw new Error('usage: tsx scripts/train-ranker.ts FOLDER');
	const gazetteer = await loadGazetteer(
		readFileSync(join(ROOT, 'static/gazetteer/gazetteer.pack'))
	);
	const documents = [
		...silverDocuments(folder, gazetteer),
		...syntheticDocuments(SYNTHETIC_COUNT, gazetteer, alternateNames(), SEED)
	];
	const rankings = documents.map(({ text, choices }) => new Ranking(text, choices));
	let beliefs = documents.map(({ choices }) => firstBeliefs(choices));
	const passes: Float64Array[] = [];
	for (const pass of [1, 2]) {
		const rows = rankings.map((ranking, index) =>
			ranking.features(ranking.names(beliefs[index]!), beliefs[index]!)
		);
		const items = documents.flatMap((document, index) => itemsOf(document, rows[index]!));
		const weights = learn(items, SEED + pass);
		for (const [feature, value] of Object.entries(BY_HAND))
			weights[FEATURE_INDEX[feature as Feature]] = value;
		passes.push(weights);
		beliefs = rows.map((ofDocument) => ofDocument.map((row) => softmax(scores(row, weights))));
		console.log(`pass ${pass}: ${items.length} names, ${rightShare(documents, beliefs)} right`);
	}
	write(passes);
	writeCard(passes);
}

function itemsOf({ labels }: LabelledDocument, rows: readonly Float64Array[]): Item[] {
	return labels.flatMap((label, index) => {
		if (!label) return [];
		const { right, weight, fromContainer } = label;
		const hidden = fromContainer ? BY_HAND : UNSEEN;
		return [{ rows: without(rows[index]!, hidden), right, weight }];
	});
}

function without(
	rows: Float64Array,
	hidden: Readonly<Partial<Record<Feature, number>>>
): Float64Array {
	const copy = rows.slice();
	for (let from = 0; from < copy.length; from += FEATURE_COUNT)
		for (const feature of Object.keys(hidden)) copy[from + FEATURE_INDEX[feature as Feature]] = 0;
	return copy;
}

function rightShare(
	documents: readonly LabelledDocument[],
	beliefs: readonly (readonly Float64Array[])[]
): string {
	let [right, all] = [0, 0];
	documents.forEach(({ labels }, index) =>
		labels.forEach((label, mention) => {
			if (!label) return;
			const belief = beliefs[index]![mention]!;
			all++;
			if (label.right.has(belief.indexOf(Math.max(...belief)))) right++;
		})
	);
	return (right / all).toFixed(3);
}

function write(passes: readonly Float64Array[]): void {
	const table = (weights: Float64Array) =>
		FEATURES.map((name, index) => `\t${name}: ${Number(weights[index]!.toFixed(3))}`).join(',\n');
	const [first, second] = passes.map((weights) => table(weights));
	writeFileSync(
		join(ROOT, 'src/lib/core/toponym/ranker-weights.ts'),
		`/** How much does each feature weigh in the ranker's two passes? Made by scripts/train-ranker.ts; do not edit. */
import type { Feature } from './ranker-features.ts';

type Weights = Readonly<Record<Feature, number>>;

export const FIRST_PASS: Weights = {
${first}
};

export const SECOND_PASS: Weights = {
${second}
};
`
	);
}

const CARD = join(ROOT, 'docs/model-card-ranker.md');

/** The same weights for people to read. */
function writeCard(passes: readonly Float64Array[]): void {
	const number = (pass: number, index: number) => passes[pass]![index]!.toFixed(2);
	const rows = FEATURES.map((name, index) => [`\`${name}\``, number(0, index), number(1, index)]);
	const all = [['feature', 'first pass', 'second pass'], ...rows];
	const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]!.length)));
	const line = (row: readonly string[]) =>
		`| ${row.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join(' | ')} |`;
	const rule = `| ${widths.map((width, column) => (column ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
	const table = [line(all[0]!), rule, ...all.slice(1).map(line)].join('\n');
	const card = readFileSync(CARD, 'utf8');
	const from = card.indexOf('<!-- weights -->');
	const to = card.indexOf('<!-- /weights -->');
	writeFileSync(CARD, `${card.slice(0, from)}<!-- weights -->\n\n${table}\n\n${card.slice(to)}`);
}

await main();
