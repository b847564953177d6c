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
	readonly #keys: Int32Array;
	readonly #rows: Int32Array;
	readonly #mask: number;

	constructor(keys: ArrayLike<number>) {
		let capacity = 16;
		while (capacity < keys.length * 2.5) capacity *= 2;
		this.#mask = capacity - 1;
		this.#keys = new Int32Array(capacity).fill(-1);
		this.#rows = new Int32Array(capacity);
		for (let row = 0; row < keys.length; row++) {
			const key = keys[row]!;
			let slot = key & this.#mask;
			while (this.#keys[slot] !== -1) slot = (slot + 1) & this.#mask;
			this.#keys[slot] = key;
			this.#rows[slot] = row;
		}
	}

	/** -1 when the key is not in the table. */
	row(key: number): number {
		let slot = key & this.#mask;
		for (;;) {
			const found = this.#keys[slot]!;
			if (found === key) return this.#rows[slot]!;
			if (found === -1) return -1;
			slot = (slot + 1) & this.#mask;
		}
	}
}
