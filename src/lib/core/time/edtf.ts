/** Which days does an EDTF date (ISO 8601-2, level 1) or an ISO date-time cover? */
import type { PublicationDate } from '../model.ts';
import { daysInMonth, isDay, isoDay } from './calendar.ts';

export interface EdtfDate {
	/** As written, less what a time of day adds (`2021-08-26T17:16+01:00` becomes `2021-08-26`). */
	readonly edtf: string;
	/** First day; null where it is open (`../2020`), unknown (`/2020`) or in no year from 1 to 9999 (`-0044`). */
	readonly from: string | null;
	/** Last day; null likewise (`2023-01/..`, `2023-01/`, `Y12021`). */
	readonly to: string | null;
	/** `~` or `%`. */
	readonly approximate: boolean;
	/** `?` or `%`. */
	readonly uncertain: boolean;
}

/** Failure is a value: `message` is a sentence for the person who wrote the date. */
export type EdtfResult =
	{ readonly ok: true; readonly date: EdtfDate } | { readonly ok: false; readonly message: string };

/** Reads all of level 1: dates, intervals, seasons, unspecified digits, qualifiers, years before 1 and after 9999. */
export function parseEdtf(text: string): EdtfResult {
	const written = text.trim();
	if (!written) return refuse('The date is empty.');
	const halves = written.split('/');
	if (halves.length > 2) return refuse(`“${written}” has more than one “/”.`);
	if (halves.length === 1) return parseSingle(written);
	return parseInterval(written, halves[0]!, halves[1]!);
}

/**
 * When an article was published, from its front matter or its metadata. The day of a date-time is the day as
 * written, whatever its zone. Null when nothing is given, when it is no date, or when it has no end.
 */
export function publicationDate(published: string | null): PublicationDate | null {
	if (published === null) return null;
	const result = parseEdtf(published);
	if (!result.ok) return null;
	const { edtf, from, to, approximate, uncertain } = result.date;
	if (from === null || to === null) return null;
	return { edtf, from, to, approximate: approximate || uncertain };
}

/** `1996/2001`, or the one date that both are; null stands for an open end. */
export function joinEdtf(from: string | null, to: string | null): string {
	return from !== null && from === to ? from : `${from ?? '..'}/${to ?? '..'}`;
}

/** The shortest EDTF date for a closed interval of days: a year, a month, a day, or an interval of days. */
export function edtfOfDays(from: string, to: string): string {
	if (from === to) return from;
	if (from.endsWith('-01-01') && to.endsWith('-12-31')) {
		return joinEdtf(from.slice(0, 4), to.slice(0, 4));
	}
	const lastDay = daysInMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7)));
	if (from.endsWith('-01') && Number(to.slice(8)) === lastDay) {
		return joinEdtf(from.slice(0, 7), to.slice(0, 7));
	}
	return `${from}/${to}`;
}

function refuse(message: string): EdtfResult {
	return { ok: false, message };
}

/** A day of the proleptic calendar, in any year: 0 is 1 BC, -43 is 44 BC. */
type Day = readonly [year: number, month: number, day: number];

interface Single {
	readonly ok: true;
	readonly edtf: string;
	/** First and last day; null where nothing is known of the year (`XXXX`). */
	readonly days: readonly [Day, Day] | null;
	readonly qualifier: string;
}

type SingleResult = Single | { readonly ok: false; readonly message: string };

function dateOf(
	edtf: string,
	first: Day | null,
	last: Day | null,
	qualifiers: readonly string[]
): EdtfResult {
	return {
		ok: true,
		date: {
			edtf,
			from: first && isoOf(first),
			to: last && isoOf(last),
			approximate: qualifiers.some((qualifier) => /[~%]/.test(qualifier)),
			uncertain: qualifiers.some((qualifier) => /[?%]/.test(qualifier))
		}
	};
}

function isoOf([year, month, day]: Day): string | null {
	return isDay(year, month, day) ? isoDay(year, month, day) : null;
}

function parseSingle(written: string): EdtfResult {
	const single = readSingle(written);
	if (!single.ok) return single;
	return dateOf(single.edtf, single.days?.[0] ?? null, single.days?.[1] ?? null, [
		single.qualifier
	]);
}

function parseInterval(written: string, first: string, second: string): EdtfResult {
	const isOpen = (half: string) => half === '..' || half === '';
	if (isOpen(first) && isOpen(second)) {
		return refuse(`“${written}” is open at both ends, so it says nothing.`);
	}
	const from = isOpen(first) ? null : readSingle(first);
	const to = isOpen(second) ? null : readSingle(second);
	if (from && !from.ok) return from;
	if (to && !to.ok) return to;
	const starts = from?.days?.[0] ?? null;
	const ends = to?.days?.[1] ?? null;
	if (starts && ends && isAfter(starts, ends)) {
		return refuse(`“${written}” ends before it begins.`);
	}
	const edtf = `${from?.edtf ?? first}/${to?.edtf ?? second}`;
	return dateOf(edtf, starts, ends, [from?.qualifier ?? '', to?.qualifier ?? '']);
}

function isAfter(one: Day, other: Day): boolean {
	const at = one.findIndex((part, index) => part !== other[index]);
	return at >= 0 && one[at]! > other[at]!;
}

const DATE = /^(-?\d{4}|\d{3}X|\d{2}XX|\dXXX|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%]?)$/;
const LONG_YEAR = /^Y(-?[1-9]\d{4,14})([?~%]?)$/;
const TIME =
	/^[T ](?:(?:[01]\d|2[0-3]):?[0-5]\d(?::?(?:[0-5]\d|60)(?:[.,]\d+)?)?|24:?00(?::?00)?)(?: ?(?:Z|[+-][01]\d(?::?[0-5]\d)?))?$/;

function readSingle(text: string): SingleResult {
	const day = text.slice(0, 10);
	const hasTime = text.length > 11 && TIME.test(text.slice(10));
	const written = hasTime ? day : text;
	const long = LONG_YEAR.exec(written);
	if (long) {
		const year = Number(long[1]);
		return { ok: true, edtf: written, days: wholeYear(year, year), qualifier: long[2] ?? '' };
	}
	const match = DATE.exec(written);
	if (!match) {
		return {
			ok: false,
			message: `“${text}” is no date that can be read; write it as 2021-08-26, 2021-08, 2021 or, when it is about that time, 2021-08~.`
		};
	}
	const [, year = '', month, dayOfMonth, qualifier = ''] = match;
	const days = daysOf(text, year, month, dayOfMonth);
	return typeof days === 'string'
		? { ok: false, message: days }
		: { ok: true, edtf: written, days, qualifier };
}

function wholeYear(first: number, last: number): [Day, Day] {
	return [
		[first, 1, 1],
		[last, 12, 31]
	];
}

/** The days, null where the year says nothing, or a sentence. */
function daysOf(
	text: string,
	year: string,
	month?: string,
	day?: string
): readonly [Day, Day] | null | string {
	if (year === '-0000') return `“${text}” is no year: the one before 0001 is 0000.`;
	const isWhole = month === undefined || month === 'XX';
	if (isWhole && day !== undefined && day !== 'XX') return `“${text}” has a day but no month.`;
	if (!isWhole && year.includes('X')) return `“${text}” has a month but no certain year.`;
	if (year === 'XXXX') return null;
	const first = Number(year.replaceAll('X', '0'));
	const last = Number(year.replaceAll('X', '9'));
	// The century of 0001 has no year 0 in the days that are written here.
	if (isWhole) return wholeYear(first === 0 && last > 0 ? 1 : first, last);
	const number = Number(month);
	if (number >= 21 && number <= 24) {
		return day === undefined ? season(first, number) : `“${text}” has a day in a season.`;
	}
	if (number < 1 || number > 12) {
		return `“${text}” has no such month: ${month} is not between 01 and 12.`;
	}
	const length = daysInMonth(first, number);
	if (day === undefined || day === 'XX') {
		return [
			[first, number, 1],
			[first, number, length]
		];
	}
	if (Number(day) < 1 || Number(day) > length) {
		return `“${text}” has no such day: that month has ${length} days.`;
	}
	const only: Day = [first, number, Number(day)];
	return [only, only];
}

function season(year: number, code: number): [Day, Day] {
	const start = (code - 20) * 3;
	const end = start + 2;
	// The last winter ends with the last year that has four digits.
	const endYear = end > 12 && year !== 9999 ? year + 1 : year;
	const endMonth = end > 12 ? (year === 9999 ? 12 : end - 12) : end;
	return [
		[year, start, 1],
		[endYear, endMonth, daysInMonth(endYear, endMonth)]
	];
}

/** 21 spring to 24 winter, of the northern hemisphere, three whole months each; a winter ends in the next year. */
export function seasonDays(year: number, code: number): { from: string; to: string } {
	const [from, to] = season(year, code);
	return { from: isoDay(...from), to: isoDay(...to) };
}
