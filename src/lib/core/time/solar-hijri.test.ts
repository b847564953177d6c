import { describe, expect, it } from 'vitest';
import { numberToIso } from './calendar.ts';
import { solarHijriToDay } from './solar-hijri.ts';

function gregorian(year: number, month: number, day: number): string | null {
	const number = solarHijriToDay(year, month, day);
	return number === null ? null : numberToIso(number);
}

describe('solarHijriToDay', () => {
	it.each([
		[1400, 1, 1, '2021-03-21'],
		[1400, 5, 24, '2021-08-15'],
		[1399, 12, 30, '2021-03-20'],
		[1403, 1, 1, '2024-03-20'],
		[1404, 1, 1, '2025-03-21'],
		[1357, 11, 22, '1979-02-11'],
		[1298, 5, 28, '1919-08-20']
	])('%i-%i-%i is %s', (year, month, day, iso) => {
		expect(gregorian(year, month, day)).toBe(iso);
	});

	it('refuses days that are none', () => {
		expect(gregorian(1400, 12, 30)).toBeNull();
		expect(gregorian(1400, 7, 31)).toBeNull();
		expect(gregorian(1400, 13, 1)).toBeNull();
		expect(gregorian(1100, 1, 1)).toBeNull();
	});
});
