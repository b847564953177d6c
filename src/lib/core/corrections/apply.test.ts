import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry, Gazetteer, Mention, Place } from '../model.ts';
import { applyCorrections } from './apply.ts';
import { readCorrections, type Correction } from './correction.ts';

const place = (id: string): Place => ({
	id,
	title: id,
	kind: 'settlement',
	country: null,
	admin1: null,
	lat: 1,
	lon: 2,
	geonameid: null,
	precisionKm: 5,
	partOf: []
});
const known = ['geonames:1', 'geonames:2'];
const gazetteer = {
	byId: (id: string) => (known.includes(id) ? ({ index: known.indexOf(id) } as Entry) : null),
	place: (index: number) => place(known[index]!)
} as Gazetteer;

const text = 'From Ada to Ada: Ada and Bor.';
const mention = (name: string, start: number): Mention => ({
	name,
	start,
	end: start + name.length,
	form: 'name',
	within: null,
	head: null,
	place: place('geonames:9'),
	confidence: 0.4,
	candidates: [],
	role: 'mention',
	activity: [],
	dating: null,
	status: 'machine',
	part: null
});
const mentions = [mention('Ada', 5), mention('Ada', 12), mention('Ada', 17), mention('Bor', 25)];
const apply = (...corrections: Correction[]) =>
	applyCorrections(text, 'a', mentions, corrections, gazetteer);
const onName = (name: string, to: string): Correction => ({
	article: null,
	target: null,
	name,
	decision: { type: 'place', place: to }
});
const onWords = (exact: string, prefix: string, suffix: string, start: number): Correction => ({
	article: 'a',
	name: null,
	target: { exact, prefix, suffix, start },
	decision: { type: 'place', place: 'geonames:2' }
});

describe('applyCorrections', () => {
	it('moves every mention of a name, and one mention by its words', () => {
		const { mentions: after, stale } = apply(
			onWords('Ada', 'to ', ':', 12),
			onName('Ada', 'geonames:1')
		);
		expect(after.map(({ place: p }) => p?.id)).toEqual([
			'geonames:1',
			'geonames:2',
			'geonames:1',
			'geonames:9'
		]);
		expect(after.map(({ status }) => status)).toEqual(['checked', 'checked', 'checked', 'machine']);
		expect(stale).toEqual([]);
	});

	it('finds words that moved, by their surroundings', () => {
		expect(apply(onWords('Bor', 'and ', '.', 3)).mentions[3]!.place!.id).toBe('geonames:2');
	});

	it('lists what it cannot find, and changes nothing', () => {
		const gone = onWords('Cus', '', '', 2);
		const ambiguous = onWords('Ada', '', '', 3);
		const unknown = onName('Bor', 'geonames:77');
		const { mentions: after, stale } = apply(gone, ambiguous, unknown);
		expect(after).toEqual(mentions);
		expect(new Set(stale)).toEqual(new Set([gone, ambiguous, unknown]));
	});

	it('takes what is not a place away, and mends a date', () => {
		const { mentions: after } = apply(
			{ article: 'a', target: null, name: 'Bor', decision: { type: 'not-a-place' } },
			{ article: 'a', target: null, name: 'Ada', decision: { type: 'date', edtf: '2020-05' } }
		);
		expect(after).toHaveLength(3);
		expect(after[0]!.dating).toMatchObject({
			from: '2020-05-01',
			to: '2020-05-31',
			edtf: '2020-05'
		});
	});

	it('leaves other articles alone', () => {
		expect(apply({ ...onName('Ada', 'geonames:1'), article: 'b' }).mentions).toEqual(mentions);
	});

	it('gives the same for any order of decisions on different words', () => {
		const decisions = [
			onWords('Ada', 'From ', ' ', 5),
			onWords('Bor', 'and ', '.', 25),
			{ ...onWords('Ada', ': ', ' and', 17), decision: { type: 'not-a-place' } as const }
		];
		fc.assert(
			fc.property(fc.shuffledSubarray(decisions, { minLength: 3 }), (order) => {
				expect(apply(...order)).toEqual(apply(...decisions));
			})
		);
	});
});

describe('readCorrections', () => {
	it.each([
		['{', /not valid JSON/],
		['[]', /"version": 1/],
		['{"version":1,"corrections":[{"name":"x"}]}', /entry 1: “decision”/],
		[
			'{"version":1,"corrections":[{"decision":{"type":"not-a-place"}}]}',
			/either “target” or “name”/
		],
		[
			'{"version":1,"corrections":[{"name":"x","decision":{"type":"date","edtf":"2020-13"}}]}',
			/2020-13/
		]
	])('says what is wrong with %s', (source, message) => {
		const read = readCorrections(source);
		expect(read.ok || read.message).toMatch(message);
	});

	it('keeps a person’s notes out of the way', () => {
		const entry = {
			name: 'x',
			decision: { type: 'not-a-place' },
			when: '2026-01-01',
			by: 'me',
			note: 'a river'
		};
		expect(readCorrections(JSON.stringify({ version: 1, corrections: [entry] }))).toEqual({
			ok: true,
			corrections: [{ article: null, target: null, name: 'x', decision: { type: 'not-a-place' } }]
		});
	});
});
