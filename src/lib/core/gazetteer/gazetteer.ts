/** How is the compiled gazetteer opened? */
import type { Gazetteer } from '../model.ts';
import { readColumns, type Columns, type Header, type Memory } from './columns.ts';
import { Entries } from './entries.ts';
import { NameFinder } from './name-finder.ts';
import { layOutNames, NameIndex, type NameTables } from './name-index.ts';
import { Scanner } from './scanner.ts';

/** Far more than it will ever be: a damaged file must not ask for all memory. */
const LARGEST = 2 ** 27;

/** A gazetteer ready for look-ups as plain values, which can be handed to other threads. */
export interface GazetteerTables {
	readonly header: Header;
	readonly columns: Columns;
	readonly names: NameTables;
}

/** `bytes` as written by scripts/data, not gzipped. Throws when they are anything else. */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
	return gazetteerOver(layOutGazetteer(bytes, ArrayBuffer));
}

/** The same in two steps, so that the tables may lie in shared memory. */
export function layOutGazetteer(bytes: Uint8Array, memory: Memory): GazetteerTables {
	const { header, columns } = readColumns(bytes, memory);
	const names = layOutNames(header, columns, memory);
	// The names are in their tables now, and need not be kept a second time.
	return { header, columns: { ...columns, names: new Uint8Array(0) }, names };
}

export function gazetteerOver({ header, columns, names: tables }: GazetteerTables): Gazetteer {
	const names = new NameIndex(tables);
	const entries = new Entries(header, columns);
	const finder = new NameFinder(header, entries, names);
	const scanner = new Scanner(names, finder);
	return {
		size: entries.size,
		lookup: (name) => finder.lookup(name),
		beginning: (name) => finder.beginning(name),
		scan: (words) => scanner.scan(words),
		entry: (index) => entries.entry(index),
		byId: (id) => entries.byId(id),
		containers: (index) => entries.containers(index),
		place: (index) => entries.place(index)
	};
}

/** Gunzips first, unless a server on the way has done so already. */
export async function loadGazetteer(packed: Uint8Array): Promise<Gazetteer> {
	const gzipped = packed[0] === 0x1f && packed[1] === 0x8b;
	return openGazetteer(gzipped ? await gunzip(packed) : packed);
}

async function gunzip(packed: Uint8Array): Promise<Uint8Array> {
	// A gzip file ends with the length of what is in it: no need to grow or to copy twice.
	const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
	const size = view.getUint32(packed.byteLength - 4, true);
	if (size > LARGEST) throw new Error('The gazetteer file is damaged.');
	const plain = new Uint8Array(size);
	const source = new Blob([packed as Uint8Array<ArrayBuffer>]).stream();
	const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		if (length + value.length > plain.length) throw new Error('The gazetteer file is damaged.');
		plain.set(value, length);
		length += value.length;
	}
	return plain;
}
