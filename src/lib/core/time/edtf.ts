/** Which days does an EDTF date (ISO 8601-2, level 1) or an ISO date-time cover? */
import type { PublicationDate } from '../model.ts';
import { daysInMonth, isDay, isoDay } from './calendar.ts';

export interface EdtfDate {
	/** As written, less what a time of day adds (`2021-08-26T17:16+01:00` becomes `2021-08-26`). */
	readonly edtf: string;
	/** First day; null where the interval is open (`../2020`). */
	readonly from: string | null;
	/** Last day; null where the interval is open (`2023-01/..`). */
	readonly to: string | null;
	/** `~` or `%`. */
	readonly approximate: boolean;
	/** `?` or `%`. */
	readonly uncertain: boolean;
}

/** Failure is a value: `message` is a sentence for the person who wrote the date. */
export type EdtfResult =
	{ readonly ok: true; readonly date: EdtfDate } | { readonly ok: false; readonly message: string };

/** Reads dates, intervals, seasons, unspecified digits and qualifiers; years 1 to 9999. */
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

function parseInterval(written: string, first: string, second: string): EdtfResult {
	const isOpen = (half: string) => half === '..' || half === '';
	if (isOpen(first) && isOpen(second)) {
		return refuse(`“${written}” is open at both ends, so it says nothing.`);
	}
	const from = isOpen(first) ? null : parseSingle(first);
	const to = isOpen(second) ? null : parseSingle(second);
	if (from && !from.ok) return from;
	if (to && !to.ok) return to;
	const starts = from?.date.from ?? null;
	const ends = to?.date.to ?? null;
	if (starts !== null && ends !== null && starts > ends) {
		return refuse(`“${written}” ends before it begins.`);
	}
	return {
		ok: true,
		date: {
			edtf: `${from?.date.edtf ?? first}/${to?.date.edtf ?? second}`,
			from: starts,
			to: ends,
			approximate: Boolean(from?.date.approximate || to?.date.approximate),
			uncertain: Boolean(from?.date.uncertain || to?.date.uncertain)
		}
	};
}

const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%]?)$/;
const TIME =
	/^[T ](?:[01]\d|2[0-4]):?[0-5]\d(?::?(?:[0-5]\d|60)(?:[.,]\d+)?)?(?: ?(?:Z|[+-][01]\d(?::?[0-5]\d)?))?$/;

function parseSingle(text: string): EdtfResult {
	const day = text.slice(0, 10);
	const hasTime = text.length > 11 && TIME.test(text.slice(10));
	const written = hasTime ? day : text;
	const match = DATE.exec(written);
	if (!match) {
		return refuse(
			`“${text}” is no date that can be read; write it as 2021-08-26, 2021-08, 2021 or, when it is about that time, 2021-08~.`
		);
	}
	const [, year = '', month, dayOfMonth, qualifier = ''] = match;
	const days = daysOf(text, year, month, dayOfMonth);
	if ('message' in days) return refuse(days.message);
	return {
		ok: true,
		date: {
			edtf: written,
			...days,
			approximate: qualifier === '~' || qualifier === '%',
			uncertain: qualifier === '?' || qualifier === '%'
		}
	};
}

type Days = { readonly from: string; readonly to: string } | { readonly message: string };

function daysOf(text: string, year: string, month?: string, day?: string): Days {
	const first = Number(year.replaceAll('X', '0'));
	const last = Number(year.replaceAll('X', '9'));
	if (last === 0) return { message: `“${text}” lies outside the years 1 to 9999.` };
	const begins = Math.max(1, first);
	if (month === undefined || month === 'XX') {
		if (day !== undefined && day !== 'XX') {
			return { message: `“${text}” has a day but no month.` };
		}
		return { from: isoDay(begins, 1, 1), to: isoDay(last, 12, 31) };
	}
	if (year.includes('X')) return { message: `“${text}” has a month but no certain year.` };
	const monthNumber = Number(month);
	if (monthNumber >= 21 && monthNumber <= 24) {
		if (day !== undefined) return { message: `“${text}” has a day in a season.` };
		return seasonDays(first, monthNumber);
	}
	if (monthNumber < 1 || monthNumber > 12) {
		return { message: `“${text}” has no such month: ${month} is not between 01 and 12.` };
	}
	const length = daysInMonth(first, monthNumber);
	if (day === undefined || day === 'XX') {
		return { from: isoDay(first, monthNumber, 1), to: isoDay(first, monthNumber, length) };
	}
	if (!isDay(first, monthNumber, Number(day))) {
		return { message: `“${text}” has no such day: that month has ${length} days.` };
	}
	const iso = isoDay(first, monthNumber, Number(day));
	return { from: iso, to: iso };
}

/** 21 spring to 24 winter, of the northern hemisphere, three whole months each; a winter ends in the next year. */
export function seasonDays(year: number, season: number): { from: string; to: string } {
	const start = (season - 20) * 3;
	const end = start + 2;
	const endYear = end > 12 ? Math.min(9999, year + 1) : year;
	const endMonth = end > 12 ? end - 12 : end;
	return {
		from: isoDay(year, start, 1),
		to: isoDay(endYear, endMonth, daysInMonth(endYear, endMonth))
	};
}
