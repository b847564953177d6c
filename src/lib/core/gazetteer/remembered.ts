/** What is there to say of a word, worked out once? Remembered for a while, in bounded memory. */
export class Remembered<Value> {
	readonly #limit: number;
	readonly #make: (word: string) => Value;
	readonly #values = new Map<string, Value>();

	/** Holds up to `limit` values; then it forgets all and begins anew. */
	constructor(limit: number, make: (word: string) => Value) {
		this.#limit = limit;
		this.#make = make;
	}

	of(word: string): Value {
		const known = this.#values.get(word);
		if (known !== undefined) return known;
		if (this.#values.size >= this.#limit) this.#values.clear();
		// Engines let a piece of a text hold on to the whole of it: of a copy only the word is kept.
		const copy = ` ${word}`.slice(1);
		const value = this.#make(copy);
		this.#values.set(copy, value);
		return value;
	}
}
