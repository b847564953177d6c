/** Which names of the gazetteer are spelt like this? A hash table over their UTF-8 bytes. */
import { SAME_AS_TITLE, type Columns, type Header } from './columns.ts';

/** FNV-1a: quick to extend by a word, which is all that scanning text needs. */
export const HASH_START = 0x811c9dc5;
const extend = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);
const SPACE = 0x20;
const PREFIX_BITS = 22;

const encoder = new TextEncoder();

/** A spelling under construction: its bytes and their hash, extended word by word. */
export class Spelling {
	readonly bytes = new Uint8Array(1024);
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

	/** Text that holds only ASCII is by far the most common and needs no encoder. */
	static of(text: string): Spelling {
		const spelling = new Spelling();
		spelling.append(encoder.encode(text), false);
		return spelling;
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
		const text = this.#text;
		let name = 0;
		let end = 0;
		let stored = 0;
		let title = 0;
		for (let entry = 0; entry < header.size; entry++) {
			for (let count = nameCount[entry]!; count > 0; count--, name++) {
				const flags = nameType[name]!;
				const start = end;
				let hash = HASH_START;
				const same = (flags & SAME_AS_TITLE) !== 0;
				const length = same ? titleLength[entry]! : nameLength[name]!;
				const source = same ? titles : names;
				const from = same ? title : stored;
				for (let i = 0; i < length; i++) {
					let byte = source[from + i]!;
					if (same && byte >= 0x41 && byte <= 0x5a) byte |= 0x20;
					if (byte === SPACE) this.#markPrefix(hash);
					text[end++] = byte;
					hash = extend(hash, byte);
				}
				if (!same) stored += length;
				this.entryOf[name] = entry;
				this.typeOf[name] = flags & ~SAME_AS_TITLE;
				this.#starts[name] = start;
				this.#hashes[name] = hash;
				let slot = this.#slot(hash);
				while (this.#table[slot]! !== 0) slot = (slot + 1) & this.#mask;
				this.#table[slot] = name + 1;
			}
			title += titleLength[entry]!;
		}
		this.#starts[total] = end;
	}

	/** Numbers of all names spelt exactly so, in the order of the file. */
	find(spelling: Spelling): number[] {
		const found: number[] = [];
		for (let slot = this.#slot(spelling.hash); ; slot = (slot + 1) & this.#mask) {
			const number = this.#table[slot]!;
			if (number === 0) return found;
			if (this.#is(number - 1, spelling)) found.push(number - 1);
		}
	}

	/** Whether some name may go on after this spelling; false is certain, true is not. */
	mayContinue({ hash }: Spelling): boolean {
		const bit = this.#bit(hash);
		return (this.#prefixes[bit >> 3]! & (1 << (bit & 7))) !== 0;
	}

	/** The normalised spelling of a name. */
	spelling(name: number): string {
		return new TextDecoder().decode(
			this.#text.subarray(this.#starts[name]!, this.#starts[name + 1]!)
		);
	}

	#is(name: number, spelling: Spelling): boolean {
		if (this.#hashes[name] !== spelling.hash) return false;
		const start = this.#starts[name]!;
		if (this.#starts[name + 1]! - start !== spelling.length) return false;
		for (let i = 0; i < spelling.length; i++)
			if (this.#text[start + i] !== spelling.bytes[i]) return false;
		return true;
	}

	#slot(hash: number): number {
		return (hash ^ (hash >>> 15)) & this.#mask;
	}

	#bit(hash: number): number {
		return (hash ^ (hash >>> 13)) & (2 ** PREFIX_BITS - 1);
	}

	#markPrefix(hash: number): void {
		const bit = this.#bit(hash);
		this.#prefixes[bit >> 3] = this.#prefixes[bit >> 3]! | (1 << (bit & 7));
	}
}
