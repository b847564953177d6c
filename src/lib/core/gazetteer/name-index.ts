/** Which names of the gazetteer are spelt like this? A hash table over their UTF-8 bytes. */
import { SAME_AS_TITLE, type Columns, type Header } from './columns.ts';

/** FNV-1a: quick to extend by a word, which is all that scanning text needs. */
export const HASH_START = 0x811c9dc5;
const extend = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);
const SPACE = 0x20;
const PREFIX_BITS = 22;
// FNV's low bits alone are uneven; the high ones are folded in.
const firstSlot = (hash: number): number => hash ^ (hash >>> 15);
const prefixBit = (hash: number): number => (hash ^ (hash >>> 13)) & (2 ** PREFIX_BITS - 1);

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
		this.hash = extend(this.hash, byte);
	}
}

export class NameIndex {
	/** Entry and type (a number of `NAME_TYPES`) of each name. */
	readonly entryOf: Uint32Array;
	readonly typeOf: Uint8Array;
	readonly #text: Uint8Array;
	readonly #starts: Uint32Array;
	readonly #hashes: Int32Array;
	/** Open addressing; 0 is free, else a name's number plus one. */
	readonly #table: Uint32Array;
	readonly #mask: number;
	readonly #prefixes = new Uint8Array(2 ** (PREFIX_BITS - 3));

	constructor(header: Header, columns: Columns) {
		const { nameCount, nameLength, nameType, names, titles, titleLength } = columns;
		const total = header.names;
		this.entryOf = new Uint32Array(total);
		this.typeOf = new Uint8Array(total);
		this.#starts = new Uint32Array(total + 1);
		this.#hashes = new Int32Array(total);
		this.#text = new Uint8Array(names.length + titles.length);
		const size = 2 ** Math.max(4, Math.ceil(Math.log2(total + 1)) + 1);
		this.#table = new Uint32Array(size);
		this.#mask = size - 1;
		// Locals: this loop runs over every byte of every name, and loading waits for it.
		const [text, table, hashes, starts] = [this.#text, this.#table, this.#hashes, this.#starts];
		const [entryOf, typeOf, prefixes, mask] = [this.entryOf, this.typeOf, this.#prefixes, size - 1];
		let [name, end, stored, title] = [0, 0, 0, 0];
		for (let entry = 0; entry < header.size; entry++) {
			const width = titleLength[entry]!;
			for (let count = nameCount[entry]!; count > 0; count--, name++) {
				const flags = nameType[name]!;
				const same = flags >= SAME_AS_TITLE;
				const length = same ? width : nameLength[name]!;
				const source = same ? titles : names;
				const from = same ? title : stored;
				starts[name] = end;
				let hash = HASH_START;
				for (let i = from; i < from + length; i++) {
					let byte = source[i]!;
					if (byte === SPACE) {
						const bit = prefixBit(hash);
						prefixes[bit >> 3] = prefixes[bit >> 3]! | (1 << (bit & 7));
					} else if (same && byte >= 0x41 && byte <= 0x5a) byte |= 0x20;
					text[end++] = byte;
					hash = extend(hash, byte);
				}
				if (!same) stored += length;
				entryOf[name] = entry;
				typeOf[name] = flags & ~SAME_AS_TITLE;
				hashes[name] = hash;
				let slot = firstSlot(hash) & mask;
				while (table[slot] !== 0) slot = (slot + 1) & mask;
				table[slot] = name + 1;
			}
			title += width;
		}
		this.#starts[total] = end;
	}

	/** Numbers of all names spelt exactly so, in the order of the file. */
	find(spelling: Spelling): number[] {
		const found: number[] = [];
		for (let slot = firstSlot(spelling.hash) & this.#mask; ; slot = (slot + 1) & this.#mask) {
			const number = this.#table[slot]!;
			if (number === 0) return found;
			if (this.#is(number - 1, spelling)) found.push(number - 1);
		}
	}

	/** Whether some name may go on after this spelling; false is certain, true is not. */
	mayContinue({ hash }: Spelling): boolean {
		const bit = prefixBit(hash);
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
