/** How are days counted? The proleptic Gregorian calendar as integers, free of zones and of `Date`. */

/** Days since 1970-01-01. Months count from 1. */
export function dayNumber(year: number, month: number, day: number): number {
	// Years that begin in March put the leap day last (Hinnant, chrono-compatible date algorithms).
	const shifted = month <= 2 ? year - 1 : year;
	const era = Math.floor(shifted / 400);
	const yearOfEra = shifted - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	const dayOfEra =
		yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146097 + dayOfEra - 719468;
}

export interface CalendarDay {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

export function fromDayNumber(number: number): CalendarDay {
	const shifted = number + 719468;
	const era = Math.floor(shifted / 146097);
	const dayOfEra = shifted - era * 146097;
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1460) +
			Math.floor(dayOfEra / 36524) -
			Math.floor(dayOfEra / 146096)) /
			365
	);
	const dayOfYear =
		dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
	const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
	const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
	return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function isLeapYear(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
	if (month === 2) return isLeapYear(year) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isDay(year: number, month: number, day: number): boolean {
	return (
		year >= 1 &&
		year <= 9999 &&
		month >= 1 &&
		month <= 12 &&
		day >= 1 &&
		day <= daysInMonth(year, month)
	);
}

/** `YYYY`, four digits; years 1 to 9999. */
export function isoYear(year: number): string {
	return String(year).padStart(4, '0');
}

/** `YYYY-MM`. */
export function isoMonth(year: number, month: number): string {
	return `${isoYear(year)}-${String(month).padStart(2, '0')}`;
}

/** `YYYY-MM-DD`. */
export function isoDay(year: number, month: number, day: number): string {
	return `${isoMonth(year, month)}-${String(day).padStart(2, '0')}`;
}

/** Reads `YYYY-MM-DD`, which must be well formed. */
export function readIsoDay(iso: string): CalendarDay {
	return {
		year: Number(iso.slice(0, 4)),
		month: Number(iso.slice(5, 7)),
		day: Number(iso.slice(8, 10))
	};
}

export function isoToNumber(iso: string): number {
	const { year, month, day } = readIsoDay(iso);
	return dayNumber(year, month, day);
}

export function numberToIso(number: number): string {
	const { year, month, day } = fromDayNumber(number);
	return isoDay(year, month, day);
}

export function addDays(iso: string, days: number): string {
	return numberToIso(isoToNumber(iso) + days);
}

/** The same day `months` later, or the last of that month where it is shorter. */
export function addMonths(iso: string, months: number): string {
	const { year, month, day } = readIsoDay(iso);
	const total = year * 12 + (month - 1) + months;
	const newYear = Math.floor(total / 12);
	const newMonth = total - newYear * 12 + 1;
	return isoDay(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export function weekday(number: number): number {
	return ((((number + 3) % 7) + 7) % 7) + 1;
}

export interface IsoWeek {
	readonly year: number;
	readonly week: number;
}

/** The ISO week of a day: weeks begin on Monday, and the first of a year holds its 4 January. */
export function isoWeek(number: number): IsoWeek {
	const thursday = number - weekday(number) + 4;
	const { year } = fromDayNumber(thursday);
	return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}
