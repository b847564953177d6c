/** How is the compiled gazetteer opened? */
import type { Gazetteer } from '../model.ts';
import { readColumns } from './columns.ts';
import { Entries } from './entries.ts';
import { NameFinder } from './name-finder.ts';
import { NameIndex } from './name-index.ts';
import { Scanner } from './scanner.ts';

/** Far more than it will ever be: a damaged file must not ask for all memory. */
const LARGEST = 2 ** 27;

/** `bytes` as written by scripts/data, not gzipped. Throws when they are anything else. */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
	const { header, columns } = readColumns(bytes);
	const names = new NameIndex(header, columns);
	// The names are in the index now: without them the file's bytes can be let go.
	const entries = new Entries(header, { ...columns, names: new Uint8Array(0) });
	const finder = new NameFinder(header, entries, names);
	const scanner = new Scanner(names, finder);
	return {
		size: entries.size,
		lookup: (name) => finder.lookup(name),
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
