/** Which rings and points make up a shape? The few ways in which the map walks over GeoJSON. */
import type { Geometry, Position } from 'geojson';

/** The polygons of a shape, each a list of rings, the outer one first; empty for points and lines. */
export function polygonsOf(geometry: Geometry): readonly (readonly (readonly Position[])[])[] {
	switch (geometry.type) {
		case 'Polygon':
			return [geometry.coordinates];
		case 'MultiPolygon':
			return geometry.coordinates;
		case 'GeometryCollection':
			return geometry.geometries.flatMap((part) => polygonsOf(part));
		default:
			return [];
	}
}

/** Everything of a shape as runs of positions: rings, lines, single points. */
export function runsOf(geometry: Geometry): readonly (readonly Position[])[] {
	switch (geometry.type) {
		case 'Point':
			return [[geometry.coordinates]];
		case 'MultiPoint':
			return geometry.coordinates.map((position) => [position]);
		case 'LineString':
			return [geometry.coordinates];
		case 'MultiLineString':
		case 'Polygon':
			return geometry.coordinates;
		case 'MultiPolygon':
			return geometry.coordinates.flat();
		case 'GeometryCollection':
			return geometry.geometries.flatMap((part) => runsOf(part));
	}
}

/** Planar area of a ring in square degrees, never negative. */
export function ringArea(ring: readonly Position[]): number {
	return Math.abs(signedArea(ring));
}

export function isClockwise(ring: readonly Position[]): boolean {
	return signedArea(ring) < 0;
}

function signedArea(ring: readonly Position[]): number {
	let twice = 0;
	for (let index = 0; index < ring.length; index++) {
		const [x = 0, y = 0] = ring[index] ?? [];
		const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
		twice += x * nextY - nextX * y;
	}
	return twice / 2;
}

/** Whether a point lies inside the rings, holes left out (even-odd). */
export function isInside(x: number, y: number, rings: readonly (readonly Position[])[]): boolean {
	let inside = false;
	for (const ring of rings) {
		let [beforeX = 0, beforeY = 0] = ring.at(-1) ?? [];
		for (const [thisX = 0, thisY = 0] of ring) {
			if (
				thisY > y !== beforeY > y &&
				x < ((beforeX - thisX) * (y - thisY)) / (beforeY - thisY) + thisX
			) {
				inside = !inside;
			}
			[beforeX, beforeY] = [thisX, thisY];
		}
	}
	return inside;
}
