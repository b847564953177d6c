import { parseW3CTextAnnotation } from '@recogito/text-annotator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { popayan, reading, sampleAtlas } from '../atlas/atlas-samples.ts';
import { annotations } from './annotations.ts';
import { awkwardAtlas, awkwardText, onSite } from './export-samples.ts';
import { wholeAtlas, type ExportContext } from './provenance.ts';
import type { Atlas } from '../atlas/layers.ts';

interface Selector {
	readonly type: string;
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
	readonly start: number;
	readonly end: number;
}
interface Annotation {
	readonly id: string;
	readonly type: string;
	readonly motivation: string;
	readonly body: readonly { type: string; purpose: string; value?: string }[];
	readonly target: { readonly source: string; readonly selector: readonly [Selector, Selector] };
}

function items(atlas: Atlas, context: ExportContext = wholeAtlas): Annotation[] {
	const page = JSON.parse(String(annotations.write(atlas, context)));
	expect(page['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
	expect(page).toMatchObject({ type: 'AnnotationPage', partOf: { total: page.items.length } });
	return page.items;
}

describe('annotations', () => {
	it('say which words mean which place, when, and what is reported', () => {
		const [first] = items(sampleAtlas());
		expect(first).toMatchObject({
			type: 'Annotation',
			motivation: 'identifying',
			body: [
				{
					purpose: 'identifying',
					source: { id: 'https://sws.geonames.org/3671916/', label: 'Popayán' }
				},
				{ purpose: 'classifying', value: 'settlement' },
				{ purpose: 'classifying', value: 'event' },
				{ purpose: 'tagging', value: 'armed clash' },
				{ purpose: 'describing', value: '2019-03 (“in March 2019”)' }
			],
			target: {
				source: 'dateline:article/first',
				selector: [
					{ exact: 'Popayán', prefix: 'Fighting reached ', suffix: ' in March 2019.' },
					{ start: 17, end: 24 }
				]
			},
			when: { timespans: [{ start: { earliest: '2019-03-01' }, end: { latest: '2019-03-31' } }] }
		});
	});

	it('are read by an annotation tool', () => {
		for (const item of items(sampleAtlas())) {
			const { parsed, error } = parseW3CTextAnnotation(item as never);
			expect(error).toBeUndefined();
			const [quote, position] = item.target.selector;
			expect(parsed?.target.selector).toMatchObject([
				{ quote: quote.exact, start: position.start, end: position.end }
			]);
			expect(parsed?.bodies).toHaveLength(item.body.length);
		}
	});

	it('mark a name that is not located all the same', () => {
		const odd = items(sampleAtlas()).find(
			({ target }) => target.selector[0].exact === 'Macondoville'
		);
		expect(odd).toMatchObject({ motivation: 'highlighting' });
		expect(odd?.body.map(({ purpose }) => purpose)).not.toContain('identifying');
	});

	it('name the page of the article where there is one', () => {
		expect(items(sampleAtlas(), onSite)[0]?.target.source).toBe(
			'https://example.org/atlas/articles/first'
		);
	});

	it('count characters, not code units', () => {
		const text = fc.tuple(awkwardText, awkwardText);
		fc.assert(
			fc.property(text, ([before, after]) => {
				const whole = `😀 ${before} Popayán ${after} 𐌰 Popayán.`;
				const said = [0, 1].map(() => ({ name: 'Popayán', place: popayan }));
				const characters = Array.from(whole);
				for (const { target } of items(sampleAtlas([reading('one', whole, said)]))) {
					const [quote, { start, end }] = target.selector;
					expect(characters.slice(start, end).join('')).toBe('Popayán');
					const { prefix, exact, suffix } = quote;
					expect(whole.isWellFormed() ? whole : prefix + exact + suffix).toContain(
						prefix + exact + suffix
					);
				}
			})
		);
	});

	it('have one address each and only known parts, whatever the articles say', () => {
		const purposes = ['identifying', 'classifying', 'tagging', 'describing'];
		fc.assert(
			fc.property(awkwardAtlas, (atlas) => {
				const all = items(atlas, onSite);
				expect(new Set(all.map(({ id }) => id)).size).toBe(atlas.mentions.length);
				for (const { id, body, target } of all) {
					expect(URL.canParse(id)).toBe(true);
					expect(URL.canParse(target.source)).toBe(true);
					for (const { purpose } of body) expect(purposes).toContain(purpose);
				}
			}),
			{ numRuns: 60 }
		);
	});
});
