/** Which names of the ground give way to the articles' own, and which must stand out over a colour? */
import type { Feature, Geometry, Point, Position } from 'geojson';
import type { GroundNames } from './basemap.ts';
import { boundsOfRun } from './extent.ts';
import type { Drawing } from './features.ts';
import { rampClass } from './paint.ts';
import { isInside, polygonsOf } from './rings.ts';
import type { Bounds } from './types.ts';

/** Ids of ground labels that stand for a place which the drawing names itself. */
export function namesTaken(labels: GroundNames, drawing: Drawing): readonly string[] {
	const said = new Set(
		[drawing.names, drawing.points, drawing.selection].flatMap((collection) =>
			collection.features.map(({ properties }) => properties.id)
		)
	);
	return labels.features.map(idOf).filter((id) => said.has(id));
}

/** From this class of the choropleth on, and over hatch, a grey name would drown. */
const strongClass = 3;

/** Ids of labels over a strong colour or a hatch, and of the capitals of countries that are said. */
export function namesToLift(labels: GroundNames, drawing: Drawing): readonly string[] {
	const strong = drawing.activity.features
		.filter(({ properties: { count, imprecise } }) => imprecise || rampClass(count) >= strongClass)
		.flatMap(({ geometry }) => boxed(geometry));
	const countries = drawing.countries.features.flatMap(({ geometry }) => boxed(geometry));
	return labels.features
		.filter(
			({ geometry, properties }) =>
				strong.some((area) => holds(area, geometry)) ||
				(properties.kind === 'capital' && countries.some((area) => holds(area, geometry)))
		)
		.map(idOf);
}

interface BoxedArea {
	readonly rings: readonly (readonly Position[])[];
	readonly bounds: Bounds;
}

/** Labels are many: most are told apart by the bounds alone. */
function boxed(geometry: Geometry): BoxedArea[] {
	return polygonsOf(geometry).map((rings) => ({ rings, bounds: boundsOfRun(rings[0] ?? []) }));
}

function holds({ rings, bounds: [west, south, east, north] }: BoxedArea, point: Point): boolean {
	const [lon = 0, lat = 0] = point.coordinates;
	if (lon < west || lon > east || lat < south || lat > north) return false;
	return isInside(lon, lat, rings);
}

function idOf({ properties }: Feature): string {
	return String(properties?.id);
}
