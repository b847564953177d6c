/** What do the hand-kept tables say? Reads data/gazetteer/*.csv and names file and line of a bad row. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { kinds } from '../../src/lib/core/vocabulary.ts';
import { ROOT } from './sources.ts';

export type TableKind = (typeof kinds)[number];

export interface PlaceRow {
	/** A full place id: `dateline:…` for the table's own slugs. */
	readonly id: string;
	readonly title: string;
	readonly kind: TableKind;
	readonly feature: string;
	readonly country: string | null;
	readonly admin1: string | null;
	readonly lat: number;
	readonly lon: number;
	readonly radiusKm: number;
	readonly names: readonly string[];
	readonly members: readonly string[];
	readonly years: readonly [number, number] | null;
}

export interface NamesRow {
	/** `AF`, `US.TX`, `dateline:soviet-union` or any other place id. */
	readonly id: string;
	readonly title: string | null;
	readonly names: readonly string[];
}

type Row = Readonly<Record<string, string>>;

class BadRow extends Error {}

function readTable<T>(file: string, columns: readonly string[], parse: (row: Row) => T): T[] {
	const path = join(ROOT, 'data/gazetteer', file);
	if (!existsSync(path)) {
		console.warn(`data/gazetteer/${file} does not exist; going on without it`);
		return [];
	}
	const { data, errors, meta } = Papa.parse<Row>(readFileSync(path, 'utf8'), {
		header: true,
		skipEmptyLines: 'greedy'
	});
	const problems = errors.map(({ row, message }) => `line ${(row ?? 0) + 2}: ${message}`);
	const missing = columns.filter((column) => !meta.fields?.includes(column));
	if (missing.length) problems.push(`line 1: no column ${missing.join(', ')}`);
	const rows: T[] = [];
	data.forEach((row, index) => {
		try {
			rows.push(parse(row));
		} catch (error) {
			if (!(error instanceof BadRow)) throw error;
			problems.push(`line ${index + 2}: ${error.message}`);
		}
	});
	if (problems.length) throw new Error(`data/gazetteer/${file}:\n  ${problems.join('\n  ')}`);
	return rows;
}

const required = (row: Row, column: string): string => {
	const value = row[column]?.trim();
	if (!value) throw new BadRow(`${column} is empty`);
	return value;
};
const optional = (row: Row, column: string): string | null => row[column]?.trim() || null;
const list = (row: Row, column: string): string[] =>
	(row[column] ?? '')
		.split('|')
		.map((part) => part.trim())
		.filter((part) => part !== '');

function number(row: Row, column: string, low: number, high: number): number {
	const value = Number(required(row, column));
	if (!Number.isFinite(value) || value < low || value > high)
		throw new BadRow(`${column} is "${row[column]}", not a number from ${low} to ${high}`);
	return value;
}

function match(value: string, pattern: RegExp, what: string): string {
	if (!pattern.test(value)) throw new BadRow(`"${value}" is not ${what}`);
	return value;
}

const country = (code: string): string => match(code, /^[A-Z]{2}$/, 'an ISO 3166-1 code');

export function placeRows(): PlaceRow[] {
	const columns =
		'id,title,kind,feature,country,admin1,lat,lon,radius_km,names,members,from_year,to_year,source';
	const seen = new Set<string>();
	return readTable('places.csv', columns.split(','), (row) => {
		const given = match(required(row, 'id'), /^[\w.:-]+$/, 'a slug or place id');
		const id = given.includes(':') ? given : `dateline:${given}`;
		if (seen.has(id)) throw new BadRow(`id ${id} stands twice`);
		seen.add(id);
		const kind = required(row, 'kind') as TableKind;
		if (!kinds.includes(kind)) throw new BadRow(`kind is "${kind}"`);
		const own = optional(row, 'country');
		const admin1 = optional(row, 'admin1');
		const from = optional(row, 'from_year');
		required(row, 'source');
		return {
			id,
			title: required(row, 'title'),
			kind,
			feature: match(required(row, 'feature'), /^[A-Z0-9]{2,6}$/, 'a feature code'),
			country: own ? country(own) : null,
			admin1: admin1 ? match(admin1, /^[A-Z]{2}\.\w+$/, 'a GeoNames admin1 code') : null,
			lat: number(row, 'lat', -90, 90),
			lon: number(row, 'lon', -180, 180),
			radiusKm: optional(row, 'radius_km') ? number(row, 'radius_km', 0, 20000) : 10,
			names: list(row, 'names'),
			members: list(row, 'members').map(country),
			years: from
				? [number(row, 'from_year', -5000, 2100), number(row, 'to_year', -5000, 2100)]
				: null
		};
	});
}

/** country-points.csv: ISO code → [latitude, longitude]. */
export const countryPoints = (): ReadonlyMap<string, readonly [number, number]> =>
	new Map(
		readTable('country-points.csv', ['iso2', 'lat', 'lon', 'source'], (row) => [
			country(required(row, 'iso2')),
			[number(row, 'lat', -90, 90), number(row, 'lon', -180, 180)]
		])
	);

const namesTable = (file: string, key: string, column: string): NamesRow[] =>
	readTable(file, [key, column, 'source'], (row) => ({
		id: required(row, key),
		title: optional(row, 'title'),
		names: list(row, column)
	}));

export const countryNames = (): NamesRow[] => namesTable('country-names.csv', 'iso2', 'names');
export const demonyms = (): NamesRow[] => namesTable('demonyms.csv', 'id', 'demonyms');
export const abbreviations = (): NamesRow[] =>
	namesTable('abbreviations.csv', 'id', 'abbreviations');
export const provinceNames = (): NamesRow[] => namesTable('province-names.csv', 'admin1', 'names');
