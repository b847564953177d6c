import { describe, expect, it } from 'vitest';
import { readCorpus } from './corpus.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const story = Array.from(
	{ length: 30 },
	(_, i) => `Sentence number ${i} tells of the market in town ${i * 7}.`
).join(' ');
const file = (name: string, published: string, text: string) => ({
	file: name,
	bytes: bytes(`---\ntitle: ${name}\npublished: ${published}\n---\n${text}`)
});

describe('readCorpus', () => {
	it('keeps the others when one file is broken, and says which', async () => {
		const { articles, problems } = await readCorpus([
			file('good.md', '2020-01-01', story),
			{ file: 'bad.md', bytes: bytes('---\ntitle: [\n---\ntext') },
			{ file: 'empty.txt', bytes: bytes('') }
		]);
		expect(articles.map(({ slug }) => slug)).toEqual(['good']);
		expect(problems.map(({ file }) => file)).toEqual(['bad.md', 'empty.txt']);
	});

	it('gives a slug to the first file that bears it', async () => {
		const { articles, problems } = await readCorpus([
			file('report.txt', '2020-01-01', `${story} Two.`),
			file('report.md', '2020-01-01', story)
		]);
		expect(articles.map(({ file }) => file)).toEqual(['report.md']);
		expect(problems[0]!.message).toMatch(/already that of report\.md; rename/);
	});

	it('marks wire copy as a repeat of the earlier article', async () => {
		const { articles } = await readCorpus([
			file('a-later.md', '2020-01-03', `Local lead. ${story}`),
			file('b-first.md', '2020-01-02', story),
			file(
				'c-other.md',
				'2020-01-04',
				story.replaceAll('market', 'bridge').replaceAll('tells', 'spoke')
			)
		]);
		expect(articles.map(({ repeats }) => repeats)).toEqual(['b-first', null, null]);
		expect(articles[0]!.notes).toContainEqual({ code: 'repeats', slug: 'b-first' });
	});

	it('is the same whatever the order of the files', async () => {
		const files = [file('x.md', '2020-01-01', story), file('y.md', '2019-01-01', story)];
		expect(await readCorpus(files)).toEqual(await readCorpus([...files].reverse()));
	});
});
