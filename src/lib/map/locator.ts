/** Where in the world is the view, and what lies outside it? The overview, as paths of an SVG. */
import type { Geometry, Position } from 'geojson';
import { layerOfKind } from '../core/atlas/view.ts';
import { anchorOf } from './anchor.ts';
import { joinBounds, mainBounds } from './extent.ts';
import { fitProjection, locatorSize, pathOf, thin, type Projection } from './locator-path.ts';
import { polygonsOf } from './rings.ts';
import { shapeOf } from './shapes.ts';
import type { Bounds, PlaceFeature } from './types.ts';

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
