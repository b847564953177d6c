import { check } from '@placemarkio/check-geojson';
import { describe, expect, it } from 'vitest';
import { sampleAtlas } from '../atlas/atlas-samples.ts';
import { defaultFilters, viewAtlas } from '../atlas/filter.ts';
import { readLayers } from '../atlas/read-layers.ts';
import type { Filters } from '../atlas/view.ts';
import { atlasOfView, downloadName, wholeAtlasOf } from './download.ts';
import { writeJob } from './job.ts';
import { wholeAtlas } from './provenance.ts';
import { downloads, exportFiles, layerFiles } from './registry.ts';

const files = exportFiles(sampleAtlas());
const parse = (name: string): unknown => JSON.parse(files.get(name) ?? 'null');
const layers = readLayers({
	mentions: parse('mentions.geojson'),
	places: parse('places.geojson'),
	provinces: parse('provinces.geojson'),
	articles: parse('articles.json'),
	unnamed: parse('unnamed.json')
});
if (!layers.ok) throw new Error(layers.error);
const { data, shapes } = layers;
const atlasWith = (filters: Filters) => atlasOfView(data, shapes, viewAtlas(data, filters));

describe('what the filters leave', () => {
	it('holds the places and mentions of the view, and counts only those', () => {
		const atlas = atlasWith({ ...defaultFilters(), years: [2019, 2019] });
		expect(atlas.places.map(({ properties }) => [properties.title, properties.excerpts])).toEqual([
			['Popayán', 1]
		]);
		expect(atlas.mentions.map(({ properties }) => properties.name)).toEqual(['Popayán']);
		expect(atlas.articles.map(({ slug }) => slug)).toEqual(['first']);
		expect(atlas.provinces.map(({ properties }) => properties)).toMatchObject([
			{ title: 'Cauca', excerpts: 0, activity_excerpts: 1, activities: 'armed clash' }
		]);
	});

	it('holds what has no place, where the filters leave it', () => {
		const names = atlasWith({ ...defaultFilters(), undated: true }).mentions.map(
			({ properties }) => properties.name
		);
		expect(names).toContain('Macondoville');
	});

	it('is valid in every format', () => {
		const filters = { ...defaultFilters(), undated: true };
		const atlas = atlasWith(filters);
		for (const { id, file } of downloads) {
			const context = { filters, site: null, title: null };
			const name = downloadName(file, context);
			const { content } = writeJob({ what: 'format', id, atlas, context });
			expect(name).toBe(`dateline-${file.replace('.', '-with-undated.')}`);
			if (typeof content === 'string' && name.endsWith('.geojson')) check(content);
			expect(content.length).toBeGreaterThan(100);
		}
	});

	it('is, where nothing is left out, what the files of the atlas hold', () => {
		const whole = wholeAtlasOf(data, shapes);
		for (const format of downloads) {
			if (!layerFiles.has(format.file)) continue;
			expect(format.write(whole, wholeAtlas)).toBe(files.get(format.file));
		}
	});
});

describe('downloadName', () => {
	const named = (filters: Partial<Filters>) =>
		downloadName('places.csv', { filters: { ...defaultFilters(), ...filters }, title: null });

	it('says the filters', () => {
		expect(named({})).toBe('dateline-places.csv');
		expect(named({ years: [1996, 2001], basis: 'publication' })).toBe(
			'dateline-places-1996-2001-by-publication.csv'
		);
		expect(
			named({ years: [2021, 2021], undated: true, activities: new Set(['armed clash']) })
		).toBe('dateline-places-2021-with-undated-armed-clash.csv');
		expect(named({ layers: new Set(['settlements']) })).toBe('dateline-places-settlements.csv');
		expect(named({ statuses: new Set(['disputed', 'checked']) })).toBe(
			'dateline-places-checked-disputed.csv'
		);
		expect(named({ layers: new Set() })).toBe('dateline-places-no-layers.csv');
		expect(named({ articles: new Set(['a', 'b', 'c', 'd']) })).toBe(
			'dateline-places-4-articles.csv'
		);
	});

	it('says when nothing is left out', () => {
		expect(downloadName('articles.csl.json', wholeAtlas)).toBe(
			'dateline-articles-everything.csl.json'
		);
	});

	it('says the project', () => {
		const title = 'Panjshir: 1980s / today?';
		expect(downloadName('places.csv', { filters: null, title })).toBe(
			'panjshir-1980s-today-places-everything.csv'
		);
		expect(downloadName('places.csv', { filters: defaultFilters(), title: ' … ' })).toBe(
			'dateline-places.csv'
		);
	});

	it('holds nothing that a file system would mind', () => {
		expect(named({ query: '../../etc: “Kandahār”?' })).toBe('dateline-places-etc-kandahār.csv');
		expect(named({ query: 'x'.repeat(500) }).length).toBeLessThan(130);
	});
});
