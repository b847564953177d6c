/** Which part of which day is "this morning", "last night", "Sunday morning", "the night of 20 June 1791"? */
import type { Line } from '../line.ts';
import type { Found } from '../rule.ts';
import { DAY_PARTS } from '../vocabulary.ts';
import { readBase } from './calendar-phrase.ts';
import { dayFound } from './deictic-days.ts';
import {
	dayAfter,
	dayOf,
	isDay,
	storyDay,
	storyDayAfter,
	timeFound,
	writerDay
} from './time-of-day.ts';

export function dayParts(line: Line, at: number): readonly Found[] | null {
	const result = partOfDay(line, at) ?? partOfNamedDay(line, at);
	return result && [result];
}

/** "this morning", "last night", "tonight", "that evening", "noon". */
function partOfDay(line: Line, at: number): Found | null {
	const word = line.lower(at);
	if (word === 'tonight') return timeFound(at, at + 1, 'NI', writerDay(0), true);
	if (word === 'midnight' || word === 'noon') {
		const shouted = line.raw(at) === line.raw(at).toUpperCase();
		if (line.capital(at) && at > 0 && !shouted) return null;
		const day = readBase(line, at + 1);
		const next = day && isDay(day) ? day.next : at + 1;
		return timeFound(at, next, word === 'noon' ? '12:00' : '24:00', dayAfter(line, at + 1));
	}
	if (word === 'overnight') return overnight(line, at);
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

/** "overnight", "overnight on Saturday", not "an overnight train". */
function overnight(line: Line, at: number): Found | null {
	const next = line.lower(at + 1) === 'on' ? at + 2 : at + 1;
	const base = readBase(line, next);
	if (base && isDay(base) && base.rule === 'weekday')
		return timeFound(at, base.next, 'NI', dayOf(base), base.deictic);
	if (/^(?:a|an|the|this|that|its|his|their|her)$/.test(line.lower(at - 1))) return null;
	const ends =
		!/^\p{Ll}/u.test(line.raw(at + 1)) ||
		/^(?:and|but|in|on|as|at|after|when|while|from|to|by|into|for)$/.test(line.lower(at + 1));
	return ends ? timeFound(at, at + 1, 'NI', storyDay) : null;
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
	// "dawn Friday", "midday Sunday"
	if (leading !== undefined && /^(?:dawn|midday|dusk|daybreak)$/.test(line.lower(start))) {
		const base = readBase(line, start + 1);
		return base?.rule === 'weekday' && line.capital(start + 1)
			? timeFound(at, base.next, leading, dayOf(base), base.deictic)
			: null;
	}
	// "early Sunday morning"
	const first = /^(?:early|late)$/.test(line.lower(at)) ? at + 1 : at;
	if (!line.capital(first) && line.number(first) === null) return null;
	const base = readBase(line, first);
	const part = base && isDay(base) ? DAY_PARTS.get(line.lower(base.next)) : undefined;
	return base && part ? timeFound(at, base.next + 1, part, dayOf(base), base.deictic) : null;
}
