import { describe, expect, test } from 'vitest';
import { asAdded, correctionsChange, withChange } from './project-change.ts';
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

	test('keeps what is known of an article that comes again, and takes what was not', () => {
		const mine = sampleArticle('one', { title: 'Mended', publisher: 'The Post' });
		const project = sampleProject('a', { articles: [mine] });
		const again = sampleArticle('one', { publisher: 'Another', published: '2021-08' });
		const [kept] = withChange(project, { type: 'add', articles: [again] }).articles;
		expect(kept?.article).toMatchObject({
			...{ title: 'Mended', publisher: 'The Post', published: '2021-08', notes: [] }
		});
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

test('a file that comes again is the article that it was; another of the same text or name is not', () => {
	const there = [sampleArticle('one', { file: 'one.txt', text: 'The same.' })];
	const { article } = sampleArticle('one-2', { text: 'The same.' });
	const { added, again } = asAdded(there, [
		{ ...article, file: 'folder/one.txt' },
		{ ...article, slug: 'two', file: 'two.txt' },
		{ ...article, slug: 'three', file: 'inner/two.txt' },
		{ ...article, slug: 'one-3', file: 'one.txt', text: 'Another.' }
	]);
	expect(added.map(({ slug, article }) => [slug, article.slug])).toEqual(
		['one', 'two', 'two', 'one-3'].map((slug) => [slug, slug])
	);
	expect(again).toEqual(['folder/one.txt', 'inner/two.txt']);
});
