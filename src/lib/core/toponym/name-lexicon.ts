/** Is a word commonly a person's name? */
import { KeyTable, keyOf } from './hashing.ts';

export const PersonName = { first: 1, surname: 2, rareSurname: 4 } as const;

/** Names of persons, kept as hashes of their lower-case form. */
export class NameLexicon {
	readonly #table: KeyTable;
	readonly #bits: Uint8Array;

	constructor(keys: ArrayLike<number>, bits: Uint8Array) {
		this.#table = new KeyTable(keys);
		this.#bits = bits;
	}

	/** Bits of `PersonName` for the hash of a word in lower case; 0 when it is no known name. */
	bits(lowerHash: number): number {
		const row = this.#table.row(keyOf(lowerHash));
		return row < 0 ? 0 : this.#bits[row]!;
	}
}
