import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layerIds } from '../core/atlas/view.ts';
import { statuses } from '../core/vocabulary.ts';
import { formatUrl, openableLists, parseUrl, type UrlState } from './url.ts';

const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.isWellFormed());
const year = fc.integer({ min: -9999, max: 9999 });
const members = fc
	.uniqueArray(name, { maxLength: 4 })
	.map((values) => new Set(values) as ReadonlySet<string>);
const degrees = (limit: number) =>
	fc.integer({ min: -limit * 1e4, max: limit * 1e4 }).map((value) => value / 1e4);

const states: fc.Arbitrary<UrlState> = fc.record({
	place: fc.option(
		fc.constantFrom('iso3166-1:AF', 'iso3166-2:AF-PAN', 'geonames:1138958', 'dateline:a-b')
	),
	list: fc.option(fc.constantFrom(...openableLists)),
	article: fc.option(name),
	mention: fc.option(name),
	years: fc.option(fc.tuple(year, year).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)),
	basis: fc.constantFrom('event' as const, 'publication' as const),
	undated: fc.boolean(),
	layers: fc.subarray([...layerIds]).map((values) => new Set(values)),
	articles: fc.option(members),
	activities: fc.option(members),
	roles: fc
		.subarray(['event', 'origin', 'destination', 'mention', 'institution', 'embedded'] as const)
		.map((values) => new Set(values) as UrlState['roles']),
	statuses: fc.subarray([...statuses]).map((values) => new Set(values)),
	query: fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
	camera: fc.option(
		fc.record({
			zoom: fc.integer({ min: 0, max: 2400 }).map((value) => value / 100),
			lat: degrees(90),
			lon: degrees(180)
		})
	)
});

describe('the URL', () => {
	test('gives back every state that it was given', () => {
		fc.assert(
			fc.property(states, (state) => {
				expect(parseUrl(formatUrl(state))).toEqual(state);
			})
		);
	});

	test('is empty for the defaults, and stable for the same state', () => {
		expect(formatUrl(parseUrl(''))).toBe('');
		fc.assert(
			fc.property(states, (state) => {
				const once = formatUrl(state);
				expect(formatUrl(parseUrl(once))).toBe(once);
			})
		);
	});

	test('keeps its order whatever order it was typed in', () => {
		const typed = '?years=2021-2025&place=iso3166-2-AF-PAN';
		expect(formatUrl(parseUrl(typed))).toBe('?place=iso3166-2-AF-PAN&years=2021-2025');
	});

	test.each([
		'?years=2025-2021',
		'?years=soon',
		'?camera=1,2',
		'?camera=0,91,5',
		'?basis=whim',
		'?layers=',
		'?place=nowhere',
		'?articles=%25zz',
		'?list=all',
		'?unknown=1'
	])('takes the default for what makes no sense: %s', (search) => {
		expect(formatUrl(parseUrl(search))).toBe('');
	});

	test('reads as words', () => {
		const state = { ...parseUrl(''), query: 'Panjshir Valley', undated: true };
		expect(formatUrl(state)).toBe('?undated=yes&q=Panjshir+Valley');
	});
});
