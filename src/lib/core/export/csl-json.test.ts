import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleAtlas } from '../atlas/atlas-samples.ts';
import type { ArticleRow } from '../model.ts';
import { cslJson } from './csl-json.ts';
import { awkwardAtlas, onSite } from './export-samples.ts';
import { wholeAtlas } from './provenance.ts';

/** Variables of CSL-JSON 1.0.2 that we use; a reader drops or refuses others. */
const variables = new Set([
	...['id', 'type', 'title', 'author', 'container-title', 'issued', 'accessed', 'URL'],
	...['language', 'note', 'custom']
]);

describe('csl-json', () => {
	it('tells what a reference needs, and guesses nothing', () => {
		const [row] = sampleAtlas().articles;
		const article: ArticleRow = {
			...row!,
			publisher: 'The Paper',
			...{ published_from: '2020-12-01', published_to: '2021-02-28', approximate: true },
			retrieved: '2026-11-20',
			url: 'https://example.com/'
		};
		const atlas = { ...sampleAtlas(), articles: [article] };
		expect(JSON.parse(String(cslJson.write(atlas, wholeAtlas)))).toMatchObject([
			{
				id: 'first',
				type: 'article-newspaper',
				title: 'About first',
				author: [{ literal: 'A. Writer' }],
				'container-title': 'The Paper',
				issued: { 'date-parts': [[2020, 12], [2021, 2]], circa: true }, // prettier-ignore
				accessed: { 'date-parts': [[2026, 11, 20]] },
				URL: 'https://example.com/',
				custom: { filters: null }
			}
		]);
	});

	it('leaves out what is not known', () => {
		const [first] = JSON.parse(String(cslJson.write(sampleAtlas(), wholeAtlas)));
		for (const key of ['issued', 'accessed', 'URL', 'container-title']) {
			expect(first).not.toHaveProperty([key]);
		}
	});

	it('is taken by another program as it is, whatever the articles say', () => {
		fc.assert(
			fc.property(awkwardAtlas, (atlas) => {
				const written = JSON.parse(String(cslJson.write(atlas, onSite)));
				for (const item of written) {
					for (const key of Object.keys(item)) expect(variables).toContain(key);
				}
				const read = new Cite(written, { strict: true }).data;
				expect(read.map((item) => ({ ...(item as object), _graph: undefined }))).toEqual(written);
			}),
			{ numRuns: 60 }
		);
	});
});
