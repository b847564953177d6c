/** Which parts of a shape are large enough to be drawn at which zoom? */
import type { Geometry, MultiLineString, Polygon, Position } from 'geojson';
import { worldSize } from './mercator.ts';
import { isClockwise, polygonsOf, ringArea } from './rings.ts';

export interface Part {
	readonly geometry: Geometry;
	/** The zoom from which its outline is more than a speck; 0 for the largest part. */
	readonly from: number;
	/** True for a line round a part that the date line cuts: the cut itself is no edge. */
	readonly outline: boolean;
}

/** Pixels across, under which an island's outline is left out. */
const speck = 7;
const never = 99;

const known = new WeakMap<Geometry, readonly Part[]>();

/** The polygons of an area one by one, the largest first; anything else as it is. */
export function partsOf(geometry: Geometry): readonly Part[] {
	const before = known.get(geometry);
	if (before) return before;
	const parts = cut(geometry);
	known.set(geometry, parts);
	return parts;
}

function cut(geometry: Geometry): readonly Part[] {
	const polygons = polygonsOf(geometry);
	if (polygons.length === 0) return [{ geometry, from: 0, outline: false }];
	return polygons
		.map((rings) => ({ rings, area: ringArea(rings[0] ?? []) }))
		.sort((a, b) => b.area - a.area)
		.flatMap(({ rings, area }, index): Part[] => {
			const from = index === 0 ? 0 : zoomOf(area);
			const part: Polygon = { type: 'Polygon', coordinates: rings as Position[][] };
			const open = rings.flatMap((ring, ringIndex) => openAtDateLine(ring, ringIndex === 0));
			if (open.every((run, ring) => run === rings[ring])) {
				return [{ geometry: part, from, outline: false }];
			}
			const line: MultiLineString = { type: 'MultiLineString', coordinates: open as Position[][] };
			return [
				{ geometry: part, from: never, outline: false },
				{ geometry: line, from, outline: true }
			];
		});
}

/**
 * The runs of a ring without its edges along the date line; the ring itself if it has none. They
 * run clockwise round the area, because an inner band lies to the right of its line.
 */
function openAtDateLine(
	ring: readonly Position[],
	isOuter: boolean
): readonly (readonly Position[])[] {
	const isAt = (position: Position | undefined) => Math.abs(position?.[0] ?? 0) > 179.8;
	if (!ring.some((position, index) => isAt(position) && isAt(ring[index + 1]))) return [ring];
	const runs: Position[][] = [[]];
	for (const [index, position] of ring.entries()) {
		runs.at(-1)?.push(position);
		if (isAt(position) && isAt(ring[index + 1])) runs.push([]);
	}
	// The ring's first point is its last: what stands at both ends is one run.
	const last = runs.pop() ?? [];
	const joined = [[...last.slice(0, -1), ...(runs[0] ?? [])], ...runs.slice(1)];
	const runsBack = isClockwise(ring) !== isOuter;
	return joined.filter((run) => run.length > 1).map((run) => (runsBack ? run.reverse() : run));
}

/** From which zoom a square of that many square degrees is a speck across. */
function zoomOf(area: number): number {
	const degrees = Math.sqrt(Math.max(area, 1e-9));
	return Math.max(0, Math.log2((speck * 360) / (degrees * worldSize)));
}
