import { describe, expect, test } from 'vitest';
import { correctionsChange, freeSlug, withChange } from './project-change.ts';
import { sampleArticle, sampleCorrection, sampleProject } from './project-samples.ts';

const one = sampleArticle('one');
const two = sampleArticle('two');

describe('a change as it is shown', () => {
	test('keeps the articles in the order of their slugs, each once', () => {
		const project = sampleProject('a', { articles: [two] });
		const added = withChange(project, { type: 'add', articles: [one, two] });
		expect(added.articles).toEqual([one, two]);
		expect(withChange(added, { type: 'remove', slug: 'two' }).articles).toEqual([one]);
	});

	test('notes that a date is unknown for as long as it is', () => {
		const project = sampleProject('a', { articles: [one, two] });
		const dated = withChange(project, {
			type: 'mend',
			before: one,
			fields: { published: '2021~' }
		});
		expect(dated.articles[0]?.article).toMatchObject({ published: '2021~', notes: [] });
		expect(dated.articles[1]).toBe(two);
		const [mended] = dated.articles;
		const again = withChange(dated, { type: 'mend', before: mended!, fields: { published: null } });
		expect(again.articles[0]).toEqual(one);
	});

	test('brings a list of decisions to what was wanted', () => {
		const [a, b, c] = ['a', 'b', 'c'].map((id) => sampleCorrection(id));
		const mended = { ...b!, note: 'seen' };
		const change = correctionsChange([a!, b!], [mended, c!])!;
		expect(change).toEqual({ type: 'correct', put: [mended, c], drop: ['a'] });
		const project = sampleProject('p', { corrections: [a!, b!] });
		expect(withChange(project, change).corrections).toEqual([mended, c]);
		expect(correctionsChange([a!], [a!])).toBeNull();
	});
});

test('a slug that is taken gets a number', () => {
	const taken = new Set(['one', 'one-2']);
	expect(freeSlug('one', (slug) => taken.has(slug))).toBe('one-3');
	expect(freeSlug('two', (slug) => taken.has(slug))).toBe('two');
});
