import { expect, test } from 'vitest';
import { bytesWords } from './bytes-words.ts';

test.each([
	[0, '0 bytes'],
	[1, '1 byte'],
	[999, '999 bytes'],
	[1500, '1.5 kB'],
	[23_400, '23 kB'],
	[9_000_000, '9 MB'],
	[3_140_000_000, '3.1 GB']
])('%d bytes are told as %s', (bytes, words) => {
	expect(bytesWords(bytes)).toBe(words);
});

test('a part is told in the unit of the whole', () => {
	expect(bytesWords(310_000, 9_000_000)).toBe('0.3');
	expect(bytesWords(3_100_000, 9_000_000)).toBe('3.1');
});
