/** How is an area made light enough for the web, and valid by RFC 7946? */
import { area, coordAll, polygon, rewind, simplify, truncate } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';

export type Area = Polygon | MultiPolygon;
type Rings = Position[][];

/** About 100 m: finer than any boundary that ships. */
const DECIMALS = 3;
/** About 120 kB of text. Most countries need less, the coast of Canada five times as much. */
const MOST_POSITIONS = 8000;
/** Degrees; tried in turn until there are few enough positions. */
const TOLERANCES = [0.005, 0.01, 0.02, 0.03, 0.05, 0.08];
/** Square metres. What is smaller is left out of what has too many positions. */
const SMALLEST_ISLAND = 20e6;
const SMALLEST_ISLAND_FAR_AWAY = 100e6;
/** Square metres. Rounding leaves slivers; they are no land, and the simplifier never ends on some. */
const SLIVER = 10e3;

/** A country, a province, a valley: as fine as it is known, within reason. */
export function areaForWeb(shape: Area): Area | null {
	const rounded = rounded3(shape);
	if (rounded === null || coordAll(rounded).length <= MOST_POSITIONS) return rounded;
	return lighter(rounded, SMALLEST_ISLAND, TOLERANCES);
}

/** What spans several countries: it is looked at from far away. */
export function areaForFarAway(shape: Area): Area | null {
	const rounded = rounded3(shape);
	return rounded && lighter(rounded, SMALLEST_ISLAND_FAR_AWAY, TOLERANCES.slice(2));
}

function lighter(shape: Area, smallest: number, tolerances: readonly number[]): Area | null {
	const sized = polygonsOf(shape).map((rings) => ({ rings, size: area(polygon(rings)) }));
	const largest = sized.reduce((most, { size }) => Math.max(most, size), 0);
	const mainland = join(
		sized.filter(({ size }) => size >= Math.min(smallest, largest)).map(({ rings }) => rings)
	);
	let best = mainland;
	for (const tolerance of tolerances) {
		best = mainland && rounded3(simplify(mainland, { tolerance }));
		if (best === null || coordAll(best).length <= MOST_POSITIONS) break;
	}
	return best;
}

/** Few decimals, no flattened ring, outer rings counterclockwise (RFC 7946, section 3.1.6). */
function rounded3(shape: Area): Area | null {
	const rounded = truncate(shape, { precision: DECIMALS, coordinates: 2 });
	const polygons = polygonsOf(rounded).flatMap((rings): Rings[] => {
		const [outer, ...holes] = rings.map(withoutRepeats);
		return outer && isLand(outer) ? [[outer, ...holes.filter(isLand)]] : [];
	});
	const joined = join(polygons);
	return joined && (rewind(joined) as Area);
}

function join(polygons: Rings[]): Area | null {
	const [first] = polygons;
	if (first === undefined) return null;
	return polygons.length === 1
		? { type: 'Polygon', coordinates: first }
		: { type: 'MultiPolygon', coordinates: polygons };
}

function polygonsOf(shape: Area): Rings[] {
	return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}

function withoutRepeats(ring: Position[]): Position[] {
	return ring.filter((position, index) => {
		const before = ring[index - 1];
		return !before || before[0] !== position[0] || before[1] !== position[1];
	});
}

function isLand(ring: Position[]): boolean {
	return ring.length >= 4 && area(polygon([ring])) > SLIVER;
}
