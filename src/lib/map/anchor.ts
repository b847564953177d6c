/** Where does the name of an area stand? At the point farthest from its edges. */
import type { Geometry, Position } from 'geojson';
import { boundsOfRun } from './extent.ts';
import { isInside, polygonsOf, ringArea, runsOf } from './rings.ts';

export interface Anchor {
	readonly lon: number;
	readonly lat: number;
	/** How far the area reaches at this latitude, in degrees of longitude. */
	readonly west: number;
	readonly east: number;
	/** The northernmost and the westernmost point of the part that holds the name. */
	readonly top: readonly [lon: number, lat: number];
	readonly left: readonly [lon: number, lat: number];
}

const fineness = 0.01;

const known = new WeakMap<Geometry, Anchor | null>();

/** The anchor of a shape's largest part; of a line or points, the middle one. Null if empty. */
export function anchorOf(geometry: Geometry): Anchor | null {
	const before = known.get(geometry);
	if (before !== undefined) return before;
	const anchor = findAnchor(geometry);
	known.set(geometry, anchor);
	return anchor;
}

/** For a shape whose anchor was found elsewhere, off the page's thread. */
export function rememberAnchor(geometry: Geometry, anchor: Anchor | null): void {
	known.set(geometry, anchor);
}

function findAnchor(geometry: Geometry): Anchor | null {
	const largest = largestPolygon(geometry);
	if (largest) return anchorOfPolygon(largest);
	const runs = runsOf(geometry);
	const longest = runs.reduce((a, b) => (b.length > a.length ? b : a), runs[0] ?? []);
	const middle = longest[Math.floor(longest.length / 2)];
	if (!middle) return null;
	const [lon = 0, lat = 0] = middle;
	return { lon, lat, west: lon, east: lon, top: [lon, lat], left: [lon, lat] };
}

function largestPolygon(geometry: Geometry) {
	const areas = polygonsOf(geometry).map((rings) => ({ rings, area: ringArea(rings[0] ?? []) }));
	const first = areas[0];
	return first && areas.reduce((a, b) => (b.area > a.area ? b : a), first).rings;
}

interface Cell {
	readonly x: number;
	readonly y: number;
	readonly half: number;
	/** Distance of the centre from the edge; negative outside. */
	readonly distance: number;
}

/**
 * The pole of inaccessibility, by ever smaller cells where a better one can still be
 * (after Agafonkin's polylabel). Longitudes shrink with the latitude, as they do on the ground.
 */
function anchorOfPolygon(rings: readonly (readonly Position[])[]): Anchor {
	const [west, south, east, north] = boundsOfRun(rings[0] ?? []);
	const shrink = Math.max(0.1, Math.cos((((south + north) / 2) * Math.PI) / 180));
	const plane = rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon * shrink, lat]));
	const width = (east - west) * shrink;
	const height = north - south;
	const half = Math.max(Math.min(width, height) / 2, 1e-6);
	const cellAt = (x: number, y: number, size: number): Cell => ({
		x,
		y,
		half: size,
		distance: signedDistance(x, y, plane)
	});
	let cells: Cell[] = [];
	for (let x = west * shrink; x < east * shrink; x += 2 * half) {
		for (let y = south; y < north; y += 2 * half) cells.push(cellAt(x + half, y + half, half));
	}
	let best = cellAt(((west + east) / 2) * shrink, (south + north) / 2, 0);
	const precision = Math.max(width, height) * fineness;
	while (cells.length > 0) {
		for (const cell of cells) if (cell.distance > best.distance) best = cell;
		cells = cells
			.filter((cell) => cell.distance + cell.half * Math.SQRT2 - best.distance > precision)
			.flatMap(({ x, y, half: size }) => {
				const quarter = size / 2;
				return [
					cellAt(x - quarter, y - quarter, quarter),
					cellAt(x + quarter, y - quarter, quarter),
					cellAt(x - quarter, y + quarter, quarter),
					cellAt(x + quarter, y + quarter, quarter)
				];
			});
	}
	const lon = best.x / shrink;
	const outer = rings[0] ?? [];
	const [leftEdge, rightEdge] = chord(lon, best.y, rings);
	return {
		lon,
		lat: best.y,
		west: leftEdge,
		east: rightEdge,
		top: farthest(outer, ([, y = 0]) => y),
		left: farthest(outer, ([x = 0]) => -x)
	};
}

function farthest(
	ring: readonly Position[],
	distance: (position: Position) => number
): readonly [lon: number, lat: number] {
	const [lon = 0, lat = 0] = ring.reduce(
		(a, b) => (distance(b) > distance(a) ? b : a),
		ring[0] ?? [0, 0]
	);
	return [lon, lat];
}

/** Where the parallel through a point enters and leaves the area round it. */
function chord(
	lon: number,
	lat: number,
	rings: readonly (readonly Position[])[]
): readonly [number, number] {
	let [west, east] = [-Infinity, Infinity];
	for (const ring of rings) {
		let [beforeX = 0, beforeY = 0] = ring.at(-1) ?? [];
		for (const [x = 0, y = 0] of ring) {
			if (y > lat !== beforeY > lat) {
				const crossing = ((beforeX - x) * (lat - y)) / (beforeY - y) + x;
				if (crossing <= lon) west = Math.max(west, crossing);
				else east = Math.min(east, crossing);
			}
			[beforeX, beforeY] = [x, y];
		}
	}
	return [Number.isFinite(west) ? west : lon, Number.isFinite(east) ? east : lon];
}

function signedDistance(x: number, y: number, rings: readonly (readonly Position[])[]): number {
	let least = Infinity;
	for (const ring of rings) {
		let before = ring.at(-1) ?? [0, 0];
		for (const position of ring) {
			least = Math.min(least, squaredDistance(x, y, before, position));
			before = position;
		}
	}
	return (isInside(x, y, rings) ? 1 : -1) * Math.sqrt(least);
}

function squaredDistance(x: number, y: number, a: Position, b: Position): number {
	const [ax = 0, ay = 0] = a;
	const [bx = 0, by = 0] = b;
	const [dx, dy] = [bx - ax, by - ay];
	const length = dx * dx + dy * dy;
	const share = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
	const along = Math.max(0, Math.min(1, share));
	return (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2;
}
