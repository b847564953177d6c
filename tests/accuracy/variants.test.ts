/** The same behaviours as on the shipped articles, on other names, dates, countries and papers. */
import { describe, expect, it } from 'vitest';
import { datingOf, mentionOf, namesOf, read } from './chain.ts';

describe('names that are no places', () => {
	it.each([
		['He wrote in a piece published in the Houston Chronicle.', 'Houston'],
		['“It was quiet,” she told the Boston Globe on Friday.', 'Boston'],
		['Austin Preston, a lawyer from the capital, wrote the report.', 'Austin'],
		['Austin Preston, a lawyer from the capital, wrote the report.', 'Preston'],
		['The minister, Jackson Lincoln, met reporters.', 'Jackson']
	])('%s', (text, name) => {
		expect(namesOf(read(text))).not.toContain(name);
	});

	it('keeps what qualifies a conference or a front, as embedded', () => {
		const reading = read(
			'The Geneva Process for a Democratic Syria has begun. The National Salvation Front of Libya welcomed it.'
		);
		expect(mentionOf(reading, 'Geneva')).toMatchObject({ role: 'embedded' });
		expect(mentionOf(reading, 'Libya')).toMatchObject({ within: 'organisation', role: 'embedded' });
	});
});

describe('valley, region, province', () => {
	it.each([
		['Fighting went on in the Swat Valley.', 'Swat Valley', 'physical'],
		['Groups from the Helmand region fought on.', 'Helmand', 'province'],
		['Clashes were reported in Badakhshan province in Afghanistan.', 'Badakhshan', 'province']
	])('%s', (text, name, kind) => {
		expect(mentionOf(read(text), name).place?.kind).toBe(kind);
	});
});

describe('former states, regions, abbreviations', () => {
	it.each([
		['He was born in Yugoslavia.', 'Yugoslavia', 'historical'],
		['East Germany closed the border.', 'East Germany', 'historical'],
		['Refugees came from the Middle East.', 'Middle East', 'region'],
		['Exports to Central Asia rose.', 'Central Asia', 'region'],
		['The U.K. sent aid.', 'U.K.', 'country']
	])('%s', (text, name, kind) => {
		expect(mentionOf(read(text), name).place?.kind).toBe(kind);
	});

	it('reads adjectives of states', () => {
		const reading = read('Yugoslav troops and Iraqi officers met.');
		expect(mentionOf(reading, 'Yugoslav')).toMatchObject({
			form: 'demonym',
			place: { kind: 'historical' }
		});
		expect(mentionOf(reading, 'Iraqi')).toMatchObject({
			form: 'demonym',
			place: { id: 'iso3166-1:IQ' }
		});
	});

	it('does not take “us” for a country', () => {
		expect(namesOf(read('They told us to leave Chad. It was up to us.'))).toEqual(['Chad']);
	});
});

describe('dates and activities', () => {
	it.each([
		[
			'After long and bloody battles in Helmand in 2008 and 2009, the army left.',
			'2015-03-02',
			'Helmand',
			'2008-01-01..2009-12-31 2008/2009 sentence',
			'armed clash'
		],
		[
			'The troops that occupied Lebanon in the 1970s never left.',
			'2015-03-02',
			'Lebanon',
			'1970-01-01..1979-12-31 197X sentence',
			'takeover'
		],
		[
			'A report on smuggling, published in June 2019, said that the group had set up three training camps across Mali, one of which is an arms depot in Kidal.',
			'2020-01-05',
			'Kidal',
			'2019-06-01..2019-06-30 2019-06 sentence',
			'base or camp'
		],
		[
			'A report on smuggling, published in June 2019, said that the group had set up three training camps across Mali, one of which is an arms depot in Kidal.',
			'2020-01-05',
			'Mali',
			'2019-06-01..2019-06-30 2019-06 sentence',
			'base or camp'
		],
		[
			'Insurgents attacked a convoy near Mosul in March.',
			'2017-05~',
			'Mosul',
			'2017-03-01..2017-03-31 2017-03 sentence',
			'attack'
		],
		[
			'A bomb exploded in Quetta on Tuesday.',
			'2019-10-03',
			'Quetta',
			'2019-10-01..2019-10-01 2019-10-01 sentence',
			'explosive'
		]
	])('%s', (text, published, name, dating, activity) => {
		const mention = mentionOf(read(text, published), name);
		expect(datingOf(mention)).toBe(dating);
		expect(mention.activity).toContain(activity);
	});

	it('counts places that are not named, within the country that the text is about', () => {
		const reading = read(
			'Somalia has seen more fighting. Its army said it carried out 31 raids in 6 districts in May, killing 12 fighters.',
			'2018-06-20'
		);
		expect(reading.unnamed).toHaveLength(1);
		expect(reading.unnamed[0]).toMatchObject({
			count: 6,
			kind: 'district',
			within: 'iso3166-1:SO',
			activity: expect.arrayContaining(['attack'])
		});
		expect(datingOf(reading.unnamed[0]!)).toBe('2018-05-01..2018-05-31 2018-05 sentence');
	});

	it.each(['March', 'May', 'August'])('takes %s before a country for a month', (month) => {
		const reading = read(
			`Its forces carried out 9 raids in 4 districts in ${month}, Somalia's army said.`,
			'2025-10-10'
		);
		expect(namesOf(reading)).toEqual(['Somalia']);
		expect(reading.unnamed[0]).toMatchObject({ within: 'iso3166-1:SO' });
	});

	it.each([
		[
			'Floods hit 5 departments of Honduras, 3 cantons of Ecuador and 2 prefectures in Togo.',
			'HN EC TG'
		],
		["Peru's 24 regions and Chile’s 16 regions will vote.", 'PE CL'],
		['Aid reached six Bolivian departments, Peru said.', 'BO']
	])('ties counts to the places that they are of: %s', (text, countries) => {
		expect(read(text).unnamed.map(({ within }) => within)).toEqual(
			countries.split(' ').map((country) => `iso3166-1:${country}`)
		);
	});

	it.each(['Four', 'Seven', 'Ten'])('takes %s at the head of a count for no name', (number) => {
		const reading = read(`${number} provinces fell on Monday. Kabul was quiet.`, '2021-08-26');
		expect(namesOf(reading)).toEqual(['Kabul']);
		expect(reading.unnamed).toHaveLength(1);
	});

	it('ties villages to the province that they are said to lie in', () => {
		const [count] = read('Afghan forces retook 12 villages in Kunar, India and Iran said.').unnamed;
		expect(count).toMatchObject({ count: 12, within: 'iso3166-2:AF-KNR' });
	});

	it('hears no activity in a neighbour’s name', () => {
		expect(
			mentionOf(read('Leaders met at Camp David and in Oslo.'), 'Oslo').activity
		).not.toContain('base or camp');
	});

	it('reads the same in another time zone and without a publication date', () => {
		const reading = read('A bomb exploded in Quetta on Tuesday.');
		expect(mentionOf(reading, 'Quetta').dating).toBeNull();
	});
});
