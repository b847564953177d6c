import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, isoToNumber, isoWeek, numberToIso, weekday } from './calendar.ts';

const number = fc.integer({ min: isoToNumber('0001-01-01'), max: isoToNumber('9999-12-31') });

describe('calendar', () => {
	it('counts days as the proleptic Gregorian calendar of the platform does', () => {
		fc.assert(
			fc.property(number, (day) => {
				const iso = numberToIso(day);
				expect(iso).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
				expect(isoToNumber(iso)).toBe(day);
				expect(weekday(day)).toBe(new Date(day * 86_400_000).getUTCDay() || 7);
			})
		);
	});

	it('adds days and months', () => {
		expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
		expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
		expect(addMonths('2024-01-31', -2)).toBe('2023-11-30');
	});

	it.each([
		['2021-01-03', 2020, 53],
		['2021-01-04', 2021, 1],
		['2024-12-30', 2025, 1],
		['2021-08-26', 2021, 34]
	])('puts %s into week %i-W%i', (day, year, week) => {
		expect(isoWeek(isoToNumber(day))).toEqual({ year, week });
	});
});
