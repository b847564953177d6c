import { describe, expect, it } from 'vitest';
import { segment } from '../article/segment.ts';
import { wordsOf } from './words.ts';

const textsOf = (text: string) => wordsOf(segment(text)).map((word) => word.text);

describe('wordsOf', () => {
	it('cuts hyphenated words and keeps offsets', () => {
		const text = 'A Lagos-based firm in Mazar-i-Sharif.';
		expect(textsOf(text)).toEqual('A Lagos - based firm in Mazar - i - Sharif .'.split(' '));
		for (const { start, end, text: word } of wordsOf(segment(text)))
			expect(text.slice(start, end)).toBe(word);
	});

	it('sees through curly apostrophes and words that are keys of objects', () => {
		const [constructor] = wordsOf(segment('constructor'));
		expect(constructor?.spelling.lower).toBe('constructor');
		expect(wordsOf(segment('Peru’s'))[1]?.spelling.lower).toBe("'s");
	});
});
