import { describe, expect, it } from 'vitest';
import { brief } from './marked-text.ts';

describe('what is reported keeps its own time', () => {
	it.each([
		[
			'A statement on Friday said <6 districts> of <Mali> were attacked in January.',
			['2024-01 (in January)', '2024-01 (in January)']
		],
		[
			'Reports last week said that <14 villages> in <Laos> had been burned in October.',
			['2023-10 (in October)', '2023-10 (in October)']
		],
		[
			'The ministry said on Tuesday <3 cities> in <Chad> were shelled in February.',
			['2024-02 (in February)', '2024-02 (in February)']
		],
		[
			'The UN told reporters in Geneva on Thursday that <Sudan> lost 4,000 people in 2023.',
			['2023 (in 2023)']
		],
		[
			'In a report released on Wednesday, the group said <12 towns> were raided last year.',
			['2023 (last year)']
		],
		[
			'According to a UN paper of last week, fighting in <Peru> and <Chile> spread in April 2023.',
			['2023-04 (in April 2023)', '2023-04 (in April 2023)']
		],
		[
			'On Friday, police said <5 towns> of the province near the border with <Iran> were hit in January.',
			['2024-01 (in January)', '2024-01 (in January)']
		],
		['A survey in May found that <8 counties> had been flooded in 2022.', ['2022 (in 2022)']],
		[
			'Rebels took <Goma>, <Bukavu> and the villages around <Uvira> in 2012, a paper said on Friday.',
			['2012 (in 2012)', '2012 (in 2012)', '2012 (in 2012)']
		]
	])('%s', (marked, expected) => {
		expect(brief(marked)).toEqual(expected);
	});

	it.each([
		[
			'A report published in June 2022 said <9 provinces> were attacked.',
			['2022-06 (in June 2022)']
		],
		['Police said Sunday that they had held two men in <Lyon>.', ['2024-03-03 (Sunday)']]
	])('or has that of the report when it has none: %s', (marked, expected) => {
		expect(brief(marked)).toEqual(expected);
	});

	it('gives its time to nobody who reports it', () => {
		expect(brief('Officials in <Kyiv> said that he had left <Spain> in 2019.')).toEqual([
			'2024-03-05',
			'2019 (in 2019)'
		]);
	});
});

describe('clauses within a sentence', () => {
	it.each([
		[
			'Fighting that began in <Mali> in 2012 has spread to <Niger>.',
			['2012 (in 2012)', '2024-03-05']
		],
		['He sold milk until 2018, when he won a race in <Nairobi>.', ['2018 (2018)']],
		[
			'<Peru> had no such storm since 2019, when <Lima> was flooded.',
			['2019/.. (since 2019)', '2019 (2019)']
		],
		[
			'<Izium> fell on Friday and <Lyman>, a hub on the river, a day later.',
			['2024-03-01 (on Friday)', '2024-03-02 (a day later)']
		],
		['The draft asks for it by the end of 2029, but <Beijing> has not agreed.', ['2024-03-05']]
	])('%s', (marked, expected) => {
		expect(brief(marked)).toEqual(expected);
	});
});

describe('semicolons part statements', () => {
	it.each([
		[
			'Since 2014, Russia has held <Crimea>; from May until July 2023 it shelled <Kherson>.',
			['2014/.. (Since 2014)', '2023-05/2023-07 (from May until July 2023)']
		],
		['Men burned <Gao>; in May 2012 they burned <Kidal>.', ['undated', '2012-05 (in May 2012)']],
		[
			'Storms hit <Lima>, Peru; <Quito>, Ecuador; and <Cali> in May 2019.',
			['2019-05 (in May 2019)', '2019-05 (in May 2019)', '2019-05 (in May 2019)']
		]
	])('%s', (marked, expected) => {
		expect(brief(`One.|Two.|Three.|Four.|Five.|${marked}`)).toEqual(expected);
	});
});

describe('unlike times are not joined', () => {
	it.each([
		[
			'Attacks in November in <Mali>, in late 2022, and next month in <Niger>.',
			['2023-11 (in November)', '2024-04 (next month)']
		],
		['Storms in 2019, and on 3 May 2021 in <Oman>, were deadly.', ['2021-05-03 (on 3 May 2021)']],
		[
			'Polls in <Peru> in May 2021 and June 2021 were calm.',
			['2021-05/2021-06 (in May 2021 and June 2021)']
		]
	])('%s', (marked, expected) => {
		expect(brief(marked)).toEqual(expected);
	});
});

describe('a time of one statement does not date another that is of another time', () => {
	it.each([
		['The dam was built in 1961, and it supplies <Kampala> with power.', ['undated']],
		['The bridge opened in 1975; the <Indus> still floods it.', ['undated']],
		['He was born in <Hanoi> in 1961 and moved to <Paris>.', ['1961 (in 1961)', 'undated']],
		[
			'He was born in 1942 in <Texas> and served in the <event:Vietnam> War.',
			['1942 (in 1942)', 'undated']
		],
		['Founded in 1998, the group runs clinics in <Haiti>.', ['undated']],
		[
			'<Somalia> collapsed in 1991, and <Djibouti> has been calm since.',
			['1991 (in 1991)', 'undated']
		],
		[
			'He grew up in <Kenya> in the 1950s and now lives in <Toronto>.',
			['195X (in the 1950s)', '2024-03-05 (now)']
		]
	])('%s', (marked, expected) => {
		expect(brief(`One.|Two.|Three.|Four.|Five.|${marked}`)).toEqual(expected);
	});

	it('nor does the time of a story date a named event', () => {
		expect(
			brief('Rebels took <Gao> on 5 May 2023. They spoke of the <event:Vienna> Process.')
		).toEqual(['2023-05-05 (on 5 May 2023)', 'undated']);
		expect(brief('The <event:Vienna> conference was held in February 2023.')).toEqual([
			'2023-02 (in February 2023)'
		]);
	});
});
