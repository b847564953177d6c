import { expect, test } from 'vitest';
import { engine } from './reader-samples.ts';
import { searchPlaces } from './search-places.ts';

const search = (query: string, limit = 5) =>
	searchPlaces(engine.gazetteer, query, limit).map(({ title }) => title);

test('finds a place by the beginning of its name, whatever its accents', () => {
	expect(search('Panjsh')).toContain('Panjshir');
	expect(search('são pau')[0]).toBe('São Paulo');
	expect(search('SAO PAU')[0]).toBe('São Paulo');
});

test('puts the best known first, and what bears the name before what begins so', () => {
	expect(search('Kabul')[0]).toBe('Kabul');
	expect(search('Lond')[0]).toBe('London');
});

test('keeps to the limit, and finds nothing for a single letter or for nonsense', () => {
	expect(search('san', 3)).toHaveLength(3);
	expect(searchPlaces(engine.gazetteer, 'qzxqzx', 5)).toEqual([]);
	expect(engine.gazetteer.beginning('k')).toEqual([]);
});
