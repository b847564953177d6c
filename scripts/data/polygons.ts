/** How large is an administrative unit and where is its middle, if its boundary is known? */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Feature, Polygon, Position } from 'geojson';
import { ROOT } from './sources.ts';

export interface Extent {
	readonly lat: number;
	readonly lon: number;
	/** Radius of a circle of the same area. */
	readonly radiusKm: number;
}

/** Place id of a province, or ISO code of a country → its extent. Empty without boundaries. */
export function extents(): ReadonlyMap<string, Extent> {
	const path = join(ROOT, 'static/boundaries/boundaries.topo.json');
	const found = new Map<string, Extent>();
	if (!existsSync(path)) {
		console.warn('no static/boundaries/boundaries.topo.json: middles are taken from places');
		return found;
	}
	const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology<{
		countries: GeometryCollection;
		provinces: GeometryCollection;
	}>;
	for (const layer of ['countries', 'provinces'] as const)
		for (const each of feature(topology, topology.objects[layer]).features) {
			const extent = measure(each);
			if (extent && each.id !== undefined) found.set(String(each.id), extent);
		}
	return found;
}

function measure({ geometry }: Feature): Extent | null {
	const polygons: Polygon['coordinates'][] =
		geometry?.type === 'Polygon'
			? [geometry.coordinates]
			: geometry?.type === 'MultiPolygon'
				? geometry.coordinates
				: [];
	const parts = polygons
		.map((rings) => centroid(rings[0] ?? []))
		.filter((part) => part.km2 > 0)
		.sort((a, b) => b.km2 - a.km2);
	const largest = parts[0];
	if (!largest) return null;
	// The centroid of the large parts: islands far away must not draw the point into the sea.
	const large = parts.filter((part) => part.km2 > largest.km2 * 0.02);
	const area = large.reduce((sum, part) => sum + part.km2, 0);
	const middle = (of: (part: Part) => number) =>
		large.reduce((sum, part) => sum + of(part) * part.km2, 0) / area;
	const total = parts.reduce((sum, part) => sum + part.km2, 0);
	return {
		lat: middle((part) => part.lat),
		lon: middle((part) => part.lon),
		radiusKm: Math.sqrt(total / Math.PI)
	};
}

interface Part {
	readonly lat: number;
	readonly lon: number;
	readonly km2: number;
}

function centroid(ring: readonly Position[]): Part {
	let [twice, x, y] = [0, 0, 0];
	for (let i = 0; i + 1 < ring.length; i++) {
		const [x0 = 0, y0 = 0] = ring[i]!;
		const [x1 = 0, y1 = 0] = ring[i + 1]!;
		const cross = x0 * y1 - x1 * y0;
		twice += cross;
		x += (x0 + x1) * cross;
		y += (y0 + y1) * cross;
	}
	if (twice === 0) return { lat: 0, lon: 0, km2: 0 };
	const [lon, lat] = [x / (3 * twice), y / (3 * twice)];
	return { lat, lon, km2: (Math.abs(twice) / 2) * 111.32 ** 2 * Math.cos((lat * Math.PI) / 180) };
}
