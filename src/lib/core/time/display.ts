/** How does a date read for a person ("Feb 2024", "early 2023", "2021–2022", "about February 2025")? */
import { daysInMonth, readIsoDay } from './calendar.ts';
import { parseEdtf } from './edtf.ts';

const MONTH_NAMES = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];
const SEASON_NAMES = ['spring', 'summer', 'autumn', 'winter'];
const OPEN = '..';

export interface WordsOptions {
	/** Months written out ("February 2025") rather than short ("Feb 2025"). */
	readonly long?: boolean;
}

/** Words for an EDTF date; the date itself where it cannot be read. */
export function dateWords(edtf: string, options: WordsOptions = {}): string {
	const result = parseEdtf(edtf);
	if (!result.ok) return edtf;
	const long = options.long ?? false;
	const [first = '', second] = result.date.edtf.split('/');
	if (second === undefined) return qualifiedWords(first, long);
	if (second === OPEN) return `since ${qualifiedWords(first, long)}`;
	if (first === OPEN) return `until ${qualifiedWords(second, long)}`;
	if (second === '') return `from ${qualifiedWords(first, long)}, end unknown`;
	if (first === '') return `until ${qualifiedWords(second, long)}, beginning unknown`;
	const qualifier = qualifierOf(first);
	if (qualifier !== qualifierOf(second)) {
		return `${qualifiedWords(first, long)} to ${qualifiedWords(second, long)}`;
	}
	return qualified(closedWords(unqualified(first), unqualified(second), long), qualifier);
}

function qualifierOf(edtf: string): string {
	return /[~?%]$/.exec(edtf)?.[0] ?? '';
}

function unqualified(edtf: string): string {
	return edtf.replace(/[~?%]$/, '');
}

function qualified(words: string, qualifier: string): string {
	const about = /[~%]/.test(qualifier) ? `about ${words}` : words;
	return /[?%]/.test(qualifier) ? `${about} (uncertain)` : about;
}

function qualifiedWords(edtf: string, long: boolean): string {
	return qualified(partWords(unqualified(edtf), long), qualifierOf(edtf));
}

/** Words for a closed interval of days: "Feb 2024", "early 2023", "1980–1989". */
export function intervalWords(from: string, to: string, options: WordsOptions = {}): string {
	return closedWords(from, to, options.long ?? false);
}

/** What a chip shows needs: a `Dating`, or a feature's `from`, `to`, `edtf` and `date_text`. */
export interface ShownDate {
	readonly from: string;
	readonly to: string;
	readonly edtf: string | null;
	/** The words that gave the date. */
	readonly text?: string | null;
}

/** An EDTF date tells more than its days ("about", a season); "since early 2023" keeps its "early". */
export function datingWords(dating: ShownDate, options: WordsOptions = {}): string {
	const { from, to, edtf, text } = dating;
	if (edtf === null) return intervalWords(from, to, options);
	const part = /\b(early|mid|late)\b[- ](?=\d{4})/i.exec(text ?? '')?.[1];
	if (part && edtf.endsWith('/..'))
		return `since ${part.toLowerCase()} ${Number(from.slice(0, 4))}`;
	return dateWords(edtf, options);
}

/** "1980–2024", or "2021" where both are one. */
export function yearsWords(from: number, to: number): string {
	return from === to ? String(from) : `${from}–${to}`;
}

function monthName(month: number, long: boolean): string {
	const name = MONTH_NAMES[month - 1] ?? '';
	return long ? name : name.slice(0, 3);
}

/** A single date, without qualifiers. */
function partWords(plain: string, long: boolean): string {
	if (plain === 'XXXX') return 'an unknown year';
	if (plain.length === 4 && plain.includes('X')) return decadeWords(plain);
	const [, year = '', month, day] =
		/^(?:Y?(-?\d+)|[\dX]{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/.exec(plain) ?? [];
	if (!year) return decadeWords(plain.slice(0, 4));
	const yearText = yearWords(Number(year));
	if (month === undefined || month === 'XX') return yearText;
	const number = Number(month);
	if (number >= 21) return `${SEASON_NAMES[number - 21] ?? ''} ${yearText}`;
	if (day === undefined || day === 'XX') return `${monthName(number, long)} ${yearText}`;
	return `${Number(day)} ${monthName(number, long)} ${yearText}`;
}

/** The year before 1 is 1 BC, which EDTF writes as 0. */
function yearWords(year: number): string {
	return year > 0 ? String(year) : `${1 - year} BC`;
}

function decadeWords(edtf: string): string {
	if (edtf === 'XXXX') return 'an unknown year';
	const first = Math.max(1, Number(edtf.replaceAll('X', '0')));
	return `${first}–${Number(edtf.replaceAll('X', '9'))}`;
}

function closedWords(first: string, second: string, long: boolean): string {
	const from = daysOf(first)?.from;
	const to = daysOf(second)?.to;
	if (!from || !to) return `${partWords(first, long)} to ${partWords(second, long)}`;
	const whole = wholeWords(from, to, long);
	if (whole) return whole;
	const start = readIsoDay(from);
	const end = readIsoDay(to);
	if (start.year === end.year && start.month === end.month) {
		return `${start.day}–${end.day} ${monthName(start.month, long)} ${start.year}`;
	}
	const isMonths = start.day === 1 && end.day === daysInMonth(end.year, end.month);
	const short = (date: typeof start, withYear: boolean) =>
		[
			isMonths ? '' : String(date.day),
			monthName(date.month, long),
			withYear ? String(date.year) : ''
		]
			.filter(Boolean)
			.join(' ');
	return `${short(start, start.year !== end.year)}–${short(end, true)}`;
}

function daysOf(edtf: string): { from: string | null; to: string | null } | null {
	if (edtf === OPEN || edtf === '') return null;
	const result = parseEdtf(edtf);
	return result.ok ? result.date : null;
}

/** Days, months and years that are whole, and the thirds that "early", "mid" and "late" mean. */
function wholeWords(from: string, to: string, long: boolean): string | null {
	const start = readIsoDay(from);
	const end = readIsoDay(to);
	if (from === to) return partWords(from, long);
	const endsMonth = end.day === daysInMonth(end.year, end.month);
	if (from.endsWith('-01-01') && to.endsWith('-12-31')) return yearsWords(start.year, end.year);
	if (start.year !== end.year) return null;
	if (start.month === end.month) {
		const month = `${monthName(start.month, long)} ${start.year}`;
		if (start.day === 1 && endsMonth) return month;
		if (start.day === 1 && end.day === 10) return `early ${month}`;
		if (start.day === 11 && end.day === 20) return `mid ${month}`;
		if (start.day === 21 && endsMonth) return `late ${month}`;
		return null;
	}
	if (start.day !== 1 || !endsMonth) return null;
	const third = ['1-4', '5-8', '9-12'].indexOf(`${start.month}-${end.month}`);
	return third < 0 ? null : `${['early', 'mid', 'late'][third] ?? ''} ${start.year}`;
}
