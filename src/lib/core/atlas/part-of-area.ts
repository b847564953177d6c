/** Where is the middle of a part of an area, "the north of X", now that its boundary is known, and how wide is it? */
import type { Point, Position } from 'geojson';
import type { Part, Place } from '../model.ts';
import type { Area } from './area-for-web.ts';

export interface Middle {
	readonly lat: number;
	readonly lon: number;
	/** Radius of a circle as large as the part. */
	readonly radiusKm: number;
}

/** Kilometres east and north of the area's middle meridian and the equator, true to size (sinusoidal). */
type Flat = readonly [x: number, y: number];
interface Sum {
	readonly size: number;
	readonly x: number;
	readonly y: number;
}

const KM_OF_DEGREE = 111.195;

/**
 * The part that lies in any of the directions (degrees from north) from the area's middle: a half of it, or what
 * two halves make together. Null where nothing of the area does.
 */
export function partOfArea(area: Area, bearings: readonly number[]): Middle | null {
	const { rings, meridian } = flatten(area);
	const whole = sumOf(rings);
	if (whole.size <= 0) return null;
	const middle: Flat = [whole.x / whole.size, whole.y / whole.size];
	// What is in none of the halves is convex cuts of the area; the part is what that leaves.
	const rest = sumOf(bearings.reduce((left, bearing) => cut(left, middle, bearing + 180), rings));
	const size = whole.size - rest.size;
	if (size <= whole.size / 1000) return null;
	const [x, y] = [(whole.x - rest.x) / size, (whole.y - rest.y) / size];
	const lat = y / KM_OF_DEGREE;
	const lon = meridian + x / KM_OF_DEGREE / Math.cos((lat * Math.PI) / 180);
	return { lat, lon: ((lon + 540) % 360) - 180, radiusKm: Math.sqrt(size / Math.PI) };
}

function flatten(area: Area): { rings: Flat[][]; meridian: number } {
	const rings: Position[][] = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
	const longitudes = rings.flatMap((ring) => ring.map(([lon = 0]) => lon));
	const [west, east] = longitudes.reduce(
		([least, most], lon) => [Math.min(least, lon), Math.max(most, lon)],
		[180, -180]
	);
	// Cut at the date line: its two sides belong together.
	const parted = east - west > 180;
	const eastward = (lon: number) => (parted && lon < 0 ? lon + 360 : lon);
	const meridian = parted ? 180 : (west + east) / 2;
	return {
		meridian,
		rings: rings.map((ring) =>
			ring.map(([lon = 0, lat = 0]): Flat => [
				(eastward(lon) - meridian) * Math.cos((lat * Math.PI) / 180) * KM_OF_DEGREE,
				lat * KM_OF_DEGREE
			])
		)
	};
}

/** Of each ring what lies in that direction from the point (Sutherland and Hodgman's clipping by one line). */
function cut(rings: readonly Flat[][], [x, y]: Flat, bearing: number): Flat[][] {
	const [east, north] = [Math.sin((bearing * Math.PI) / 180), Math.cos((bearing * Math.PI) / 180)];
	const side = (point: Flat) => (point[0] - x) * east + (point[1] - y) * north;
	return rings.map((ring) => {
		const kept: Flat[] = [];
		for (let index = 1; index < ring.length; index++) {
			const [from, to] = [ring[index - 1]!, ring[index]!];
			const [before, after] = [side(from), side(to)];
			if (before >= 0) kept.push(from);
			if (before >= 0 !== after >= 0) {
				const share = before / (before - after);
				kept.push([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]);
			}
		}
		return kept.length > 0 ? [...kept, kept[0]!] : kept;
	});
}

/** Size and moments; holes count against, because they run the other way round. */
function sumOf(rings: readonly Flat[][]): Sum {
	let [size, x, y] = [0, 0, 0];
	for (const ring of rings) {
		for (let index = 1; index < ring.length; index++) {
			const [from, to] = [ring[index - 1]!, ring[index]!];
			const cross = from[0] * to[1] - to[0] * from[1];
			size += cross / 2;
			x += ((from[0] + to[0]) * cross) / 6;
			y += ((from[1] + to[1]) * cross) / 6;
		}
	}
	return { size, x, y };
}

/** Moves parts of places whose boundaries are known from where their extent alone puts them. Each is worked out once. */
export function partLocator(
	shapeOf: (place: Place) => Area | Point
): (place: Place, part: Part) => Part {
	const known = new Map<string, Middle | null>();
	return (place, part) => {
		const bearings = part.bearings.filter((bearing) => bearing !== null);
		if (part.kind !== 'part' || bearings.length < part.bearings.length) return part;
		const key = `${place.id} ${bearings.join(' ')}`;
		let middle = known.get(key);
		if (middle === undefined) {
			const shape = shapeOf(place);
			middle = shape.type === 'Point' ? null : partOfArea(shape, bearings);
			known.set(key, middle);
		}
		if (middle === null) return part;
		const { lat, lon, radiusKm } = middle;
		return { ...part, lat: rounded(lat), lon: rounded(lon), precisionKm: Math.ceil(radiusKm) };
	};
}

/** About 100 m. */
const rounded = (angle: number): number => Math.round(angle * 1000) / 1000;
