import { check } from '@placemarkio/check-geojson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { popayan, reading, sampleAtlas } from '../atlas/atlas-samples.ts';
import { events } from './events.ts';
import { kml } from './kml.ts';
import { awkwardAtlas, onSite } from './export-samples.ts';
import { wholeAtlas } from './provenance.ts';

interface Events {
	readonly left_out: { not_located: number };
	readonly features: readonly {
		readonly id: string;
		readonly geometry: { coordinates: [number, number] };
		readonly properties: Readonly<Record<string, unknown>>;
	}[];
}
const read = (content: string | Uint8Array) => check(String(content)) as unknown as Events;
const keys = ['id', 'date', 'lat', 'lon', 'place_desc', 'title', 'description', 'source', 'links'];

describe('events', () => {
	it('have the shape that other tools read', () => {
		const url = 'https://example.com/news?a=1';
		const article = { url, publisher: 'The Paper' };
		const one = reading('one', 'Popayán rose.', [{ name: 'Popayán', place: popayan }], article);
		const { features } = read(events.write(sampleAtlas([one]), onSite));
		expect(features).toMatchObject([
			{
				id: 'one-0',
				properties: {
					id: 'one-0',
					date: null,
					lat: 2.43823,
					lon: -76.61316,
					place_desc: 'Popayán, Cauca, Colombia',
					title: 'Popayán: About one',
					description: 'Popayán rose.',
					source: 'The Paper',
					links: [url, 'https://example.org/atlas/articles/one?mention=one-0']
				}
			}
		]);
	});

	it('begin with the first day that is known, and say the rest', () => {
		const { features } = read(events.write(sampleAtlas(), wholeAtlas));
		expect(features[0]?.properties).toMatchObject({
			date: '2019-03-01',
			date_end: '2019-03-31',
			edtf: '2019-03',
			title: 'Popayán: armed clash'
		});
	});

	it('lie where the words point, not on the town they measure from', () => {
		const one = reading('one', 'It fell south of Popayán.', [{ name: 'Popayán', place: popayan }]);
		const whole = sampleAtlas([one]);
		const part = { part_words: '30 km south of Popayán', part_lat: 2.17, part_lon: -76.6 };
		const mentions = whole.mentions.map((feature) => ({
			...feature,
			properties: { ...feature.properties, ...part, part_precision_km: 12 }
		}));
		const atlas = { ...whole, mentions };
		expect(read(events.write(atlas, wholeAtlas)).features).toMatchObject([
			{
				geometry: { coordinates: [-76.6, 2.17] },
				properties: {
					...{ lat: 2.17, lon: -76.6, precision_km: 12 },
					place_desc: '30 km south of Popayán, Popayán, Cauca, Colombia'
				}
			}
		]);
		expect(kml.write(atlas, wholeAtlas)).toContain('<coordinates>-76.6,2.17<');
	});

	it('count what has no point, whatever the articles say', () => {
		fc.assert(
			fc.property(awkwardAtlas, (atlas) => {
				const { features, left_out } = read(events.write(atlas, onSite));
				expect(left_out).toEqual({ not_located: 1 });
				expect(features).toHaveLength(3);
				for (const { properties, geometry } of features) {
					expect(Object.keys(properties)).toEqual(expect.arrayContaining(keys));
					expect(geometry.coordinates).toEqual([properties['lon'], properties['lat']]);
				}
			}),
			{ numRuns: 60 }
		);
	});
});
