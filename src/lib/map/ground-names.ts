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
export function namesToLift(names: GroundNames, drawing: Drawing): readonly string[] {
	const { labels, capitals } = readGround(names);
	const strong = drawing.activity.features
		.filter(({ properties: { count, imprecise } }) => imprecise || rampClass(count) >= strongClass)
		.flatMap(({ geometry }) => labelsIn(geometry, labels));
	const said = drawing.countries.features.flatMap(({ geometry }) => labelsIn(geometry, capitals));
	const lifted = new Set([...strong, ...said]);
	return labels.filter((label) => lifted.has(label)).map(idOf);
}

type Label = GroundNames['features'][number];

interface GroundLabels {
	readonly labels: readonly Label[];
	readonly capitals: readonly Label[];
}

const grounds = new WeakMap<GroundNames, GroundLabels>();

function readGround(names: GroundNames): GroundLabels {
	const before = grounds.get(names);
	if (before) return before;
	const labels = names.features;
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

function idOf({ properties }: Feature): string {
	return String(properties?.id);
}
