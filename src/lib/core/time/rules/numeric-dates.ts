/** Which days are "2021-08-15", "15/08/2021" and "3/4/2021"? */
import { isoToNumber, weekday as weekdayOf } from '../calendar.ts';
import type { Context, DateOrder } from '../context.ts';
import type { Line } from '../line.ts';
import { datePeriod, yearPeriod, type Period } from '../periods.ts';
import { base, type Base } from '../rule.ts';
import { WEEKDAYS } from '../vocabulary.ts';

/** "2021-08-15", "2021/08/15", also at the head of a date-time. */
export function readIsoDate(line: Line, at: number): Base | null {
	const year = line.number(at);
	const mark = line.lower(at + 1);
	if (year === null || line.raw(at).length !== 4 || (mark !== '-' && mark !== '/')) return null;
	if (!line.glued(at + 1) || !line.glued(at + 2) || line.raw(at + 2).length !== 2) return null;
	const month = line.number(at + 2) ?? 0;
	if (line.lower(at + 3) !== mark || !line.glued(at + 3) || line.raw(at + 4).length !== 2)
		return null;
	const period = datePeriod(year, month, line.number(at + 4) ?? 0);
	if (!period) return null;
	return base({
		next: at + 5,
		rule: 'iso-date',
		explicit: true,
		unresolved: period.value,
		period: () => period
	});
}

interface Numbers {
	readonly first: number;
	readonly second: number;
	/** Four digits, or two. */
	readonly year: number;
	readonly short: boolean;
	readonly next: number;
}

function numbersAt(line: Line, at: number): Numbers | null {
	const first = line.number(at);
	const second = line.number(at + 2);
	const year = line.number(at + 4);
	const mark = line.lower(at + 1);
	if (first === null || second === null || year === null) return null;
	if (!/^[/.-]$/.test(mark) || line.lower(at + 3) !== mark) return null;
	if ([1, 2, 3, 4].some((offset) => !line.glued(at + offset))) return null;
	if (line.glued(at) && /^[/.-]$/.test(line.lower(at - 1))) return null;
	if (line.glued(at + 5) && (/^[/-]|^\p{L}/u.test(line.raw(at + 5)) || hasMore(line, at + 5)))
		return null;
	if (first < 1 || first > 31 || second < 1 || second > 31 || (first > 12 && second > 12))
		return null;
	const digits = line.raw(at + 4).length;
	// "1.2.10" may number a chapter; "3/4/21" hardly does.
	const short = digits === 2 && mark === '/';
	return short || (digits === 4 && year >= 1000 && year <= 2199)
		? { first, second, year, short, next: at + 5 }
		: null;
}

function hasMore(line: Line, at: number): boolean {
	return line.lower(at) === '.' && line.glued(at + 1) && line.number(at + 1) !== null;
}

/**
 * "15/08/2021", "8-15-2021", "3/4/2021". Where both numbers may be the month, the other dates of the document, a
 * weekday before it, or the day of publication may tell; else only the year is known.
 */
export function readSlashedDate(line: Line, at: number): Base | null {
	const named = WEEKDAYS.get(line.lower(at));
	const start = named === undefined ? at : line.lower(at + 1) === ',' ? at + 2 : at + 1;
	const numbers = numbersAt(line, start);
	if (!numbers || (named !== undefined && !line.capital(at))) return null;
	const { first, second, short } = numbers;
	const prefix = short ? 'XXXX' : String(numbers.year);
	return base({
		next: numbers.next,
		rule: 'slashed-date',
		explicit: !short,
		unresolved: `${prefix}-XX-XX`,
		period: (context) => {
			const year = short ? wholeYear(numbers.year, context) : numbers.year;
			if (year === null) return null;
			const dayFirst = datePeriod(year, second, first);
			const monthFirst = datePeriod(year, first, second);
			if (!dayFirst || !monthFirst || first === second) return dayFirst ?? monthFirst;
			const told = orderTold(dayFirst, monthFirst, named ?? null, context);
			if (told !== null) return told === 'day' ? dayFirst : monthFirst;
			return unknownDay(year);
		}
	});
}

/** A day of a year: the numbers do not say which. */
function unknownDay(year: number): Period {
	const { value, from, to } = yearPeriod(year);
	return { unit: 'day', value: `${value}-XX-XX`, edtf: `${value}-XX-XX`, from, to };
}

function orderTold(
	dayFirst: Period,
	monthFirst: Period,
	named: number | null,
	{ order, published }: Context
): DateOrder | null {
	const only = (holds: (period: Period) => boolean): DateOrder | null =>
		holds(dayFirst) === holds(monthFirst) ? null : holds(dayFirst) ? 'day' : 'month';
	const isNamed = ({ from }: Period) => weekdayOf(isoToNumber(from)) === named;
	const isPublished = ({ from }: Period) =>
		published !== null && published.precision === 'day' && isoToNumber(from) === published.first;
	return (named === null ? null : only(isNamed)) ?? order ?? only(isPublished);
}

/** Up to five years ahead of publication belongs to its century. */
function wholeYear(short: number, { published, reference }: Context): number | null {
	const now = published ?? reference;
	if (!now) return null;
	const year = Math.floor(now.last / 365.2425) + 1970;
	const full = year - (year % 100) + short;
	return full > year + 5 ? full - 100 : full;
}

const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?![/-]?\d)/g;

/** What the dates of a text that can be read in one way only say of the others; null where they say nothing, or both. */
export function orderOf(text: string): DateOrder | null {
	const orders = new Set<DateOrder>();
	for (const [, first, , second, year] of text.matchAll(NUMERIC)) {
		const [one, other] = [Number(first), Number(second)];
		const isDate = (month: number, day: number) => datePeriod(yearOf(year), month, day) !== null;
		if (isDate(other, one) !== isDate(one, other)) orders.add(one > 12 ? 'day' : 'month');
	}
	return orders.size === 1 ? [...orders][0]! : null;
}

function yearOf(digits = ''): number {
	return digits.length === 4 ? Number(digits) : 2000 + Number(digits);
}
