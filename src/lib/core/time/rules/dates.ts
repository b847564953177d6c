/** Which days are "August 15, 2021", "Thursday 26 August", "on the 19th"? */
import { datePeriod } from '../periods.ts';
import { dayNumber, fromDayNumber } from '../calendar.ts';
import { knows, storyAnchor, yearFor } from '../context.ts';
import type { Line } from '../line.ts';
import { base, type Base } from '../rule.ts';
import { WEEKDAYS, WEEKDAY_ABBREVIATIONS } from '../vocabulary.ts';
import { monthAt, readYearOfMonth, type YearOfMonth } from './months.ts';
import { yearAt } from './years.ts';

export interface DayOfMonth {
	readonly day: number;
	readonly next: number;
	/** Written "15th". */
	readonly ordinal: boolean;
}

/** 1 to 31, with or without "st", "nd", "rd", "th", and no part of a longer figure. */
export function dayAt(line: Line, at: number): DayOfMonth | null {
	const day = line.number(at);
	if (day === null || day < 1 || day > 31 || line.raw(at).length > 2) return null;
	let next = at + 1;
	if (line.glued(next)) {
		if (/^(?:st|nd|rd|th)$/.test(line.lower(next))) next++;
		else if (/^\p{L}/u.test(line.raw(next)) || line.lower(next) === '%') return null;
	}
	if (/^[.,:/]$/.test(line.lower(next)) && line.glued(next)) {
		if (line.number(next + 1) !== null && line.glued(next + 1)) return null;
	}
	return { day, next, ordinal: /^[a-z]/.test(line.lower(next - 1)) };
}

/** Where the date begins after an optional weekday; null when a weekday stands alone. */
export function afterWeekday(line: Line, at: number): number {
	const word = line.lower(at);
	if (!line.capital(at)) return at;
	if (WEEKDAYS.has(word)) return line.lower(at + 1) === ',' ? at + 2 : at + 1;
	if (!WEEKDAY_ABBREVIATIONS.has(word)) return at;
	let next = at + 1;
	if (line.lower(next) === '.' && line.glued(next)) next++;
	if (line.lower(next) === ',') next++;
	return next;
}

interface MonthDay {
	readonly month: number;
	readonly day: number;
	readonly next: number;
	readonly ordinal: boolean;
}

/** "August 15" or "15 August", "the 15th of August". */
export function monthDayAt(line: Line, at: number): MonthDay | null {
	const month = monthAt(line, at);
	if (month) {
		const day = dayAt(line, line.lower(month.next) === 'the' ? month.next + 1 : month.next);
		return day ? { month: month.month, ...day } : null;
	}
	const start = line.lower(at) === 'the' ? at + 1 : at;
	const day = dayAt(line, start);
	if (!day) return null;
	const name = monthAt(
		line,
		line.lower(day.next) === 'of' ? day.next + 1 : line.afterHyphen(day.next)
	);
	return name ? { month: name.month, day: day.day, next: name.next, ordinal: day.ordinal } : null;
}

export function dayBase(
	next: number,
	month: number,
	day: number,
	year: YearOfMonth | null,
	article = false
): Base {
	const pad = (number: number) => String(number).padStart(2, '0');
	return base({
		next,
		rule: year ? 'date' : 'month-day',
		explicit: year?.explicit ?? false,
		article,
		unresolved: `${year?.prefix ?? 'XXXX'}-${pad(month)}-${pad(day)}`,
		period: (context) => {
			const of = year ? year.of(context) : yearFor(context, month, day);
			return of === null ? null : datePeriod(of, month, day);
		}
	});
}

/** A day of a month, with or without its year and weekday. */
export function readDate(line: Line, at: number): Base | null {
	const bare = readDayOfMonth(line, at);
	if (bare) return bare;
	const start = afterWeekday(line, at);
	const date = monthDayAt(line, start);
	if (!date || date.day > 31 || !datePeriod(2000, date.month, date.day)) return null;
	const year = readYearOfMonth(line, afterHyphenOnly(line, date.next));
	// "September 11 attacks" needs no year.
	if (
		!year &&
		date.month === 9 &&
		date.day === 11 &&
		/^(?:attacks?|attackers|hijackers)$/.test(line.lower(date.next))
	) {
		return dayBase(date.next, 9, 11, {
			next: date.next,
			explicit: true,
			prefix: '2001',
			of: () => 2001
		});
	}
	return dayBase(year ? year.next : date.next, date.month, date.day, year, date.ordinal);
}

/** "on the 19th", in the month spoken of; "the 19th century" and "the 19th attack" are something else. */
function readDayOfMonth(line: Line, at: number): Base | null {
	if (line.lower(at - 1) !== 'the' || !/^(?:on|until|by|of|from|to)$/.test(line.lower(at - 2)))
		return null;
	const day = dayAt(line, at);
	if (!day?.ordinal || /^[\p{L}-]/u.test(line.raw(day.next))) return null;
	return base({
		next: day.next,
		rule: 'day-of-month',
		article: true,
		unresolved: `XXXX-XX-${String(day.day).padStart(2, '0')}`,
		period: (context) => {
			const anchor = storyAnchor(context, 'month');
			if (!knows(anchor, 'month')) return null;
			const { year, month } = fromDayNumber(anchor.first);
			const ahead = anchor === context.published && dayNumber(year, month, day.day) > anchor.last;
			if (!ahead || context.tense === 'future') return datePeriod(year, month, day.day);
			return month === 1 ? datePeriod(year - 1, 12, day.day) : datePeriod(year, month - 1, day.day);
		}
	});
}

/** "26-Aug-2021" has a hyphen before its year. */
function afterHyphenOnly(line: Line, at: number): number {
	const next = line.afterHyphen(at);
	return next !== at && yearAt(line, next) !== null && monthAt(line, at - 1) ? next : at;
}
