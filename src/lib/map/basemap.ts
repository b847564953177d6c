/** What must be there before the map can be drawn? The ground's names; later, the overview. */
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { labelsUrl, readLabels, type GroundNames, type LabelsFile } from './basemap-types.ts';
import { fetchFile } from './fetch-file.ts';
import type { Overview } from './locator.ts';
import { thin } from './locator-path.ts';
import { runsOf } from './rings.ts';

/** Degrees between the points that an overview 200 pixels wide can show. */
const overviewStep = 0.4;

const names = new Map<string, Promise<GroundNames>>();
const overviews = new Map<string, Promise<Overview>>();

/** The names of the ground, read once for each `base`. */
export function loadGroundNames(base: string): Promise<GroundNames> {
	return once(names, base, async () => {
		const text = new TextDecoder().decode(await fetchFile(labelsUrl(base)));
		return readLabels(JSON.parse(text) as LabelsFile);
	});
}

/** Land and borders of the whole world from the one tile that holds it. */
export function loadOverview(base: string): Promise<Overview> {
	return once(overviews, base, async () => {
		const tile = new VectorTile(new PbfReader(await fetchFile(`${base}/basemap/ground/0/0/0.pbf`)));
		return {
			land: runsOfLayer(tile, 'land', true),
			borders: runsOfLayer(tile, 'borders', false)
		};
	});
}

function runsOfLayer(tile: VectorTile, name: string, isRing: boolean): Overview['land'] {
	const layer = tile.layers[name];
	if (!layer) return [];
	return Array.from({ length: layer.length }, (_, index) => layer.feature(index)).flatMap(
		(feature) => thin(runsOf(feature.toGeoJSON(0, 0, 0).geometry), overviewStep, isRing)
	);
}

/** A failure is not kept: the next map tries again. */
function once<Value>(
	known: Map<string, Promise<Value>>,
	key: string,
	load: () => Promise<Value>
): Promise<Value> {
	const before = known.get(key);
	if (before) return before;
	const loading = load();
	known.set(key, loading);
	loading.catch(() => known.delete(key));
	return loading;
}
