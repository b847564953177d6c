/** What time of day is "17:16", "8 a.m.", "Sunday morning", "last night", "noon on 5 May"? */
import { numberToIso } from '../calendar.ts';
import { storyAnchor, deicticAnchor, type Context } from '../context.ts';
import { HYPHENS, type Line } from '../line.ts';
import { found, unplaced, type Base, type Found, type Resolved } from '../rule.ts';
import { DAY_PARTS } from '../vocabulary.ts';
import { readBase } from './calendar-phrase.ts';
import { dayFound } from './deictic-days.ts';

export function clock(line: Line, at: number): readonly Found[] | null {
	const result = clockTime(line, at) ?? partOfDay(line, at) ?? partOfNamedDay(line, at);
	return result && [result];
}

interface ClockTime {
	readonly hour: number;
	readonly minute: number | null;
	readonly next: number;
}

function clockTime(line: Line, at: number): Found | null {
	const time = readClock(line, at);
	if (!time) return null;
	const pad = (number: number) => String(number).padStart(2, '0');
	const code = `${pad(time.hour)}${time.minute === null ? ':00' : `:${pad(time.minute)}`}`;
	return timeFound(at, time.next, code, dayAfter(line, time.next));
}

function readClock(line: Line, at: number): ClockTime | null {
	const hour = line.number(at);
	if (hour === null || hour > 24 || line.raw(at).length > 2) return null;
	if (line.glued(at) && !/^[(“"]$/.test(line.lower(at - 1))) return null;
	let next = at + 1;
	let minute: number | null = null;
	const mark = line.lower(next);
	if ((mark === ':' || mark === '.') && line.glued(next) && line.glued(next + 1)) {
		if (line.raw(next + 1).length !== 2 || (line.number(next + 1) ?? 60) > 59) return null;
		minute = line.number(next + 1);
		next += 2;
		if (line.glued(next) && /^[:.%]$/.test(line.lower(next)) && line.number(next + 1) !== null)
			return null;
	}
	const half = readHalfDay(line, next);
	if (half) {
		if (hour < 1 || hour > 12) return null;
		const zone = skipZone(line, half.next);
		return { hour: (hour % 12) + (half.afternoon ? 12 : 0), minute, next: zone };
	}
	// Without "a.m." only "17:16" is a time; "2.30" and "10-12" may be anything.
	if (minute === null || mark !== ':' || isScore(line, at, next)) return null;
	return { hour, minute, next: skipZone(line, next) };
}

/** "a.m.", "am", "PM". */
function readHalfDay(line: Line, at: number): { next: number; afternoon: boolean } | null {
	const word = line.lower(at);
	if (word === 'am' || word === 'pm') return { next: at + 1, afternoon: word === 'pm' };
	if ((word !== 'a' && word !== 'p') || line.after(at + 1, '.', 'm') === null) return null;
	const dotted = line.lower(at + 3) === '.' && line.glued(at + 3);
	return { next: dotted ? at + 4 : at + 3, afternoon: word === 'p' };
}

function skipZone(line: Line, at: number): number {
	const inner = line.lower(at) === '(' ? at + 1 : at;
	if (
		/^(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|CST|CDT|PST|PDT|PT|AFT|IST|MSK|AEST)$/.test(
			line.raw(inner)
		)
	) {
		return line.lower(inner + 1) === ')' && inner !== at ? inner + 2 : inner + 1;
	}
	return line.after(at, 'local', 'time') ?? at;
}

/** "won 21:15" and chapter and verse. */
function isScore(line: Line, at: number, next: number): boolean {
	return (
		/^(?:won|lost|beat|score|ratio|of|chapter)$/.test(line.lower(at - 1)) ||
		HYPHENS.has(line.lower(next))
	);
}

/** "this morning", "last night", "tonight", "that evening", "noon". */
function partOfDay(line: Line, at: number): Found | null {
	const word = line.lower(at);
	if (word === 'tonight') return timeFound(at, at + 1, 'NI', writerDay(0), true);
	if (word === 'midnight' || word === 'noon') {
		if (line.capital(at) && at > 0) return null;
		return timeFound(at, at + 1, word === 'noon' ? '12:00' : '24:00', dayAfter(line, at + 1));
	}
	const start = line.lower(at) === 'the' ? at + 1 : at;
	const part = DAY_PARTS.get(line.lower(start + 1));
	if (part === undefined) return null;
	const shift = line.lower(start);
	if (shift === 'this') return timeFound(at, start + 2, part, writerDay(0), true);
	if (shift === 'last' && part === 'NI') return timeFound(at, start + 2, part, writerDay(-1), true);
	if (shift === 'that' || shift === 'same') return timeFound(at, start + 2, part, storyDay);
	if (shift === 'next' || shift === 'following')
		return timeFound(at, start + 2, part, storyDayAfter);
	return null;
}

/** "Sunday morning", "yesterday evening", "the night of 20 June 1791". */
function partOfNamedDay(line: Line, at: number): Found | null {
	const start = line.lower(at) === 'the' ? at + 1 : at;
	const leading = DAY_PARTS.get(line.lower(start));
	if (leading !== undefined && line.lower(start + 1) === 'of') {
		const base = readBase(line, line.lower(start + 2) === 'the' ? start + 3 : start + 2);
		return base && isDay(base)
			? timeFound(at, base.next, leading, dayOf(base), base.deictic)
			: null;
	}
	const shift = { yesterday: -1, today: 0, tomorrow: 1 }[line.lower(at)];
	if (shift !== undefined) {
		const part = DAY_PARTS.get(line.lower(at + 1));
		return part ? timeFound(at, at + 2, part, dayFound(at, at + 1, shift).resolve, true) : null;
	}
	// "early Sunday morning"
	const first = /^(?:early|late)$/.test(line.lower(at)) ? at + 1 : at;
	if (!line.capital(first) && line.number(first) === null) return null;
	const base = readBase(line, first);
	const part = base && isDay(base) ? DAY_PARTS.get(line.lower(base.next)) : undefined;
	return base && part ? timeFound(at, base.next + 1, part, dayOf(base), base.deictic) : null;
}

function isDay(base: Base): boolean {
	return /^(?:weekday|date|month-day|shifted-weekday|named-day)$/.test(base.rule);
}

/** "8 a.m. on 5 May": the day that follows; else the one spoken of. */
function dayAfter(line: Line, at: number): DayOf {
	const next = /^(?:on|,)$/.test(line.lower(at)) ? at + 1 : at;
	const base = readBase(line, next);
	return base && isDay(base) ? dayOf(base) : storyDay;
}

type DayOf = (context: Context) => Pick<Resolved, 'value' | 'from'>;

function dayOf(base: Base): DayOf {
	return (context) => base.period(context) ?? { value: base.unresolved, from: null };
}

function writerDay(shift: number): DayOf {
	return (context) => {
		const anchor = deicticAnchor(context);
		return anchor?.precision === 'day' ? isoAt(anchor.first + shift) : NO_DAY;
	};
}

const NO_DAY = { value: 'XXXX-XX-XX', from: null };

function isoAt(day: number): { value: string; from: string } {
	const iso = numberToIso(day);
	return { value: iso, from: iso };
}

const storyDay: DayOf = (context) => {
	const anchor = storyAnchor(context, 'day');
	return anchor?.precision === 'day' ? isoAt(anchor.first) : NO_DAY;
};

const storyDayAfter: DayOf = (context) => {
	const anchor = storyAnchor(context, 'day');
	return anchor?.precision === 'day' ? isoAt(anchor.first + 1) : NO_DAY;
};

/** A time of day covers its day: nothing here is finer than that. */
function timeFound(from: number, to: number, code: string, day: DayOf, deictic = false): Found {
	return found({
		from,
		to,
		type: 'TIME',
		rule: 'clock',
		deictic,
		resolve: (context) => {
			const { value, from: iso } = day(context);
			return iso === null
				? unplaced(`${value}T${code}`)
				: { value: `${value}T${code}`, edtf: iso, from: iso, to: iso };
		}
	});
}
