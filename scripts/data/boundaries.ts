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
import { adminUnits } from './admin-codes.ts';
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

/** The topology before anything is written: one geometry for every polygon of the source. */
export async function makeBoundaries(): Promise<Boundaries> {
	const rows = await readGeoPackage(sourceFile('qgis-world', WORLD_MAP), 'states_provinces');
	const units = await adminUnits();
	const { assigned, outdated } = vote(rows, readTowns(), units);

	const collection: FeatureCollection<Geometry> = {
		type: 'FeatureCollection',
		features: rows.map(({ geometry }) => ({ type: 'Feature', properties: {}, geometry }))
	};
	const raw = topology({ rows: collection }, QUANTIZATION) as Topology<{
		rows: GeometryCollection;
	}>;
	const shapes = raw.objects.rows.geometries as Shape[];
	const adopted = adoptNeighbours(shapes, assigned);
	const titles = countryTitles();

	const merge = (members: readonly Shape[]): MultiPolygon =>
		mergeArcs(raw, members as Parameters<typeof mergeArcs>[1]) as MultiPolygon;
	const countries = group(shapes, (index) => assigned[index]!.country).map(([id, members]) => ({
		...merge(members),
		id,
		properties: { title: titles[id] ?? id }
	}));
	const provinces = group(shapes, (index) => adopted[index] ?? null).flatMap(
		([admin1, members]) => {
			const unit = units.get(admin1);
			if (!unit || outdated.has(admin1)) return [];
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
	shapes: readonly Shape[],
	keyOf: (index: number) => string | null
): [string, Shape[]][] {
	const groups = new Map<string, Shape[]>();
	shapes.forEach((shape, index) => {
		const key = keyOf(index);
		if (key !== null) groups.set(key, [...(groups.get(key) ?? []), shape]);
	});
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

export async function writeBoundaries(): Promise<void> {
	const boundaries = await makeBoundaries();
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeBoundaries();
