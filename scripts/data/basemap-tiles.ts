/**
 * How is geometry cut into vector tiles? Every tile of every zoom, an empty one where there is
 * nothing, as Mapbox Vector Tiles of 4096 units with the layers' details fit for their zoom.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GeoJSONVT, type GeoJSONVTOptions } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { FeatureCollection } from 'geojson';

export interface TileLayer {
	readonly data: FeatureCollection;
	/** First zoom whose tiles hold it. */
	readonly minzoom: number;
}

const EXTENT = 4096;
// In units of a tile: half a pixel of 512 on the zoom before the finest.
const TOLERANCE = 4;

/** Writes `{z}/{x}/{y}.pbf` under `folder`; answers how many tiles and bytes. */
export function writeTiles(
	folder: string,
	layers: Readonly<Record<string, TileLayer>>,
	maxZoom: number
): { tiles: number; bytes: number } {
	rmSync(folder, { recursive: true, force: true });
	const options: GeoJSONVTOptions = {
		maxZoom,
		indexMaxZoom: maxZoom,
		indexMaxPoints: 0,
		extent: EXTENT,
		buffer: 64,
		tolerance: TOLERANCE
	};
	const indexes = Object.entries(layers).map(([name, { data, minzoom }]) => ({
		name,
		minzoom,
		index: new GeoJSONVT(data, options)
	}));
	let tiles = 0;
	let bytes = 0;
	for (let z = 0; z <= maxZoom; z++)
		for (let x = 0; x < 2 ** z; x++) {
			mkdirSync(join(folder, `${z}/${x}`), { recursive: true });
			for (let y = 0; y < 2 ** z; y++) {
				const parts = indexes.flatMap(({ name, minzoom, index }) => {
					const tile = z < minzoom ? null : index.getTile(z, x, y);
					return tile && tile.features.length ? [[name, tile] as const] : [];
				});
				const encoded = fromGeojsonVt(Object.fromEntries(parts), { version: 2, extent: EXTENT });
				writeFileSync(join(folder, `${z}/${x}/${y}.pbf`), encoded);
				tiles++;
				bytes += encoded.length;
			}
		}
	return { tiles, bytes };
}
