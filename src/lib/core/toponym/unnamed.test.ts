import { describe, expect, it } from 'vitest';
import { segment } from '../article/segment.ts';
import type { Form } from '../model.ts';
import { findUnnamed, type NamedPlace } from './unnamed.ts';

const find = (text: string, named: readonly NamedPlace[] = []) =>
	findUnnamed(segment(text), named).map(({ text: words, count, kind }) => ({ words, count, kind }));

/** The counts of a text in which one name stands for a place of this country. */
function countsNear(text: string, name: string, country: string, form: Form = 'name') {
	const start = text.indexOf(name);
	return find(text, [{ start, end: start + name.length, form, country }]).map(({ words }) => words);
}

describe('findUnnamed', () => {
	it.each([
		['Its forces carried out 31 attacks in 12 provinces in May.', '12 provinces', 12, 'province'],
		['Floods hit three northern districts.', 'three northern districts', 3, 'district'],
		['They crossed twenty-one countries.', 'twenty-one countries', 21, 'country'],
		['At least a dozen villages were burnt.', 'a dozen villages', 12, 'settlement'],
		['It spread to 1,200 other towns.', '1,200 other towns', 1200, 'settlement'],
		['Snow fell in nine prefectures.', 'nine prefectures', 9, 'province'],
		['All 26 cantons voted.', '26 cantons', 26, 'province'],
		['Storms hit four voivodeships.', 'four voivodeships', 4, 'province'],
		['The army took four oblasts.', 'four oblasts', 4, 'province'],
		['Canada has three territories.', 'three territories', 3, 'province'],
		['Two of its communes are cut off; seven communes are not.', 'seven communes', 7, 'district'],
		['Five boroughs were searched.', 'Five boroughs', 5, 'district'],
		['It flooded 12 parishes.', '12 parishes', 12, 'district'],
		['Six townships have no water.', 'Six townships', 6, 'district'],
		['Three Nigerian states objected.', 'Three Nigerian states', 3, 'province'],
		['It rules 24 of the 34 provinces.', '24 of the 34 provinces', 24, 'province'],
		["They hold 3 of Ghana's 16 regions.", "3 of Ghana's 16 regions", 3, 'region'],
		['Half a dozen villages burnt.', 'Half a dozen villages', 6, 'settlement'],
		['They left two dozen small towns.', 'two dozen small towns', 24, 'settlement']
	])('%s', (text, words, count, kind) => {
		expect(find(text)).toEqual([{ words, count, kind }]);
	});

	it('tells departments and wards of a country or town from those of an office or hospital', () => {
		expect(countsNear('Floods hit three departments of Haiti.', 'Haiti', 'HT')).toHaveLength(1);
		expect(countsNear('In Peru, five departments are dry.', 'Peru', 'PE')).toHaveLength(1);
		expect(countsNear("Tokyo's 23 wards were calm.", 'Tokyo', 'JP')).toHaveLength(1);
		expect(countsNear('Six Bolivian departments voted.', 'Bolivian', 'BO', 'demonym')).toHaveLength(
			1
		);
		expect(countsNear('Three departments of the ministry in Peru.', 'Peru', 'PE')).toEqual([]);
		expect(countsNear('Two federal departments of Bolivia.', 'Bolivia', 'BO')).toEqual([]);
		expect(countsNear('Two departments of Kenya.', 'Kenya', 'KE')).toEqual([]);
		expect(find('The hospital closed two wards.')).toEqual([]);
	});

	it('takes no year for a number', () => {
		expect(find('In 2021 villages were burnt.')).toEqual([]);
	});

	it('is silent where no number of places is given', () => {
		expect(find('Various provinces, 6,000 troops, the provinces and one province.')).toEqual([]);
		expect(find('It cost $10 provinces nothing.')).toEqual([]);
		expect(find('The 10-provinces plan failed.')).toEqual([]);
	});
});
