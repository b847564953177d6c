/** What stretch of the calendar is a year, a decade, a quarter, a week, a season? */
import type { Interval } from '../model.ts';
import {
	dayNumber,
	daysInMonth,
	fromDayNumber,
	isDay,
	isoDay,
	isoMonth,
	isoToNumber,
	isoWeek,
	isoYear,
	numberToIso,
	weekday
} from './calendar.ts';
import { edtfOfDays, seasonDays } from './edtf.ts';

export type Unit =
	| 'second'
	| 'minute'
	| 'hour'
	| 'day'
	| 'weekend'
	| 'week'
	| 'month'
	| 'quarter'
	| 'season'
	| 'half'
	| 'year'
	| 'decade'
	| 'century';

/** A stretch of the calendar with its TIMEX3 value and its EDTF form. */
export interface Period extends Interval {
	readonly unit: Unit;
	readonly value: string;
	readonly edtf: string;
}

export function dayPeriod(number: number): Period {
	const iso = numberToIso(number);
	return { unit: 'day', value: iso, edtf: iso, from: iso, to: iso };
}

export function datePeriod(year: number, month: number, day: number): Period | null {
	return isDay(year, month, day) ? dayPeriod(dayNumber(year, month, day)) : null;
}

export function monthPeriod(year: number, month: number): Period {
	const value = isoMonth(year, month);
	return {
		unit: 'month',
		value,
		edtf: value,
		from: isoDay(year, month, 1),
		to: isoDay(year, month, daysInMonth(year, month))
	};
}

/** `months` may lie outside 1 to 12: it is counted on into other years. */
export function monthShifted(year: number, month: number, months: number): Period {
	const total = year * 12 + month - 1 + months;
	const newYear = Math.floor(total / 12);
	return monthPeriod(newYear, total - newYear * 12 + 1);
}

export function yearPeriod(year: number): Period {
	const value = isoYear(year);
	return { unit: 'year', value, edtf: value, from: isoDay(year, 1, 1), to: isoDay(year, 12, 31) };
}

/** `start` is the first year, 1980. */
export function decadePeriod(start: number): Period {
	const value = isoYear(start).slice(0, 3);
	return {
		unit: 'decade',
		value,
		edtf: `${value}X`,
		from: isoDay(Math.max(1, start), 1, 1),
		to: isoDay(start + 9, 12, 31)
	};
}

/** `start` is the first year, 1900 for the twentieth century, as EDTF's `19XX` and TIMEX3's `19` have it. */
export function centuryPeriod(start: number): Period {
	const value = isoYear(start).slice(0, 2);
	return {
		unit: 'century',
		value,
		edtf: `${value}XX`,
		from: isoDay(Math.max(1, start), 1, 1),
		to: isoDay(start + 99, 12, 31)
	};
}

const SEASON_CODES = ['SP', 'SU', 'FA', 'WI'];

/** `season`: 21 spring, 22 summer, 23 autumn, 24 winter. */
export function seasonPeriod(year: number, season: number): Period {
	return {
		unit: 'season',
		value: `${isoYear(year)}-${SEASON_CODES[season - 21] ?? 'XX'}`,
		edtf: `${isoYear(year)}-${season}`,
		...seasonDays(year, season)
	};
}

/** Whole months of one year, `first` to `last`, as a quarter or a half. */
function monthsPeriod(
	year: number,
	first: number,
	last: number,
	unit: Unit,
	value: string
): Period {
	const from = isoDay(year, first, 1);
	const to = isoDay(year, last, daysInMonth(year, last));
	return { unit, value, edtf: edtfOfDays(from, to), from, to };
}

export function quarterPeriod(year: number, quarter: number): Period {
	const value = `${isoYear(year)}-Q${quarter}`;
	return monthsPeriod(year, quarter * 3 - 2, quarter * 3, 'quarter', value);
}

export function halfPeriod(year: number, half: number): Period {
	return monthsPeriod(year, half * 6 - 5, half * 6, 'half', `${isoYear(year)}-H${half}`);
}

/** The ISO week that holds a day, Monday to Sunday. */
export function weekPeriod(number: number): Period {
	const monday = number - weekday(number) + 1;
	const { year, week } = isoWeek(number);
	const from = numberToIso(monday);
	const to = numberToIso(monday + 6);
	const value = `${isoYear(year)}-W${String(week).padStart(2, '0')}`;
	return { unit: 'week', value, edtf: `${from}/${to}`, from, to };
}

/** Saturday and Sunday of the ISO week that holds a day. */
export function weekendPeriod(number: number): Period {
	const week = weekPeriod(number);
	const from = numberToIso(isoToNumber(week.from) + 5);
	return {
		unit: 'weekend',
		value: `${week.value}-WE`,
		edtf: `${from}/${week.to}`,
		from,
		to: week.to
	};
}

/** The unit of the calendar that holds a day. */
export function periodOf(unit: Unit, number: number): Period {
	const { year, month } = fromDayNumber(number);
	switch (unit) {
		case 'weekend':
			return weekendPeriod(number);
		case 'week':
			return weekPeriod(number);
		case 'month':
			return monthPeriod(year, month);
		case 'quarter':
			return quarterPeriod(year, Math.ceil(month / 3));
		case 'half':
			return halfPeriod(year, month <= 6 ? 1 : 2);
		case 'season':
			return seasonPeriod(month <= 2 ? year - 1 : year, 20 + (Math.floor(month / 3) || 4));
		case 'year':
			return yearPeriod(year);
		case 'decade':
			return decadePeriod(year - (year % 10));
		case 'century':
			return centuryPeriod(year - (year % 100));
		default:
			return dayPeriod(number);
	}
}

/** The unit that lies `count` units after (or, negative, before) the one that holds a day; null beyond year 9999. */
export function periodShifted(unit: Unit, number: number, count: number): Period | null {
	const { year, month } = fromDayNumber(number);
	const years = year + count * (unit === 'century' ? 100 : unit === 'decade' ? 10 : 1);
	switch (unit) {
		case 'week':
		case 'weekend':
			return periodOf(unit, number + 7 * count);
		case 'month':
			return monthShifted(year, month, count);
		case 'quarter':
		case 'season':
		case 'half': {
			const months = count * (unit === 'half' ? 6 : 3);
			const shifted = monthShifted(year, month, months);
			return periodOf(unit, isoToNumber(shifted.from) + 14);
		}
		case 'year':
		case 'decade':
		case 'century':
			return years >= 1 && years <= 9900 ? periodOf(unit, dayNumber(years, 6, 15)) : null;
		default:
			return dayPeriod(number + count);
	}
}
