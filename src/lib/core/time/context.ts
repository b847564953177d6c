/** Against which days is a partial or relative time read? */
import type { PublicationDate } from '../model.ts';
import { fromDayNumber, isoToNumber, type CalendarDay } from './calendar.ts';
import type { Unit } from './periods.ts';

/** What a rule may ask when it turns words into days. */
export interface Context {
	/** The day, month or year of publication that is sure; null when none is. */
	readonly published: Anchor | null;
	/** The time that the text spoke of last. */
	readonly reference: Anchor | null;
	/** The last day that the text spoke of, however much that is coarser has been named since. */
	readonly lastDay: Anchor | null;
	/** A month or day of some past year that was printed just before: what follows belongs to that tale. */
	readonly recent: Anchor | null;
	/** Such a month or day a little further back, where the news may have come in between. */
	readonly carried: Anchor | null;
	/** A text that tells of a past age and hardly ever of the days around its publication. */
	readonly narrative: boolean;
	/** Which of two numbers of a date stands first in this text; null where nothing tells. */
	readonly order: DateOrder | null;
	/** A text with dates of the Solar Hijri calendar: its years about 1400 are of that calendar too. */
	readonly solarHijri: boolean;
	/** What the verbs around the expression say. */
	readonly tense: 'past' | 'future' | null;
}

export type DateOrder = 'day' | 'month';

/** A time that others are read against: its first and last day, and how fine it is known. */
export interface Anchor {
	readonly first: number;
	readonly last: number;
	readonly precision: 'day' | 'month' | 'year' | 'none';
}

export function anchorOf(interval: { readonly from: string; readonly to: string }): Anchor {
	const first = isoToNumber(interval.from);
	const last = isoToNumber(interval.to);
	const from = fromDayNumber(first);
	const to = fromDayNumber(last);
	let precision: Anchor['precision'] = 'none';
	if (first === last) precision = 'day';
	else if (from.year === to.year && from.month === to.month) precision = 'month';
	// A winter is of the year in which it begins.
	else if (from.year === to.year || last - first < LONGEST_SEASON) precision = 'year';
	return { first, last, precision };
}

const LONGEST_SEASON = 100;

export function publicationAnchor(published: PublicationDate | null): Anchor | null {
	return published ? anchorOf(published) : null;
}

const FINENESS = { none: 0, year: 1, month: 2, day: 3 } as const;

/** Whether the anchor lies within one unit, so that "this month" or "last year" is known from it. */
export function knows(anchor: Anchor | null, unit: Unit): anchor is Anchor {
	if (!anchor) return false;
	const needed =
		unit === 'year' || unit === 'decade' || unit === 'century' ? 1 : unit === 'month' ? 2 : 3;
	if (FINENESS[anchor.precision] >= needed) return true;
	// Quarters, seasons and halves hold whole months.
	return (
		anchor.precision === 'month' && (unit === 'quarter' || unit === 'half' || unit === 'season')
	);
}

/** The anchor for what is said from the writer's own day ("last week") or, in a tale, from the tale's. */
export function deicticAnchor(context: Context): Anchor | null {
	const { narrative, published, reference } = context;
	return narrative && published ? (reference ?? published) : published;
}

/** The anchor for what is said from a time spoken of ("two years later"), where that is known as finely as needed. */
export function storyAnchor(context: Context, unit: Unit): Anchor | null {
	const { narrative, published, reference } = context;
	if (narrative || knows(reference, unit)) return reference ?? published;
	return published;
}

/** The day that "that day" and "the same day" speak of. */
export function sameDayAnchor(context: Context): Anchor | null {
	const { reference, lastDay } = context;
	return knows(reference, 'day') ? reference : (lastDay ?? storyAnchor(context, 'day'));
}

/**
 * Which year a month (or a day of it) belongs to when none is printed. News look back: the last such month that
 * has begun by publication, unless the verbs look forward. A tale goes on from where it was.
 */
export function yearFor(context: Context, month: number, day: number | null): number | null {
	if (context.narrative && context.reference) return storyYear(context.reference, month);
	const tale = taleFor(context, month, day);
	if (tale) return storyYear(tale, month);
	const { published } = context;
	if (!published || published.precision === 'none') {
		return context.reference ? storyYear(context.reference, month) : null;
	}
	const last = fromDayNumber(published.last);
	if (context.tense === 'future') {
		const first = fromDayNumber(published.first);
		const isPast = month < first.month || (month === first.month && (day ?? 31) < first.day);
		// "It will run from 3 March", written in late March, means that March.
		const justPast = isPast && first.month - month <= 1;
		return isPast && !justPast ? last.year + 1 : last.year;
	}
	const isAhead = month > last.month || (month === last.month && (day ?? 1) > last.day);
	if (!isAhead || isSoon(context, last, month, day)) return last.year;
	return last.year - 1;
}

/** The tale that a month or day without a year belongs to; what lies close before publication is rather the news. */
export function taleFor(context: Context, month: number, day: number | null): Anchor | null {
	const { recent, carried, published, tense } = context;
	if (tense === 'future') return null;
	if (recent || !carried || !published) return recent;
	const now = fromDayNumber(published.last);
	const ago = (now.month - month) * 30 + now.day - (day ?? 15);
	return ((ago % 360) + 360) % 360 > NEWS ? carried : null;
}

/** Days. */
const NEWS = 45;

/** "The 31 August deadline", in late August, with no verb to say that it has passed. */
function isSoon(context: Context, now: CalendarDay, month: number, day: number | null): boolean {
	if (day === null || context.tense !== null) return false;
	return (month - now.month) * 30 + day - now.day <= 60;
}

function storyYear(reference: Anchor, month: number): number | null {
	if (reference.precision === 'none') return null;
	const { year, month: from } = fromDayNumber(reference.first);
	// A tale runs forward: from October to the next January, seldom from March back to December.
	if (reference.precision !== 'year' && month < from - 7) return year + 1;
	return year;
}
