import { describe, expect, it } from 'vitest';
import { sampleAtlas } from '../atlas/atlas-samples.ts';
import { citation } from './citation.ts';
import { citationsTxt } from './citations-txt.ts';
import { excerptsOf } from './excerpts.ts';
import { onSite } from './export-samples.ts';
import { wholeAtlas } from './provenance.ts';

const atlas = sampleAtlas();
const [one] = excerptsOf(atlas.mentions);
const [article] = atlas.articles;

describe('citation', () => {
	it('quotes, names the source, and says where the words stand', () => {
		expect(citation(one!.excerpt, article!, null)).toBe(
			'“Fighting reached Popayán in March 2019.” A. Writer, “About first”, characters 0–39.'
		);
	});

	it('ends with the address of the article, else with the link', () => {
		const link = 'https://example.org/';
		expect(citation(one!.excerpt, article!, link)).toMatch(/39\. https:\/\/example\.org\/$/);
		const url = 'https://example.com/a';
		expect(citation(one!.excerpt, { ...article!, url }, link)).toMatch(
			/ https:\/\/example\.com\/a$/
		);
	});

	it('stands in a file for every excerpt, the same words', () => {
		const paragraphs = String(citationsTxt.write(atlas, wholeAtlas)).trim().split('\n\n');
		expect(paragraphs).toHaveLength(1 + excerptsOf(atlas.mentions).length);
		expect(paragraphs[1]).toBe(`Popayán: ${citation(one!.excerpt, article!, null)}`);
		expect(citationsTxt.write(atlas, onSite)).toContain(
			'https://example.org/atlas/articles/first?mention=first-17'
		);
	});
});
