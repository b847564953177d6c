import { kml as toGeoJSON } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { sampleAtlas } from '../atlas/atlas-samples.ts';
import type { Atlas } from '../atlas/layers.ts';
import { whenExisted } from '../atlas/when.ts';
import { awkwardAtlas, onSite } from './export-samples.ts';
import { kml } from './kml.ts';
import { wholeAtlas } from './provenance.ts';

/** As other programs read it. What XML has no place for is replaced, of which this parser warns. */
function read(atlas: Atlas, context = wholeAtlas) {
	const strict = new DOMParser({
		onError: (level, message) => {
			if (level !== 'warning') throw new Error(`${level}: ${message}`);
		}
	});
	const document = strict.parseFromString(String(kml.write(atlas, context)), 'text/xml');
	return toGeoJSON(document as unknown as Document).features;
}

interface Properties {
	readonly name?: string;
	readonly id?: string;
	readonly timespan?: { readonly begin?: string; readonly end?: string };
	readonly description?: string | { readonly value: string };
}

const described = ({ description }: Properties) =>
	typeof description === 'object' ? description.value : (description ?? '');

describe('kml', () => {
	const features = read(sampleAtlas());
	const named = (name: string) =>
		features.filter(({ properties }) => properties?.['name'] === name);

	it('gives each excerpt of a settlement its point and its time span', () => {
		expect(named('Popayán')).toMatchObject([
			{
				geometry: { type: 'Point', coordinates: [-76.61316, 2.43823] },
				properties: {
					timespan: { begin: '2019-03-01', end: '2019-03-31' },
					activity: 'armed clash'
				}
			},
			{ geometry: { type: 'Point' } }
		]);
	});

	it('draws an area once, and no point for what is said of it', () => {
		const shapes = named('Cauca').filter(({ geometry }) => geometry !== null);
		expect(shapes).toMatchObject([{ geometry: { type: 'Polygon' } }]);
		expect(named('Cauca').length).toBeGreaterThan(1);
	});

	it('keeps what is not on the map, and what has no date', () => {
		expect(named('Macondoville')).toMatchObject([{ geometry: null }]);
		expect(named('Macondoville')[0]?.properties).not.toHaveProperty('timespan');
	});

	it('says when a former state was there, before our era too', () => {
		const [empire] = sampleAtlas().places.filter(
			({ properties }) => properties.kind === 'historical'
		);
		const atlas = {
			...sampleAtlas(),
			mentions: [],
			places: [{ ...empire!, when: whenExisted([-43, 0]) }]
		};
		expect(read(atlas)).toMatchObject([
			{ properties: { timespan: { begin: '-0044', end: '-0001' } } }
		]);
		expect(named('Gran Colombia')[0]?.properties).toMatchObject({
			timespan: { begin: '1819', end: '1831' }
		});
	});

	it('comes back whatever the articles say, and shows no markup of theirs', () => {
		fc.assert(
			fc.property(awkwardAtlas, (atlas) => {
				const all = read(atlas, onSite);
				const ids = all.map(({ properties }) => (properties as Properties).id);
				for (const { properties } of atlas.mentions) expect(ids).toContain(properties.id);
				for (const { properties } of all) {
					const html = described(properties as Properties);
					const { document } = parseHTML(`<main>${html}</main>`);
					const elements = [...document.querySelectorAll('main *')].map(({ tagName }) => tagName);
					expect(new Set(elements)).toEqual(new Set(['P']));
				}
			}),
			{ numRuns: 60 }
		);
	});
});
