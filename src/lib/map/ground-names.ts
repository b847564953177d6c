/** Which names of the ground give way to the articles' own, and which must stand out over a colour? */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { ActivityProperties, Drawing } from './features.ts';
import { boundsOfRun } from './extent.ts';
import { rampClass } from './paint.ts';
import { isInside, polygonsOf } from './rings.ts';

/** Ids of ground labels that stand for a place which the drawing names itself. */
export function namesTaken(labels: FeatureCollection, drawing: Drawing): readonly string[] {
	const said = new Set(
		[drawing.names, drawing.points, drawing.selection].flatMap((collection) =>
			collection.features.map(({ properties }) => properties.id)
		)
	);
	return labels.features.map(idOf).filter((id) => said.has(id));
}

/** From this class of the choropleth on, and over hatch, a grey name would drown. */
const strongClass = 3;

export function namesToLift(
	labels: FeatureCollection,
	activity: Drawing['activity']
): readonly string[] {
	const strong = activity.features.filter(
		({ properties: { count, imprecise } }) => imprecise || rampClass(count) >= strongClass
	);
	return labels.features.filter((label) => strong.some((cell) => holds(cell, label))).map(idOf);
}

function holds(
	{ geometry }: Feature<Drawing['activity']['features'][0]['geometry'], ActivityProperties>,
	label: Feature
): boolean {
	const [lon = 0, lat = 0] = (label.geometry as Point).coordinates;
	return polygonsOf(geometry).some((rings) => {
		const [west, south, east, north] = boundsOfRun(rings[0] ?? []);
		return lon >= west && lon <= east && lat >= south && lat <= north && isInside(lon, lat, rings);
	});
}

function idOf({ properties }: Feature): string {
	return String(properties?.id);
}
