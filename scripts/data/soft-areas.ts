/** Which areas are drawn for places whose extent nobody has surveyed: valleys, ranges, seas, parts of countries? */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
	buffer,
	circle,
	lineString,
	polygon,
	polygonSmooth,
	rewind,
	simplify,
	truncate
} from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { placeRows, type PlaceRow } from './tables.ts';

type Shape =
	| { readonly type: 'line'; readonly points: Position[]; readonly width_km: number }
	| { readonly type: 'polygon'; readonly points: Position[] };

const root = join(import.meta.dirname, '..', '..');
const OUT = join(root, 'static', 'boundaries', 'soft-areas.geojson');

/** Kinds that are areas even where no shape was drawn: a circle of their radius stands in. */
const AREAS = new Set(['physical', 'region']);

/** Writes `static/boundaries/soft-areas.geojson`: one feature a place, its id the place id, no properties. */
export function buildSoftAreas(): void {
	const shapes = JSON.parse(
		readFileSync(join(root, 'data', 'gazetteer', 'shapes.json'), 'utf8')
	) as Readonly<Record<string, Shape>>;
	const features = placeRows().flatMap((row) => {
		const area = areaOf(row, shapes[row.id.replace(/^dateline:/, '')]);
		return area ? [{ ...area, id: row.id, properties: {} }] : [];
	});
	features.sort((a, b) => (a.id < b.id ? -1 : 1));
	const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
	const content = `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
	mkdirSync(dirname(OUT), { recursive: true });
	writeFileSync(OUT, content);
	console.log(`soft areas: ${features.length}, ${(content.length / 1024).toFixed(0)} KB`);
}

function areaOf(row: PlaceRow, shape: Shape | undefined): Feature<Polygon | MultiPolygon> | null {
	const drawn = shape ? outline(shape) : stand(row);
	if (!drawn) return null;
	const thin = simplify(drawn, { tolerance: 0.002, highQuality: true });
	return truncate(rewind(thin, { reverse: false }) as Feature<Polygon | MultiPolygon>, {
		precision: 3
	});
}

function outline(shape: Shape): Feature<Polygon | MultiPolygon> | null {
	if (shape.type === 'line') {
		return (
			buffer(lineString(shape.points), shape.width_km / 2, { units: 'kilometers', steps: 8 }) ??
			null
		);
	}
	const ring = [...shape.points, shape.points[0]!];
	// A line drawn by hand has corners that nature has not.
	return polygonSmooth(polygon([ring]), { iterations: 3 }).features[0] as Feature<Polygon>;
}

function stand({ kind, members, lon, lat, radiusKm }: PlaceRow): Feature<Polygon> | null {
	if (!AREAS.has(kind) || members.length || radiusKm < 1) return null;
	return circle([lon, lat], radiusKm, { units: 'kilometers', steps: 48 });
}
