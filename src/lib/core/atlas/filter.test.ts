import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MentionProperties, Role } from '../model.ts';
import { statuses } from '../vocabulary.ts';
import { defaultFilters, viewAtlas } from './filter.ts';
import { readLayers } from './read-layers.ts';
import { layerIds, type AtlasData, type Filters } from './view.ts';

const read = (name: string): unknown =>
	JSON.parse(readFileSync(`tests/fixtures/atlas/${name}`, 'utf8'));

function readFixture(): AtlasData {
	const layers = readLayers({
		mentions: read('mentions.geojson'),
		places: read('places.geojson'),
		provinces: read('provinces.geojson'),
		articles: read('articles.json'),
		unnamed: read('unnamed.json')
	});
	if (!layers.ok) throw new Error(layers.error);
	return layers.data;
}

const data = readFixture();
const everything: Filters = {
	...defaultFilters(),
	undated: true,
	roles: new Set<Role>(['event', 'origin', 'destination', 'mention', 'institution', 'embedded'])
};
const titles = (filters: Filters) =>
	viewAtlas(data, filters).places.map(({ place }) => place.title);

describe('viewAtlas', () => {
	it('leaves what overlaps the years, by the date of the event', () => {
		const view = viewAtlas(data, { ...defaultFilters(), years: [2022, 2022] });
		expect(view.places.map(({ place, excerpts }) => [place.title, excerpts.length])).toEqual([
			['Panjshir', 2],
			['Afghanistan', 1]
		]);
		expect(view.choropleth).toMatchObject([
			{ province: 'iso3166-2:AF-PAN', title: 'Panjshir', count: 2, imprecise: false }
		]);
		expect(view.years).toEqual([2021, 2025]);
	});

	it('reads the same years by the date of publication', () => {
		const view = viewAtlas(data, {
			...defaultFilters(),
			years: [2021, 2021],
			basis: 'publication'
		});
		const articles = view.places.flatMap(({ excerpts }) => excerpts.map(({ article }) => article));
		expect(new Set(articles)).toEqual(new Set(['who-is-ahmad-massoud']));
		expect(view.undated).toEqual([]);
		expect(view.timeline).toEqual([
			{ year: 2021, precise: view.excerpts, span: 0 },
			expect.objectContaining({ year: 2025 })
		]);
	});

	it('counts no name inside a name and no institution until asked for', () => {
		expect(titles({ ...defaultFilters(), undated: true })).not.toContain('White House');
		expect(titles(everything)).toContain('White House');
		const vienna = (filters: Filters) =>
			viewAtlas(data, filters).places.find(({ place }) => place.title === 'Vienna')?.excerpts
				.length;
		expect(vienna({ ...defaultFilters(), undated: true })).toBe(1);
		expect(vienna(everything)).toBe(4);
	});

	it('leaves only what a person has looked at, in every list and count', () => {
		const reviewed = data.mentions.map((mention, index): MentionProperties => ({
			...mention,
			status: index % 3 === 0 ? 'checked' : index % 3 === 1 ? 'disputed' : 'machine'
		}));
		for (const status of statuses) {
			const view = viewAtlas(
				{ ...data, mentions: reviewed },
				{ ...everything, statuses: new Set([status]) }
			);
			const left = [...view.places, ...view.choropleth].flatMap(({ excerpts }) => excerpts);
			const listed = [...left, ...view.unlocated, ...view.undated].flatMap(
				({ mentions }) => mentions
			);
			expect(new Set(listed.map((mention) => mention.status))).toEqual(new Set([status]));
			expect(view.excerpts).toBeLessThan(viewAtlas(data, everything).excerpts);
			expect(view.unnamed.length > 0).toBe(status === 'machine');
		}
		expect(viewAtlas(data, { ...everything, statuses: new Set(['checked']) }).timeline).toEqual([]);
	});

	it('colours the province of a settlement, never that of a country or a valley', () => {
		const provinces = viewAtlas(data, everything).choropleth.map(({ province }) => province);
		expect(provinces).toEqual(['iso3166-2:AF-PAN', 'iso3166-2:AT-9']);
		expect(
			viewAtlas(data, { ...everything, undated: false, years: [1985, 1985] }).choropleth,
			'the battles of the 1980s are in the valley'
		).toEqual([]);
	});

	it('tells unnamed counts and colours none', () => {
		const view = viewAtlas(data, { ...defaultFilters(), years: [2025, 2025] });
		expect(view.unnamed.map(({ text }) => text)).toEqual(['10 provinces']);
		expect(view.choropleth.map(({ province }) => province)).toEqual(['iso3166-2:AT-9']);
		expect(viewAtlas(data, { ...defaultFilters(), years: [2024, 2024] }).unnamed).toEqual([]);
	});

	it('always lists what is undated and what has no place', () => {
		const closed = viewAtlas(data, defaultFilters());
		const open = viewAtlas(data, { ...defaultFilters(), undated: true });
		expect(closed.undated).toEqual(open.undated);
		expect(open.undated.length).toBeGreaterThan(0);
		expect(open.unlocated.map(({ mentions }) => mentions[0]?.name)).toEqual(['Red Army']);
		expect(closed.undated.some(({ place }) => place === null)).toBe(true);
		for (const { undated } of open.places) expect(undated).toBe(0);
	});

	it('does not count an article that repeats another', () => {
		const repeats = data.articles.map((article, index) =>
			index === 1 ? { ...article, repeats: 'interview-ahmad-massoud' } : article
		);
		const view = viewAtlas({ ...data, articles: repeats }, everything);
		const articles = view.places.flatMap(({ excerpts }) => excerpts.map(({ article }) => article));
		expect(new Set(articles)).toEqual(new Set(['interview-ahmad-massoud']));
	});

	it('keeps a coloured province open while provinces merely mentioned are switched off', () => {
		const layers = new Set(layerIds.filter((layer) => layer !== 'provinces'));
		const view = viewAtlas(data, { ...everything, layers });
		const panjshir = view.places.find(({ place }) => place.title === 'Panjshir');
		expect(panjshir?.excerpts.every(({ activities }) => activities.length > 0)).toBe(true);
		expect(view.layers.provinces).toBe(1);
		expect(titles({ ...everything, layers: new Set(['countries']) })).not.toContain('Panjshir');
	});

	it('finds words whatever their case and accents', () => {
		expect(titles({ ...everything, query: 'WEAPÓNS depot' }).sort()).toEqual([
			'Afghanistan',
			'Panjshir'
		]);
		expect(titles({ ...everything, query: 'no such word' })).toEqual([]);
	});
});

const year = fc.integer({ min: 1970, max: 2030 });
const anyFilters: fc.Arbitrary<Filters> = fc.record({
	years: fc.option(
		fc.tuple(year, year).map(([a, b]): [number, number] => (a <= b ? [a, b] : [b, a]))
	),
	basis: fc.constantFrom('event', 'publication'),
	undated: fc.boolean(),
	layers: fc.subarray([...layerIds]).map((layers) => new Set(layers)),
	articles: fc.option(
		fc.subarray(data.articles.map(({ slug }) => slug)).map((all) => new Set(all))
	),
	activities: fc.option(
		fc.subarray(['armed clash', 'statement', 'aid']).map((all) => new Set(all))
	),
	roles: fc
		.subarray<Role>(['event', 'origin', 'destination', 'mention', 'embedded', 'institution'])
		.map((roles) => new Set(roles)),
	statuses: fc.subarray([...statuses]).map((chosen) => new Set(chosen)),
	query: fc.constantFrom('', 'taliban', 'panjshir')
});

describe('any filters', () => {
	it('narrower years never give more', () => {
		fc.assert(
			fc.property(anyFilters, year, year, year, (filters, a, b, c) => {
				const [first, middle, last] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
				const narrow = viewAtlas(data, { ...filters, years: [first, middle] });
				const wide = viewAtlas(data, { ...filters, years: [first, last] });
				const all = viewAtlas(data, { ...filters, years: null });
				expect(narrow.excerpts).toBeLessThanOrEqual(wide.excerpts);
				expect(wide.excerpts).toBeLessThanOrEqual(all.excerpts);
				const ids = new Set(wide.places.flatMap(({ excerpts }) => excerpts.map(({ id }) => id)));
				for (const { excerpts } of narrow.places) {
					for (const { id } of excerpts) expect(ids.has(id)).toBe(true);
				}
				expect(narrow.timeline).toEqual(all.timeline);
				expect(narrow.undated).toEqual(all.undated);
			})
		);
	});

	it('counts add up', () => {
		fc.assert(
			fc.property(anyFilters, (filters) => {
				const view = viewAtlas(data, filters);
				const shown = view.places.flatMap(({ excerpts }) => excerpts);
				expect(shown.length).toBe(view.excerpts);
				expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
				for (const { place, excerpts } of view.places) {
					expect(excerpts.length).toBeGreaterThan(0);
					for (const excerpt of excerpts) expect(excerpt.place).toBe(place.id);
				}
				for (const { count, excerpts } of view.choropleth) expect(excerpts.length).toBe(count);
				if (!filters.undated) for (const { from } of shown) expect(from).not.toBeNull();
			})
		);
	});

	it('every mention in a chosen role and status is shown, undated, unlocated or outside the years', () => {
		fc.assert(
			fc.property(anyFilters, (filters) => {
				const all = { ...filters, years: null, articles: null, activities: null, query: '' };
				const view = viewAtlas(data, { ...all, layers: new Set(layerIds) });
				const told = new Set(
					[...view.places.flatMap(({ excerpts }) => excerpts), ...view.unlocated, ...view.undated]
						.flatMap(({ mentions }) => mentions)
						.map(({ id }) => id)
				);
				const chosen = data.mentions.filter(
					({ role, status }) => filters.roles.has(role) && filters.statuses.has(status)
				);
				expect(told.size).toBe(chosen.length);
			})
		);
	});
});

describe('a large atlas', () => {
	it('gives one excerpt a sentence and place', () => {
		const [pattern] = data.mentions.filter(({ kind }) => kind === 'province');
		if (!pattern) throw new Error('the fixture has no province');
		const many = Array.from({ length: 10_000 }, (_, index): MentionProperties => {
			const start = index * 10;
			return { ...pattern, id: `${pattern.article}-${start}`, start, excerpt_start: start >> 5 };
		});
		const view = viewAtlas({ ...data, mentions: many }, everything);
		expect(view.excerpts).toBe(new Set(many.map(({ excerpt_start }) => excerpt_start)).size);
	});
});
