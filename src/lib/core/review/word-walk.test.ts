import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../article/segment.ts';
import { spanOf, walk, wordsAt, wordsOf, type WordStep } from './word-walk.ts';

const text =
	'From Pul-e Hisar they went to Qal’eh-ye Tarkhan (قلعه ترخان). The U.S. embassy closed.\n\nNobody saw 1,200 men.';
const { sentences } = segment(text);
const words = wordsOf(text);
const steps = ['next', 'previous', 'next-sentence', 'previous-sentence'] as const;

/** The words that are chosen after these steps from the beginning; capitals extend. */
function after(...keys: string[]): string {
	let choice = wordsAt(words, { start: 0, end: 1 })!;
	for (const key of keys) {
		const step = key.toLowerCase() as WordStep;
		choice = walk(choice, step, key !== step, words, sentences);
	}
	const { start, end } = spanOf(choice, words, text);
	return text.slice(start, end);
}

describe('walking through words', () => {
	it('takes one after the other, and with Shift more of them, either way', () => {
		expect(after()).toBe('From');
		expect(after('next', 'NEXT')).toBe('Pul-e Hisar');
		expect(after('next', 'next', 'PREVIOUS')).toBe('Pul-e Hisar');
		expect(after('next', 'NEXT', 'next')).toBe('they');
		expect(after('next-sentence', 'previous', 'PREVIOUS')).toBe('قلعه ترخان');
	});

	it('goes to the next sentence, and to the beginning of this one before the one before', () => {
		expect(after('next-sentence', 'next')).toBe('U.S.');
		expect(after('next-sentence', 'next', 'previous-sentence')).toBe('The');
		expect(after('next-sentence', 'next', 'previous-sentence', 'previous-sentence')).toBe('From');
		expect(after('next-sentence', 'next-sentence')).toBe('Nobody');
		expect(after('next-sentence', 'next-sentence', 'next-sentence')).toBe('men');
	});

	it('begins with the words of a span, or with the next', () => {
		const at = (start: number, end = start + 1) => {
			const span = spanOf(wordsAt(words, { start, end })!, words, text);
			return text.slice(span.start, span.end);
		};
		expect(at(text.indexOf('Hisar') + 2)).toBe('Hisar');
		expect(at(5, 16)).toBe('Pul-e Hisar');
		expect(at(text.indexOf('(ق'))).toBe('قلعه');
		expect(at(text.length)).toBe('men');
		expect(wordsAt([], { start: 0, end: 1 })).toBeNull();
	});

	it('never leaves the text, and always stands on words', () => {
		const anyText = fc
			.string({ unit: 'grapheme', maxLength: 60 })
			.filter((one) => wordsOf(one)[0] !== undefined);
		const anyStep = fc.tuple(fc.constantFrom(...steps), fc.boolean());
		fc.assert(
			fc.property(anyText, fc.array(anyStep), (text, taken) => {
				const words = wordsOf(text);
				const { sentences } = segment(text);
				let choice = wordsAt(words, { start: 0, end: 1 })!;
				for (const [step, extend] of taken) choice = walk(choice, step, extend, words, sentences);
				const { start, end } = spanOf(choice, words, text);
				const chosen = text.slice(start, end);
				expect(chosen).not.toBe('');
				expect(chosen).toBe(chosen.trim());
			})
		);
	});
});
