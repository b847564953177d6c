import { describe, expect, it } from 'vitest';
import { publicationDate } from '../time/edtf.ts';
import { readTypedDate } from './read-date.ts';

const published = publicationDate('2025-02-10');
const read = (typed: string, on = published) => {
	const date = readTypedDate(typed, on);
	return date.ok ? `${date.edtf} = ${date.from}..${date.to}` : date.message;
};

describe('a typed date', () => {
	it.each([
		['2021-08-26', '2021-08-26 = 2021-08-26..2021-08-26'],
		[' 2021-08~ ', '2021-08~ = 2021-08-01..2021-08-31'],
		['2021/2022', '2021/2022 = 2021-01-01..2022-12-31'],
		['198X', '198X = 1980-01-01..1989-12-31'],
		['2023-01/..', '2023-01/.. = 2023-01-01..2025-02-10'],
		['26 August 2021', '2021-08-26 = 2021-08-26..2021-08-26'],
		['in August 2021', '2021-08 = 2021-08-01..2021-08-31'],
		['the 1980s', '198X = 1980-01-01..1989-12-31'],
		['from 1996 to 2001', '1996/2001 = 1996-01-01..2001-12-31'],
		['c. 1990', '1990~ = 1990-01-01..1990-12-31'],
		['June', '2024-06 = 2024-06-01..2024-06-30'],
		['last month', '2025-01 = 2025-01-01..2025-01-31']
	])('may be EDTF or words: %s', (typed, expected) => expect(read(typed)).toBe(expected));

	it.each([
		['', 'Type a date'],
		['2021-02-30', 'no such day'],
		['2022/2021', 'ends before it begins'],
		['5/6/2020', 'may mean more than one day'],
		['05.06.20', 'may mean more than one day'],
		['30 February 2021', 'no part of a date'],
		['the day the bridge fell', 'No date can be read'],
		['in 2019, not in May 2021', 'more than one'],
		['2026/..', 'open at its end'],
		['../2020', 'begins on no day']
	])('that cannot be says so: %s', (typed, expected) => expect(read(typed)).toContain(expected));

	it('that counts from the day of publication needs one', () => {
		expect(read('last month', null)).toContain('counts from the day of publication');
		expect(read('2023-01/..', null)).toContain('open at its end');
	});
});
