import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { first, popayan, reading, sampleAtlas, second } from '../atlas/atlas-samples.ts';
import type { ArticleRow } from '../model.ts';
import { bibtex } from './bibtex.ts';
import { awkwardAtlas, awkwardText, onSite } from './export-samples.ts';
import { wholeAtlas } from './provenance.ts';

interface Reference {
	readonly id: string;
	readonly title?: string;
	readonly author?: readonly { family?: string; given?: string; literal?: string }[];
	readonly publisher?: string;
	readonly issued?: { 'date-parts': number[][] };
	readonly note?: string;
	readonly URL?: string;
}
/** As another program reads it. */
const read = (content: unknown) => new Cite(String(content)).data as readonly Reference[];

const withArticles = (articles: readonly Partial<ArticleRow>[]) => {
	const [row] = sampleAtlas().articles;
	return { ...sampleAtlas(), articles: articles.map((one) => ({ ...row!, ...one })) };
};

describe('bibtex', () => {
	it('tells title, authors, publisher and date', () => {
		const article = { publisher: 'The Paper', url: 'https://example.com/a_b?c=1&d=%20#e' };
		const date = { from: '1999-12-31', to: '1999-12-31', edtf: '1999-12-31', approximate: false };
		const one = reading('one', 'Popayán.', [{ name: 'Popayán', place: popayan }], article, date);
		expect(read(bibtex.write(sampleAtlas([one]), onSite))).toMatchObject([
			{
				id: 'one',
				title: 'About one',
				author: [{ given: 'A.', family: 'Writer' }],
				publisher: 'The Paper',
				issued: { 'date-parts': [[1999, 12, 31]] },
				URL: article.url
			}
		]);
	});

	it('says "about", and gives no day or month that is not known', () => {
		const [, about] = read(bibtex.write(sampleAtlas([first, second]), wholeAtlas));
		expect(about).toMatchObject({
			issued: { 'date-parts': [[2020, 5]] },
			note: 'Published about May 2020'
		});
		const season = { published_from: '2020-12-01', published_to: '2021-02-28' };
		const [winter] = read(bibtex.write(withArticles([season]), wholeAtlas));
		expect(winter).toMatchObject({
			issued: { 'date-parts': [[2020]] },
			note: 'Published December 2020–February 2021'
		});
	});

	it('names the month as styles know it', () => {
		const day = { published_from: '2021-08-26', published_to: '2021-08-26', approximate: false };
		expect(bibtex.write(withArticles([day]), wholeAtlas)).toContain('month = aug\n');
		const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
		const articles = months.map((month) => ({
			...{ published_from: `2021-${month}-03`, published_to: `2021-${month}-03` }
		}));
		expect(read(bibtex.write(withArticles(articles), wholeAtlas))).toMatchObject(
			articles.map((_, index) => ({ issued: { 'date-parts': [[2021, index + 1, 3]] } }))
		);
	});

	it('gives each article a key of its own, in plain letters', () => {
		const atlas = withArticles(['kandahār', 'kandahar', 'خبر', '东京'].map((slug) => ({ slug })));
		expect(read(bibtex.write(atlas, wholeAtlas)).map(({ id }) => id)).toEqual([
			'kandahar',
			'kandahar-2',
			'article',
			'article-2'
		]);
	});

	it('keeps a name in one piece', () => {
		const authors = ['Médecins Sans Frontières and partners', 'Reuters, Kabul'];
		const [one] = read(bibtex.write(withArticles([{ authors }]), wholeAtlas));
		expect(one?.author?.map(({ family, literal }) => literal ?? family)).toEqual(authors);
	});

	it('brings back a title as it was, whatever signs are in it', () => {
		const visible = awkwardText.map((text) => text.replace(/[\p{C}\s\u2028]+/gu, ' ').trim());
		fc.assert(
			fc.property(visible, (title) => {
				const [one] = read(bibtex.write(withArticles([{ title: `The ${title} end` }]), onSite));
				expect(one?.title?.normalize('NFC').replace(/\s+/gu, ' ')).toBe(
					`The ${title} end`.normalize('NFC').replace(/\s+/gu, ' ')
				);
			})
		);
	});

	it('is read whatever the articles say', () => {
		fc.assert(
			fc.property(awkwardAtlas, (atlas) => {
				expect(read(bibtex.write(atlas, onSite))).toHaveLength(atlas.articles.length);
			}),
			{ numRuns: 60 }
		);
	});
});
