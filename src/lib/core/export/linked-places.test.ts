import { check } from '@placemarkio/check-geojson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { first, reading, sampleAtlas, second, valley } from '../atlas/atlas-samples.ts';
import { awkwardAtlas, onSite } from './export-samples.ts';
import { linkedPlaces } from './linked-places.ts';
import { wholeAtlas } from './provenance.ts';

interface LinkedFeature {
	readonly '@id': string;
	readonly properties: { title: string; fclasses: string[]; ccodes?: string[] };
	readonly names: readonly { toponym: string; citations: { label: string; year?: string }[] }[];
	readonly when?: { timespans: { start: Record<string, string>; end: Record<string, string> }[] };
	readonly geometry: { type: string; certainty: string } | null;
}

const read = (content: string | Uint8Array) =>
	check(String(content)) as unknown as { features: LinkedFeature[] };

describe('linked places', () => {
	const { features } = read(linkedPlaces.write(sampleAtlas(), wholeAtlas));
	const titled = (title: string) => features.find(({ properties }) => properties.title === title);

	it('tells names with their sources, kinds and links', () => {
		expect(titled('Popayán')).toMatchObject({
			'@id': 'dateline:geonames-3671916',
			properties: { ccodes: ['CO'], fclasses: ['P'] },
			names: [{ toponym: 'Popayán', citations: [{ label: 'About first' }, { year: '2020' }] }],
			types: [{ identifier: 'aat:300008347' }],
			links: [{ type: 'exactMatch', identifier: 'https://sws.geonames.org/3671916/' }],
			when: { timespans: [{ start: { earliest: '2019-03-01' }, end: { latest: '2019-03-31' } }] }
		});
		expect(titled('Gran Colombia')?.when?.timespans).toEqual([
			{ start: { in: '1819' }, end: { in: '1831' } }
		]);
	});

	it('says that a soft area is less certain', () => {
		expect(titled('Cauca Valley')?.geometry?.certainty).toBe('less-certain');
		expect(titled('Cauca')?.geometry?.certainty).toBe('certain');
	});

	it('gives other names, but not those of inhabitants', () => {
		const third = reading('third', 'The Valle. A Caucano came from the Valle.', [
			{ name: 'Valle', place: valley },
			{ name: 'Caucano', place: valley, more: { form: 'demonym' } }
		]);
		const all = read(linkedPlaces.write(sampleAtlas([first, second, third]), wholeAtlas)).features;
		const names = all.find(({ properties }) => properties.title === 'Cauca Valley')?.names;
		expect(names?.map(({ toponym }) => toponym)).toEqual(['Cauca Valley', 'Valle']);
	});

	// What version 1.3 requires of a record, and the patterns that the World Historical Gazetteer holds it to.
	it('has what the format requires, whatever the articles say', () => {
		fc.assert(
			fc.property(awkwardAtlas, fc.constantFrom(wholeAtlas, onSite), (atlas, context) => {
				const collection = read(linkedPlaces.write(atlas, context));
				expect(collection).toHaveProperty(['@context']);
				for (const { '@id': id, properties, names, geometry } of collection.features) {
					expect(id).toMatch(/^\w+:\S+$/);
					expect(properties.fclasses.length).toBeGreaterThan(0);
					for (const letter of properties.fclasses) expect('AHLPRSTUVX').toContain(letter);
					expect(names[0]?.citations.length).toBeGreaterThan(0);
					for (const { toponym, citations } of names) {
						expect(toponym).toMatch(/^.+$/);
						for (const { label } of citations) expect(label).toMatch(/^.*$/);
					}
					if (geometry)
						expect(['certain', 'less-certain', 'uncertain']).toContain(geometry.certainty);
				}
			}),
			{ numRuns: 60 }
		);
	});
});
