import { expect, it } from 'vitest';
import { exportFiles } from '../../core/export/registry.ts';
import { readSiteLayers } from '../../core/atlas/site-layers.ts';
import { sampleAtlas } from '../../core/atlas/atlas-samples.ts';
import type { AtlasData } from '../../core/atlas/view.ts';
import { methodNumbers } from './method-numbers.ts';

const { data } = readSiteLayers(exportFiles(sampleAtlas()));

it('counts every mention once in each way of looking', () => {
	const numbers = methodNumbers(data);
	const { mentions, datedByWords, datedByPublication, undated, statuses, precision } = numbers;
	expect(mentions).toBe(data.mentions.length);
	expect(datedByWords + datedByPublication + undated).toBe(mentions);
	expect(Object.values(statuses).reduce((sum, count) => sum + count)).toBe(mentions);
	expect(precision.reduce((sum, one) => sum + one.mentions, 0)).toBe(numbers.located);
	expect(numbers.located).toBe(mentions - 2);
	expect(numbers.years).toEqual([1831, 2019]);
});

it('counts what people decided, and what is somewhere in a place', () => {
	const reviewed: AtlasData = {
		...data,
		mentions: data.mentions.map((mention, index) => ({
			...mention,
			status: (['checked', 'disputed', 'machine'] as const)[index % 3] ?? 'machine',
			...(index === 0 && { part_words: 'north of', part_precision_km: 40 })
		}))
	};
	const { statuses, imprecise, precision } = methodNumbers(reviewed);
	expect(statuses).toEqual({ checked: 4, disputed: 3, machine: 3 });
	expect(imprecise).toBe(1);
	expect(precision.find(({ upTo }) => upTo === 100)?.mentions).toBe(1);
});

it('lists the publishers, those of most articles first', () => {
	const [first, second] = data.articles;
	if (!first || !second) throw new Error('the sample has two articles');
	const articles = [
		{ ...first, publisher: null },
		{ ...second, publisher: 'The Post', retrieved: '2026-11-20' },
		{ ...second, slug: 'third', publisher: 'The Post', published_from: '2021-01-02' },
		{ ...second, slug: 'fourth', publisher: 'The Post', published_from: '2021-01-02' }
	].map((article, index) =>
		index < 2 ? article : { ...article, approximate: false, published_to: '2021-01-02' }
	);
	const { sources, retrieved } = methodNumbers({ ...data, articles });
	expect(sources).toEqual([
		{ publisher: 'The Post', articles: 3, published: 'about May 2020 to 2 January 2021' },
		{ publisher: null, articles: 1, published: 'date not known' }
	]);
	expect(retrieved).toBe('2026-11-20');
});
