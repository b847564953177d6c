import { expect, test } from 'vitest';
import type { Correction } from '../core/corrections/correction.ts';
import { targetOf } from '../core/corrections/selectors.ts';
import { handPlace } from '../core/corrections/hand-place.ts';
import { PieceJoiner } from './join-pieces.ts';
import type { Desk, Shown } from './protocol.ts';
import { Reader } from './reader.ts';
import { article, correction, engine, geometries } from './reader-samples.ts';

const texts = {
	kunduz: 'Fighters attacked a post near Kunduz in May 2019. Ten provinces were named.',
	herat: 'Snow fell on Herat and in northern Badghis in January 2023.',
	valley: 'A school was opened at Zarghun. The people of Zarghun came from Kunduz.',
	copy: 'Fighters attacked a post near Kunduz in May 2019. Ten provinces were named.'
};
const articles = Object.entries(texts).map(([slug, text]) => article(slug, text));
const zarghun = {
	type: 'by-hand',
	title: 'Zarghun',
	kind: 'settlement',
	lat: 35,
	lon: 69,
	precisionKm: 2
} as const;
const byHand = correction({ id: 'hand', article: 'valley', name: 'Zarghun', decision: zarghun });
const cited = correction({
	id: 'cited',
	article: 'herat',
	target: targetOf(texts.herat, { start: 13, end: 18 }),
	decision: { type: 'place', place: handPlace(zarghun).id }
});

function desk(list: readonly (typeof articles)[number][], corrections: Correction[] = []): Desk {
	return { articles: list, corrections, focus: null };
}

/** What a page has of each desk after the other, and how many articles were read for it. */
function follow(desks: readonly Desk[]): { shown: Shown; read: number }[] {
	const reader = new Reader(engine, geometries);
	const joiner = new PieceJoiner();
	return desks.map((one) => {
		reader.lay(one);
		const read = reader.total - reader.done;
		while (reader.readNext());
		return { shown: show(reader, joiner), read };
	});
}

function show(reader: Reader, joiner: PieceJoiner): Shown {
	let shown: Shown | null = null;
	for (const piece of reader.pieces()) shown = joiner.take(structuredClone(piece)) ?? shown;
	return shown!;
}

const changes: [string, Desk, number][] = [
	['all', desk(articles), 4],
	['one taken out', desk(articles.slice(0, 3)), 0],
	['another text', desk([article('kunduz', 'Nothing but Oslo.'), ...articles.slice(1, 3)]), 1],
	[
		'another publisher',
		desk([article('kunduz', 'Nothing but Oslo.', { publisher: 'X' }), ...articles.slice(1, 3)]),
		0
	],
	['the first again, in another order', desk([...articles].reverse()), 2],
	['a place by hand, and another article that names it', desk(articles, [byHand, cited]), 2],
	[
		'it lies elsewhere now, and the other says so no more',
		desk(articles, [{ ...byHand, decision: { ...zarghun, lat: 36 } }, cited]),
		2
	],
	['nothing decided', desk(articles), 2],
	['another home', { ...desk(articles), focus: 'AF' }, 4]
];

test('shows of each desk what a reader shows that sees it first, and reads no more than it must', () => {
	const followed = follow(changes.map(([, one]) => one));
	for (const [index, [name, one, count]] of changes.entries()) {
		const [fresh] = follow([one]);
		expect(followed[index]!.shown, name).toEqual(fresh!.shown);
		expect(followed[index]!.read, name).toBe(count);
	}
});

test('marks what repeats another article, as long as that is there', () => {
	const [all, alone] = follow([desk(articles), desk(articles.slice(0, 1))]);
	const repeats = (shown: Shown) => shown.layers.data.articles.flatMap((row) => row.repeats ?? []);
	expect(repeats(all!.shown)).toEqual(['copy']);
	expect(repeats(alone!.shown)).toEqual([]);
});

test('sends again neither areas nor articles that the page has', () => {
	const reader = new Reader(engine, geometries);
	const kinds = () => [...reader.pieces()].map(({ kind }) => kind);
	reader.lay(desk(articles));
	while (reader.readNext());
	const first = kinds();
	expect(first.filter((kind) => kind === 'article')).toHaveLength(4);
	expect(first).toContain('area');
	reader.lay(desk([article('kunduz', 'Kunduz again.'), ...articles.slice(1)]));
	while (reader.readNext());
	expect(kinds()).toEqual(['article', 'places', 'provinces', 'rows', 'end']);
});
