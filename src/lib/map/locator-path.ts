/** How do rings and lines of the whole world become paths of a small drawing? */
import type { Position } from 'geojson';
import { equalEarth } from './equal-earth.ts';
import { ringArea } from './rings.ts';
import type { Bounds } from './types.ts';

export const locatorSize = { width: 208, height: 132 } as const;

type Project = (lon: number, lat: number) => readonly [x: number, y: number];

export interface Projection {
	/** Longitudes count from here. */
	readonly middle: number;
	readonly project: Project;
}

/** The middle and the scale with which the bounds fill the drawing, with air round them. */
export function fitProjection([west, south, east, north]: Bounds): Projection {
	const width = east < west ? east + 360 - west : east - west;
	const middle = west + width / 2;
	const half = Math.min(180, Math.max(35, (width / 2) * 1.12));
	const [low, high] = [Math.max(-58, south - 8), Math.min(80, north + 6)];
	const corners = [-half, 0, half].flatMap((lon) =>
		[low, (low + high) / 2, high, ...(low < 0 && high > 0 ? [0] : [])].map((lat) =>
			equalEarth(lon, lat)
		)
	);
	const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	const scale = Math.min(locatorSize.width / (right - left), locatorSize.height / (bottom - top));
	return {
		middle,
		project: (lon, lat) => {
			const [x, y] = equalEarth(lon, lat);
			return [
				(x - (left + right) / 2) * scale + locatorSize.width / 2,
				(y - (top + bottom) / 2) * scale + locatorSize.height / 2
			];
		}
	};
}

/** Thins runs to what a drawing 200 pixels wide can show, and drops the smallest islands. */
export function thin(
	runs: readonly (readonly Position[])[],
	step: number,
	isRing: boolean
): readonly (readonly Position[])[] {
	const least = isRing ? step * step * 2 : 0;
	return runs.flatMap((run) => {
		if (isRing && ringArea(run) < least) return [];
		const kept: Position[] = [];
		for (const [index, position] of run.entries()) {
			const [lon = 0, lat = 0] = position;
			const [beforeLon = Infinity, beforeLat = Infinity] = kept.at(-1) ?? [];
			const isFar = Math.hypot(lon - beforeLon, lat - beforeLat) >= step;
			if (isFar || index === run.length - 1) kept.push([lon, lat]);
		}
		return [kept];
	});
}

/** The path of rings or lines; what reaches beyond the far meridian goes on at the other side. */
export function pathOf(
	runs: readonly (readonly Position[])[],
	{ middle, project }: Projection,
	isClosed: boolean
): string {
	return runs
		.flatMap((run) => turns(run, middle).map((turn) => clipRun(turn, isClosed)))
		.map((run) =>
			linePath(
				run.map(([lon, lat]) => project(lon, lat)),
				isClosed
			)
		)
		.join('');
}

type Turned = readonly (readonly [lon: number, lat: number])[];

/** The run counted from the middle meridian, in each turn of the world in which it is seen. */
function turns(run: readonly Position[], middle: number): Turned[] {
	const lons = run.map(([lon = 0]) => lon - middle);
	const [least, most] = [Math.min(...lons), Math.max(...lons)];
	return [-720, -360, 0, 360, 720]
		.filter((turn) => most + turn > -180 && least + turn < 180)
		.map((turn) => run.map(([lon = 0, lat = 0]) => [lon - middle + turn, lat] as const));
}

/** Sutherland and Hodgman (1974), at the two meridians that bound the drawing. */
function clipRun(run: Turned, isClosed: boolean): Turned {
	return [-180, 180].reduce<Turned>((kept, edge) => {
		const inside = (lon: number) => (edge < 0 ? lon >= edge : lon <= edge);
		return kept.flatMap(([lon, lat], index) => {
			const before = kept[index - 1] ?? (isClosed ? kept.at(-1) : undefined);
			if (!before || inside(before[0]) === inside(lon)) return inside(lon) ? [[lon, lat]] : [];
			const share = (edge - before[0]) / (lon - before[0]);
			const crossing: [number, number] = [edge, before[1] + share * (lat - before[1])];
			return inside(lon) ? [crossing, [lon, lat]] : [crossing];
		});
	}, run);
}

function linePath(points: readonly (readonly [number, number])[], isClosed: boolean): string {
	let path = '';
	let last = '';
	for (const [x, y] of points) {
		const point = `${x.toFixed(1)},${y.toFixed(1)}`;
		if (point === last) continue;
		path += (path === '' ? 'M' : 'L') + point;
		last = point;
	}
	return path.includes('L') ? path + (isClosed ? 'Z' : '') : '';
}
