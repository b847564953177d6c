/** On which Gregorian day does a date of the Solar Hijri calendar of Afghanistan and Iran fall? */
import { dayNumber } from './calendar.ts';

/** In the years 1244 to 1472 (1865 to 2093), leap years follow a cycle of 33. */
const FIRST_YEAR = 1244;
const LAST_YEAR = 1472;
const LEAP_REMAINDERS: ReadonlySet<number> = new Set([1, 5, 9, 13, 17, 22, 26, 30]);
const NEW_YEAR_1400 = dayNumber(2021, 3, 21);

export function isSolarHijriLeapYear(year: number): boolean {
	return LEAP_REMAINDERS.has(year % 33);
}

export function solarHijriMonthLength(year: number, month: number): number {
	if (month <= 6) return 31;
	return month < 12 || isSolarHijriLeapYear(year) ? 30 : 29;
}

/** Days since 1970-01-01; null for a day that is none, or in a year outside 1244 to 1472. */
export function solarHijriToDay(year: number, month: number, day: number): number | null {
	if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
	if (day < 1 || day > solarHijriMonthLength(year, month)) return null;
	let start = NEW_YEAR_1400;
	for (let other = 1400; other < year; other++) start += isSolarHijriLeapYear(other) ? 366 : 365;
	for (let other = year; other < 1400; other++) start -= isSolarHijriLeapYear(other) ? 366 : 365;
	const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
	return start + before + day - 1;
}
