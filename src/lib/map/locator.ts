/** Where in the world is the view, and what lies outside it? The overview, as paths of an SVG. */
import type { Geometry, Position } from 'geojson';
import { layerOfKind } from '../core/atlas/view.ts';
import { anchorOf } from './anchor.ts';
import { equalEarth } from './equal-earth.ts';
import { joinBounds, mainBounds } from './extent.ts';
import { polygonsOf, ringArea } from './rings.ts';
import { shapeOf } from './shapes.ts';
import type { Bounds, PlaceFeature } from './types.ts';

export const locatorSize = { width: 208, height: 132 } as const;

/** Runs of positions, thinned for a drawing of this size. */
export interface Overview {
	readonly land: readonly (readonly Position[])[];
	readonly borders: readonly (readonly Position[])[];
}

export interface LocatorMark {
	readonly id: string;
	readonly sign: 'named' | 'soft' | 'former' | 'dot';
	/** The area; empty for a dot. */
	readonly path: string;
	readonly x: number;
	readonly y: number;
}

export interface LocatorName {
	readonly id: string;
	readonly text: string;
	readonly sign: LocatorMark['sign'];
	readonly x: number;
	readonly y: number;
}

export interface LocatorDrawing {
	readonly land: string;
	readonly borders: string;
	readonly marks: readonly LocatorMark[];
	readonly names: readonly LocatorName[];
	readonly view: string;
}

type Project = (lon: number, lat: number) => readonly [x: number, y: number];

interface Projection {
	/** Longitudes count from here. */
	readonly middle: number;
	readonly project: Project;
}

export function drawLocator(
	overview: Overview,
	places: readonly PlaceFeature[],
	view: Bounds
): LocatorDrawing {
	const shapes = places.flatMap((place) => {
		const shape = shapeOf(place);
		return shape ? [{ place, geometry: shape.geometry }] : [];
	});
	const held = shapes.map(({ geometry }) => mainBounds(geometry)).filter((found) => found !== null);
	const projection = fitProjection(joinBounds([...held, view]) ?? [-180, -60, 180, 80]);
	const marks = shapes
		.flatMap(({ place, geometry }) => markOf(place, geometry, projection) ?? [])
		.sort((a, b) => b.path.length - a.path.length);
	return {
		land: pathOf(overview.land, projection, true),
		borders: pathOf(overview.borders, projection, false),
		marks,
		names: namesOf(
			marks,
			new Map(places.map(({ properties }) => [properties.id, properties.title]))
		),
		view: pathOf([outline(view)], projection, true)
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

/** The edge of the view, with points between its corners because meridians are curved. */
function outline([west, south, east, north]: Bounds): Position[] {
	const width = Math.min(359.9, east < west ? east + 360 - west : east - west);
	const steps = 16;
	const along = Array.from({ length: steps + 1 }, (_, index) => index / steps);
	return [
		...along.map((share) => [west + share * width, north]),
		...along.map((share) => [west + width, north + share * (south - north)]),
		...along.map((share) => [west + width - share * width, south]),
		...along.map((share) => [west, south + share * (north - south)])
	];
}

function markOf(
	{ properties: { id, kind } }: PlaceFeature,
	geometry: Geometry,
	projection: Projection
): LocatorMark | null {
	const anchor = anchorOf(geometry);
	if (!anchor) return null;
	const turned = ((((anchor.lon - projection.middle + 180) % 360) + 360) % 360) - 180;
	const [x, y] = projection.project(turned, anchor.lat);
	const layer = layerOfKind[kind];
	const sign =
		layer === 'settlements'
			? 'dot'
			: layer === 'former-states'
				? 'former'
				: layer === 'soft-areas'
					? 'soft'
					: 'named';
	const rings = polygonsOf(geometry).flat();
	return {
		id,
		sign,
		path: sign === 'dot' ? '' : pathOf(thin(rings, 0.3, true), projection, true),
		x,
		y
	};
}

const nameHeight = 10;
const letterWidth = 4.1;

/** Names of dots and of what has no country's shape, as many as find room. */
function namesOf(
	marks: readonly LocatorMark[],
	titles: ReadonlyMap<string, string>
): readonly LocatorName[] {
	const taken: { left: number; right: number; top: number; bottom: number }[] = [];
	const order = ['dot', 'former', 'soft'] as const;
	return order
		.flatMap((sign) => marks.filter((mark) => mark.sign === sign))
		.flatMap(({ id, sign, x, y }) => {
			const text = titles.get(id) ?? '';
			const width = text.length * letterWidth;
			const at = {
				x: Math.max(width / 2 + 2, Math.min(locatorSize.width - width / 2 - 2, x)),
				y: sign === 'dot' ? y - 5 : y + 3
			};
			const box = {
				left: at.x - width / 2,
				right: at.x + width / 2,
				top: at.y - nameHeight,
				bottom: at.y + 2
			};
			const isFree = taken.every(
				(other) =>
					box.left > other.right ||
					box.right < other.left ||
					box.top > other.bottom ||
					box.bottom < other.top
			);
			if (!isFree || at.y < nameHeight || at.y > locatorSize.height - 2) return [];
			taken.push(box);
			return [{ id, text, sign, ...at }];
		});
}
