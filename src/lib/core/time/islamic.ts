/** About when does a month of the Islamic calendar begin? By the tabular calendar: sightings of the moon may differ by a day. */
import { dayNumber } from './calendar.ts';

const EPOCH = dayNumber(622, 7, 19);
const FIRST_YEAR = 1;
const LAST_YEAR = 9000;

/** Days since 1970-01-01 of a day of a month (1 Muharram to 12 Dhu al-Hijja); null for years that are none. */
export function islamicToDay(year: number, month: number, day: number): number | null {
	if (year < FIRST_YEAR || year > LAST_YEAR) return null;
	const months = 29 * (month - 1) + Math.ceil((month - 1) / 2);
	return EPOCH + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + months + day - 1;
}

/** The Islamic year that begins nearest before the end of a Gregorian one. */
export function islamicYearIn(year: number): number {
	return Math.floor(((year - 621.57) * 365.2425) / 354.36667);
}
