/** Where in an area does its name stand, and how much room is there? */
import type { MultiPolygon, Position } from 'geojson';
import polylabel from 'polylabel';
import { boxOf } from './boundaries-inside.ts';

export interface AreaLabel {
	readonly lon: number;
	readonly lat: number;
	/** Of the part that bears the name, in degrees of longitude. */
	readonly width: number;
}

const PRECISION = 0.05;
// Share of the greatest depth that may be given up to stand nearer the middle: there a name looks
// settled.
const MIDDLE_WEIGHT = 0.4;

/** The pole of inaccessibility of the largest part, as it looks on a Mercator map. */
export function areaLabel(geometry: MultiPolygon): AreaLabel {
	const parts = geometry.coordinates.map((rings) => rings.map((ring) => ring.map(project)));
	const largest = parts.reduce((one, other) =>
		Math.abs(areaOf(other[0] ?? [])) > Math.abs(areaOf(one[0] ?? [])) ? other : one
	);
	const outline = largest[0] ?? [];
	const [west, south, east, north] = boxOf(outline);
	// A name is wider than high: press the area flat before looking for the roundest place in it.
	const flat = largest.map((ring) => ring.map(([x = 0, y = 0]) => [x * PRESS, y]));
	const size = Math.min((east - west) * PRESS, north - south);
	const pole = polylabel(flat as [number, number][][], size * PRECISION);
	const [poleX, poleY] = [(pole[0] ?? 0) / PRESS, pole[1] ?? 0];
	const [x, y] = towardsMiddle(largest, [poleX, poleY], centroidOf(outline));
	return { lon: x, lat: unproject(y), width: east - west };
}

const PRESS = 0.6;

/** Part of the way from the pole to the middle, as long as that stays well inside. */
function towardsMiddle(
	rings: readonly Position[][],
	[x, y]: readonly [number, number],
	[middleX, middleY]: readonly [number, number]
): [number, number] {
	const depth = depthOf(rings, x, y);
	let best: [number, number] = [x, y];
	for (let step = 1; step <= 20; step++) {
		const share = step / 20;
		const point: [number, number] = [x + (middleX - x) * share, y + (middleY - y) * share];
		if (depthOf(rings, ...point) < depth * (1 - MIDDLE_WEIGHT)) break;
		best = point;
	}
	return best;
}

/** Distance to the outline; negative outside. */
function depthOf(rings: readonly Position[][], x: number, y: number): number {
	let odd = false;
	let nearest = Infinity;
	for (const ring of rings) {
		let [x1 = 0, y1 = 0] = ring[ring.length - 1] ?? [];
		for (const [x2 = 0, y2 = 0] of ring) {
			if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
			const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
			const along = length ? ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length : 0;
			const share = Math.max(0, Math.min(1, along));
			nearest = Math.min(
				nearest,
				Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1))
			);
			x1 = x2;
			y1 = y2;
		}
	}
	return odd ? nearest : -nearest;
}

const RADIANS = Math.PI / 180;
const LIMIT = 85;

/** Mercator, in degrees. */
function project([lon = 0, lat = 0]: Position): Position {
	const clamped = Math.max(-LIMIT, Math.min(LIMIT, lat)) * RADIANS;
	return [lon, Math.log(Math.tan(Math.PI / 4 + clamped / 2)) / RADIANS];
}

function unproject(y: number): number {
	return (2 * Math.atan(Math.exp(y * RADIANS)) - Math.PI / 2) / RADIANS;
}

function areaOf(ring: readonly Position[]): number {
	return turns(ring).reduce((sum, { twice }) => sum + twice, 0) / 2;
}

function centroidOf(ring: readonly Position[]): [number, number] {
	const all = turns(ring);
	const six = 3 * all.reduce((sum, { twice }) => sum + twice, 0);
	return [
		all.reduce((sum, { twice, x }) => sum + twice * x, 0) / six,
		all.reduce((sum, { twice, y }) => sum + twice * y, 0) / six
	];
}

/** For every edge: twice the signed area of its triangle with the origin, and three centroids. */
function turns(ring: readonly Position[]): { twice: number; x: number; y: number }[] {
	return ring.map(([x2 = 0, y2 = 0], index) => {
		const [x1 = 0, y1 = 0] = ring[(index || ring.length) - 1] ?? [];
		return { twice: x1 * y2 - x2 * y1, x: x1 + x2, y: y1 + y2 };
	});
}
