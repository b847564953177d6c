/** Which names of the gazetteer are spelt like this? A hash table over their UTF-8 bytes. */
import { SAME_AS_TITLE, type Columns, type Header, type Memory } from './columns.ts';

/**
 * FNV-1a: quick to extend by a word, which is all that scanning text needs. Its low bits alone are
 * uneven, so the high ones are folded into slots and bits.
 */
const HASH_START = 0x811c9dc5;
const SPACE = 0x20;
const PREFIX_BITS = 22;
const PREFIX_MASK = 2 ** PREFIX_BITS - 1;
const PRIME = 0x01000193;

const LONGEST_SPELLING = 512;

const decoder = new TextDecoder();

/** A spelling under construction: its bytes and their hash, extended word by word. */
export class Spelling {
	readonly bytes = new Uint8Array(LONGEST_SPELLING);
	length = 0;
	hash = HASH_START;

	clear(): this {
		this.length = 0;
		this.hash = HASH_START;
		return this;
	}

	/** False when there is no room: longer than any name. */
	append(word: Uint8Array, spaced: boolean): boolean {
		const apart = spaced && this.length > 0;
		if (this.length + word.length + 1 > this.bytes.length) return false;
		if (apart) this.#push(SPACE);
		for (let i = 0; i < word.length; i++) this.#push(word[i]!);
		return true;
	}

	#push(byte: number): void {
		this.bytes[this.length++] = byte;
		this.hash = Math.imul(this.hash ^ byte, PRIME);
	}
}

/** Typed arrays alone: they can be handed to another thread. */
export interface NameTables {
	/** Entry and type (a number of `NAME_TYPES`) of each name. */
	readonly entryOf: Uint32Array;
	readonly typeOf: Uint8Array;
	/** All names one after the other, and where each begins. */
	readonly text: Uint8Array;
	readonly starts: Uint32Array;
	readonly hashes: Int32Array;
	/** Open addressing; 0 is free, else a name's number plus one. */
	readonly slots: Uint32Array;
	/** A bit for each hash of what a longer name begins with. */
	readonly prefixes: Uint8Array;
}

export function layOutNames(header: Header, columns: Columns, memory: Memory): NameTables {
	const total = header.names;
	const tables: NameTables = {
		entryOf: new Uint32Array(new memory(total * 4)),
		typeOf: new Uint8Array(new memory(total)),
		text: new Uint8Array(new memory(lengthOfNames(header, columns))),
		starts: new Uint32Array(new memory((total + 1) * 4)),
		hashes: new Int32Array(new memory(total * 4)),
		slots: new Uint32Array(new memory(4 * 2 ** Math.max(4, Math.ceil(Math.log2(total * 1.5 + 1))))),
		prefixes: new Uint8Array(new memory(2 ** (PREFIX_BITS - 3)))
	};
	spellOut(header, columns, tables);
	hashAll(tables);
	insertAll(tables);
	return tables;
}

export class NameIndex {
	readonly entryOf: Uint32Array;
	readonly typeOf: Uint8Array;
	readonly #text: Uint8Array;
	readonly #starts: Uint32Array;
	readonly #hashes: Int32Array;
	readonly #slots: Uint32Array;
	readonly #mask: number;
	readonly #prefixes: Uint8Array;

	constructor({ entryOf, typeOf, text, starts, hashes, slots, prefixes }: NameTables) {
		this.entryOf = entryOf;
		this.typeOf = typeOf;
		this.#text = text;
		this.#starts = starts;
		this.#hashes = hashes;
		this.#slots = slots;
		this.#mask = slots.length - 1;
		this.#prefixes = prefixes;
	}

	/** Numbers of all names spelt exactly so, in the order of the file. */
	find(spelling: Spelling): number[] {
		const found: number[] = [];
		const { hash } = spelling;
		for (let slot = (hash ^ (hash >>> 15)) & this.#mask; ; slot = (slot + 1) & this.#mask) {
			const number = this.#slots[slot]!;
			if (number === 0) return found;
			if (this.#is(number - 1, spelling)) found.push(number - 1);
		}
	}

	/** Numbers of all names that begin with these bytes, in the order of the file. */
	beginning(start: Uint8Array): number[] {
		const found: number[] = [];
		const [text, starts] = [this.#text, this.#starts];
		for (let name = 0; name < this.entryOf.length; name++) {
			const from = starts[name]!;
			if (starts[name + 1]! - from < start.length) continue;
			let same = 0;
			while (same < start.length && text[from + same] === start[same]) same++;
			if (same === start.length) found.push(name);
		}
		return found;
	}

	/** Whether some name may go on after this spelling; false is certain, true is not. */
	mayContinue({ hash }: Spelling): boolean {
		const bit = (hash ^ (hash >>> 13)) & PREFIX_MASK;
		return (this.#prefixes[bit >> 3]! & (1 << (bit & 7))) !== 0;
	}

	/** The normalised spelling of a name. */
	spelling(name: number): string {
		return decoder.decode(this.#text.subarray(this.#starts[name]!, this.#starts[name + 1]!));
	}

	#is(name: number, spelling: Spelling): boolean {
		if (this.#hashes[name] !== spelling.hash) return false;
		const start = this.#starts[name]!;
		if (this.#starts[name + 1]! - start !== spelling.length) return false;
		for (let i = 0; i < spelling.length; i++)
			if (this.#text[start + i] !== spelling.bytes[i]) return false;
		return true;
	}
}

// Functions of their own, because loading waits for them: small ones are compiled sooner and better.

function lengthOfNames(header: Header, columns: Columns): number {
	const { nameCount, nameType, titleLength, names } = columns;
	let length = names.length;
	let name = 0;
	for (let entry = 0; entry < header.size; entry++)
		for (let count = nameCount[entry]!; count > 0; count--, name++)
			if (nameType[name]! >= SAME_AS_TITLE) length += titleLength[entry]!;
	return length;
}

function spellOut(header: Header, columns: Columns, tables: NameTables): void {
	const { nameCount, nameLength, nameType, names, titles, titleLength } = columns;
	const { entryOf, typeOf, text, starts } = tables;
	let name = 0;
	let end = 0;
	let stored = 0;
	let title = 0;
	for (let entry = 0; entry < header.size; entry++) {
		const width = titleLength[entry]!;
		for (let count = nameCount[entry]!; count > 0; count--, name++) {
			const flags = nameType[name]!;
			entryOf[name] = entry;
			typeOf[name] = flags & ~SAME_AS_TITLE;
			starts[name] = end;
			if (flags >= SAME_AS_TITLE) {
				for (let i = title; i < title + width; i++) {
					const byte = titles[i]!;
					text[end++] = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
				}
			} else {
				const next = stored + nameLength[name]!;
				while (stored < next) text[end++] = names[stored++]!;
			}
		}
		title += width;
	}
	starts[name] = end;
}

function hashAll({ text, starts, hashes, prefixes }: NameTables): void {
	for (let name = 0; name < hashes.length; name++) {
		const end = starts[name + 1]!;
		let hash = HASH_START;
		for (let i = starts[name]!; i < end; i++) {
			const byte = text[i]!;
			if (byte === SPACE) {
				const bit = (hash ^ (hash >>> 13)) & PREFIX_MASK;
				prefixes[bit >> 3] = prefixes[bit >> 3]! | (1 << (bit & 7));
			}
			hash = Math.imul(hash ^ byte, PRIME);
		}
		hashes[name] = hash;
	}
}

function insertAll({ hashes, slots }: NameTables): void {
	const mask = slots.length - 1;
	for (let name = 0; name < hashes.length; name++) {
		const hash = hashes[name]!;
		let slot = (hash ^ (hash >>> 15)) & mask;
		while (slots[slot] !== 0) slot = (slot + 1) & mask;
		slots[slot] = name + 1;
	}
}
