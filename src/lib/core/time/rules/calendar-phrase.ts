/** How do "early", "mid-", "the end of", "the second half of" join with a year, a month, a decade, "last week"? */
import { isoToNumber, numberToIso } from '../calendar.ts';
import { deicticAnchor, knows, storyAnchor, type Context } from '../context.ts';
import { edtfOfDays } from '../edtf.ts';
import type { Line } from '../line.ts';
import { readOrdinal, type Ordinal } from '../numbers.ts';
import { partOf, type Part } from '../parts.ts';
import { dayPeriod, type Period } from '../periods.ts';
import {
	found,
	resolvedPeriod,
	unplaced,
	type Base,
	type BaseReader,
	type Found
} from '../rule.ts';
import { readBusinessPeriod } from './business-periods.ts';
import { readDate } from './dates.ts';
import { readCentury, readDecade } from './decades.ts';
import { readIslamicDay } from './islamic-days.ts';
import { readMonth } from './months.ts';
import { readNamedDay } from './named-days.ts';
import { readIsoDate, readSlashedDate } from './numeric-dates.ts';
import { readQuarter, readSeason } from './seasons.ts';
import { readShifted } from './shifted.ts';
import { WEEKDAYS } from '../vocabulary.ts';
import { readSolarHijri } from './solar-hijri.ts';
import { readWeekday } from './weekdays.ts';
import { readEraYear, readYear } from './years.ts';

const READERS: readonly BaseReader[] = [
	readIsoDate,
	readSlashedDate,
	readSolarHijri,
	readDate,
	readNamedDay,
	readIslamicDay,
	readMonth,
	readDecade,
	readCentury,
	readEraYear,
	readSeason,
	readQuarter,
	readBusinessPeriod,
	readShifted,
	readWeekday,
	readYear
];

const bases = new WeakMap<Line, (Base | null | undefined)[]>();

/** The longest unit of the calendar that begins at a word. Read once, because most rules ask for it. */
export function readBase(line: Line, at: number): Base | null {
	let known = bases.get(line);
	if (!known) bases.set(line, (known = []));
	const base = known[at];
	return base === undefined ? (known[at] = longestBase(line, at)) : base;
}

function longestBase(line: Line, at: number): Base | null {
	let best: Base | null = null;
	for (const read of READERS) {
		const candidate = read(line, at);
		if (candidate && (!best || candidate.next > best.next)) best = candidate;
	}
	return best;
}

interface PartPhrase {
	readonly part: Part;
	readonly next: number;
}

const THIRDS = new Map<string, 0 | 1 | 2>([
	['early', 0],
	['mid', 1],
	['late', 2]
]);
const STRETCHES = new Map<string, 0 | 1 | 2>([
	['beginning', 0],
	['start', 0],
	['middle', 1],
	['end', 2],
	['close', 2]
]);

function third(first: 0 | 1 | 2, last: 0 | 1 | 2 = first): Part {
	return { kind: 'third', first, last };
}

/** "early", "mid-", "early to mid", "very late". */
function readThird(line: Line, at: number): PartPhrase | null {
	const start = line.lower(at) === 'very' ? at + 1 : at;
	const first = THIRDS.get(line.lower(start));
	if (first === undefined) return null;
	const to = line.afterHyphen(start + 1);
	if (line.lower(to) === 'to') {
		const second = line.afterHyphen(to + 1);
		const last = THIRDS.get(line.lower(second));
		if (last !== undefined && last > first) {
			return { part: third(first, last), next: line.afterHyphen(second + 1) };
		}
	}
	// "early in 1914", "late in the year"
	const next = line.lower(start + 1) === 'in' ? start + 2 : line.afterHyphen(start + 1);
	// "early on Wednesday"
	const day = line.lower(start + 1) === 'on' && WEEKDAYS.has(line.lower(start + 2));
	return { part: third(first), next: day && line.capital(start + 2) ? start + 2 : next };
}

/** "beginning of", "latter half of", "third quarter of", "early part of"; read after "the". */
function readStretch(line: Line, at: number): PartPhrase | null {
	const word = line.lower(at);
	const stretch = STRETCHES.get(word);
	if (stretch !== undefined) return afterOf(line, at + 1, third(stretch));
	const noun = line.lower(line.afterHyphen(at + 1));
	const nounAt = line.afterHyphen(at + 1);
	if (
		noun === 'part' ||
		noun === 'half' ||
		noun === 'years' ||
		noun === 'months' ||
		noun === 'days'
	) {
		const early = word === 'first' || word === 'early' || word === 'former' || word === 'opening';
		const late =
			word === 'second' ||
			word === 'latter' ||
			word === 'last' ||
			word === 'late' ||
			word === 'later';
		if (!early && !late) return null;
		if (noun === 'half') return afterOf(line, nounAt + 1, { kind: 'half', which: early ? 1 : 2 });
		if (word === 'first' || word === 'last' || word === 'second') return null;
		return afterOf(line, nounAt + 1, third(early ? 0 : 2));
	}
	const ordinal = readOrdinal(line, at);
	const week = readWeekOf(line, at, ordinal);
	if (week) return week;
	if (!ordinal || ordinal.value > 4) return null;
	const quarter = line.afterHyphen(ordinal.next);
	if (line.lower(quarter) !== 'quarter') return null;
	return afterOf(line, quarter + 1, { kind: 'quarter', which: ordinal.value as 1 | 2 | 3 | 4 });
}

/** "first week of", "last week of". */
function readWeekOf(line: Line, at: number, ordinal: Ordinal | null): PartPhrase | null {
	const isLast = line.lower(at) === 'last' || line.lower(at) === 'final';
	const next = isLast ? at + 1 : ordinal?.next;
	const which = isLast ? -1 : (ordinal?.value ?? 0);
	if (next === undefined || which > 4 || which === 0 || line.lower(next) !== 'week') return null;
	return line.lower(next + 1) === 'of' ? { part: { kind: 'week', which }, next: next + 2 } : null;
}

function afterOf(line: Line, at: number, part: Part): PartPhrase | null {
	if (line.lower(at) === 'of') return { part, next: at + 1 };
	// "second-quarter 2021", "the third quarter this year"
	return part.kind === 'third' ? null : { part, next: at };
}

export function calendarPhrase(line: Line, at: number): readonly Found[] | null {
	const phrase = narrowed(line, at) ?? modified(line, at) ?? plain(line, at);
	return phrase && [phrase];
}

function plain(line: Line, at: number): Found | null {
	const article = line.lower(at) === 'the';
	const base = readBase(line, article ? at + 1 : at);
	if (!base || base.onlyAsPart || (article && !base.article)) return null;
	return asFound(at, base, (period) => period);
}

const MONTHLY = /^(?:month|month-year|shifted-month|shifted-month-name)$/;

function modified(line: Line, at: number): Found | null {
	const start = line.lower(at) === 'the' ? at + 1 : at;
	const phrase = readThird(line, start) ?? readStretch(line, start);
	if (!phrase) return null;
	const of = line.lower(phrase.next) === 'the' ? phrase.next + 1 : phrase.next;
	const base = readBase(line, of);
	if (!base || base.rule === 'named-day') return null;
	if (phrase.part.kind === 'week' && !MONTHLY.test(base.rule)) return null;
	return asFound(at, base, (period) => partOf(period, phrase.part));
}

/** "earlier this month", "later that year": up to, or from, the day it is said. */
function narrowed(line: Line, at: number): Found | null {
	const word = line.lower(at);
	if (word !== 'earlier' && word !== 'later') return null;
	const inDay = line.after(at + 1, 'in', 'the', 'day');
	if (inDay !== null) return ofTheDay(at, inDay);
	const next = line.lower(at + 1) === 'in' ? at + 2 : at + 1;
	const base = readBase(line, line.lower(next) === 'the' ? next + 1 : next);
	if (!base) return null;
	if (line.lower(at + 1) !== 'in' && !/^(?:shifted-|weekday)/.test(base.rule)) return null;
	return asFound(at, base, (period, context) => {
		const anchor = base.deictic ? deicticAnchor(context) : context.reference;
		const start = isoToNumber(period.from);
		const end = isoToNumber(period.to);
		if (!anchor || anchor.first < start || anchor.last > end || anchor.precision !== 'day')
			return period;
		const day = numberToIso(anchor.first);
		const [from, to] = word === 'earlier' ? [period.from, day] : [day, period.to];
		return { ...period, from, to, edtf: edtfOfDays(from, to) };
	});
}

/** "earlier in the day": of the day spoken of. */
function ofTheDay(from: number, to: number): Found {
	return found({
		from,
		to,
		rule: 'shifted-day',
		resolve: (context) => {
			const anchor = storyAnchor(context, 'day');
			return knows(anchor, 'day')
				? resolvedPeriod(dayPeriod(anchor.first))
				: unplaced('XXXX-XX-XX');
		}
	});
}

function asFound(
	from: number,
	base: Base,
	change: (period: Period, context: Context) => Period
): Found {
	return found({
		from,
		to: base.next,
		type: base.type,
		rule: base.rule,
		explicit: base.explicit,
		deictic: base.deictic,
		resolve: (context) => {
			const period = base.period(context);
			return period ? resolvedPeriod(change(period, context)) : unplaced(base.unresolved);
		}
	});
}
