/** Which rows have this number? A hash table over integers that are not kept a second time. */
const GOLDEN = 0x9e3779b1;

export class NumberTable {
	readonly #keyOf: (row: number) => number;
	/** Open addressing; 0 is free, else a row plus one. */
	readonly #slots: Uint32Array;
	readonly #mask: number;

	/** `keyOf` gives a whole number for each of `rows`; those it gives 0 are left out. */
	constructor(rows: number, keyOf: (row: number) => number) {
		this.#keyOf = keyOf;
		this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(rows * 1.5 + 2)));
		this.#mask = this.#slots.length - 1;
		for (let row = 0; row < rows; row++) {
			const key = keyOf(row);
			if (key === 0) continue;
			let slot = this.#slotOf(key);
			while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
			this.#slots[slot] = row + 1;
		}
	}

	/** In the order of the rows. */
	find(key: number): readonly number[] {
		const found: number[] = [];
		for (let slot = this.#slotOf(key); ; slot = (slot + 1) & this.#mask) {
			const row = this.#slots[slot]! - 1;
			if (row < 0) return found;
			if (this.#keyOf(row) === key) found.push(row);
		}
	}

	/** Keys may be larger than 32 bits: both halves count. */
	#slotOf(key: number): number {
		const hash = Math.imul(key ^ Math.imul(Math.floor(key / 2 ** 32), GOLDEN), GOLDEN);
		return (hash ^ (hash >>> 15)) & this.#mask;
	}
}
