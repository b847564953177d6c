/** On which day does a time of day fall, and what is its value? */
import { numberToIso } from '../calendar.ts';
import { deicticAnchor, storyAnchor, type Context } from '../context.ts';
import type { Line } from '../line.ts';
import { found, unplaced, type Base, type Found, type Resolved } from '../rule.ts';
import { readBase } from './calendar-phrase.ts';

export function isDay(base: Base): boolean {
	return /^(?:weekday|date|month-day|shifted-weekday|named-day|iso-date|slashed-date)$/.test(
		base.rule
	);
}

/** "8 a.m. on 5 May": the day that follows; else the one spoken of. */
export function dayAfter(line: Line, at: number): DayOf {
	const next = /^(?:on|,)$/.test(line.lower(at)) ? at + 1 : at;
	const base = readBase(line, next);
	return base && isDay(base) ? dayOf(base) : storyDay;
}

export type DayOf = (context: Context) => Pick<Resolved, 'value' | 'from'>;

export function dayOf(base: Base): DayOf {
	return (context) => base.period(context) ?? { value: base.unresolved, from: null };
}

export function writerDay(shift: number): DayOf {
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

export const storyDay: DayOf = (context) => {
	const anchor = storyAnchor(context, 'day');
	return anchor?.precision === 'day' ? isoAt(anchor.first) : NO_DAY;
};

export const storyDayAfter: DayOf = (context) => {
	const anchor = storyAnchor(context, 'day');
	return anchor?.precision === 'day' ? isoAt(anchor.first + 1) : NO_DAY;
};

/** A time of day covers its day: nothing here is finer than that. */
export function timeFound(
	from: number,
	to: number,
	code: string,
	day: DayOf,
	deictic = false
): Found {
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
