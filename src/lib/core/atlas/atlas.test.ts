import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFiles } from '../export/registry.ts';
import { handPlace } from '../corrections/hand-place.ts';
import type { UnnamedCount } from '../model.ts';
import { buildAtlas } from './atlas.ts';
import {
	cauca,
	colombia,
	first,
	geometries,
	popayan,
	reading,
	sampleAtlas,
	second
} from './atlas-samples.ts';

const atlas = sampleAtlas();
const placeOf = (id: string) => atlas.places.find((feature) => feature.id === id);
const mentionOf = (id: string) => atlas.mentions.find((feature) => feature.id === id);

describe('buildAtlas', () => {
	it('gives each mention an id that says where it stands', () => {
		const start = first.article.text.indexOf('Popayán');
		const feature = mentionOf(`first-${start}`);
		expect(feature?.geometry).toEqual({ type: 'Point', coordinates: [-76.61316, 2.43823] });
		expect(feature?.when).toEqual({
			timespans: [{ start: { earliest: '2019-03-01' }, end: { latest: '2019-03-31' } }]
		});
		expect(feature?.properties).toMatchObject({
			excerpt: 'Fighting reached Popayán in March 2019.',
			excerpt_start: 0,
			activity: 'armed clash',
			date_text: 'in March 2019',
			confidence: 0.875
		});
	});

	it('quotes every mention verbatim', () => {
		for (const { properties } of atlas.mentions) {
			const text = (properties.article === 'first' ? first : second).article.text;
			const { start, end, name, excerpt, excerpt_start } = properties;
			expect(text.slice(start, end)).toBe(name);
			expect(text.slice(excerpt_start, excerpt_start + excerpt.length)).toBe(excerpt);
			expect(excerpt.slice(start - excerpt_start, end - excerpt_start)).toBe(name);
		}
	});

	it('gives what has no place no geometry, and nothing lies at 0,0', () => {
		const unlocated = atlas.mentions.filter(({ properties }) => properties.place === null);
		expect(unlocated.map(({ geometry }) => geometry)).toEqual([null, null]);
		expect(JSON.stringify([atlas.mentions, atlas.places])).not.toMatch(/\[-?0,-?0\]/);
	});

	it('keeps a place as precise as it is, whatever lies somewhere near it', () => {
		const near = { ...popayan, precisionKm: popayan.precisionKm + 50 };
		const text = 'In Julumito, near Popayán, it rained.';
		const said = [
			{ name: 'Julumito', place: near },
			{ name: 'Popayán', place: popayan }
		];
		const articles = [reading('near', text, said)];
		const { places, mentions } = buildAtlas({
			articles,
			geometries,
			gazetteer: { byId: () => null }
		});
		expect(places.map(({ properties }) => properties.precision_km)).toEqual([popayan.precisionKm]);
		expect(mentions[0]!.properties.precision_km).toBe(near.precisionKm);
	});

	it('takes in a place that a person put on the map, though no gazetteer holds it', () => {
		const byHand = {
			type: 'by-hand',
			kind: 'region',
			lat: 2.5,
			lon: -76.6,
			precisionKm: 40
		} as const;
		const place = handPlace({ ...byHand, title: 'Tierra Fría' });
		const text = 'In the Tierra Fría, 12 villages were cut off.';
		const made = reading('hand', text, [{ name: 'Tierra Fría', place }]);
		const count: UnnamedCount = {
			...{ start: 20, end: 31, text: '12 villages', count: 12, kind: 'settlement' },
			...{ within: place.id, activity: [], dating: null }
		};
		const articles = [{ ...made, reading: { ...made.reading, unnamed: [count] } }];
		const { places, unnamed } = buildAtlas({
			articles,
			geometries,
			gazetteer: { byId: () => null }
		});
		expect(places).toMatchObject([
			{
				id: 'hand:tierra-fria-n2.5000w76.6000',
				geometry: { type: 'Point', coordinates: [-76.6, 2.5] },
				properties: { title: 'Tierra Fría', kind: 'region', precision_km: 40, country: null }
			}
		]);
		expect(unnamed[0]).toMatchObject({ within: place.id, within_title: 'Tierra Fría' });
	});

	it('counts excerpts: a sentence and a place, in roles that count', () => {
		expect(placeOf(cauca.id)?.properties).toMatchObject({ excerpts: 1, articles: 1, first: null });
		expect(placeOf(popayan.id)?.properties).toMatchObject({
			excerpts: 2,
			articles: 2,
			part_of: 'Cauca, Colombia',
			first: '2019-03-01',
			last: '2019-03-31'
		});
		expect(placeOf(colombia.id)?.properties.part_of).toBeNull();
	});

	it('dates former states beside their properties', () => {
		expect(placeOf('dateline:gran-colombia')?.when).toEqual({
			timespans: [{ start: { in: '1819' }, end: { in: '1831' } }]
		});
	});

	it('reports activity in a province for a town in it, not for a valley', () => {
		expect(atlas.provinces.map(({ properties }) => properties)).toEqual([
			{
				id: cauca.id,
				title: 'Cauca',
				country: 'CO',
				admin1: 'CO.09',
				excerpts: 1,
				activity_excerpts: 1,
				activities: 'armed clash',
				first: '2019-03-01',
				last: '2019-03-31'
			}
		]);
	});

	it('names a province that only a town in it puts on the map', () => {
		const [town] = first.reading.mentions;
		const alone = { ...first, reading: { ...first.reading, mentions: town ? [town] : [] } };
		expect(sampleAtlas([alone]).provinces.map(({ id }) => id)).toEqual([cauca.id]);
	});

	it('does not count an article that repeats another', () => {
		const copy = { ...first, article: { ...first.article, slug: 'wire', repeats: 'first' } };
		const both = sampleAtlas([first, second, copy]);
		expect(both.mentions.length).toBe(atlas.mentions.length + first.reading.mentions.length);
		expect(both.places).toEqual(atlas.places);
		expect(both.provinces).toEqual(atlas.provinces);
		expect(both.timeline.years).toEqual(atlas.timeline.years);
	});

	it('tells what stands for nothing on the map', () => {
		const start = second.article.text.indexOf('office');
		const count: UnnamedCount = {
			...{ start, end: start + 6, text: 'office', count: 3, kind: 'district' },
			...{ within: colombia.id, activity: ['attack'], dating: null }
		};
		const { unnamed, provinces } = sampleAtlas([
			{ ...second, reading: { ...second.reading, unnamed: [count] } }
		]);
		expect(unnamed).toMatchObject([{ count: 3, within_title: 'Colombia', activity: 'attack' }]);
		expect(provinces.map(({ properties }) => properties.activity_excerpts)).toEqual([0]);
	});

	it('keeps the days of publication, and that one is a guess', () => {
		expect(atlas.timeline.published).toEqual([
			{ slug: 'first', from: null, to: null, approximate: false },
			{ slug: 'second', from: '2020-05-01', to: '2020-05-31', approximate: true }
		]);
	});

	it('explains every mention', () => {
		expect(Object.keys(atlas.why).sort()).toEqual(atlas.mentions.map(({ id }) => id).sort());
		expect(atlas.why[`second-${second.reading.mentions[1]?.start}`]).toEqual([
			{
				place: popayan.id,
				title: 'Popayán',
				kind: 'settlement',
				part_of: 'Cauca, Colombia',
				lat: 2.43823,
				lon: -76.61316,
				score: 0.938,
				reasons: ['Bears this name.']
			}
		]);
	});

	it('is the same to the byte, whatever the order of the articles', () => {
		const third = { ...second, article: { ...second.article, slug: 'a-third' } };
		const expected = exportFiles(sampleAtlas([first, second, third]));
		fc.assert(
			fc.property(fc.shuffledSubarray([first, second, third], { minLength: 3 }), (articles) => {
				expect(exportFiles(sampleAtlas(articles))).toEqual(expected);
			})
		);
	});

	it('makes an atlas of nothing', () => {
		expect(sampleAtlas([])).toMatchObject({ mentions: [], places: [], timeline: { years: [] } });
	});
});
