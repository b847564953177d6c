/** How are the places written into the compiled gazetteer? The reader is core/gazetteer/columns.ts. */
import {
	ALIGNMENT,
	COLUMNS,
	KINDS,
	MAGIC,
	NAME_TYPES,
	SAME_AS_TITLE,
	type Column,
	type Header
} from '../../src/lib/core/gazetteer/columns.ts';
import type { Draft } from './draft.ts';

const encoder = new TextEncoder();

export function pack(places: readonly Draft[]): Uint8Array {
	const countries = table(places.map(({ country }) => country));
	const admin1 = table(places.map((place) => place.admin1));
	const admin2 = table(places.map((place) => place.admin2));
	const features = table(places.map(({ feature }) => feature));
	if (features.length > 255 || countries.length > 255 || admin2.length > 65_535)
		throw new Error('a code table is too long for its column');
	const numberOf = (codes: readonly string[]) => {
		const numbers = new Map(codes.map((code, position) => [code, position + 1]));
		return (code: string | null) => (code === null ? 0 : (numbers.get(code) ?? 0));
	};
	const [country, first, second, feature] = [countries, admin1, admin2, features].map(numberOf);

	const names: { text: Uint8Array; type: number }[] = [];
	const counts: number[] = [];
	for (const place of places) {
		const plain = place.title.toLowerCase();
		const ascii = /^[\x20-\x7e]+$/.test(place.title);
		const listed = [...place.names].slice(0, 255);
		counts.push(listed.length);
		for (const [name, type] of listed) {
			const number = NAME_TYPES.indexOf(type);
			names.push(
				ascii && name === plain
					? { text: new Uint8Array(0), type: number | SAME_AS_TITLE }
					: { text: encoder.encode(name), type: number }
			);
		}
	}
	const titles = places.map(({ title }) => encoder.encode(title).subarray(0, 255));
	const values: Record<Column, readonly number[] | Uint8Array> = {
		kind: places.map(({ kind }) => KINDS.indexOf(kind)),
		feature: places.map((place) => feature!(place.feature)),
		country: places.map((place) => country!(place.country)),
		admin1: places.map((place) => first!(place.admin1)),
		admin2: places.map((place) => second!(place.admin2)),
		lat: differences(places.map(({ lat }) => Math.round(lat * 1e4))),
		lon: differences(places.map(({ lon }) => Math.round(lon * 1e4))),
		geonameid: places.map(({ geonameid }) => geonameid ?? 0),
		population: places.map(({ population }) => Math.min(population, 0xffffffff)),
		alternates: places.map(({ alternates }) => Math.min(alternates, 255)),
		precision: places.map(({ precisionKm }) =>
			Math.max(1, Math.min(65_535, Math.round(precisionKm)))
		),
		titleLength: titles.map(({ length }) => length),
		nameCount: counts,
		nameType: names.map(({ type }) => type),
		nameLength: names.map(({ text }) => text.length),
		titles: join(titles),
		names: join(names.map(({ text }) => text))
	};
	const header: Header = {
		size: places.length,
		names: names.length,
		countries,
		admin1,
		admin2,
		features,
		ids: entries(places, ({ id }) => id),
		members: entries(places, ({ members }) => (members.length ? members : null)),
		years: entries(places, ({ years }) => years),
		abbreviations: abbreviations(places),
		lengths: COLUMNS.map(({ name }) => values[name].length)
	};
	const sections = COLUMNS.flatMap(({ name, bytes }) => planes(values[name], bytes));
	const text = encoder.encode(JSON.stringify(header));
	const start = align(12 + text.length);
	const total = sections.reduce((sum, { length }) => sum + length, start);
	const packed = new Uint8Array(total);
	const view = new DataView(packed.buffer);
	view.setUint32(0, MAGIC);
	view.setUint32(4, text.length);
	view.setUint32(8, start);
	packed.set(text, 12);
	let offset = start;
	for (const section of sections) {
		packed.set(section, offset);
		offset += section.length;
	}
	return packed;
}

const align = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

const table = (codes: readonly (string | null)[]): string[] =>
	[...new Set(codes.filter((code): code is string => code !== null))].sort();

function entries<T>(places: readonly Draft[], of: (place: Draft) => T | null): [number, T][] {
	return places.flatMap((place, index): [number, T][] => {
		const value = of(place);
		return value === null ? [] : [[index, value]];
	});
}

function abbreviations(places: readonly Draft[]): [string, number[]][] {
	const found = new Map<string, number[]>();
	places.forEach((place, index) => {
		for (const written of place.abbreviations)
			found.set(written, [...(found.get(written) ?? []), index]);
	});
	return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Neighbours lie close together: their differences, folded to non-negative numbers, are small. */
function differences(values: readonly number[]): number[] {
	return values.map((value, index) => {
		const difference = value - (values[index - 1] ?? 0);
		return difference < 0 ? -2 * difference - 1 : 2 * difference;
	});
}

/** The lowest bytes of all values, then the next ones: gzip finds more to repeat that way. */
function planes(values: readonly number[] | Uint8Array, bytes: number): Uint8Array[] {
	if (values instanceof Uint8Array) return [values];
	return Array.from({ length: bytes }, (_, plane) =>
		Uint8Array.from(values, (value) => Math.floor(value / 256 ** plane) & 255)
	);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
	const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let offset = 0;
	for (const part of parts) {
		joined.set(part, offset);
		offset += part.length;
	}
	return joined;
}
