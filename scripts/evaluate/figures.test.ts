import { describe, expect, it } from 'vitest';
import type { OutputDocument, OutputToponym } from '../../src/lib/core/geoparse.ts';
import type { Entry } from '../../src/lib/core/model.ts';
import { groupByCause } from './causes.ts';
import type { GoldDocument, GoldToponym } from './corpus.ts';
import { type Figure, figuresOf, tallyDocument } from './figures.ts';
import { judge, reliability } from './reliability.ts';
import { kilometres, overlaps, pair } from './spans.ts';

const LIMA = { lat: -12.05, lon: -77.03, geonameid: '3936456' };
const OSLO = { lat: 59.91, lon: 10.75, geonameid: '3143244' };
const NOWHERE = { lat: null, lon: null, geonameid: null };

function gold(start: number, end: number, place: typeof LIMA | typeof NOWHERE): GoldToponym {
	return { start, end, ...place, date: undefined, basis: undefined };
}

function found(
	start: number,
	end: number,
	place: typeof LIMA | typeof NOWHERE,
	confidence = 0.9
): OutputToponym {
	return {
		...{ start, end, lat: place.lat, lon: place.lon, confidence, name: '', title: null },
		place: place.lat === null ? null : `geonames:${place.geonameid}`,
		geonameid: place.geonameid === null ? null : Number(place.geonameid),
		...{ kind: null, country: null, admin1: null, form: 'name', within: null, role: 'mention' },
		...{ activity: [], from: null, to: null, edtf: null, basis: null, date_text: null },
		candidates: []
	};
}

function document(fields: Partial<GoldDocument>): GoldDocument {
	const empty = { toponyms: null, timexes: null, dates: null };
	return { id: 'a', text: '', title: null, date: null, source: null, ...empty, ...fields };
}

function answer(fields: Partial<OutputDocument>): OutputDocument {
	return { id: 'a', toponyms: [], unnamed: [], timexes: [], ...fields };
}

function named(figures: readonly Figure[], key: string) {
	const figure = figures.find((one) => one.key === key);
	if (!figure) throw new Error(`no figure ${key}`);
	return figure.kind === 'outcome'
		? [figure.right, figure.given, figure.wanted]
		: [figure.distances.n, figure.distances.within161];
}

describe('pairs', () => {
	it('take an exact span before one that only overlaps, each at most once', () => {
		const wanted = [
			{ start: 0, end: 4 },
			{ start: 5, end: 9 }
		];
		const predicted = [
			{ start: 0, end: 6 },
			{ start: 0, end: 4 },
			{ start: 8, end: 9 }
		];
		expect(pair(wanted, predicted, overlaps)).toEqual([predicted[1], predicted[0]]);
		expect(pair(wanted, predicted.slice(0, 1), overlaps)).toEqual([predicted[0], undefined]);
	});

	it('lie as far apart as a great circle says', () => {
		expect(kilometres(LIMA, LIMA)).toBe(0);
		expect(kilometres({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(20015.1, 1);
		expect(kilometres({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(111.2, 1);
	});
});

describe('figures', () => {
	const wanted = document({
		toponyms: [gold(0, 4, LIMA), gold(10, 14, OSLO), gold(20, 24, NOWHERE), gold(30, 34, OSLO)]
	});
	const own = answer({
		toponyms: [
			found(0, 4, LIMA),
			found(10, 16, LIMA),
			found(20, 24, OSLO),
			found(30, 34, NOWHERE),
			found(40, 44, OSLO, 0.2)
		]
	});
	const given = answer({ toponyms: [found(0, 4, LIMA), found(10, 14, OSLO)] });
	const figures = figuresOf([tallyDocument(wanted, own, given)]);

	it.each([
		['exact', [3, 5, 4]],
		['overlap', [4, 5, 4]],
		// A prediction on a name without coordinates is neither right nor wrong.
		['overlapLocated', [3, 4, 3]],
		['recognised', [2, 1 / 2]],
		['all', [3, 1 / 3]],
		['allGiven', [3, 2 / 3]],
		['endToEnd', [1, 3, 3]],
		['sameId', [1, 2, 3]],
		['sameIdGiven', [2, 2, 3]]
	])('%s', (key, expected) => {
		expect(named(figures, key)).toEqual(expected);
	});

	it('leave out what nobody annotated', () => {
		expect(figures.map(({ section }) => section)).not.toContain('time expressions');
		expect(figures.map(({ section }) => section)).not.toContain('dating of mentions');
	});

	it('give a standard error, the same in every run, none where all documents are alike', () => {
		expect(figures.map(({ error }) => Object.values(error)).flat()).toEqual(
			expect.not.arrayContaining([expect.closeTo(1)])
		);
		const other = tallyDocument(wanted, answer({}), null);
		const twice = () => figuresOf([tallyDocument(wanted, own, null), other])[0]!.error;
		expect(twice()).toEqual(twice());
		expect(twice()).toMatchObject({ recall: expect.closeTo(0.27, 1) });
	});

	it('score time expressions by span, type and value', () => {
		const timexes = [
			{ start: 0, end: 4, type: 'DATE' as const, value: '2020' },
			{ start: 10, end: 14, type: 'DATE' as const, value: '2020-05' }
		];
		const none = { text: '', edtf: null, from: null, to: null };
		const read = answer({
			timexes: [
				{ start: 0, end: 4, type: 'DATE', value: '2020', ...none },
				{ start: 9, end: 14, type: 'DURATION', value: 'P1M', ...none }
			]
		});
		const times = figuresOf([tallyDocument(document({ timexes }), read, null)]);
		expect(named(times, 'timexExact')).toEqual([1, 2, 2]);
		expect(named(times, 'timexOverlap')).toEqual([2, 2, 2]);
		expect(named(times, 'timexType')).toEqual([1, 2, 2]);
		expect(named(times, 'timexValue')).toEqual([1, 2, 2]);
	});

	it('score dates by their days, the longest expression of each', () => {
		const dates = [{ start: 0, end: 20, from: '2020-05-01', to: '2020-05-31' }];
		const one = { text: '', edtf: null, type: 'DATE' as const, value: '' };
		const read = answer({
			timexes: [
				{ start: 0, end: 4, from: '2020-01-01', to: '2020-12-31', ...one },
				{ start: 5, end: 20, from: '2020-05-01', to: '2020-05-02', ...one },
				{ start: 30, end: 34, from: null, to: null, ...one },
				{ start: 40, end: 44, from: '2020-01-01', to: '2020-12-31', ...one }
			]
		});
		const figuresOfDates = figuresOf([tallyDocument(document({ dates }), read, null)]);
		expect(named(figuresOfDates, 'dateFound')).toEqual([1, 2, 1]);
		expect(named(figuresOfDates, 'dateInterval')).toEqual([0, 2, 1]);
		expect(named(figuresOfDates, 'dateStart')).toEqual([1, 2, 1]);
	});

	it('score the dating of mentions, undated ones included, open ends closed at publication', () => {
		const dated = (start: number, date: string | null, basis: 'sentence' | null) => ({
			...gold(start, start + 4, OSLO),
			...{ date, basis }
		});
		const toponyms = [
			dated(0, '2020-05', 'sentence'),
			dated(10, '2020-05/..', 'sentence'),
			dated(20, null, null),
			dated(30, null, null),
			gold(40, 44, OSLO)
		];
		const days = (from: string, to: string) => ({ from, to, basis: 'sentence' as const });
		const read = answer({
			toponyms: [
				{ ...found(0, 4, OSLO), ...days('2020-05-01', '2020-05-31') },
				{ ...found(10, 14, OSLO), ...days('2020-05-01', '2020-06-02') },
				found(20, 24, OSLO),
				{ ...found(40, 44, OSLO), ...days('2020-05-01', '2020-05-31') }
			]
		});
		const datings = figuresOf([
			tallyDocument(document({ date: '2020-06-02', toponyms }), read, null)
		]);
		expect(named(datings, 'dated')).toEqual([2, 2, 2]);
		expect(named(datings, 'dating')).toEqual([3, 3, 4]);
		expect(named(datings, 'basis')).toEqual([3, 3, 4]);
	});

	it('judge what was located, by its confidence', () => {
		const areas = { byId: () => null };
		const judged = judge(wanted, own, areas);
		expect(judged.map(({ near }) => near)).toEqual([true, false, false]);
		const table = reliability(judged);
		expect(table.bins[9]).toMatchObject({ n: 2, near: 0.5, meanConfidence: 0.9 });
		expect(table.uncertain).toMatchObject({ n: 1, near: 0 });
		expect(table.certain).toMatchObject({ n: 2, near: 0.5 });
		expect(table.error.near).toBeCloseTo((2 * 0.4 + 0.2) / 3);
	});

	it('take two points of one place for the same', () => {
		const elsewhere = { ...OSLO, lat: 63, geonameid: '1' };
		const one = document({ toponyms: [gold(0, 4, elsewhere)] });
		const read = answer({ toponyms: [found(0, 4, OSLO)] });
		const wide = (precisionKm: number) => ({ byId: () => ({ precisionKm }) as Entry });
		expect(judge(one, read, wide(100))[0]).toMatchObject({ near: false, samePlace: false });
		expect(judge(one, read, wide(700))[0]).toMatchObject({ near: false, samePlace: true });
		const sameId = document({
			toponyms: [gold(0, 4, { ...elsewhere, geonameid: OSLO.geonameid })]
		});
		expect(judge(sameId, read, wide(0))[0]).toMatchObject({ near: false, samePlace: true });
	});
});

describe('mistakes', () => {
	it('are grouped by cause, the commonest first, the same words once', () => {
		const mistake = (cause: string, words: string, weight: number) => ({
			...{ cause, words, weight },
			document: 'a',
			start: 0
		});
		const groups = groupByCause(
			[
				mistake('missed', 'Oslo', 0),
				mistake('too far', 'Lima', 5),
				mistake('too far', 'Rome', 9),
				mistake('too far', 'Rome', 8)
			],
			2
		);
		expect(groups.map(({ cause, count }) => `${cause} ${count}`)).toEqual([
			'too far 3',
			'missed 1'
		]);
		expect(groups[0]!.worst.map(({ words }) => words)).toEqual(['Rome', 'Lima']);
	});
});
