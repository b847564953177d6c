import { describe, expect, it } from 'vitest';
import { segment } from '../article/segment.ts';
import { findUnnamed } from './unnamed.ts';

const find = (text: string) =>
	findUnnamed(segment(text)).map(({ text: words, count, kind }) => ({ words, count, kind }));

describe('findUnnamed', () => {
	it.each([
		['Its forces carried out 31 attacks in 12 provinces in May.', '12 provinces', 12, 'province'],
		['Floods hit three northern districts.', 'three northern districts', 3, 'district'],
		['They crossed twenty-one countries.', 'twenty-one countries', 21, 'country'],
		['At least a dozen villages were burnt.', 'a dozen villages', 12, 'settlement'],
		['It spread to 1,200 other towns.', '1,200 other towns', 1200, 'settlement']
	])('%s', (text, words, count, kind) => {
		expect(find(text)).toEqual([{ words, count, kind }]);
	});

	it('is silent where no number of places is given', () => {
		expect(find('Various provinces, 6,000 troops, the provinces and one province.')).toEqual([]);
		expect(find('It cost $10 provinces nothing.')).toEqual([]);
		expect(find('The 10-provinces plan failed.')).toEqual([]);
	});
});
