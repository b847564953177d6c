/**
 * Where, roughly, lies what has no boundary? Makes `static/boundaries/soft-areas.geojson`.
 *
 * Features with id = place id, of everything in `data/gazetteer/places.csv` that is physical, a
 * region or a former state and is not just the sum of countries: the drawn shape from `shapes.json`,
 * rounded off (or the course of the river, where the basemap knows it), else a circle. A physical row with members (the Iberian Peninsula) is their union.
 * Nothing here is a boundary, and the map draws it so that nobody takes it for one.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
	area,
	bbox,
	bboxClip,
	buffer,
	circle,
	length,
	lineString,
	multiLineString,
	polygon,
	rewind,
	simplify
} from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { openGazetteer } from '../../src/lib/core/gazetteer/gazetteer.ts';
import type { Gazetteer } from '../../src/lib/core/model.ts';
import { readRivers, roundOff } from './basemap-waters.ts';
import { makeBoundaries, readWorld, type Boundaries } from './boundaries.ts';
import { polygonsOf } from './boundaries-inside.ts';
import { readTowns } from './boundaries-places.ts';
import { round } from './labels.ts';
import { ROOT } from './sources.ts';
import { placeRows, type PlaceRow } from './tables.ts';

type Area = Polygon | MultiPolygon;

type Shape =
	| { readonly type: 'line'; readonly points: Position[]; readonly width_km: number }
	| { readonly type: 'polygon'; readonly points: Position[] }
	| {
			readonly type: 'circle';
			readonly lon: number;
			readonly lat: number;
			readonly radius_km: number;
	  };

const KINDS = new Set(['physical', 'region', 'historical']);
const DECIMALS = 3;
const STEPS = 6;
const KNOWN_ENOUGH = 0.75;
// Share of its width by which an outline may be moved to spare vertices.
const THRIFT = 1 / 1500;
// Wider than this a circle is no longer an answer to "where": the point alone is kept.
const LARGEST_CIRCLE_KM = 2600;
// A circle round a pole has no outline in degrees: the point alone is kept.
const LAST_LATITUDE = 88;
const SMALLEST_PART = 0.02;
// Square metres: what cutting and rounding leave over.
const SLIVER = 1000;
const WORLD: [number, number, number, number] = [-180, -90, 180, 90];

/** `places`: those of the gazetteer; a row that it tells by a province (Crete, the West Bank) has a boundary there. */
export function makeSoftAreas(
	boundaries: Boundaries,
	places: Pick<Gazetteer, 'byId'>
): FeatureCollection<Area> {
	const shapes = JSON.parse(
		readFileSync(join(ROOT, 'data/gazetteer/shapes.json'), 'utf8')
	) as Record<string, Shape>;
	const rows = placeRows();
	const drawable = rows.filter(({ id, kind }) => KINDS.has(kind) && places.byId(id));
	const slugs = new Set(drawable.map(({ id }) => id.replace(/^dateline:/, '')));
	const strange = Object.keys(shapes).filter((slug) => !slugs.has(slug));
	if (strange.length)
		throw new Error(`shapes.json: no place that is drawn so for ${strange.join(', ')}`);
	const rivers = courses();
	const features = drawable
		.flatMap((row): Feature<Area>[] => {
			const given = shapes[row.id.replace(/^dateline:/, '')];
			const shape = alongRiver(row, given, rivers) ?? areaOf(row, given, boundaries);
			if (!shape) return [];
			const [west, , east] = bbox(shape);
			const geometry = tidy(simplify(shape, { tolerance: (east - west) * THRIFT }));
			return [{ type: 'Feature', id: row.id, properties: { title: row.title }, geometry }];
		})
		.sort((one, other) => (String(one.id) < String(other.id) ? -1 : 1));
	return { type: 'FeatureCollection', features };
}

function areaOf(row: PlaceRow, shape: Shape | undefined, boundaries: Boundaries): Area | null {
	if (shape) return drawn(shape);
	if (row.members.length) return row.kind === 'physical' ? union(row.members, boundaries) : null;
	if (row.radiusKm > LARGEST_CIRCLE_KM || Math.abs(row.lat) > LAST_LATITUDE) return null;
	return circle([row.lon, row.lat], row.radiusKm, { steps: 64 }).geometry;
}

function drawn(shape: Shape): Area {
	if (shape.type === 'circle')
		return circle([shape.lon, shape.lat], shape.radius_km, { steps: 64 }).geometry;
	if (shape.type === 'polygon') {
		const [first] = shape.points;
		const closed = first ? [...shape.points, first] : [];
		return polygon([roundOff(closed, true, 3)]).geometry;
	}
	const line = lineString(through(shape.points));
	const wide = buffer(line, shape.width_km / 2, { units: 'kilometers', steps: 8 });
	if (!wide) throw new Error('a line of shapes.json has no extent');
	return wide.geometry;
}

/** A Catmull-Rom spline: a river passes the very points that were drawn, without corners. */
function through(points: readonly Position[]): Position[] {
	const at = (index: number): Position =>
		points[Math.max(0, Math.min(points.length - 1, index))] ?? [0, 0];
	const line = points.slice(1).flatMap((_, index) =>
		Array.from({ length: STEPS }, (_, step): Position => {
			const t = step / STEPS;
			return [0, 1].map((axis) => {
				const [a = 0, b = 0, c = 0, d = 0] = [-1, 0, 1, 2].map((by) => at(index + by)[axis] ?? 0);
				const cubic = 3 * (b - c) + d - a;
				return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * cubic));
			});
		})
	);
	return [...line, at(points.length - 1)];
}

type Courses = ReadonlyMap<string, Position[][]>;

/** Name → lines of the basemap's rivers. */
function courses(): Courses {
	const lines = new Map<string, Position[][]>();
	for (const { geometry, properties } of readRivers(readTowns())) {
		if (!properties.name) continue;
		const known = lines.get(properties.name) ?? [];
		lines.set(properties.name, [...known, geometry.coordinates]);
	}
	return lines;
}

/** A river that the basemap knows for most of its drawn length takes its course from there. */
function alongRiver(row: PlaceRow, shape: Shape | undefined, rivers: Courses): Area | null {
	if (row.feature !== 'STM' || shape?.type !== 'line') return null;
	const known = rivers.get(row.title.replace(/ River\b| \(.*\)$/g, ''));
	if (!known) return null;
	const drawnLine = lineString(shape.points);
	const course = multiLineString(known);
	if (length(course) < length(drawnLine) * KNOWN_ENOUGH) return null;
	const plain = simplify(course, { tolerance: 0.02 });
	return buffer(plain, shape.width_km / 2, { units: 'kilometers', steps: 4 })?.geometry ?? null;
}

/** Countries joined, without their far and small islands. */
function union(members: readonly string[], boundaries: Boundaries): Area {
	const shapes = boundaries.objects.countries.geometries.filter(({ id }) =>
		members.includes(String(id))
	);
	const joined = merge(
		boundaries as unknown as Topology,
		shapes as unknown as Parameters<typeof merge>[1]
	);
	const parts = polygonsOf(joined).map((rings) => ({ rings, size: area(polygon(rings)) }));
	const largest = Math.max(...parts.map(({ size }) => size));
	const coordinates = parts
		.filter(({ size }) => size > largest * SMALLEST_PART)
		.map(({ rings }) => rings.slice(0, 1));
	return simplify({ type: 'MultiPolygon' as const, coordinates }, { tolerance: 0.05 });
}

/** Cut at 180° (RFC 7946, section 3.1.9), few decimals, outer rings counterclockwise. */
function tidy(geometry: Area): Area {
	const polygons = [-360, 0, 360].flatMap((shift) =>
		polygonsOf(geometry).flatMap((rings) => {
			const moved = rings.map((ring) => ring.map(([x = 0, y = 0]) => [x + shift, y]));
			const within = moved.flat().every(([x = 0]) => Math.abs(x) <= 180);
			const parts = within ? [moved] : polygonsOf(bboxClip(polygon(moved), WORLD).geometry);
			return parts.map((part) => part.map(rounded)).filter(([outer]) => isArea(outer));
		})
	);
	const [only] = polygons;
	const whole: Area =
		only && polygons.length === 1
			? { type: 'Polygon', coordinates: only.filter(isArea) }
			: { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.filter(isArea)) };
	return rewind(whole) as Area;
}

/** Few decimals, and no point twice in a row. */
function rounded(ring: readonly Position[]): Position[] {
	const short = ring.map(([x = 0, y = 0]) => [round(x, DECIMALS), round(y, DECIMALS)]);
	return short.filter((point, index) => String(point) !== String(short[index - 1]));
}

function isArea(ring: readonly Position[] | undefined): boolean {
	return ring !== undefined && ring.length > 3 && area(polygon([[...ring]])) > SLIVER;
}

export function writeSoftAreas(boundaries: Boundaries): void {
	const folder = join(ROOT, 'static/boundaries');
	mkdirSync(folder, { recursive: true });
	const packed = readFileSync(join(ROOT, 'static/gazetteer/gazetteer.pack'));
	const { features } = makeSoftAreas(boundaries, openGazetteer(gunzipSync(packed)));
	const lines = features.map((each) => JSON.stringify(each)).join(',\n');
	const text = `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
	writeFileSync(join(folder, 'soft-areas.geojson'), text);
	console.log(
		`soft-areas.geojson: ${features.length} areas, ${text.length} bytes, ${gzipSync(text).length} gzipped`
	);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
	writeSoftAreas(makeBoundaries(await readWorld()));
