import { describe, expect, it } from 'vitest';
import { findParagraphs } from '../../core/article/segment.ts';
import { article, mention } from '../../core/review/review-samples.ts';
import { HERE, surroundingsOf } from './sentence-pieces.ts';
import { wordsAround } from './words-around.ts';

const start = article.indexOf('From');
const excerpt = 'From Andarab the road leads to Baghlan.';
const sentence = { excerpt, excerpt_start: start };
const andarab = mention('a2', 'Andarab', sentence, start);
const baghlan = mention('a4', 'Baghlan', { ...sentence, kind: 'province' });
const earlier = mention('a1', 'Andarab');

describe('what stands round a mention', () => {
	it('is its sentence, with its own words ringed and the others marked, in its paragraph', () => {
		const shown = surroundingsOf(
			andarab,
			[earlier, andarab, baghlan],
			article,
			findParagraphs(article)
		);
		expect(shown.before).toBe('Rain fell on Andarab in March 2024. ');
		expect(shown.after).toBe('');
		expect(shown.sentence.map(({ text, label }) => [text, label])).toEqual([
			['From ', null],
			['Andarab', { type: 'place', kind: 'settlement', role: 'mention', place: HERE }],
			[' the road leads to ', null],
			['Baghlan', { type: 'place', kind: 'province', role: 'mention' }],
			['.', null]
		]);
	});

	it('is cut at words where the paragraph is long', () => {
		const long = `${'word '.repeat(300)}${excerpt}${' word'.repeat(300)}`;
		const at = mention('a', 'Andarab', {
			...sentence,
			excerpt_start: 1500,
			start: 1505,
			end: 1512
		});
		const { before, after } = surroundingsOf(at, [], long, findParagraphs(long));
		expect(before).toMatch(/^… word/);
		expect(after).toMatch(/word …$/);
		expect(before.length + after.length).toBeLessThan(1010);
	});

	it('in a list is a few words', () => {
		expect(wordsAround(andarab)).toBe(excerpt);
		const far = {
			excerpt: `${'one two three '.repeat(5)}Kabul`,
			excerpt_start: 0,
			start: 70,
			end: 75
		};
		expect(wordsAround(far)).toBe('…three one two three Kabul');
	});
});
