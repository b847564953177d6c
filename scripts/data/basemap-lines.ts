/**
 * Which borders are drawn, and which of them dashed?
 *
 * The worldview is Natural Earth's: borders as held on the ground. Dashed are lines of control and
 * claims in its `disputed_borders`, and the borders between the pairs below, whoever holds what.
 */
import type { Feature, LineString, MultiLineString, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { GroundBorder, GroundDivision } from '../../src/lib/map/basemap-types.ts';
import { WORLD_MAP, type SourceShape, type World } from './boundaries.ts';
import { readGeoPackage } from './boundaries-geopackage.ts';
import { boxOf, polygonsOf } from './boundaries-inside.ts';
import { sourceFile } from './sources.ts';

type Line = Feature<LineString | MultiLineString, GroundBorder>;
type Box = readonly [west: number, south: number, east: number, north: number];

const UNIT_PIXELS = 26;
const FIRST_DIVISION = 4;
const LAST_DIVISION = 7;
const EVERYWHERE: Box = [-180, -90, 180, 90];
const DISPUTED_PAIRS: Readonly<Record<string, Box>> = {
	'CN IN': EVERYWHERE,
	'EH MA': EVERYWHERE,
	'IL PS': EVERYWHERE,
	'IL SY': EVERYWHERE,
	'IN PK': [73.3, 32.5, 78, 37],
	'RS XK': EVERYWHERE
};
// Held apart from the rest of the country that GeoNames counts them to.
const HELD_APART = new Set(['Northern Cyprus', 'Somaliland', 'Crimea', 'Western Sahara']);
// Lines that events have overtaken.
const OVERTAKEN = /^(?:Former USSR oblast|Ceasefire Line)/;

export async function readBorders(world: World): Promise<Line[]> {
	const { international, disputed } = classify(world);
	const known = new Set(disputed.coordinates.flat().map(near));
	const claims = (await readGeoPackage(sourceFile('qgis-world', WORLD_MAP), 'disputed_borders'))
		.filter(({ values }) => !OVERTAKEN.test(String(values.name)))
		.flatMap(({ geometry }) => (geometry.type === 'MultiLineString' ? geometry.coordinates : []))
		.filter((line) => line.some((point) => !known.has(near(point))));
	return [
		lineFeature(international.coordinates, false),
		lineFeature([...disputed.coordinates, ...claims], true)
	];
}

/**
 * Between provinces of one country; an outdated division is not drawn. Where a country is cut very
 * finely (the municipalities of Slovenia), its lines wait until they are more than a smudge.
 */
export function readProvinceLines({ topology }: World): Feature<MultiLineString, GroundDivision>[] {
	const zooms = divisionZooms(topology);
	return [...new Set(zooms.values())].sort().map((minzoom) => ({
		type: 'Feature',
		properties: { minzoom },
		geometry: meshOf(
			topology,
			(one, other) =>
				one !== other &&
				one.country === other.country &&
				zooms.get(one.country ?? '') === minzoom &&
				one.unit !== other.unit &&
				(one.current || other.current)
		)
	}));
}

/** Country → first zoom at which its units are, on average, so many pixels wide. */
function divisionZooms(topology: World['topology']): Map<string, number> {
	const units = new Map<string, { areas: number; names: Set<string> }>();
	const { features } = feature(topology, topology.objects.rows);
	for (const { geometry, properties } of features) {
		const country = units.get(properties.country ?? '') ?? { areas: 0, names: new Set() };
		for (const rings of polygonsOf(geometry)) country.areas += boxArea(boxOf(rings[0] ?? []));
		country.names.add(properties.unit ?? '');
		units.set(properties.country ?? '', country);
	}
	return new Map(
		[...units].map(([country, { areas, names }]) => {
			const degrees = Math.sqrt(areas / names.size);
			const zoom = Math.log2(UNIT_PIXELS / ((degrees / 360) * 512));
			return [country, Math.max(FIRST_DIVISION, Math.min(LAST_DIVISION, Math.round(zoom)))];
		})
	);
}

const boxArea = ([west, south, east, north]: Box): number => (east - west) * (north - south);

function classify({ topology }: World): Record<'international' | 'disputed', MultiLineString> {
	const pairs = (one: SourceShape, other: SourceShape): boolean =>
		one.country !== other.country || HELD_APART.has(one.name) !== HELD_APART.has(other.name);
	const contested = (one: SourceShape, other: SourceShape): boolean => {
		if (one.country === null || other.country === null || one.country === other.country)
			return true;
		const pair = [one.country, other.country].sort().join(' ');
		const box = DISPUTED_PAIRS[pair];
		return box !== undefined && box !== DISPUTED_PAIRS['IN PK'];
	};
	const all = (disputed: boolean) =>
		meshOf(
			topology,
			(one, other) => one !== other && pairs(one, other) && contested(one, other) === disputed
		);
	const international = all(false);
	const disputed = all(true);
	// Along the Line of Control the pair is the same as on the undisputed border south of it.
	const kashmir = DISPUTED_PAIRS['IN PK']!;
	const control = international.coordinates.filter((line) =>
		line.every((at) => within(at, kashmir))
	);
	return {
		international: {
			type: 'MultiLineString',
			coordinates: international.coordinates.filter((line) => !control.includes(line))
		},
		disputed: { type: 'MultiLineString', coordinates: [...disputed.coordinates, ...control] }
	};
}

function meshOf(
	topology: World['topology'],
	wanted: (one: SourceShape, other: SourceShape) => boolean
): MultiLineString {
	const shapeOf = (object: GeometryObject) => object.properties as SourceShape;
	return mesh(
		topology as unknown as Topology,
		topology.objects.rows as unknown as GeometryCollection,
		(one, other) => wanted(shapeOf(one), shapeOf(other))
	);
}

const within = ([x = 0, y = 0]: Position, [west, south, east, north]: Box): boolean =>
	x >= west && x <= east && y >= south && y <= north;

/** Quantization moves points a little. */
const near = ([x = 0, y = 0]: Position): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

function lineFeature(coordinates: Position[][], disputed: boolean): Line {
	return {
		type: 'Feature',
		properties: { disputed },
		geometry: { type: 'MultiLineString', coordinates }
	};
}
