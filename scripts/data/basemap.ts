/**
 * What lies under the places? Makes `static/basemap/ground` (vector tiles: land, lakes, rivers,
 * borders, provinces) and `static/basemap/labels.json`; `src/lib/map/basemap-types.ts` says how
 * they are read.
 *
 * Tiles rather than whole files: the first view of the map fetches some ten of them and no more,
 * and every zoom has details of its own. Land and borders come from the same arcs as
 * `static/boundaries`, so that a country drawn over the ground fits it. Worldview: Natural Earth's,
 * borders as held on the ground, disputed ones dashed (basemap-lines.ts).
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { merge } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import {
	BASEMAP_MAX_ZOOM,
	type GroundLayers,
	type LabelsFile
} from '../../src/lib/map/basemap-types.ts';
import { readBorders, readProvinceLines } from './basemap-lines.ts';
import { writeTiles, type TileLayer } from './basemap-tiles.ts';
import { readLakes, readRivers, riverNameLines } from './basemap-waters.ts';
import { makeBoundaries, readWorld, type Boundaries, type World } from './boundaries.ts';
import { readTowns } from './boundaries-places.ts';
import { makeLabels } from './labels.ts';
import { ROOT } from './sources.ts';

const FOLDER = join(ROOT, 'static/basemap');

export async function writeBasemap(world: World, boundaries: Boundaries): Promise<void> {
	const towns = readTowns();
	const { topology } = world;
	const land = merge(
		topology as unknown as Topology,
		topology.objects.rows.geometries as unknown as Parameters<typeof merge>[1]
	);
	const rivers = readRivers(towns);
	const layers: Record<keyof GroundLayers, TileLayer> = {
		land: { data: collect([plain(land)]), minzoom: 0 },
		lakes: { data: collect(readLakes()), minzoom: 0 },
		rivers: { data: collect(rivers), minzoom: 2 },
		'river-names': { data: collect(riverNameLines(rivers)), minzoom: 4 },
		provinces: { data: collect(readProvinceLines(world)), minzoom: 4 },
		borders: { data: collect(await readBorders(world)), minzoom: 0 }
	};
	const { tiles, bytes } = writeTiles(join(FOLDER, 'ground'), layers, BASEMAP_MAX_ZOOM);
	console.log(`basemap/ground: ${tiles} tiles, ${bytes} bytes`);
	writeLabels(makeLabels(boundaries, towns));
}

function writeLabels(labels: LabelsFile): void {
	mkdirSync(FOLDER, { recursive: true });
	const path = join(FOLDER, 'labels.json');
	const text = `{${Object.entries(labels)
		.map(([kind, rows]) => `"${kind}":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}]`)
		.join(',\n')}}\n`;
	writeFileSync(path, text);
	const counts = Object.entries(labels).map(([kind, rows]) => `${rows.length} ${kind}`);
	console.log(
		`basemap/labels.json: ${counts.join(', ')}; ${statSync(path).size} bytes, ${gzipSync(text).length} gzipped`
	);
}

const collect = (features: Feature[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features
});

const plain = (geometry: Geometry): Feature => ({ type: 'Feature', properties: {}, geometry });

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const world = await readWorld();
	await writeBasemap(world, makeBoundaries(world));
}
