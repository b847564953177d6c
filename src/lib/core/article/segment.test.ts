import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexAt, segment } from './segment.ts';

const sentencesOf = (text: string) => {
	const passage = segment(text);
	return passage.sentences.map(({ start, end }) => text.slice(start, end));
};

describe('segment', () => {
	it('keeps titles, initialisms and dates inside their sentence', () => {
		expect(
			sentencesOf(
				'Gen. David Petraeus left Washington, D.C. on Jan. 5, 2010. He met Sen. John McCain.'
			)
		).toEqual([
			'Gen. David Petraeus left Washington, D.C. on Jan. 5, 2010.',
			'He met Sen. John McCain.'
		]);
		expect(sentencesOf('These sparked debates in the U.S. Congress. They stopped.')).toHaveLength(
			2
		);
		expect(sentencesOf('He lives in the U.S. The war ended.')).toHaveLength(2);
	});

	it('does not cut a quotation from the words that report it', () => {
		expect(sentencesOf('“Will they win?” he said. “Yes.”')).toHaveLength(2);
	});

	it('ends a paragraph at a line break, but not in hard-wrapped text', () => {
		expect(segment('A heading\nA first line.\n\nAnother.').paragraphs).toHaveLength(3);
		const line = 'the fighting in the valley went on through the whole of the summer and';
		expect(segment([line, line, line, line, line, 'it ended.'].join('\n')).paragraphs).toHaveLength(
			1
		);
	});

	it('cuts what is no prose, and loses nothing of it', () => {
		const letters = 'a'.repeat(50_000);
		expect(sentencesOf(letters).join('')).toBe(letters);
		const long = 'The rain went on. '.repeat(3_000);
		expect(sentencesOf(long)).toHaveLength(3_000);
		const endless = 'rain and '.repeat(2_000);
		expect(Math.max(...sentencesOf(endless).map(({ length }) => length))).toBeLessThanOrEqual(
			4_000
		);
	});

	it('gives spans that are sorted, apart, and free of outer white space, for any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
				const { paragraphs, sentences, tokens } = segment(text);
				for (const spans of [paragraphs, sentences, tokens]) {
					let last = 0;
					for (const { start, end } of spans) {
						expect(start).toBeGreaterThanOrEqual(last);
						expect(end).toBeGreaterThan(start);
						expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
						last = end;
					}
				}
			})
		);
	});
});

describe('indexAt', () => {
	it('finds the span that holds an offset', () => {
		const spans = [
			{ start: 2, end: 5 },
			{ start: 8, end: 9 }
		];
		expect([0, 2, 4, 7, 8, 20].map((offset) => indexAt(spans, offset))).toEqual([
			-1, 0, 0, 0, 1, 1
		]);
	});
});
