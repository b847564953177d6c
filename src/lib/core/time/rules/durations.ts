/** How long is "three and a half years", "90-day", "the past two decades", "for weeks"? */
import type { Interval } from '../../model.ts';
import { addDays, addMonths, isoToNumber, numberToIso } from '../calendar.ts';
import { deicticAnchor, storyAnchor } from '../context.ts';
import type { Line } from '../line.ts';
import type { Unit } from '../periods.ts';
import { found, unplaced, type Base, type Found, type Resolved } from '../rule.ts';
import { PLURAL_UNITS } from '../vocabulary.ts';
import { skipApproximator } from './approximators.ts';
import { readBase } from './calendar-phrase.ts';
import { readLong, readMeasure, type Measure } from './measures.ts';

const CODES: Partial<Record<Unit, [prefix: string, letter: string]>> = {
	second: ['PT', 'S'],
	minute: ['PT', 'M'],
	hour: ['PT', 'H'],
	day: ['P', 'D'],
	weekend: ['P', 'WE'],
	week: ['P', 'W'],
	month: ['P', 'M'],
	quarter: ['P', 'Q'],
	year: ['P', 'Y'],
	decade: ['P', 'DE'],
	century: ['P', 'CE']
};

/** `P3.5Y`, `PT30M`, `PXD`. */
export function durationValue(amount: number | null, unit: Unit): string {
	if (unit === 'hour' && amount === 0.5) return 'PT30M';
	const years = unit === 'century' ? 100 : unit === 'decade' ? 10 : null;
	if (years !== null && amount !== null && !Number.isInteger(amount)) return `P${amount * years}Y`;
	const [prefix, letter] = CODES[unit] ?? ['P', 'D'];
	return `${prefix}${amount ?? 'X'}${letter}`;
}

export function durations(line: Line, at: number): readonly Found[] | null {
	const result = anchored(line, at) ?? measured(line, at) ?? vague(line, at);
	return result && [result];
}

/** "37 years", "a 90-day", "more than 20 years", "a 37-year-old". */
function measured(line: Line, at: number): Found | null {
	const long = readLong(line, at);
	if (long) return duration(at, long.next, durationValue(long.amount, long.unit));
	const start = skipApproximator(line, at)?.next ?? at;
	const measure = readMeasure(line, start) ?? readEnded(line, at);
	if (!measure || !isMeasure(line, measure)) return null;
	// "a 37-year-old", "18 years old"
	const old = line.afterHyphen(measure.next);
	const hyphened = old !== measure.next && line.lower(old) === 'long';
	const next = line.lower(old) === 'old' || hyphened ? old + 1 : measure.next;
	return duration(at, next, durationValue(measure.amount, measure.unit));
}

/** "The three months ended 30 June". */
function readEnded(line: Line, at: number): Measure | null {
	const measure = line.lower(at) === 'the' ? readMeasure(line, at + 1) : null;
	return measure && /^(?:ended|ending)$/.test(line.lower(measure.next)) ? measure : null;
}

function isMeasure(line: Line, measure: Measure): boolean {
	if (!measure.article) return !(measure.unit === 'second' && measure.amount === 1);
	// "a second attack", "a quarter of them"; but "a year", "an hour".
	if (measure.unit === 'second' || measure.unit === 'quarter' || measure.unit === 'weekend')
		return false;
	return !HEADS.has(line.lower(measure.next));
}

/** "a week" is a time; "a day job", "a month end" are not. */
const HEADS: ReadonlySet<string> = new Set([
	'job',
	'trip',
	'care',
	'one',
	'labourer',
	'laborer',
	'school',
	'when',
	'book'
]);

const ANCHORS: ReadonlyMap<string, { direction: -1 | 1; writer: boolean } | null> = new Map([
	['past', { direction: -1, writer: true }],
	['last', { direction: -1, writer: true }],
	['previous', { direction: -1, writer: false }],
	['preceding', { direction: -1, writer: false }],
	['next', { direction: 1, writer: true }],
	['coming', { direction: 1, writer: true }],
	['following', { direction: 1, writer: false }],
	['first', null],
	['final', null],
	['same', null]
]);

/** "the past 35 years", "the last few weeks", "the past year", "recent years". */
function anchored(line: Line, at: number): Found | null {
	if (line.lower(at) === 'recent') {
		const unit = PLURAL_UNITS.get(line.lower(at + 1));
		return unit ? reference(at, at + 2, 'PAST_REF') : null;
	}
	const start = /^(?:the|these|those|this)$/.test(line.lower(at)) ? at + 1 : at;
	const word = line.lower(start);
	if (!ANCHORS.has(word) || isVerb(line, start)) return null;
	const anchor = ANCHORS.get(word) ?? null;
	const measure = readMeasure(line, start + 1) ?? readBareAnchored(line, start + 1, word);
	if (!measure || measure.unit === 'second' || measure.article) return null;
	const { amount, unit, next } = measure;
	const year = yearOf(line, measure, word);
	return found({
		from: at,
		to: year?.next ?? next,
		type: 'DURATION',
		rule: 'anchored-duration',
		explicit: year?.explicit ?? false,
		deictic: anchor?.writer ?? false,
		resolve: (context) => {
			const value = durationValue(amount, unit);
			const whole = year?.period(context);
			if (whole && amount !== null) return within(whole, word === 'first', unit, amount, value);
			const base = anchor && (anchor.writer ? deicticAnchor(context) : storyAnchor(context, unit));
			if (!anchor || !base || amount === null || base.precision === 'none') return unplaced(value);
			const day = numberToIso(anchor.direction < 0 ? base.last : base.first);
			const other = shiftedDay(day, unit, amount * anchor.direction);
			if (other === null) return unplaced(value);
			const [from, to] = anchor.direction < 0 ? [other, day] : [day, other];
			return { value, edtf: null, from, to };
		}
	});
}

/** The "of 2016" of "the first nine months of 2016". */
function yearOf(line: Line, measure: Measure, word: string): Base | null {
	if (word !== 'first' && word !== 'last' && word !== 'final') return null;
	if (measure.amount === null || line.lower(measure.next) !== 'of') return null;
	const start = line.after(measure.next + 1, 'the') ?? measure.next + 1;
	const base = readBase(line, start);
	return base && /^(?:year|fiscal-year|shifted-year)$/.test(base.rule) ? base : null;
}

function within(
	{ from, to }: Interval,
	isFirst: boolean,
	unit: Unit,
	amount: number,
	value: string
): Resolved {
	const end = isFirst ? shiftedDay(from, unit, amount) : null;
	const start = isFirst ? null : shiftedDay(addDays(to, 1), unit, -amount);
	if (end !== null) return { value, edtf: null, from, to: addDays(end, -1) };
	return start === null ? unplaced(value) : { value, edtf: null, from: start, to };
}

/** "The trial could last two weeks", "it may not last a month". */
function isVerb(line: Line, at: number): boolean {
	if (line.lower(at) !== 'last') return false;
	return /^(?:to|will|would|can|could|may|might|must|should|shall|not|t|did|does|do|only|they|we|it|usually|typically|often)$/.test(
		line.lower(at - 1)
	);
}

/** "the past year", "the last days". */
function readBareAnchored(line: Line, at: number, word: string): Measure | null {
	const lower = line.lower(at);
	const plural = PLURAL_UNITS.get(lower);
	if (plural) return { amount: null, unit: plural, next: at + 1, article: false };
	const single: Partial<Record<string, Unit>> = {
		year: 'year',
		month: 'month',
		week: 'week',
		decade: 'decade',
		day: 'day'
	};
	const unit = word === 'past' ? single[lower] : undefined;
	return unit ? { amount: 1, unit, next: at + 1, article: false } : null;
}

function shiftedDay(day: string, unit: Unit, amount: number): string | null {
	const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit as string];
	if (months !== undefined) {
		const year = Number(day.slice(0, 4)) + (amount * months) / 12;
		return year < 2 || year > 9990 ? null : addMonths(day, Math.round(amount * months));
	}
	const days = { day: 1, week: 7, weekend: 7 }[unit as string];
	if (days === undefined || Math.abs(amount) > 100_000) return null;
	return numberToIso(isoToNumber(day) + Math.round(amount * days));
}

/** "for weeks", "over decades", "in months": only after a word that asks how long. */
function vague(line: Line, at: number): Found | null {
	const unit = PLURAL_UNITS.get(line.lower(at));
	if (!unit || unit === 'second' || unit === 'quarter') return null;
	const opens = !/^\p{L}/u.test(line.raw(at - 1)) && line.lower(at + 1) === 'of';
	const asked = /^(?:for|over|after|within|in|during|of|last|lasted|took|these|despite|following)$/;
	if (!opens && !asked.test(line.lower(at - 1))) return null;
	if (
		line.lower(at - 1) === 'of' &&
		!/^(?:number|handful|couple|matter|period)$/.test(line.lower(at - 2))
	)
		return null;
	return duration(at, at + 1, durationValue(null, unit));
}

function duration(from: number, to: number, value: string): Found {
	return found({ from, to, type: 'DURATION', rule: 'duration', resolve: () => unplaced(value) });
}

function reference(from: number, to: number, value: string): Found {
	return found({ from, to, rule: 'vague-past', resolve: () => unplaced(value) });
}
