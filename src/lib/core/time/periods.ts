/** What stretch of the calendar is a year, a decade, the second half of 2008, early March? */
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
	readIsoDay,
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

export type Part =
	| { readonly kind: 'third'; readonly first: 0 | 1 | 2; readonly last: 0 | 1 | 2 }
	| { readonly kind: 'half'; readonly which: 1 | 2 }
	| { readonly kind: 'quarter'; readonly which: 1 | 2 | 3 | 4 }
	/** The first to fourth seven days of a month, or (-1) its last. */
	| { readonly kind: 'week'; readonly which: number };

/**
 * A part of a period, cut at whole months, years or days. "Early", "mid" and "late" are thirds of their unit.
 * TIMEX3 keeps the unit's value (and says the part elsewhere), except for halves and quarters of a year.
 */
export function partOf(period: Period, part: Part): Period {
	if (period.unit === 'year' && part.kind === 'half') {
		return halfPeriod(readIsoDay(period.from).year, part.which);
	}
	if (period.unit === 'year' && part.kind === 'quarter') {
		return quarterPeriod(readIsoDay(period.from).year, part.which);
	}
	if (period.unit === 'day') return period;
	if (part.kind === 'week') return weekOfMonth(period, part.which);
	const [lower, upper] = shares(part);
	const { from, to } = cut(period, lower, upper);
	return { ...period, from, to, edtf: edtfOfDays(from, to) };
}

function weekOfMonth(period: Period, which: number): Period {
	const start = isoToNumber(which < 0 ? period.to : period.from);
	const first = which < 0 ? start - 6 : start + 7 * (which - 1);
	const [from, to] = [numberToIso(first), numberToIso(first + 6)];
	return { ...period, from, to, edtf: `${from}/${to}` };
}

function shares(part: Exclude<Part, { kind: 'week' }>): [number, number] {
	if (part.kind === 'third') return [part.first / 3, (part.last + 1) / 3];
	const parts = part.kind === 'half' ? 2 : 4;
	return [(part.which - 1) / parts, part.which / parts];
}

function cut(period: Period, lower: number, upper: number): Interval {
	const first = readIsoDay(period.from);
	const last = readIsoDay(period.to);
	if (period.unit === 'decade' || period.unit === 'century') {
		const years = last.year - first.year + 1;
		return {
			from: isoDay(first.year + Math.round(years * lower), 1, 1),
			to: isoDay(first.year + Math.round(years * upper) - 1, 12, 31)
		};
	}
	if (period.unit === 'month' || period.unit === 'week' || period.unit === 'weekend') {
		// Thirds of a month are 1–10, 11–20 and 21 to its end, whatever its length.
		const start = isoToNumber(period.from);
		const days = period.unit === 'month' ? 30 : isoToNumber(period.to) - start + 1;
		const end = upper === 1 ? period.to : numberToIso(start + Math.round(days * upper) - 1);
		return { from: numberToIso(start + Math.round(days * lower)), to: end };
	}
	const months = (last.year - first.year) * 12 + last.month - first.month + 1;
	const start = monthShifted(first.year, first.month, Math.round(months * lower));
	const end = monthShifted(first.year, first.month, Math.round(months * upper) - 1);
	return { from: start.from, to: end.to };
}
