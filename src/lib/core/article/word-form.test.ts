/** Tokens that are spelt alike share one form, and what follows from the spelling is worked out once. */
import { describe, expect, it } from 'vitest';
import { segment } from './segment.ts';
import { Fact, formAt } from './word-form.ts';

describe('formAt', () => {
	it('gives one form for one spelling, wherever it stands', () => {
		const { tokens } = segment('Kabul fell. “Kabul!” cried KABUL.');
		const [first, , , , second, , , , shouted] = tokens.map(({ form }) => form);
		expect(second).toBe(first);
		expect(shouted).not.toBe(first);
		expect(shouted!.text).toBe('KABUL');
	});

	it('tells apart more spellings than it remembers', () => {
		const words = Array.from({ length: 50_000 }, (_, index) => `w${index}`);
		for (const word of words) expect(formAt(word, 0, word.length).text).toBe(word);
		const kept = formAt('w1', 0, 2);
		expect(formAt('so w1 again', 3, 5)).toBe(kept);
	});
});

describe('Fact', () => {
	it('is worked out once for each spelling, and apart from other facts', () => {
		let asked = 0;
		const length = new Fact((text) => {
			asked++;
			return text.length;
		});
		const isLong = new Fact((text) => text.length > 5);
		const form = formAt('Helmand', 0, 7);
		expect([length.of(form), length.of(form), isLong.of(form), asked]).toEqual([7, 7, true, 1]);
	});
});
