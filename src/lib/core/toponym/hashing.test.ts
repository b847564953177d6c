import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashString, KEY_BITS, keyOf, KeyTable } from './hashing.ts';

describe('KeyTable', () => {
	it('gives each key the row it was put at, and -1 for others', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.nat(2 ** KEY_BITS - 1), { maxLength: 300 }),
				fc.nat(2 ** KEY_BITS - 1),
				(keys, other) => {
					const table = new KeyTable(keys);
					keys.forEach((key, row) => expect(table.row(key)).toBe(row));
					if (!keys.includes(other)) expect(table.row(other)).toBe(-1);
				}
			)
		);
	});

	it('takes keys of words', () => {
		const words = ['kabul', 'herat', 'constructor', '__proto__', ''];
		const table = new KeyTable(words.map((word) => keyOf(hashString(word))));
		expect(words.map((word) => table.row(keyOf(hashString(word))))).toEqual([0, 1, 2, 3, 4]);
	});
});
