/** How do words and features become numbers, without a table of strings? */

/** FNV-1a over UTF-16 code units. */
export function hashString(text: string, seed = 0x811c9dc5): number {
	let hash = seed;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash >>> 0;
}

/** Two numbers into one, well mixed: order matters. */
export function mix(a: number, b: number): number {
	let hash = Math.imul(a, 0x85ebca6b) ^ Math.imul(b ^ (b >>> 15), 0xc2b2ae35);
	hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
	return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Keys keep 26 bits: unknown features meet a known one by chance once in a thousand, and sorted keys
 * take two bytes each on disk instead of four.
 */
export const KEY_BITS = 26;
export const keyOf = (hash: number): number => hash >>> (32 - KEY_BITS);

/** An immutable open-addressing table from keys to the row they were given at. */
export class KeyTable {
	/** Pairs of a key (-1 where free) and its row, side by side in memory. */
	readonly #slots: Int32Array;
	readonly #mask: number;
	/** Small enough for the fastest memory: most keys asked for are not in the table, and end here. */
	readonly #seen = new Uint8Array(2 ** (SEEN_BITS - 3));

	constructor(keys: ArrayLike<number>) {
		let capacity = 16;
		while (capacity < keys.length * 2.5) capacity *= 2;
		this.#mask = capacity - 1;
		this.#slots = new Int32Array(capacity * 2).fill(-1);
		for (let row = 0; row < keys.length; row++) {
			const key = keys[row]!;
			let slot = key & this.#mask;
			while (this.#slots[slot * 2] !== -1) slot = (slot + 1) & this.#mask;
			this.#slots[slot * 2] = key;
			this.#slots[slot * 2 + 1] = row;
			const bit = (key ^ (key >>> 9)) & SEEN_MASK;
			this.#seen[bit >> 3]! |= 1 << (bit & 7);
		}
	}

	/** -1 when the key is not in the table. */
	row(key: number): number {
		const bit = (key ^ (key >>> 9)) & SEEN_MASK;
		if ((this.#seen[bit >> 3]! & (1 << (bit & 7))) === 0) return -1;
		let slot = key & this.#mask;
		for (;;) {
			const found = this.#slots[slot * 2]!;
			if (found === key) return this.#slots[slot * 2 + 1]!;
			if (found === -1) return -1;
			slot = (slot + 1) & this.#mask;
		}
	}
}

const SEEN_BITS = 18;
const SEEN_MASK = 2 ** SEEN_BITS - 1;
