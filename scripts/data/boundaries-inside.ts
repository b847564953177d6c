/** Which polygon does a point lie in? A grid of bounding boxes before an even-odd test. */
import type { Geometry, Position } from 'geojson';

export interface PolygonIndex {
	/** Positions of the polygons that hold the point, in the order they were given. */
	at(lon: number, lat: number): number[];
}

/** Polygons as lists of rings; other geometry has none. */
export function polygonsOf(geometry: Geometry): Position[][][] {
	if (geometry.type === 'Polygon') return [geometry.coordinates];
	return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** Even-odd over all rings, so that holes count as outside. */
export function inside(rings: readonly Position[][], lon: number, lat: number): boolean {
	let odd = false;
	for (const ring of rings) {
		let [x1 = 0, y1 = 0] = ring[ring.length - 1] ?? [];
		for (const [x2 = 0, y2 = 0] of ring) {
			if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) odd = !odd;
			x1 = x2;
			y1 = y2;
		}
	}
	return odd;
}

export function indexPolygons(geometries: readonly Geometry[]): PolygonIndex {
	const cells = new Map<number, { owner: number; rings: Position[][]; box: number[] }[]>();
	const key = (column: number, row: number) => row * 400 + column;
	geometries.forEach((geometry, owner) => {
		for (const rings of polygonsOf(geometry)) {
			const box = boxOf(rings[0] ?? []);
			const [west = 0, south = 0, east = 0, north = 0] = box.map(Math.floor);
			for (let column = west; column <= east; column++)
				for (let row = south; row <= north; row++) {
					const cell = cells.get(key(column, row)) ?? [];
					cell.push({ owner, rings, box });
					cells.set(key(column, row), cell);
				}
		}
	});
	return {
		at(lon, lat) {
			const found = cells.get(key(Math.floor(lon), Math.floor(lat))) ?? [];
			return found
				.filter(({ box: [west = 0, south = 0, east = 0, north = 0] }) => {
					return lon >= west && lon <= east && lat >= south && lat <= north;
				})
				.filter(({ rings }) => inside(rings, lon, lat))
				.map(({ owner }) => owner);
		}
	};
}

/** West, south, east, north. */
export function boxOf(ring: readonly Position[]): [number, number, number, number] {
	const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x = 0, y = 0] of ring) {
		box[0] = Math.min(box[0], x);
		box[1] = Math.min(box[1], y);
		box[2] = Math.max(box[2], x);
		box[3] = Math.max(box[3], y);
	}
	return box;
}
