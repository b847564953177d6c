/** Which places are in sight? Those of which any part lies in the view. */
import type { Geometry, Position } from 'geojson';
import { boundsOfRun } from './extent.ts';
import { isInside, polygonsOf, runsOf } from './rings.ts';
import { shapeOf } from './shapes.ts';
import type { Bounds, PlaceFeature } from './types.ts';

/** Ids of the places that touch the view. `view` may run past the date line on either side. */
export function placesInSight(
	features: readonly PlaceFeature[],
	view: Bounds
): ReadonlySet<string> {
	const windows = windowsOf(view);
	const seen = features.filter((feature) => {
		const shape = shapeOf(feature);
		return shape && windows.some((window) => touches(shape.geometry, window));
	});
	return new Set(seen.map(({ properties }) => properties.id));
}

/** The view as one or two windows between −180 and 180. */
export function windowsOf([west, south, east, north]: Bounds): readonly Bounds[] {
	const width = east < west ? east + 360 - west : east - west;
	if (width >= 360) return [[-180, south, 180, north]];
	if (west >= -180 && west + width <= 180) return [[west, south, west + width, north]];
	const from = ((((west + 180) % 360) + 360) % 360) - 180;
	const to = from + width;
	if (to <= 180) return [[from, south, to, north]];
	return [
		[from, south, 180, north],
		[-180, south, to - 360, north]
	];
}

/** Whether any part of a shape lies in a window; its edge counts. */
export function touches(geometry: Geometry, window: Bounds): boolean {
	const near = runsOf(geometry).filter((run) => overlaps(boundsOf(run), window));
	if (near.some((run) => runTouches(run, window))) return true;
	// No edge crosses the window: either all of it lies inside a polygon, or none.
	const [west, south] = window;
	return polygonsOf(geometry).some((rings) => isInside(west, south, rings));
}

// Rings stay the same objects while the map moves over them.
const known = new WeakMap<readonly Position[], Bounds>();

function boundsOf(run: readonly Position[]): Bounds {
	let bounds = known.get(run);
	if (!bounds) known.set(run, (bounds = boundsOfRun(run)));
	return bounds;
}

function runTouches(run: readonly Position[], window: Bounds): boolean {
	for (let index = 0; index < run.length; index++) {
		const [x = 0, y = 0] = run[index] ?? [];
		const [fromX = x, fromY = y] = run[Math.max(0, index - 1)] ?? [];
		if (segmentTouches(fromX, fromY, x, y, window)) return true;
	}
	return false;
}

/** Liang and Barsky (1984): what of the segment is left after clipping by each edge? */
function segmentTouches(
	x: number,
	y: number,
	toX: number,
	toY: number,
	[west, south, east, north]: Bounds
): boolean {
	const [dx, dy] = [toX - x, toY - y];
	let [enter, leave] = [0, 1];
	for (const [step, room] of [
		[-dx, x - west],
		[dx, east - x],
		[-dy, y - south],
		[dy, north - y]
	] as const) {
		if (step === 0) {
			if (room < 0) return false;
		} else if (step < 0) {
			enter = Math.max(enter, room / step);
		} else {
			leave = Math.min(leave, room / step);
		}
	}
	return enter <= leave;
}

function overlaps(a: Bounds, b: Bounds): boolean {
	return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}
