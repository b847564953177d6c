/** Is the committed basemap whole, light enough, and are its names where they belong? */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import {
	BASEMAP_MAX_ZOOM,
	basemapSources,
	fontFaces,
	readLabels,
	type LabelsFile
} from '../../src/lib/map/basemap-types.ts';
import type { Boundaries } from './boundaries.ts';

const STATIC = fileURLToPath(new URL('../../static', import.meta.url));
const json = (path: string): unknown => JSON.parse(readFileSync(`${STATIC}/${path}`, 'utf8'));
const labels = Object.values(readLabels(json('basemap/labels.json') as LabelsFile)).flatMap(
	({ features }) => features
);
const boundaries = json('boundaries/boundaries.topo.json') as Boundaries;
const labelled = (id: string) => labels.find(({ properties }) => properties.id === id);

function tilePaths(template: string): string[] {
	const paths: string[] = [];
	for (let z = 0; z <= BASEMAP_MAX_ZOOM; z++)
		for (let x = 0; x < 2 ** z; x++)
			for (let y = 0; y < 2 ** z; y++)
				paths.push(template.replace(/\{(.)\}/g, (_, axis) => String({ z, x, y }[axis as 'z'])));
	return paths;
}

describe('basemap', () => {
	const { ground, relief } = basemapSources(STATIC);

	it.each([
		['ground', ground.tiles[0]!, 2_000_000],
		['relief', relief.tiles[0]!, 3_500_000]
	])('has every tile of %s, in no more bytes than it may take', (_, template, most) => {
		const paths = tilePaths(template);
		expect(paths.filter((path) => !existsSync(path))).toEqual([]);
		expect(paths.reduce((bytes, path) => bytes + statSync(path).size, 0)).toBeLessThan(most);
	});

	it('has every font that the style names', () => {
		const faces = Object.values(fontFaces(STATIC)).flat();
		for (const { url } of faces) expect(existsSync(url), url).toBe(true);
	});

	it('sets names under ids of their own, from whole zooms on', () => {
		expect(new Set(labels.map(({ properties }) => properties.id)).size).toBe(labels.length);
		for (const { properties } of labels) {
			expect(properties.name).not.toBe('');
			expect(Number.isInteger(properties.minzoom)).toBe(true);
		}
	});

	it('sets the name of every country and province inside it', () => {
		const { countries, provinces } = boundaries.objects;
		const shapes = [
			...feature(boundaries, countries).features.map((each) => ({
				...each,
				id: `iso3166-1:${each.id}`
			})),
			...feature(boundaries, provinces).features
		];
		const astray = shapes.filter(({ id, geometry }) => {
			const label = labelled(String(id));
			return label && !booleanPointInPolygon(label, geometry as MultiPolygon);
		});
		expect(astray.map(({ id }) => id)).toEqual([]);
		expect(countries.geometries.filter(({ id }) => !labelled(`iso3166-1:${id}`))).toEqual([]);
	});

	it.each([
		['iso3166-1:RU', 1],
		['iso3166-1:AF', 3],
		['geonames:1138958', 4],
		['geonames:2643743', 4],
		['dateline:atlantic-ocean', 1],
		['iso3166-2:AF-PAN', 7]
	])('shows %s at zoom %i', (id, zoom) => {
		expect(labelled(id)?.properties.minzoom).toBeLessThanOrEqual(zoom);
	});
});
