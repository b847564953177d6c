/** How does the compiled gazetteer lie in its file, and how is it read back? Written by scripts/data. */
import type { Kind, NameType } from '../model.ts';
import { kinds } from '../vocabulary.ts';

export const MAGIC = 0x444c475a;
/** Sections of the file begin at multiples of this. @public: the compiler in scripts/data lays them out. */
export const ALIGNMENT = 8;
/** Flag of `nameType`: the name is the title in lower case and is not stored again. */
export const SAME_AS_TITLE = 0x80;

export const KINDS: readonly Kind[] = kinds;
export const NAME_TYPES: readonly NameType[] = [
	'own',
	'alternate',
	'abbreviation',
	'derived',
	'demonym'
];

/**
 * In the order of the file. A column of more than one byte is stored as planes (all lowest bytes,
 * then the next); `lat` and `lon` are differences to the entry before, in 1/10,000 degree, zigzag.
 */
export const COLUMNS = [
	{ name: 'kind', bytes: 1 },
	{ name: 'feature', bytes: 1 },
	{ name: 'country', bytes: 1 },
	{ name: 'admin1', bytes: 2 },
	{ name: 'admin2', bytes: 2 },
	{ name: 'lat', bytes: 3 },
	{ name: 'lon', bytes: 3 },
	{ name: 'geonameid', bytes: 3 },
	{ name: 'population', bytes: 4 },
	{ name: 'alternates', bytes: 1 },
	{ name: 'precision', bytes: 2 },
	{ name: 'titleLength', bytes: 1 },
	{ name: 'nameCount', bytes: 1 },
	{ name: 'nameType', bytes: 1 },
	{ name: 'nameLength', bytes: 1 },
	{ name: 'titles', bytes: 1 },
	{ name: 'names', bytes: 1 }
] as const;
export type Column = (typeof COLUMNS)[number]['name'];

/** Codes are numbered from 1 in the columns; 0 is none. Pairs begin with an entry's index. */
export interface Header {
	readonly size: number;
	readonly names: number;
	readonly countries: readonly string[];
	readonly admin1: readonly string[];
	readonly admin2: readonly string[];
	readonly features: readonly string[];
	readonly ids: readonly (readonly [number, string])[];
	readonly members: readonly (readonly [number, readonly string[]])[];
	readonly years: readonly (readonly [number, readonly [number, number]])[];
	readonly abbreviations: readonly (readonly [string, readonly number[]])[];
	readonly lengths: readonly number[];
}

export type Columns = Readonly<Record<Column, Uint8Array | Uint16Array | Uint32Array | Int32Array>>;

/** Where tables are laid out: what lies in shared memory is read by several threads without a copy. */
export type Memory = new (length: number) => ArrayBufferLike;

/** Throws when the bytes are not a compiled gazetteer: that is a broken build, not bad input. */
export function readColumns(
	bytes: Uint8Array,
	memory: Memory
): { header: Header; columns: Columns } {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.byteLength < 12 || view.getUint32(0) !== MAGIC)
		throw new Error('These bytes are not a compiled gazetteer.');
	const text = new TextDecoder().decode(bytes.subarray(12, 12 + view.getUint32(4)));
	const header = JSON.parse(text) as Header;
	const columns: Partial<Record<Column, Columns[Column]>> = {};
	let offset = view.getUint32(8);
	COLUMNS.forEach(({ name, bytes: width }, position) => {
		const length = header.lengths[position] ?? 0;
		const planes = bytes.subarray(offset, offset + length * width);
		if (planes.length !== length * width) throw new Error('The compiled gazetteer is cut short.');
		offset += length * width;
		columns[name] = widen(planes, width, length, memory);
		if (name === 'lat' || name === 'lon') columns[name] = sums(columns[name]);
	});
	return { header, columns: columns as Columns };
}

/** A copy, so that the columns do not hold on to the whole file. */
function widen(planes: Uint8Array, width: number, length: number, memory: Memory): Columns[Column] {
	const column =
		width === 1
			? new Uint8Array(new memory(length))
			: width === 2
				? new Uint16Array(new memory(2 * length))
				: new Uint32Array(new memory(4 * length));
	column.set(width === 1 ? planes : merge(planes, length));
	return column;
}

function merge(planes: Uint8Array, length: number): Uint32Array {
	const merged = Uint32Array.from(planes.subarray(0, length));
	for (let start = length, shift = 8; start < planes.length; start += length, shift += 8)
		for (let i = 0; i < length; i++) {
			const byte = planes[start + i]!;
			if (byte !== 0) merged[i] = merged[i]! | (byte << shift);
		}
	return merged;
}

/** In place: each number was the difference to the one before, folded so that none is negative. */
function sums(differences: Columns[Column]): Int32Array {
	const values = new Int32Array(differences.buffer);
	let value = 0;
	for (let i = 0; i < values.length; i++) {
		const folded = differences[i]!;
		value += folded & 1 ? -((folded + 1) >>> 1) : folded >>> 1;
		values[i] = value;
	}
	return values;
}
