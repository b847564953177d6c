/** What time is "17:16", "8 a.m. on Tuesday", "Thursday 26 August 2021 17:16"? */
import { HYPHENS, type Line } from '../line.ts';
import type { Found } from '../rule.ts';
import { readBase } from './calendar-phrase.ts';
import { dayAfter, dayOf, isDay, timeFound } from './time-of-day.ts';

export function clock(line: Line, at: number): readonly Found[] | null {
	const result = clockTime(line, at) ?? dayAndTime(line, at);
	return result && [result];
}

interface ClockTime {
	readonly hour: number;
	readonly minute: number | null;
	readonly next: number;
}

/** "8 a.m.", and "8 a.m. Tuesday" as one; "8 a.m. on Tuesday" is two. */
function clockTime(line: Line, at: number): Found | null {
	const time = readClock(line, at);
	if (!time) return null;
	const day = readBase(line, time.next);
	const next = day && isDay(day) ? day.next : time.next;
	return timeFound(at, next, codeOf(time), dayAfter(line, time.next));
}

/** "26 August 2021 17:16". */
function dayAndTime(line: Line, at: number): Found | null {
	if (!line.capital(at) && line.number(at) === null) return null;
	const day = readBase(line, at);
	if (!day || !isDay(day)) return null;
	const time = readClock(line, line.lower(day.next) === ',' ? day.next + 1 : day.next);
	return time && timeFound(at, time.next, codeOf(time), dayOf(day), day.deictic);
}

function codeOf({ hour, minute }: ClockTime): string {
	return `${String(hour).padStart(2, '0')}:${String(minute ?? 0).padStart(2, '0')}`;
}

function readClock(line: Line, at: number): ClockTime | null {
	const hour = line.number(at);
	const military = readMilitary(line, at);
	if (military) return military;
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

/** "0915 GMT", "1430 hours". */
function readMilitary(line: Line, at: number): ClockTime | null {
	const digits = line.raw(at);
	if (!/^(?:[01]\d|2[0-3])[0-5]\d$/.test(digits) || line.glued(at)) return null;
	const zone = line.lower(at + 1) === 'hours' ? at + 2 : skipZone(line, at + 1);
	if (zone === at + 1) return null;
	return { hour: Number(digits.slice(0, 2)), minute: Number(digits.slice(2)), next: zone };
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
