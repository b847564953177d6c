import { expect, it } from 'vitest';
import { Remembered } from './remembered.ts';

it('works a value out once, until it has forgotten it', () => {
	const made: string[] = [];
	const lengths = new Remembered(3, (word) => {
		made.push(word);
		return word.length;
	});
	const ask = (...words: string[]) => words.map((word) => lengths.of(word));
	expect(ask('a', '', 'of a whole text', 'a', '')).toEqual([1, 0, 15, 1, 0]);
	expect(made).toEqual(['a', '', 'of a whole text']);
	expect(ask('d', 'd', 'a')).toEqual([1, 1, 1]);
	expect(made.slice(3)).toEqual(['d', 'a']);
});
