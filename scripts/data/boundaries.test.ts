/** Do the committed boundaries hold what the map and the atlas rely on? */
import { readFileSync } from 'node:fs';
import { check } from '@placemarkio/check-geojson';
import { booleanPointInPolygon, point } from '@turf/turf';
import type { Feature, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import type { Boundaries, CountryShape, ProvinceShape } from './boundaries.ts';

const boundaries = JSON.parse(
	readFileSync(new URL('../../static/boundaries/boundaries.topo.json', import.meta.url), 'utf8')
) as Boundaries;
const countries = feature(boundaries, boundaries.objects.countries);
const provinces = feature(boundaries, boundaries.objects.provinces);
type Shape = Feature<MultiPolygon, CountryShape & Partial<ProvinceShape>>;
const shapes = [...countries.features, ...provinces.features] as Shape[];

const holding = (features: typeof provinces.features, lon: number, lat: number) =>
	features
		.filter((each) => booleanPointInPolygon(point([lon, lat]), each.geometry as MultiPolygon))
		.map(({ id }) => id);

// Seats of the provinces of Afghanistan (GeoNames): ISO code → longitude, latitude.
const SEATS: Readonly<Record<string, readonly [number, number]>> = {
	BAL: [67.11087, 36.70904],
	BAM: [67.82123, 34.82156],
	BDG: [63.12891, 34.98735],
	BDS: [70.58, 37.11664],
	BGL: [68.70829, 35.94458],
	DAY: [66.12958, 33.72156],
	FRA: [62.11382, 32.37451],
	FYB: [64.78364, 35.92139],
	GHA: [68.42073, 33.55391],
	GHO: [65.25, 34.51952],
	HEL: [64.3601, 31.59382],
	HER: [62.19967, 34.34817],
	JOW: [65.75, 36.66757],
	KAB: [69.17233, 34.52813],
	KAN: [65.71013, 31.61332],
	KAP: [69.6405, 34.98],
	KDZ: [68.857, 36.72896],
	KHO: [69.92041, 33.33951],
	KNR: [71.14698, 34.87399],
	LAG: [70.20951, 34.67139],
	LOG: [69.01912, 33.99529],
	NAN: [70.44361, 34.42647],
	NIM: [61.87006, 30.9598],
	NUR: [70.90463, 35.42014],
	PAN: [69.51519, 35.31292],
	PAR: [69.17109, 35.01361],
	PIA: [69.22592, 33.59744],
	PKA: [68.7886, 33.1757],
	SAM: [68.01549, 36.26468],
	SAR: [65.93368, 36.21544],
	TAK: [69.53451, 36.73605],
	URU: [65.87, 32.62998],
	WAR: [68.85, 34.4],
	ZAB: [66.9, 32.10575]
};

describe('boundaries', () => {
	it('draw the 34 provinces of Afghanistan, each with its own seat', () => {
		const afghan = provinces.features.filter(({ properties }) => properties.country === 'AF');
		expect(afghan).toHaveLength(34);
		for (const [code, [lon, lat]] of Object.entries(SEATS))
			expect(holding(provinces.features, lon, lat), code).toEqual([`iso3166-2:AF-${code}`]);
	});

	it.each([
		['Panjshir', 'iso3166-2:AF-PAN', 'AF.42'],
		['Daykundi', 'iso3166-2:AF-DAY', 'AF.41']
	])('know %s by its ISO and GeoNames codes', (title, id, admin1) => {
		const shape = provinces.features.find((each) => each.id === id);
		expect(shape?.properties).toEqual({ title, country: 'AF', admin1 });
	});

	it.each([
		['AF', 69.17, 34.53],
		['AT', 16.37, 48.21],
		['US', -98.5, 39.8],
		['GF', -53.0, 4.0],
		['UA', 34.1, 45.0],
		['EH', -13.0, 25.0],
		['XK', 21.0, 42.6],
		['PS', 35.2, 31.9],
		['TW', 121.0, 24.0],
		['FJ', 178.0, -17.8]
	])('put a point of %s into that country and no other', (country, lon, lat) => {
		expect(holding(countries.features as never, lon, lat)).toEqual([country]);
	});

	it.each([
		['FR', 'iso3166-2:FR-IDF', 2.35, 48.86],
		['DE', 'iso3166-2:DE-BY', 11.58, 48.14],
		['US', 'iso3166-2:US-TX', -97.74, 30.27],
		['GB', 'iso3166-2:GB-SCT', -4.25, 55.86],
		['IT', 'iso3166-2:IT-25', 9.19, 45.46],
		['SY', 'iso3166-2:SY-HL', 37.16, 36.2]
	])('merge what is divided more finely in the source (%s)', (_, id, lon, lat) => {
		expect(holding(provinces.features, lon, lat)).toEqual([id]);
	});

	it.each([
		['Kenya before 2013', 36.07, -0.28],
		['Telangana before 2014', 78.47, 17.38],
		['Ladakh before 2019', 77.58, 34.16]
	])('let no unit of today claim an older, larger division: %s', (_, lon, lat) => {
		expect(holding(provinces.features, lon, lat)).toEqual([]);
	});

	it('give every shape an id of its own', () => {
		expect(new Set(countries.features.map(({ id }) => id)).size).toBe(countries.features.length);
		expect(new Set(provinces.features.map(({ id }) => id)).size).toBe(provinces.features.length);
		for (const { id } of countries.features) expect(id).toMatch(/^[A-Z]{2}$/);
		for (const { id } of provinces.features)
			expect(id).toMatch(/^(iso3166-2:[A-Z]{2}-\w+|geonames:\d+|dateline:[a-z]{2}-\w+)$/);
	});

	it('have no empty geometry and no ring without an area', () => {
		for (const { id, geometry } of shapes) {
			expect(geometry.coordinates.length, String(id)).toBeGreaterThan(0);
			for (const ring of geometry.coordinates.flat())
				expect(new Set(ring.map(String)).size, String(id)).toBeGreaterThanOrEqual(3);
		}
	});

	it('are valid GeoJSON to somebody else', () => {
		// Every eighth shape: the checker keeps the place of every number, and there are millions.
		const features = shapes.filter((_, index) => index % 8 === 0);
		const text = JSON.stringify({ type: 'FeatureCollection', features });
		expect(() => check(text)).not.toThrow();
	});
});
