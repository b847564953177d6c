/** What must come out right on the shipped articles. Each behaviour is held on other names in variants.test.ts. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../src/lib/core/model.ts';
import { readArticles } from '../../src/lib/server/articles-folder.ts';
import { defaultArticles } from '../../src/lib/server/project.ts';
import { datingOf, mentionOf, namesOf, read } from './chain.ts';

let interview: Reading;
let profile: Reading;

beforeAll(async () => {
	const { articles, problems, warnings } = await readArticles([defaultArticles]);
	expect([...problems, ...warnings]).toEqual([]);
	[interview, profile] = articles.map(({ text, published, title }) =>
		read(text, published, title)
	) as [Reading, Reading];
});

/** The mention of `name` in the sentence that holds `words`. */
function inSentence(reading: Reading, name: string, words: string) {
	const { text, sentences } = reading.passage;
	const at = text.indexOf(words);
	expect(at, words).toBeGreaterThanOrEqual(0);
	const sentence = sentences.find(({ start, end }) => start <= at && at < end)!;
	const nth = reading.mentions
		.filter((mention) => mention.name === name)
		.findIndex(({ start }) => sentence.start <= start && start < sentence.end);
	expect(nth, `${name} in “${words}”`).toBeGreaterThanOrEqual(0);
	return mentionOf(reading, name, nth);
}

describe('names', () => {
	it('are found, and no others', () => {
		const plain = (reading: Reading) =>
			[...new Set(reading.mentions.filter(({ within }) => !within).map(({ name }) => name))].sort();
		expect(plain(interview)).toEqual(
			[
				'Afghan',
				'Afghan Republic',
				'Afghanistan',
				'Afghans',
				'Austria',
				'Panjshir',
				'Soviet',
				'Soviets',
				'U.S.',
				'Ukraine',
				'Vienna'
			].sort()
		);
		expect(plain(profile)).toEqual(
			[
				'Afghan',
				'Afghanistan',
				'Arab world',
				'Europe',
				'France',
				'Panjshir',
				'Panjshir Valley',
				'Soviet',
				'Soviet Union',
				'US'
			].sort()
		);
	});

	it('of papers, persons and groups give no mention', () => {
		for (const name of [...namesOf(interview), ...namesOf(profile)]) {
			expect(name).not.toMatch(
				/Washington|Conrad|Duncan|Massoud|Taliban|Rubio|Persian|Pentagon|Red/
			);
		}
	});

	it('inside the names of conferences and fronts are embedded', () => {
		expect(inSentence(interview, 'Vienna', 'has reached a stage')).toMatchObject({
			within: 'event',
			role: 'embedded'
		});
		expect(inSentence(profile, 'Afghanistan', 'founded by')).toMatchObject({
			within: 'organisation',
			role: 'embedded'
		});
	});
});

describe('places', () => {
	it('tell the valley from the province, and put no town in their stead', () => {
		for (const { name, place } of profile.mentions) {
			if (name === 'Panjshir Valley')
				expect(place).toMatchObject({ id: 'dateline:panjshir-valley', kind: 'physical' });
			if (name === 'Panjshir') expect(place?.id).toBe('iso3166-2:AF-PAN');
		}
		for (const { name, place } of interview.mentions) {
			if (name === 'Panjshir') expect(place?.id).toBe('iso3166-2:AF-PAN');
			if (name === 'Vienna') expect(place).toMatchObject({ id: 'geonames:2761369', country: 'AT' });
		}
	});

	it('know former states, regions and countries', () => {
		expect(mentionOf(profile, 'Soviet Union').place).toMatchObject({
			id: 'dateline:soviet-union',
			kind: 'historical'
		});
		expect(mentionOf(profile, 'Soviet')).toMatchObject({
			form: 'demonym',
			place: { id: 'dateline:soviet-union' }
		});
		expect(mentionOf(profile, 'Arab world').place?.kind).toBe('region');
		expect(mentionOf(profile, 'Europe').place?.kind).toBe('region');
		expect(mentionOf(profile, 'US').place?.id).toBe('iso3166-1:US');
		expect(mentionOf(interview, 'U.S.').place?.id).toBe('iso3166-1:US');
	});
});

describe('dates and activities', () => {
	it.each([
		[
			'Panjshir',
			'fierce and deadly battles',
			'2021-01-01..2022-12-31 2021/2022 sentence',
			'armed clash'
		],
		[
			'Panjshir',
			'some of the heaviest clashes',
			'2021-01-01..2022-12-31 2021/2022 sentence',
			'armed clash'
		],
		[
			'Afghanistan',
			'eight training camps',
			'2024-02-01..2024-02-29 2024-02 sentence',
			'base or camp'
		],
		['Panjshir', 'eight training camps', '2024-02-01..2024-02-29 2024-02 sentence', 'base or camp'],
		['Afghanistan', 'that invaded Afghanistan', '1980-01-01..1989-12-31 198X sentence', 'takeover']
	])('interview: %s in “%s”', (name, words, dating, activity) => {
		const mention = inSentence(interview, name, words);
		expect(datingOf(mention)).toBe(dating);
		expect(mention.activity).toContain(activity);
	});

	it.each([
		['Panjshir Valley', 'battles against Soviet forces', '1980-01-01..1989-12-31 198X sentence'],
		['Afghanistan', 'from 1996 to 2001', '1996-01-01..2001-12-31 1996/2001 sentence'],
		['Panjshir Valley', 'I write from', '2021-08-26..2021-08-26 2021-08-26 sentence'],
		['Soviet Union', 'both failing to capture', '1980-01-01..1999-12-31 1980/1999 sentence']
	])('profile: %s in “%s”', (name, words, dating) => {
		expect(datingOf(inSentence(profile, name, words))).toBe(dating);
	});

	it('reads “on Sunday” as the Sunday before, and a duration as no date', () => {
		expect(profile.times.find(({ text }) => text === 'Sunday')).toMatchObject({
			from: '2021-08-22',
			to: '2021-08-22'
		});
		const duration = interview.times.find(({ text }) => text === 'three and a half years');
		expect(duration).toMatchObject({ type: 'DURATION', from: null, to: null });
	});

	it('counts ten provinces that nobody names', () => {
		expect(interview.unnamed).toHaveLength(1);
		expect(interview.unnamed[0]).toMatchObject({
			text: '10 provinces',
			count: 10,
			kind: 'province',
			within: 'iso3166-1:AF',
			activity: ['attack'],
			dating: { from: '2025-01-01', to: '2025-01-31', edtf: '2025-01' }
		});
	});
});
