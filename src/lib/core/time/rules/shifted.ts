/** Which unit is "last week", "this month", "the following year", "next Sunday", "last summer"? */
import { weekday as weekdayOf, fromDayNumber, isoToNumber } from '../calendar.ts';
import {
	deicticAnchor,
	knows,
	sameDayAnchor,
	storyAnchor,
	type Anchor,
	type Context
} from '../context.ts';
import { dayPeriod, monthPeriod, periodShifted, seasonPeriod, type Period } from '../periods.ts';
import type { Unit } from '../periods.ts';
import type { Line } from '../line.ts';
import { base, type Base } from '../rule.ts';
import { MONTHS, SEASONS, UNITS, WEEKDAYS } from '../vocabulary.ts';

interface Shift {
	readonly count: -1 | 0 | 1;
	/** Counted from the writer's day, or from the day spoken of. */
	readonly from: 'writer' | 'story';
}

const SHIFTS: ReadonlyMap<string, Shift> = new Map([
	['last', { count: -1, from: 'writer' }],
	['past', { count: -1, from: 'writer' }],
	['this', { count: 0, from: 'writer' }],
	['current', { count: 0, from: 'writer' }],
	['next', { count: 1, from: 'writer' }],
	['coming', { count: 1, from: 'writer' }],
	['upcoming', { count: 1, from: 'writer' }],
	['previous', { count: -1, from: 'story' }],
	['preceding', { count: -1, from: 'story' }],
	['prior', { count: -1, from: 'story' }],
	['following', { count: 1, from: 'story' }],
	['same', { count: 0, from: 'story' }],
	['that', { count: 0, from: 'story' }]
]);

const SHIFTABLE: ReadonlySet<Unit> = new Set<Unit>([
	'day',
	'weekend',
	'week',
	'month',
	'quarter',
	'year',
	'decade',
	'century'
]);

const UNRESOLVED: Partial<Record<Unit, string>> = {
	weekend: 'XXXX-WXX-WE',
	week: 'XXXX-WXX',
	month: 'XXXX-XX',
	quarter: 'XXXX-QX',
	year: 'XXXX',
	decade: 'XXX',
	century: 'XX'
};

/** Reads from the word after "the", if there is one. */
export function readShifted(line: Line, at: number): Base | null {
	const article = line.lower(at - 1) === 'the';
	const word = line.lower(at);
	const bare = article ? UNITS.get(word) : undefined;
	if (bare && SHIFTABLE.has(bare) && bare !== 'day' && bare !== 'weekend')
		return wholeUnit(at + 1, bare, STORY_NOW, true);
	if (article && word === 'weekend') return theWeekend(at + 1);
	let shift = SHIFTS.get(word);
	if (!shift) return null;
	let next = at + 1;
	if (word === 'this' && line.lower(next) === 'past') {
		shift = { count: -1, from: 'writer' };
		next++;
	}
	if (word === 'that' || word === 'this') {
		if (line.lower(next) === 'same') next++;
	}
	// "the next day" is the day after the one spoken of; "next week" the one after the writer's.
	if (article && word === 'next') shift = { count: 1, from: 'story' };
	// "this fiscal year"
	if (/^(?:fiscal|financial|calendar)$/.test(line.lower(next)) && line.lower(next + 1) === 'year')
		next++;
	const unit = UNITS.get(line.lower(next));
	// "The last week of August" is a part of August.
	if (unit && article && line.lower(next + 1) === 'of' && shift.count !== 0) return null;
	if (unit && SHIFTABLE.has(unit)) {
		// "This day might come": no day in particular. "The past year" is a length of time.
		if (unit === 'day' && shift.from === 'writer') return null;
		if (word === 'past' && unit !== 'weekend' && unit !== 'century') return null;
		return wholeUnit(next + 1, unit, shift, false);
	}
	return readShiftedName(line, next, shift);
}

const STORY_NOW: Shift = { count: 0, from: 'story' };

function wholeUnit(next: number, unit: Unit, shift: Shift, onlyAsPart: boolean): Base {
	return base({
		next,
		rule: `shifted-${unit}`,
		deictic: shift.from === 'writer',
		article: true,
		onlyAsPart,
		unresolved: UNRESOLVED[unit] ?? 'XXXX-XX-XX',
		period: (context) => {
			const anchor = onlyAsPart ? tellingAnchor(context) : anchorFor(context, shift, unit);
			if (!knows(anchor, unit)) return null;
			return backToPast(periodShifted(unit, anchor.first, shift.count), unit, shift, context);
		}
	});
}

/** "Over the weekend": the last one that has begun, or the next. */
function theWeekend(next: number): Base {
	return base({
		next,
		rule: 'shifted-weekend',
		deictic: true,
		article: true,
		unresolved: 'XXXX-WXX-WE',
		period: (context) => {
			const anchor = deicticAnchor(context);
			if (!knows(anchor, 'day')) return null;
			const ahead = weekdayOf(anchor.first) < 6 && context.tense !== 'future';
			return periodShifted('weekend', anchor.first, ahead ? -1 : 0);
		}
	});
}

/** "The end of the year": the writer's, but the tale's in a tale. */
function tellingAnchor(context: Context): Anchor | null {
	return context.recent ?? deicticAnchor(context);
}

/** "This weekend", told in the past on a Tuesday, is the one before. */
function backToPast(
	period: Period | null,
	unit: Unit,
	shift: Shift,
	context: Context
): Period | null {
	if (!period || unit !== 'weekend' || shift.count !== 0 || context.tense !== 'past') return period;
	const start = isoToNumber(period.from);
	const isAhead = context.published !== null && start > context.published.last;
	return isAhead ? periodShifted(unit, start, -1) : period;
}

function anchorFor(context: Context, shift: Shift, unit: Unit): Anchor | null {
	if (shift.from === 'writer') return deicticAnchor(context);
	return unit === 'day' && shift.count === 0 ? sameDayAnchor(context) : storyAnchor(context, unit);
}

/** "last Sunday", "next January", "this summer". */
function readShiftedName(line: Line, at: number, shift: Shift): Base | null {
	const word = line.lower(at);
	const day = line.capital(at) ? WEEKDAYS.get(word) : undefined;
	const month = line.capital(at) ? MONTHS.get(word) : undefined;
	const season = SEASONS.get(word);
	const fields = { next: at + 1, deictic: shift.from === 'writer', article: true };
	if (day !== undefined) {
		return base({
			...fields,
			rule: 'shifted-weekday',
			unresolved: `XXXX-WXX-${day}`,
			period: (context) => {
				const anchor = anchorFor(context, shift, 'day');
				return knows(anchor, 'day')
					? dayPeriod(weekdayNear(anchor.first, day, shift, context))
					: null;
			}
		});
	}
	if (month !== undefined) {
		return base({
			...fields,
			rule: 'shifted-month-name',
			unresolved: `XXXX-${String(month).padStart(2, '0')}`,
			period: (context) => {
				const anchor = anchorFor(context, shift, 'month');
				return knows(anchor, 'month') ? monthNear(anchor.first, month, shift) : null;
			}
		});
	}
	if (season !== undefined) {
		return base({
			...fields,
			rule: 'shifted-season',
			unresolved: `XXXX-${['SP', 'SU', 'FA', 'WI'][season - 21] ?? 'XX'}`,
			period: (context) => {
				const anchor = anchorFor(context, shift, 'month');
				return knows(anchor, 'month') ? seasonNear(anchor.first, season, shift) : null;
			}
		});
	}
	return null;
}

function weekdayNear(from: number, day: number, shift: Shift, context: Context): number {
	const back = (weekdayOf(from) - day + 7) % 7;
	const ahead = (day - weekdayOf(from) + 7) % 7;
	if (shift.count < 0) return from - (back || 7);
	if (shift.count > 0) return from + (ahead || 7);
	return context.tense === 'past' ? from - back : from + ahead;
}

function monthNear(from: number, month: number, shift: Shift): Period {
	const now = fromDayNumber(from);
	if (shift.count < 0) return monthPeriod(month < now.month ? now.year : now.year - 1, month);
	if (shift.count > 0) return monthPeriod(month > now.month ? now.year : now.year + 1, month);
	return monthPeriod(now.year, month);
}

function seasonNear(from: number, season: number, shift: Shift): Period {
	const now = fromDayNumber(from);
	const startMonth = (season - 20) * 3;
	// A winter that began last December is still this winter in January.
	const current = season === 24 && now.month <= 2 ? now.year - 1 : now.year;
	if (shift.count === 0) return seasonPeriod(current, season);
	const begun = current < now.year || now.month >= startMonth;
	const ended = current < now.year ? now.month > 2 : now.month >= startMonth + 3;
	if (shift.count < 0) return seasonPeriod(ended ? current : current - 1, season);
	return seasonPeriod(begun ? current + 1 : current, season);
}
