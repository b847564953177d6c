/** Which names of the ground give way to the articles' own, and which must stand out over a colour? */
import type { Geometry, Point, Position } from 'geojson';
import type { GroundNames } from './basemap-types.ts';
import { boundsOfRun } from './extent.ts';
import type { Drawing } from './features.ts';
import { rampClass } from './paint.ts';
import { isInside, polygonsOf } from './rings.ts';
import type { Bounds } from './types.ts';

/** Ids of ground labels that stand for a place which the drawing names itself. */
export function namesTaken(names: GroundNames, drawing: Drawing): readonly string[] {
	const said = new Set(
		[drawing.names, drawing.points, drawing.selection].flatMap((collection) =>
			collection.features.map(({ properties }) => properties.id)
		)
	);
	return readGround(names)
		.labels.map(idOf)
		.filter((id) => said.has(id));
}

/** From this class of the choropleth on, and over hatch, a grey name would drown. */
const strongClass = 3;

/** Labels over a strong colour or a hatch, and the capitals of countries that are said. */
export function namesToLift(names: GroundNames, drawing: Drawing): ReadonlySet<Label> {
	return new Set(areasToSearch(names, drawing).flatMap(([area, labels]) => labelsIn(area, labels)));
}

/**
 * Does what takes long in `namesToLift`, area by area, as long as there is time for another one. True: nothing is left,
 * and it answers at once.
 */
export function prepareLift(names: GroundNames, drawing: Drawing, hasTime: () => boolean): boolean {
	const isLeft = areasToSearch(names, drawing).some(([area, labels]) => {
		if (found.get(labels)?.has(area)) return false;
		if (!hasTime()) return true;
		labelsIn(area, labels);
		return false;
	});
	return !isLeft;
}

function areasToSearch(names: GroundNames, drawing: Drawing) {
	const { labels, capitals } = readGround(names);
	const strong = drawing.activity.features
		.filter(({ properties: { count, imprecise } }) => imprecise || rampClass(count) >= strongClass)
		.map(({ geometry }) => [geometry, labels] as const);
	const said = drawing.countries.features.map(({ geometry }) => [geometry, capitals] as const);
	return [...strong, ...said];
}

export type Label = GroundNames['labels']['features'][number];

interface GroundLabels {
	readonly labels: readonly Label[];
	readonly capitals: readonly Label[];
}

const grounds = new WeakMap<GroundNames, GroundLabels>();

function readGround(names: GroundNames): GroundLabels {
	const before = grounds.get(names);
	if (before) return before;
	const labels = Object.values(names).flatMap(({ features }) => features);
	const capitals = labels.filter(({ properties }) => properties.kind === 'capital');
	grounds.set(names, { labels, capitals });
	return { labels, capitals };
}

// Areas and labels are many, and none moves: what lies in an area is found once.
const found = new WeakMap<readonly Label[], WeakMap<Geometry, readonly Label[]>>();

function labelsIn(geometry: Geometry, labels: readonly Label[]): readonly Label[] {
	let known = found.get(labels);
	if (!known) found.set(labels, (known = new WeakMap()));
	const before = known.get(geometry);
	if (before) return before;
	const polygons = polygonsOf(geometry);
	const all = boundsOfRun(polygons.flatMap(([outer = []]) => outer));
	const near = labels.filter(({ geometry: point }) => isWithin(all, point));
	const areas = polygons.map((rings) => ({ rings, bounds: boundsOfRun(rings[0] ?? []) }));
	const inside = near.filter(({ geometry: point }) => areas.some((area) => holds(area, point)));
	known.set(geometry, inside);
	return inside;
}

interface BoxedArea {
	readonly rings: readonly (readonly Position[])[];
	readonly bounds: Bounds;
}

/** Labels are many: most are told apart by the bounds alone. */
function holds({ rings, bounds }: BoxedArea, point: Point): boolean {
	const [lon = 0, lat = 0] = point.coordinates;
	return isWithin(bounds, point) && isInside(lon, lat, rings);
}

function isWithin([west, south, east, north]: Bounds, { coordinates }: Point): boolean {
	const [lon = 0, lat = 0] = coordinates;
	return lon >= west && lon <= east && lat >= south && lat <= north;
}

function idOf({ properties }: Label): string {
	return properties.id;
}
