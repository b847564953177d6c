import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelOne } from './edtf-arbitrary.ts';
import { edtfOfDays, joinEdtf, parseEdtf, publicationDate } from './edtf.ts';

function days(edtf: string): [string | null, string | null] {
	const result = parseEdtf(edtf);
	if (!result.ok) throw new Error(result.message);
	return [result.date.from, result.date.to];
}

function message(edtf: string): string {
	const result = parseEdtf(edtf);
	return result.ok ? '' : result.message;
}

describe('parseEdtf', () => {
	it.each([
		['2021-08-26', '2021-08-26', '2021-08-26'],
		['2024-02', '2024-02-01', '2024-02-29'],
		['2023-02', '2023-02-01', '2023-02-28'],
		['1996', '1996-01-01', '1996-12-31'],
		['2025-02~', '2025-02-01', '2025-02-28'],
		['2025-02-03?', '2025-02-03', '2025-02-03'],
		['0476', '0476-01-01', '0476-12-31'],
		['198X', '1980-01-01', '1989-12-31'],
		['19XX', '1900-01-01', '1999-12-31'],
		['00XX', '0001-01-01', '0099-12-31'],
		['2004-XX', '2004-01-01', '2004-12-31'],
		['2004-06-XX', '2004-06-01', '2004-06-30'],
		['2004-XX-XX', '2004-01-01', '2004-12-31'],
		['2012-21', '2012-03-01', '2012-05-31'],
		['2012-22', '2012-06-01', '2012-08-31'],
		['2012-23', '2012-09-01', '2012-11-30'],
		['2019-24', '2019-12-01', '2020-02-29'],
		['1996/2001', '1996-01-01', '2001-12-31'],
		['2023-01/2023-04', '2023-01-01', '2023-04-30'],
		['2004-02-01/2005', '2004-02-01', '2005-12-31'],
		['1984~/2004-06?', '1984-01-01', '2004-06-30']
	])('%s is %s to %s', (edtf, from, to) => {
		expect(days(edtf)).toEqual([from, to]);
	});

	it('leaves the open end of an interval open', () => {
		expect(days('2023-01/..')).toEqual(['2023-01-01', null]);
		expect(days('../2020')).toEqual([null, '2020-12-31']);
		expect(days('2019/')).toEqual(['2019-01-01', null]);
	});

	it.each([
		['0000', null, null],
		['-0043-03-15', null, null],
		['Y12021', null, null],
		['Y-17000002~', null, null],
		['XXXX', null, null],
		['-0043/0014', null, '0014-12-31'],
		['1985/Y12021', '1985-01-01', null],
		['/2020', null, '2020-12-31'],
		['2021-08/', '2021-08-01', null],
		['1XXX', '1000-01-01', '1999-12-31']
	])('reads %s, which has no days outside the years 1 to 9999', (edtf, from, to) => {
		expect(days(edtf)).toEqual([from, to]);
	});

	it('says what is approximate and what is uncertain', () => {
		const flags = (edtf: string) => {
			const result = parseEdtf(edtf);
			return result.ok && [result.date.approximate, result.date.uncertain];
		};
		expect(flags('1984~')).toEqual([true, false]);
		expect(flags('1984?')).toEqual([false, true]);
		expect(flags('1984%')).toEqual([true, true]);
		expect(flags('1984')).toEqual([false, false]);
	});

	it.each([
		['', /empty/],
		['2021-02-30', /no such day: that month has 28 days/],
		['2023-02-29', /28 days/],
		['2021-13', /no such month/],
		['2021-00', /no such month/],
		['2021-04-31', /30 days/],
		['2001/1996', /ends before it begins/],
		['../..', /open at both ends/],
		['1/2/3', /more than one/],
		['2021-XX-05', /day but no month/],
		['198X-04', /no certain year/],
		['2021-22-05', /day in a season/],
		['-0000', /no year/],
		['Y2021', /can be read/],
		['2021-08-26T24:30', /can be read/],
		['XXXX-12-25', /no certain year/],
		['yesterday', /can be read/],
		['26/08/2021', /more than one|can be read/],
		['2021-8-26', /can be read/],
		['2021-08-26T25:00', /can be read/],
		['12021', /can be read/]
	])('refuses “%s” with a sentence', (edtf, pattern) => {
		expect(message(edtf)).toMatch(pattern);
	});

	it('reads back what it writes of any two days', () => {
		const day = fc
			.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10));
		fc.assert(
			fc.property(day, day, (one, other) => {
				const [from, to] = one <= other ? [one, other] : [other, one];
				expect(days(edtfOfDays(from, to))).toEqual([from, to]);
				expect(days(joinEdtf(from, to))).toEqual([from, to]);
			})
		);
	});

	it('reads whatever level 1 allows, and a publication only from what has both ends', () => {
		fc.assert(
			fc.property(levelOne(), (edtf) => {
				const result = parseEdtf(edtf);
				if (!result.ok) {
					expect(result.message).toMatch(/ends before it begins|open at both ends/);
					return;
				}
				const { from, to } = result.date;
				expect(result.date.edtf).toBe(edtf);
				if (from !== null && to !== null) expect(from <= to).toBe(true);
				expect(publicationDate(edtf) === null).toBe(from === null || to === null);
			})
		);
	});

	it('never gives an interval that ends before it begins, whatever is written', () => {
		const part = fc.stringMatching(/^\d{2}[\dX]{2}(-[\dX]{2}){0,2}[?~%]?$/);
		fc.assert(
			fc.property(part, fc.option(part), (first, second) => {
				const result = parseEdtf(second === null ? first : `${first}/${second}`);
				if (!result.ok) expect(result.message).toMatch(/\.$/);
				else if (result.date.from !== null && result.date.to !== null) {
					expect(result.date.from <= result.date.to).toBe(true);
				}
			})
		);
	});
});

describe('publicationDate', () => {
	it.each([
		'2021-08-26T17:16+01:00',
		'2021-08-26T23:59:59Z',
		'2021-08-26T00:10-11:00',
		'2021-08-26T00:10+14:00',
		'2021-08-26 08:00',
		'2021-08-26T08:00:00.123+0430',
		'2021-08-26'
	])('takes the day of %s as it is written', (published) => {
		expect(publicationDate(published)).toEqual({
			edtf: '2021-08-26',
			from: '2021-08-26',
			to: '2021-08-26',
			approximate: false
		});
	});

	it('keeps that a date is approximate', () => {
		expect(publicationDate('2025-02~')).toEqual({
			edtf: '2025-02~',
			from: '2025-02-01',
			to: '2025-02-28',
			approximate: true
		});
		expect(publicationDate('2024?')?.approximate).toBe(true);
	});

	it('is null without a date, with an impossible one and with an open one', () => {
		expect(publicationDate(null)).toBeNull();
		expect(publicationDate('2021-02-30')).toBeNull();
		expect(publicationDate('2021/..')).toBeNull();
	});
});
