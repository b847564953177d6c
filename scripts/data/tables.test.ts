/** Are the hand-kept tables of the gazetteer well formed, and do they agree with each other? */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

type Row = Readonly<Record<string, string>>;
type Point = readonly [number, number];
type Shape =
	| { readonly type: 'line'; readonly points: readonly Point[]; readonly width_km: number }
	| { readonly type: 'polygon'; readonly points: readonly Point[] }
	| {
			readonly type: 'circle';
			readonly lon: number;
			readonly lat: number;
			readonly radius_km: number;
	  };

const folder = join(import.meta.dirname, '../../data/gazetteer');
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
function table(file: string): Row[] {
	const { data, errors } = Papa.parse<Row>(read(file), { header: true, skipEmptyLines: true });
	expect(errors).toEqual([]);
	return data;
}
const parts = (cell: string | undefined): string[] => (cell ? cell.split('|') : []);

const places = table('places.csv');
const points = table('country-points.csv');
const countries = new Set(points.map((row) => row.iso2));
const slugs = new Set(places.map((row) => row.id));
const withIds = ['demonyms.csv', 'abbreviations.csv'] as const;

describe('hand-kept tables', () => {
	it.each([
		['places.csv', 'id'],
		['country-points.csv', 'iso2'],
		['country-names.csv', 'iso2'],
		['demonyms.csv', 'id'],
		['abbreviations.csv', 'id'],
		['province-names.csv', 'admin1']
	])('%s: one row for each %s, each with a source', (file, key) => {
		const rows = table(file);
		const keys = rows.map((row) => row[key]);
		expect(keys.filter((value, index) => keys.indexOf(value) !== index)).toEqual([]);
		expect(rows.filter((row) => !row.source?.trim() || !row[key]?.trim())).toEqual([]);
	});

	it('holds at least 300 places of every kind it is for', () => {
		expect(places.length).toBeGreaterThanOrEqual(300);
		for (const kind of ['region', 'physical', 'historical', 'facility', 'settlement'])
			expect(places.filter((row) => row.kind === kind).length).toBeGreaterThan(10);
	});

	it('has coordinates in range, none at 0, 0', () => {
		for (const row of [...places, ...points]) {
			expect(Math.abs(Number(row.lat)), row.id).toBeLessThanOrEqual(90);
			expect(Math.abs(Number(row.lon)), row.id).toBeLessThanOrEqual(180);
			expect(row.lat === '' || row.lon === '', row.id).toBe(false);
			expect(Number(row.lat) === 0 && Number(row.lon) === 0, row.id).toBe(false);
		}
	});

	it('names only ISO 3166-1 codes as country and members', () => {
		expect(countries.size).toBeGreaterThanOrEqual(249);
		for (const row of places)
			for (const code of [...parts(row.members), ...parts(row.country)])
				expect(countries.has(code), `${row.id}: ${code}`).toBe(true);
	});

	it('keeps units inside their country', () => {
		for (const row of places)
			if (row.admin1) expect(row.admin1.slice(0, 2), row.id).toBe(row.country);
	});

	it('orders the years of former states, and gives them to all of these', () => {
		for (const row of places) {
			if (row.kind === 'historical') expect(row.from_year, row.id).not.toBe('');
			if (row.from_year) expect(Number(row.from_year), row.id).toBeLessThan(Number(row.to_year));
		}
	});

	it('repeats no name within a row', () => {
		for (const row of places) {
			const names = [row.title, ...parts(row.names)];
			expect(new Set(names).size, row.id).toBe(names.length);
		}
	});

	it.each(withIds)('%s speaks of known countries, units and places', (file) => {
		for (const { id = '' } of table(file)) {
			const known = id.startsWith('dateline:')
				? slugs.has(id.slice('dateline:'.length))
				: countries.has(id.slice(0, 2)) && /^[A-Z]{2}(\.\w+)?$/.test(id);
			expect(known, id).toBe(true);
		}
	});

	it('counts the 22 members of the Arab League', () => {
		const members = parts(places.find((row) => row.id === 'arab-world')?.members);
		expect(members).toHaveLength(22);
		expect(members).not.toContain('EH');
	});

	it('knows 34 Afghan provinces, each in Latin and in Arabic script', () => {
		const rows = table('province-names.csv');
		expect(rows).toHaveLength(34);
		for (const row of rows) expect(row.names, row.title).toMatch(/\p{Script=Arabic}/u);
	});
});

describe('shapes', () => {
	const shapes = Object.entries(JSON.parse(read('shapes.json')) as Record<string, Shape>);

	it('belong to rows of the places', () => {
		expect(shapes.map(([slug]) => slug).filter((slug) => !slugs.has(slug))).toEqual([]);
	});

	it('have enough points, all in range', () => {
		for (const [slug, shape] of shapes) {
			if (shape.type === 'circle') continue;
			expect(shape.points.length, slug).toBeGreaterThanOrEqual(shape.type === 'line' ? 2 : 3);
			for (const [lon, lat] of shape.points) {
				expect(Math.abs(lon), slug).toBeLessThanOrEqual(180);
				expect(Math.abs(lat), slug).toBeLessThanOrEqual(90);
			}
			if (shape.type === 'line') expect(shape.width_km, slug).toBeGreaterThan(0);
		}
	});

	it('lie around the points of their rows', () => {
		for (const [slug, shape] of shapes) {
			if (shape.type === 'circle') continue;
			const row = places.find(({ id }) => id === slug)!;
			const lons = shape.points.map(([lon]) => lon);
			const lats = shape.points.map(([, lat]) => lat);
			const slack = 1;
			expect(Number(row.lon), slug).toBeGreaterThanOrEqual(Math.min(...lons) - slack);
			expect(Number(row.lon), slug).toBeLessThanOrEqual(Math.max(...lons) + slack);
			expect(Number(row.lat), slug).toBeGreaterThanOrEqual(Math.min(...lats) - slack);
			expect(Number(row.lat), slug).toBeLessThanOrEqual(Math.max(...lats) + slack);
		}
	});
});
