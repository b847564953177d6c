import { describe, expect, it } from 'vitest';
import { exportFiles } from '../export/registry.ts';
import { sampleAtlas } from './atlas-samples.ts';
import { readLayers, type LayerFiles } from './read-layers.ts';

const files = exportFiles(sampleAtlas());
const parse = (name: string): unknown => JSON.parse(files.get(name) ?? 'null');
const layers: LayerFiles = {
	mentions: parse('mentions.geojson'),
	places: parse('places.geojson'),
	provinces: parse('provinces.geojson'),
	articles: parse('articles.json'),
	unnamed: parse('unnamed.json')
};

function errorOf(changed: Partial<Record<keyof LayerFiles, unknown>>): string {
	const read = readLayers({ ...layers, ...changed });
	return read.ok ? '' : read.error;
}

describe('readLayers', () => {
	it('reads what the exports write', () => {
		const read = readLayers(layers);
		const atlas = sampleAtlas();
		expect(read.ok && read.data.mentions).toEqual(
			atlas.mentions.map(({ properties }) => properties)
		);
		expect(read.ok && read.shapes.places.features).toEqual(atlas.places);
		expect(read.ok && [...read.data.existed]).toEqual([['dateline:gran-colombia', [1819, 1831]]]);
	});

	it('says in a sentence which file, row and key is wrong', () => {
		expect(errorOf({ articles: {} })).toBe('articles.json is not a list.');
		expect(errorOf({ places: '<!doctype html>' })).toBe(
			'places.geojson is not a GeoJSON feature collection.'
		);
		const [article] = layers.articles as [object];
		expect(errorOf({ articles: [article, { ...article, words: '12' }] })).toBe(
			'articles.json: number 2 has no good “words”.'
		);
		const { features } = layers.mentions as { features: { properties: object }[] };
		const altered = (properties: unknown) =>
			errorOf({
				mentions: { type: 'FeatureCollection', features: [{ ...features[0], properties }] }
			});
		expect(altered({ ...features[0]?.properties, role: 'villain' })).toBe(
			'mentions.geojson: number 1 has no good “role”.'
		);
		expect(altered(null)).toBe('mentions.geojson: number 1 is not a record.');
		expect(errorOf({ mentions: { type: 'FeatureCollection', features: [{}] } })).toBe(
			'mentions.geojson: number 1 is not a GeoJSON feature.'
		);
	});
});
