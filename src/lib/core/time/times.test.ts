import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeExpression } from '../model.ts';
import { segment } from '../article/segment.ts';
import { isoToNumber, numberToIso } from './calendar.ts';
import { publicationDate } from './edtf.ts';
import { findTimes } from './times.ts';

function times(text: string, published: string | null = '2024-03-05'): TimeExpression[] {
	return findTimes(segment(text), publicationDate(published));
}

/** "text = value = from..to", or without days. */
function read(text: string, published: string | null = '2024-03-05'): string[] {
	return times(text, published).map(({ text: words, value, from, to }) =>
		from === null ? `${words} = ${value}` : `${words} = ${value} = ${from}..${to ?? ''}`
	);
}

describe('absolute dates', () => {
	it.each([
		['It fell on August 15, 2021.', 'August 15, 2021', '2021-08-15'],
		['It fell on 3 May 1997.', '3 May 1997', '1997-05-03'],
		['It fell on the 3rd of May, 1997.', 'the 3rd of May, 1997', '1997-05-03'],
		['It fell on Tuesday, 2 July 2013.', 'Tuesday, 2 July 2013', '2013-07-02'],
		['It fell on Sept. 11, 2001.', 'Sept. 11, 2001', '2001-09-11'],
		['It fell on 2019-11-30.', '2019-11-30', '2019-11-30'],
		['It fell on 30/11/2019.', '30/11/2019', '2019-11-30'],
		['It fell on 15 Asad 1400.', '15 Asad 1400', '2021-08-06'],
		['Everybody remembers 9/11.', '9/11', '2001-09-11'],
		['The September 11 attacks changed it.', 'September 11', '2001-09-11'],
		['It rained on Christmas Eve 2018.', 'Christmas Eve 2018', '2018-12-24'],
		['It rained on Easter Sunday 2025.', 'Easter Sunday 2025', '2025-04-20']
	])('%s', (text, words, day) => {
		expect(read(text)).toEqual([`${words} = ${day} = ${day}..${day}`]);
	});

	it.each([
		['He died in September 2001.', 'September 2001 = 2001-09 = 2001-09-01..2001-09-30'],
		['He died in Feb. 2024.', 'Feb. 2024 = 2024-02 = 2024-02-01..2024-02-29'],
		['He died in 1996.', '1996 = 1996 = 1996-01-01..1996-12-31'],
		['He died in the year 1812.', 'the year 1812 = 1812 = 1812-01-01..1812-12-31'],
		['It was built in AD 476.', 'AD 476 = 0476 = 0476-01-01..0476-12-31'],
		['They left in the 1980s.', 'the 1980s = 198 = 1980-01-01..1989-12-31'],
		['They left in the ’90s.', 'the ’90s = 199 = 1990-01-01..1999-12-31'],
		['They left in the sixties.', 'the sixties = 196 = 1960-01-01..1969-12-31'],
		['A map of the 19th century.', 'the 19th century = 18 = 1800-01-01..1899-12-31'],
		['A map of the twentieth century.', 'the twentieth century = 19 = 1900-01-01..1999-12-31'],
		['It began in the summer of 2012.', 'the summer of 2012 = 2012-SU = 2012-06-01..2012-08-31'],
		['It began in winter 2019.', 'winter 2019 = 2019-WI = 2019-12-01..2020-02-29'],
		[
			'It grew in the first half of 2023.',
			'the first half of 2023 = 2023-H1 = 2023-01-01..2023-06-30'
		],
		[
			'It grew in the third quarter of 2022.',
			'the third quarter of 2022 = 2022-Q3 = 2022-07-01..2022-09-30'
		],
		['It grew in Q4 2020.', 'Q4 2020 = 2020-Q4 = 2020-10-01..2020-12-31']
	])('%s', (text, expected) => {
		expect(read(text)).toEqual([expected]);
	});

	it('gives years before our era a value and no days', () => {
		expect(read('The war of 264–241 BC and the peace of 201 B.C.E. ended it.')).toEqual([
			'264 = BC0264',
			'241 BC = BC0241',
			'201 B.C.E. = BC0201'
		]);
	});

	it('reads what shares a month, a year or a century', () => {
		expect(read('From 15 to 17 August 2021 and in May, June and July 2019 it was shut.')).toEqual([
			'15 = 2021-08-15 = 2021-08-15..2021-08-15',
			'17 August 2021 = 2021-08-17 = 2021-08-17..2021-08-17',
			'May = 2019-05 = 2019-05-01..2019-05-31',
			'June = 2019-06 = 2019-06-01..2019-06-30',
			'July 2019 = 2019-07 = 2019-07-01..2019-07-31'
		]);
		expect(read('It lasted from November to February 2020, and 1914–18.').slice(0, 1)).toEqual([
			'November = 2019-11 = 2019-11-01..2019-11-30'
		]);
		expect(read('The war of 1914–18.').map((time) => time.slice(0, 9))).toEqual([
			'1914 = 19',
			'18 = 1918'
		]);
	});
});

describe('what is two expressions and what is one', () => {
	it.each([
		['It ruled from 1996 to 2001.', ['1996', '2001']],
		['It ruled between May 2003 and June 2004.', ['May 2003', 'June 2004']],
		['Battles in 2021 and 2022 were fierce.', ['2021', '2022']],
		['Both failed in the 1980s and 1990s.', ['the 1980s', '1990s']],
		['It was quiet since early 2023.', ['early 2023']],
		['It was quiet from the early 1990s to the late 2000s.', ['the early 1990s', 'the late 2000s']],
		['He spoke on Sunday.', ['Sunday']],
		['He spoke on Sunday morning.', ['Sunday morning']]
	])('%s', (text, words) => {
		expect(times(text).map((time) => time.text)).toEqual(words);
	});
});

describe('years before what could be counted', () => {
	it.each([
		['From 2001-2005 troops were in Herat.', ['2001', '2005']],
		['In 1987–1989 soldiers held it.', ['1987', '1989']],
		['Between 1992 and 1996 families fled.', ['1992', '1996']],
		['From 1979 to 1988 civilians hid there.', ['1979', '1988']],
		['In 2003 troops entered Baghdad.', ['2003']],
		['They sent 2003 troops to Baghdad.', []],
		['They sent between 1500 and 2000 soldiers.', []],
		['They won by 2001 votes.', []]
	])('%s', (text, words) => {
		expect(times(text).map((time) => time.text)).toEqual(words);
	});
});

describe('dates in numbers', () => {
	const ambiguous = '2021-XX-XX = 2021-01-01..2021-12-31';
	it.each([
		['It fell on 3/4/2021.', [`3/4/2021 = ${ambiguous}`]],
		['It fell on 03-04-2021.', [`03-04-2021 = ${ambiguous}`]],
		['It fell on 3.4.2021.', [`3.4.2021 = ${ambiguous}`]],
		['It fell on 3/4/21.', [`3/4/21 = ${ambiguous}`]],
		['It fell on 5/5/2021.', ['5/5/2021 = 2021-05-05 = 2021-05-05..2021-05-05']],
		['It fell on 25.4.2021.', ['25.4.2021 = 2021-04-25 = 2021-04-25..2021-04-25']],
		['It fell on 4-25-2021.', ['4-25-2021 = 2021-04-25 = 2021-04-25..2021-04-25']],
		['It fell on 2021/04/03.', ['2021/04/03 = 2021-04-03 = 2021-04-03..2021-04-03']],
		[
			'It fell on Saturday, 3/4/2021.',
			['Saturday, 3/4/2021 = 2021-04-03 = 2021-04-03..2021-04-03']
		],
		['Release 3.4.2.1 and 24/7 are none.', []]
	])('%s', (text, expected) => {
		expect(read(text)).toEqual(expected);
	});

	it('tell by one another which is the day', () => {
		expect(read('From 3/4/2021 to 17/4/2021.')[0]).toBe(
			'3/4/2021 = 2021-04-03 = 2021-04-03..2021-04-03'
		);
		expect(read('From 3/4/2021 to 4/17/2021.')[0]).toBe(
			'3/4/2021 = 2021-03-04 = 2021-03-04..2021-03-04'
		);
		expect(read('By 17/4/2021 and 4/17/2021 and 3/4/2021.').at(-1)).toBe(`3/4/2021 = ${ambiguous}`);
	});

	it('or by the day of publication', () => {
		expect(read('Posted 7/2/2023.', '2023-02-07')[0]).toContain('2023-02-07..2023-02-07');
		expect(read('Posted 7/2/2023.', '2023-07-02')[0]).toContain('2023-07-02..2023-07-02');
	});
});

describe('months and weekdays before a comma and a name', () => {
	const months =
		'January February March April May June July August September October November December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.';
	it.each(months.split(' '))('In %s, Somalia …', (month) => {
		for (const name of ['Somalia’s army', 'Peru', 'Paris Smith']) {
			expect(times(`In ${month}, ${name} left.`).map(({ text }) => text)).toEqual([month]);
		}
	});
	const days =
		'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon. Tue. Tues. Wed. Thu. Thurs. Fri. Sat. Sun.';
	it.each(days.split(' '))('On %s, Sudan …', (day) => {
		expect(times(`On ${day}, Sudan’s army left.`).map(({ text }) => text)).toEqual([day]);
	});
});

describe('early, mid and late are thirds', () => {
	it.each([
		['early 2023', '2023-01-01', '2023-04-30', '2023-01/2023-04'],
		['mid-2019', '2019-05-01', '2019-08-31', '2019-05/2019-08'],
		['late 2016', '2016-09-01', '2016-12-31', '2016-09/2016-12'],
		['early to mid 2016', '2016-01-01', '2016-08-31', '2016-01/2016-08'],
		['early March 2020', '2020-03-01', '2020-03-10', '2020-03-01/2020-03-10'],
		['mid-February 2020', '2020-02-11', '2020-02-20', '2020-02-11/2020-02-20'],
		['late February 2020', '2020-02-21', '2020-02-29', '2020-02-21/2020-02-29'],
		['the early 1980s', '1980-01-01', '1982-12-31', '1980/1982'],
		['the mid-1980s', '1983-01-01', '1986-12-31', '1983/1986'],
		['the late 1980s', '1987-01-01', '1989-12-31', '1987/1989'],
		['the beginning of 2011', '2011-01-01', '2011-04-30', '2011-01/2011-04'],
		['the end of 2011', '2011-09-01', '2011-12-31', '2011-09/2011-12'],
		['the last week of May 2011', '2011-05-25', '2011-05-31', '2011-05-25/2011-05-31']
	])('%s', (words, from, to, edtf) => {
		expect(times(`It began in ${words}.`)).toEqual([
			expect.objectContaining({ text: words, type: 'DATE', from, to, edtf })
		]);
	});
});

describe('read against the publication', () => {
	it.each([
		[
			'In January, 27 attacks were reported.',
			'2025-02~',
			'January = 2025-01 = 2025-01-01..2025-01-31'
		],
		[
			'In January, 27 attacks were reported.',
			'2024-01-10',
			'January = 2024-01 = 2024-01-01..2024-01-31'
		],
		[
			'In March, nine attacks were reported.',
			'2025-02~',
			'March = 2024-03 = 2024-03-01..2024-03-31'
		],
		[
			'In November, the polls were held.',
			'2019-06-30',
			'November = 2018-11 = 2018-11-01..2018-11-30'
		],
		[
			'The polls will be held in November.',
			'2019-06-30',
			'November = 2019-11 = 2019-11-01..2019-11-30'
		],
		[
			'He told Reuters on Sunday.',
			'2021-08-26T17:16+01:00',
			'Sunday = 2021-08-22 = 2021-08-22..2021-08-22'
		],
		['He told the BBC on Sunday.', '2021-08-22', 'Sunday = 2021-08-22 = 2021-08-22..2021-08-22'],
		['She told the paper on Friday.', '2023-10-11', 'Friday = 2023-10-06 = 2023-10-06..2023-10-06'],
		[
			'The court will meet on Friday.',
			'2023-10-11',
			'Friday = 2023-10-13 = 2023-10-13..2023-10-13'
		],
		['Friday’s vote will decide.', '2023-10-11', 'Friday = 2023-10-13 = 2023-10-13..2023-10-13'],
		['They left this month.', '2021-08-26', 'this month = 2021-08 = 2021-08-01..2021-08-31'],
		['They left last month.', '2021-01-26', 'last month = 2020-12 = 2020-12-01..2020-12-31'],
		['They left last year.', '2025-02~', 'last year = 2024 = 2024-01-01..2024-12-31'],
		['They left last week.', '2021-08-26', 'last week = 2021-W33 = 2021-08-16..2021-08-22'],
		[
			'They left last weekend.',
			'2021-08-26',
			'last weekend = 2021-W33-WE = 2021-08-21..2021-08-22'
		],
		[
			'They left this weekend.',
			'2021-08-24',
			'this weekend = 2021-W33-WE = 2021-08-21..2021-08-22'
		],
		['They left last summer.', '2021-02-26', 'last summer = 2020-SU = 2020-06-01..2020-08-31'],
		['They left last March.', '2021-02-26', 'last March = 2020-03 = 2020-03-01..2020-03-31'],
		[
			'They leave next Tuesday.',
			'2021-08-26',
			'next Tuesday = 2021-08-31 = 2021-08-31..2021-08-31'
		],
		[
			'They left in May last year.',
			'2021-08-26',
			'May last year = 2020-05 = 2020-05-01..2020-05-31'
		],
		['We write from here today.', '2021-08-26', 'today = 2021-08-26 = 2021-08-26..2021-08-26'],
		['They left yesterday.', '2021-01-01', 'yesterday = 2020-12-31 = 2020-12-31..2020-12-31'],
		['They tried 25 years ago.', '2021-08-26', '25 years ago = 1996 = 1996-01-01..1996-12-31'],
		['They tried a decade ago.', '2021-08-26', 'a decade ago = 2011 = 2011-01-01..2011-12-31'],
		[
			'They tried three months ago.',
			'2025-02~',
			'three months ago = 2024-11 = 2024-11-01..2024-11-30'
		],
		[
			'They tried four days ago.',
			'2021-03-02',
			'four days ago = 2021-02-26 = 2021-02-26..2021-02-26'
		],
		['They met on 20 February.', '2024-03-05', '20 February = 2024-02-20 = 2024-02-20..2024-02-20'],
		['They met on 20 March.', '2024-03-05', '20 March = 2023-03-20 = 2023-03-20..2023-03-20'],
		['They will meet on 20 March.', '2024-03-05', '20 March = 2024-03-20 = 2024-03-20..2024-03-20'],
		[
			'They left earlier this month.',
			'2024-03-05',
			'Earlier this month = 2024-03 = 2024-03-01..2024-03-05'
		]
	])('%s (%s)', (text, published, expected) => {
		expect(read(text, published).map((time) => time.toLowerCase())).toEqual([
			expected.toLowerCase()
		]);
	});

	it('marks what is approximate', () => {
		expect(times('It was last seen about two decades ago.', '2021-08-26')).toEqual([
			expect.objectContaining({
				text: 'about two decades ago',
				value: '2001',
				edtf: '2001~',
				from: '2001-01-01',
				to: '2001-12-31'
			})
		]);
	});

	it('knows no more than the publication date does', () => {
		expect(read('They left yesterday, on Monday, last week and today.', '2025-02~')).toEqual([
			'yesterday = XXXX-XX-XX',
			'Monday = XXXX-WXX-1',
			'last week = XXXX-WXX',
			'today = PRESENT_REF = 2025-02-01..2025-02-28'
		]);
	});

	it('gives relative expressions no days without a publication date, and absolute ones theirs', () => {
		const text = 'Now, last year, two years ago, on Monday, in May and in 1996 it was shut.';
		expect(read(text, null)).toEqual([
			'Now = PRESENT_REF',
			'last year = XXXX',
			'two years ago = XXXX',
			'Monday = XXXX-WXX-1',
			'May = XXXX-05',
			'1996 = 1996 = 1996-01-01..1996-12-31'
		]);
	});

	it('shifts whole weeks with the publication', () => {
		const offsets = fc.integer({ min: -2000, max: 2000 });
		const names = fc.constantFrom('Monday', 'Wednesday', 'Saturday', 'Sunday');
		fc.assert(
			fc.property(offsets, names, (weeks, name) => {
				const start = isoToNumber('2021-08-26');
				const [first] = times(`He spoke on ${name}.`, numberToIso(start));
				const [later] = times(`He spoke on ${name}.`, numberToIso(start + 7 * weeks));
				const day = isoToNumber(first?.from ?? '');
				expect(day).toBeLessThanOrEqual(start);
				expect(isoToNumber(later?.from ?? '') - day).toBe(7 * weeks);
			})
		);
	});
});

describe('the ways of the news', () => {
	it.each([
		['Profit rose in the fourth quarter.', 'the fourth quarter = 2023-Q4 = 2023-10-01..2023-12-31'],
		['Sales grew in the first half.', 'the first half = 2024-H1 = 2024-01-01..2024-06-30'],
		['Its third-quarter profit fell.', 'third-quarter = 2023-Q3 = 2023-07-01..2023-09-30'],
		[
			'It lost less than in the year-ago quarter.',
			'the year-ago quarter = 2023-Q1 = 2023-01-01..2023-03-31'
		],
		['It lost money in fiscal 2022.', 'fiscal 2022 = FY2022 = 2022-01-01..2022-12-31'],
		['It will be sold by year-end.', 'year-end = 2024 = 2024-12-01..2024-12-31'],
		['It closed in the prior year.', 'the prior year = 2023 = 2023-01-01..2023-12-31'],
		['They will leave this fiscal year.', 'this fiscal year = 2024 = 2024-01-01..2024-12-31'],
		['They left only two weeks ago.', 'two weeks ago = 2024-W08 = 2024-02-19..2024-02-25'],
		['They left early on Sunday.', 'early on Sunday = 2024-03-03 = 2024-03-03..2024-03-03'],
		['They left earlier Sunday.', 'earlier Sunday = 2024-03-03 = 2024-03-03..2024-03-03'],
		['They leave later today.', 'later today = 2024-03-05 = 2024-03-05..2024-03-05'],
		['They left at dawn Monday.', 'dawn Monday = 2024-03-04TMO = 2024-03-04..2024-03-04'],
		['Shares fell by 0915 GMT.', '0915 GMT = 2024-03-05T09:15 = 2024-03-05..2024-03-05'],
		['The flights resume Monday.', 'Monday = 2024-03-11 = 2024-03-11..2024-03-11'],
		['The vote is set for April 14.', 'April 14 = 2024-04-14 = 2024-04-14..2024-04-14'],
		['It could come next week.', 'next week = 2024-W11 = 2024-03-11..2024-03-17'],
		['They met on Memorial Day.', 'Memorial Day = 2023-05-29 = 2023-05-29..2023-05-29'],
		['They meet twice a week.', 'twice a week = P1W'],
		['They meet three times a year.', 'three times a year = P1Y'],
		['The dispute is decades-old.', 'decades-old = PXDE'],
		['The trial could last two weeks.', 'two weeks = P2W'],
		['It will cost $3 billion over two years.', 'two years = P2Y'],
		['It will last over two years.', 'over two years = P2Y'],
		['It will end in the near future.', 'the near future = FUTURE_REF'],
		['The bomb hit Herat on 12 Hamal.', '12 Hamal = 2023-04-01 = 2023-04-01..2023-04-01'],
		['What is known on Monday of the storm.', 'Monday = 2024-03-04 = 2024-03-04..2024-03-04']
	])('%s', (text, expected) => {
		expect(read(text)).toEqual([expected]);
	});

	it('reads bare years by the calendar of the text', () => {
		expect(read('Schools opened on 3 Hamal 1400. In 1399 they were shut.')[1]).toBe(
			'1399 = 2020-03-20/2021-03-20 = 2020-03-20..2021-03-20'
		);
		expect(read('In 1399 the king was deposed.')[0]).toBe('1399 = 1399 = 1399-01-01..1399-12-31');
	});

	it.each([
		'The team scored twice in the fourth quarter.',
		'The striker missed in the first half.',
		'They took an overnight train.'
	])('%s', (text) => {
		expect(read(text)).toEqual([]);
	});
});

describe('read against the story', () => {
	it('goes on from a date of the past that was just printed', () => {
		expect(
			read('He fled in March 2011. In May, he returned. Later that year he was caught.')
		).toEqual([
			'March 2011 = 2011-03 = 2011-03-01..2011-03-31',
			'May = 2011-05 = 2011-05-01..2011-05-31',
			'Later that year = 2011 = 2011-01-01..2011-12-31'
		]);
	});

	it('counts on from the day spoken of', () => {
		expect(
			read('The bridge fell on 4 May 1982. The next day it burnt. Two years later it was rebuilt.')
		).toEqual([
			'4 May 1982 = 1982-05-04 = 1982-05-04..1982-05-04',
			'The next day = 1982-05-05 = 1982-05-05..1982-05-05',
			'Two years later = 1984 = 1984-01-01..1984-12-31'
		]);
	});

	it('reads a tale of the past in its own years, and its “now” as no day', () => {
		const years = Array.from({ length: 12 }, (_, index) => `In ${1620 + index} it spread.`).join(
			' '
		);
		const last = read(`${years}\n\nIn April the king fled. Now he is forgotten.`).slice(-2);
		expect(last).toEqual(['April = 1631-04 = 1631-04-01..1631-04-30', 'Now = PRESENT_REF']);
	});
});

describe('durations and sets', () => {
	it.each([
		['It took three and a half years.', 'three and a half years', 'DURATION', 'P3.5Y'],
		['The 90-day pause ended.', '90-day', 'DURATION', 'P90D'],
		['They stayed for a few days.', 'a few days', 'DURATION', 'PXD'],
		['In 37 years of life I learned it.', '37 years', 'DURATION', 'P37Y'],
		['More than 20 years of war ended.', 'More than 20 years', 'DURATION', 'P20Y'],
		['It was dry for decades.', 'decades', 'DURATION', 'PXDE'],
		['It took half an hour.', 'half an hour', 'DURATION', 'PT30M'],
		['It took a year and a half.', 'a year and a half', 'DURATION', 'P1.5Y'],
		['A 45-year-old man was held.', '45-year-old', 'DURATION', 'P45Y'],
		['They sent weekly cash.', 'weekly', 'SET', 'P1W'],
		['They meet every two years.', 'every two years', 'SET', 'P2Y'],
		['They meet on Sundays.', 'Sundays', 'SET', 'XXXX-WXX-7'],
		['They met recently.', 'recently', 'DATE', 'PAST_REF']
	])('%s', (text, words, type, value) => {
		expect(times(text)).toEqual([
			expect.objectContaining({ text: words, type, value, edtf: null, from: null, to: null })
		]);
	});

	it('lays “the past two years” before the publication', () => {
		expect(times('Over the past two years it grew.')).toEqual([
			expect.objectContaining({
				type: 'DURATION',
				value: 'P2Y',
				from: '2022-03-05',
				to: '2024-03-05'
			})
		]);
	});
});

describe('times of day', () => {
	it.each([
		['It began on 5 May 2019 at 8 a.m.', '8 a.m.', '2019-05-05T08:00'],
		['It began on 5 May 2019 at 17:30 GMT.', '17:30 GMT', '2019-05-05T17:30'],
		['It began on Friday night.', 'Friday night', '2024-03-01TNI'],
		['It began last night.', 'last night', '2024-03-04TNI'],
		['It began on the night of 20 June 1791.', 'the night of 20 June 1791', '1791-06-20TNI']
	])('%s', (text, words, value) => {
		expect(times(text).at(-1)).toEqual(
			expect.objectContaining({ text: words, type: 'TIME', value, from: value.slice(0, 10) })
		);
	});
});

describe('words that only look like times', () => {
	it.each([
		'We knew this day might come.',
		'They may march on the city and fall back.',
		'Theresa May resigned; April Jones and June Carter sang.',
		'He told Radio 4’s Today show and USA Today.',
		'Around 6,000 troops, 2500 civilians and 1800 families fled.',
		'The fall of Saigon and the Prague Spring.',
		'She read the Sunday Times on Black Fridays.'.replace('Fridays', 'Friday'),
		'It cost $1999 on page 1984 of No. 2010.',
		'She is in her thirties.',
		'A second attack followed.',
		'The peak is 1990m high.',
		'The Daily Mail was there.'
	])('%s', (text) => {
		expect(times(text)).toEqual([]);
	});
});

describe('in any text', () => {
	const words = fc.constantFrom(
		...'in on the early mid - late 1996 2001 1980 s ’ 90 May March 5 15 31 , . and to from last next week year years Sunday morning ago later two a few since BC first half of quarter summer 9 / 11 12:30 a.m. now Kabul fell will the end of that day every 2024-02-30 – :'.split(
			' '
		)
	);
	const dates = fc.constantFrom('2024-03-05', '2025-02~', '2021', '0002-06-01', '9998-06-30', null);

	it('finds sorted, disjoint spans whose words are their text, and never an interval upside down', () => {
		fc.assert(
			fc.property(fc.array(words, { maxLength: 30 }), dates, (parts, published) => {
				const text = parts.join(' ');
				let end = 0;
				for (const time of times(text, published)) {
					expect(time.start).toBeGreaterThanOrEqual(end);
					expect(time.end).toBeGreaterThan(time.start);
					expect(text.slice(time.start, time.end)).toBe(time.text);
					expect(time.from === null).toBe(time.to === null);
					if (time.from !== null && time.to !== null) {
						expect(time.from <= time.to).toBe(true);
						expect(time.from).toMatch(/^\d{4}-\d\d-\d\d$/);
						expect(time.to).toMatch(/^\d{4}-\d\d-\d\d$/);
					}
					end = time.end;
				}
			}),
			{ numRuns: 500 }
		);
	});
});
