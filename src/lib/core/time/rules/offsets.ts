/** Which time is "25 years ago", "two weeks later", "three months earlier"? */
import { addMonths, isoToNumber, numberToIso } from '../calendar.ts';
import { deicticAnchor, storyAnchor, type Anchor, type Context } from '../context.ts';
import type { Line } from '../line.ts';
import { periodOf, type Period, type Unit } from '../periods.ts';
import { found, resolvedPeriod, unplaced, type Found } from '../rule.ts';
import { PLURAL_UNITS, UNITS } from '../vocabulary.ts';
import { skipApproximator } from './approximators.ts';
import { readMeasure, type Measure } from './measures.ts';

const DIRECTIONS: ReadonlyMap<string, -1 | 1> = new Map([
	['earlier', -1],
	['before', -1],
	['previously', -1],
	['prior', -1],
	['later', 1],
	['after', 1],
	['following', 1],
	['afterwards', 1],
	['afterward', 1],
	['on', 1]
]);

export function offsets(line: Line, at: number): readonly Found[] | null {
	const approximator = skipApproximator(line, at);
	const measure =
		readMeasure(line, approximator?.next ?? at) ?? readBareUnits(line, at) ?? readThe(line, at);
	if (!measure) return null;
	const word = line.lower(measure.next);
	if (word === 'ago') {
		return [offset(at, measure.next + 1, measure, -1, true, approximator?.inexact ?? false)];
	}
	const direction = DIRECTIONS.get(word);
	if (direction === undefined || line.lower(measure.next + 1) === 'than') return null;
	// "Two years before the war" counts from the war, of which nothing is known here.
	if (/^(?:before|prior|on|after|following)$/.test(word) && !endsClause(line, measure.next + 1)) {
		return null;
	}
	return [offset(at, measure.next + 1, measure, direction, false, approximator?.inexact ?? false)];
}

function endsClause(line: Line, at: number): boolean {
	return at >= line.words.length || /^[.,;:)–—”"]$/.test(line.lower(at));
}

/** "the year before", "the day after". */
function readThe(line: Line, at: number): Measure | null {
	const unit = line.lower(at) === 'the' ? UNITS.get(line.lower(at + 1)) : undefined;
	if (!unit || !/^(?:before|after|following)$/.test(line.lower(at + 2))) return null;
	return { amount: 1, unit, next: at + 2, article: false };
}

/** "years later", "decades ago". */
function readBareUnits(line: Line, at: number): Measure | null {
	const unit = PLURAL_UNITS.get(line.lower(at));
	return unit ? { amount: null, unit, next: at + 1, article: false } : null;
}

function offset(
	from: number,
	to: number,
	measure: Measure,
	direction: -1 | 1,
	fromWriter: boolean,
	inexact: boolean
): Found {
	return found({
		from,
		to,
		type: /^(?:hour|minute|second)$/.test(measure.unit) ? 'TIME' : 'DATE',
		rule: fromWriter ? 'ago' : direction < 0 ? 'earlier' : 'later',
		deictic: fromWriter,
		resolve: (context) => {
			if (measure.amount === null) return unplaced(direction < 0 ? 'PAST_REF' : 'FUTURE_REF');
			const anchor = fromWriter ? deicticAnchor(context) : storyAnchor(context, measure.unit);
			const period = anchor && shiftedBy(anchor, measure.unit, measure.amount * direction);
			if (!period || (anchor === context.published && isStillToCome(period, context)))
				return unplaced(unknownOf(measure.unit));
			const resolved = resolvedPeriod(period);
			const marked = inexact && !period.edtf.includes('/');
			return marked ? { ...resolved, edtf: `${period.edtf}~` } : resolved;
		}
	});
}

/** "A week later, they fled": what has happened does not lie after the publication. */
function isStillToCome({ from }: Period, { tense, published }: Context): boolean {
	return tense === 'past' && published !== null && isoToNumber(from) > published.last;
}

function unknownOf(unit: Unit): string {
	if (unit === 'year' || unit === 'decade' || unit === 'century') return 'XXXX';
	if (unit === 'month') return 'XXXX-XX';
	return unit === 'week' ? 'XXXX-WXX' : 'XXXX-XX-XX';
}

const MONTHS_IN: Partial<Record<Unit, number>> = {
	month: 1,
	quarter: 3,
	year: 12,
	decade: 120,
	century: 1200
};
const DAYS_IN: Partial<Record<Unit, number>> = { day: 1, week: 7 };

/** The result is as fine as the unit counted in: "25 years ago" is a year. Null when the anchor is too coarse. */
export function shiftedBy(anchor: Anchor, unit: Unit, amount: number): Period | null {
	const months = MONTHS_IN[unit];
	if (months !== undefined) {
		if (anchor.precision === 'none') return null;
		if (anchor.precision === 'year' && unit === 'month') return null;
		const iso = numberToIso(anchor.first);
		const shift = Math.round(amount * months);
		const year = Number(iso.slice(0, 4)) + shift / 12;
		if (year < 2 || year > 9990) return null;
		return periodOf(months >= 12 ? 'year' : 'month', isoToNumber(addMonths(iso, shift)));
	}
	if (anchor.precision !== 'day' || Math.abs(amount) > 100_000) return null;
	const days = DAYS_IN[unit];
	// Hours and minutes stay within the day.
	if (days === undefined) return periodOf('day', anchor.first);
	return periodOf(unit, anchor.first + Math.round(amount * days));
}
