/**
 * Where do countries and provinces end? Makes `static/boundaries/boundaries.topo.json`.
 *
 * One TopoJSON topology with shared arcs: `countries` (id = ISO 3166-1 alpha-2, properties {title})
 * and `provinces` (id = place id, properties {title, country, admin1}). Geometry: Natural Earth
 * 1:10m 4.1, de facto boundaries; Crimea and Western Sahara follow GeoNames and ISO 3166. What
 * today's units cannot claim (older, larger divisions) belongs to its country alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { FeatureCollection, Geometry } from 'geojson';
import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { adminUnits, type AdminUnit } from './admin-codes.ts';
import { readGeoPackage } from './boundaries-geopackage.ts';
import { adoptNeighbours } from './boundaries-neighbours.ts';
import { readTowns } from './boundaries-places.ts';
import { simplifyArcs } from './boundaries-simplify.ts';
import { vote } from './boundaries-vote.ts';
import { ROOT, sourceFile, sourceJson } from './sources.ts';

export const WORLD_MAP = 'usr/share/qgis/resources/data/world_map.gpkg';

export interface CountryShape {
	readonly title: string;
}
export interface ProvinceShape {
	readonly title: string;
	readonly country: string;
	readonly admin1: string;
}
export type Boundaries = Topology<{
	countries: GeometryCollection<CountryShape>;
	provinces: GeometryCollection<ProvinceShape>;
}>;

// Steps of 0.0018°: rounding moves a vertex by two thirds of a pixel at zoom 9, at most.
const QUANTIZATION = 2e5;
// In square degrees: about two square pixels at zoom 9.
const SMALLEST_TRIANGLE = 4e-6;

type Shape = Polygon | MultiPolygon;
type SourceGeometry = World['topology']['objects']['rows']['geometries'][number];

/** What became of one polygon of the source. */
export interface SourceShape {
	/** Natural Earth's name for it. */
	readonly name: string;
	/** ISO 3166-1 alpha-2; null where nobody's claim is followed. */
	readonly country: string | null;
	/** GeoNames admin1 code. */
	readonly unit: string | null;
	/** False where the polygon is an older division than today's. */
	readonly current: boolean;
}

/** All polygons of the source over shared arcs. */
export interface World {
	readonly topology: Topology<{ rows: GeometryCollection<SourceShape> }>;
	readonly units: ReadonlyMap<string, AdminUnit>;
}

export async function readWorld(): Promise<World> {
	const rows = await readGeoPackage(sourceFile('qgis-world', WORLD_MAP), 'states_provinces');
	const units = await adminUnits();
	const { assigned, outdated } = vote(rows, readTowns(), units);
	const collection: FeatureCollection<Geometry> = {
		type: 'FeatureCollection',
		features: rows.map(({ geometry }) => ({ type: 'Feature', properties: {}, geometry }))
	};
	const raw = topology({ rows: collection }, QUANTIZATION) as World['topology'];
	const shapes = raw.objects.rows.geometries;
	const adopted = adoptNeighbours(shapes as Shape[], assigned);
	shapes.forEach((shape, index) => {
		const unit = adopted[index] ?? null;
		shape.properties = {
			name: String(rows[index]?.values.name),
			country: assigned[index]?.country ?? null,
			unit,
			current: unit !== null && !outdated.has(unit)
		};
	});
	return { topology: raw, units };
}

/** Countries and provinces of today, merged from the polygons that are theirs. */
export function makeBoundaries({ topology: raw, units }: World): Boundaries {
	const shapes = raw.objects.rows.geometries;
	const titles = countryTitles();
	const merge = (members: readonly SourceGeometry[]): MultiPolygon =>
		mergeArcs(
			raw as unknown as Topology,
			members as unknown as Parameters<typeof mergeArcs>[1]
		) as MultiPolygon;
	const countries = group(shapes, ({ country }) => country).map(([id, members]) => ({
		...merge(members),
		id,
		properties: { title: titles[id] ?? id }
	}));
	const provinces = group(shapes, ({ unit, current }) => (current ? unit : null)).flatMap(
		([admin1, members]) => {
			const unit = units.get(admin1);
			if (!unit) return [];
			const properties = { title: unit.title, country: unit.country, admin1 };
			return [{ ...merge(members), id: unit.id, properties }];
		}
	);
	return simplifyArcs(
		{
			...raw,
			objects: {
				countries: { type: 'GeometryCollection', geometries: countries },
				provinces: { type: 'GeometryCollection', geometries: provinces }
			}
		},
		SMALLEST_TRIANGLE
	);
}

/** Members by key, sorted by key so that the file is the same on every run. */
function group(
	shapes: readonly SourceGeometry[],
	keyOf: (shape: SourceShape) => string | null
): [string, SourceGeometry[]][] {
	const groups = new Map<string, SourceGeometry[]>();
	for (const shape of shapes) {
		const key = keyOf(shape.properties as SourceShape);
		if (key === null) continue;
		const members = groups.get(key);
		if (members) members.push(shape);
		else groups.set(key, [shape]);
	}
	return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** English names as CLDR has them, the short form where there is one in common use. */
export function countryTitles(): Record<string, string> {
	const file = sourceJson('cldr-names', 'main/en/territories.json') as {
		main: { en: { localeDisplayNames: { territories: Record<string, string> } } };
	};
	const names = file.main.en.localeDisplayNames.territories;
	return Object.fromEntries(
		Object.entries(names)
			.filter(([code]) => /^[A-Z]{2}$/.test(code))
			.map(([code, name]) => [code, SHORTER[code] ?? name])
	);
}

const SHORTER: Readonly<Record<string, string>> = {
	CD: 'DR Congo',
	CG: 'Republic of the Congo',
	HK: 'Hong Kong',
	MM: 'Myanmar',
	MO: 'Macau',
	PS: 'Palestine'
};

export function writeBoundaries(boundaries: Boundaries): void {
	const folder = join(ROOT, 'static/boundaries');
	mkdirSync(folder, { recursive: true });
	const text = JSON.stringify(boundaries);
	writeFileSync(join(folder, 'boundaries.topo.json'), text);
	const { countries, provinces } = boundaries.objects;
	console.log(
		`boundaries.topo.json: ${countries.geometries.length} countries, ` +
			`${provinces.geometries.length} provinces, ${boundaries.arcs.length} arcs, ` +
			`${text.length} bytes, ${gzipSync(text).length} gzipped`
	);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
	writeBoundaries(makeBoundaries(await readWorld()));
