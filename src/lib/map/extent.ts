/** Between which meridians and parallels do shapes lie? Knows that the world is round. */
import type { Geometry, Position } from 'geojson';
import { polygonsOf, ringArea, runsOf } from './rings.ts';
import type { Bounds } from './types.ts';

/** A part with this share of the largest one's area belongs to the view wherever it lies. */
const mainShare = 0.25;
/** Lesser parts belong to it while they lie near: while all bounds grow by no more than this. */
const nearGrowth = 1.6;

const known = new WeakMap<Geometry, Bounds | null>();

/**
 * The bounds of the main parts of a shape: Sicily is in those of Italy, but Alaska is not in those
 * of the United States nor French Guiana in those of France. Null for an empty shape.
 */
export function mainBounds(geometry: Geometry): Bounds | null {
	const before = known.get(geometry);
	if (before !== undefined) return before;
	const bounds = findMainBounds(geometry);
	known.set(geometry, bounds);
	return bounds;
}

function findMainBounds(geometry: Geometry): Bounds | null {
	const polygons = polygonsOf(geometry);
	if (polygons.length === 0) return joinBounds(runsOf(geometry).map(boundsOfRun));
	const parts = polygons
		.map(([outer = []]) => ({ bounds: boundsOfRun(outer), area: areaOnGround(outer) }))
		.sort((a, b) => b.area - a.area);
	const least = (parts[0]?.area ?? 0) * mainShare;
	const core = joinBounds(parts.filter(({ area }) => area >= least).map(({ bounds }) => bounds));
	if (!core) return null;
	const most = spread(core) * nearGrowth;
	return parts.reduce((held, { bounds }) => {
		const joined = joinBounds([held, bounds]) ?? held;
		return spread(joined) <= most ? joined : held;
	}, core);
}

function areaOnGround(ring: readonly Position[]): number {
	const [, south, , north] = boundsOfRun(ring);
	return ringArea(ring) * Math.cos((((south + north) / 2) * Math.PI) / 180);
}

function spread([west, south, east, north]: Bounds): number {
	return (east < west ? east + 360 - west : east - west) * (north - south);
}

/** The bounds of one run of positions, which RFC 7946 cuts where it would cross the date line. */
export function boundsOfRun(run: readonly Position[]): Bounds {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lon = 0, lat = 0] of run) {
		west = Math.min(west, lon);
		east = Math.max(east, lon);
		south = Math.min(south, lat);
		north = Math.max(north, lat);
	}
	return [west, south, east, north];
}

/**
 * The narrowest bounds that hold all the given ones: the widest empty stretch of longitude is left
 * out, so that Fiji and Samoa do not span the world. East is less than west across the date line.
 */
export function joinBounds(all: readonly Bounds[]): Bounds | null {
	const stretches = all
		.filter(([west, south]) => Number.isFinite(west) && Number.isFinite(south))
		.map(([west, , east]) => [west, east < west ? east + 360 : east] as const)
		.sort(([a], [b]) => a - b);
	const first = stretches[0];
	if (!first) return null;
	let reach = first[1];
	let widest = 0;
	let [from, to] = first;
	for (const [west, east] of stretches) {
		if (west - reach > widest) {
			widest = west - reach;
			[from, to] = [west, reach];
		}
		reach = Math.max(reach, east);
	}
	const south = Math.min(...all.map((bounds) => bounds[1]));
	const north = Math.max(...all.map((bounds) => bounds[3]));
	// The stretch from the last to the first, over the date line, is empty too.
	if (first[0] + 360 - reach >= widest) return [first[0], south, normal(reach), north];
	if (widest === 0) return [-180, south, 180, north];
	return [from, south, normal(Math.max(to, reach - 360)), north];
}

function normal(lon: number): number {
	return lon > 180 ? lon - 360 : lon;
}
