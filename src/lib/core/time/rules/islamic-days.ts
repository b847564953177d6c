/** About which days are "Ramadan", "Ramadan 2016", "Eid al-Fitr", "Ashura"? */
import { fromDayNumber, numberToIso } from '../calendar.ts';
import type { Context } from '../context.ts';
import { islamicToDay, islamicYearIn } from '../islamic.ts';
import { HYPHENS, type Line } from '../line.ts';
import type { Period } from '../periods.ts';
import { base, type Base } from '../rule.ts';
import { isReporting } from '../attribution.ts';
import { readYearOfMonth } from './months.ts';

interface Feast {
	readonly words: readonly string[];
	readonly month: number;
	readonly day: number;
	/** How many days it lasts. */
	readonly days: number;
}

const FEASTS: readonly Feast[] = [
	{ words: ['ramadan'], month: 9, day: 1, days: 30 },
	{ words: ['ramadhan'], month: 9, day: 1, days: 30 },
	{ words: ['ramazan'], month: 9, day: 1, days: 30 },
	{ words: ['muharram'], month: 1, day: 1, days: 30 },
	{ words: ['ashura'], month: 1, day: 10, days: 1 },
	{ words: ['eid', 'al', 'fitr'], month: 10, day: 1, days: 1 },
	{ words: ['eid', 'ul', 'fitr'], month: 10, day: 1, days: 1 },
	{ words: ['eid', 'al', 'adha'], month: 12, day: 10, days: 1 },
	{ words: ['eid', 'ul', 'adha'], month: 12, day: 10, days: 1 }
];

const FIRST_WORDS: ReadonlySet<string> = new Set(FEASTS.map(({ words }) => words[0]!));

/** Ramadan is a name of people too: it is the month after such a word, or where it opens a sentence about the month. */
const BEFORE =
	/^(?:in|during|since|for|throughout|before|after|last|this|next|every|each|until|by|on|at|and|through|around|the|late|early|mid|-)$/;

export function readIslamicDay(line: Line, at: number): Base | null {
	if (!FIRST_WORDS.has(line.lower(at)) || !line.capital(at)) return null;
	const feast = FEASTS.find(({ words }) => wordsAt(line, at, words) !== null);
	if (!feast) return null;
	const next = wordsAt(line, at, feast.words)!;
	const year = readYearOfMonth(line, next);
	if (!year && line.capital(next)) return null;
	const opens = at === 0 && !isReporting(line.lower(next));
	if (feast.words.length === 1 && !opens && !isAsked(line, at)) return null;
	return base({
		next: year ? year.next : next,
		rule: 'islamic-day',
		explicit: year?.explicit ?? false,
		unresolved: feast.days > 1 ? 'XXXX-XX' : 'XXXX-XX-XX',
		period: (context) => {
			if (!year) return lastOne(feast, context);
			const of = year.of(context);
			return of === null ? null : inYear(feast, of);
		}
	});
}

function isAsked(line: Line, at: number): boolean {
	if (line.lower(at - 1) !== 'of') return BEFORE.test(line.lower(at - 1));
	return /^(?:month|days?|nights?|week|start|beginning|middle|end|eve)$/.test(line.lower(at - 2));
}

function wordsAt(line: Line, at: number, words: readonly string[]): number | null {
	let next = at;
	for (const word of words) {
		if (HYPHENS.has(line.lower(next))) next++;
		if (line.lower(next) !== word) return null;
		next++;
	}
	return next;
}

/** The first that begins in a Gregorian year; now and then there are two. */
function inYear(feast: Feast, year: number): Period | null {
	const about = islamicYearIn(year);
	for (const islamic of [about - 1, about, about + 1]) {
		const first = islamicToDay(islamic, feast.month, feast.day);
		if (first !== null && fromDayNumber(first).year === year) return periodFrom(first, feast.days);
	}
	return null;
}

/** The last that has begun by publication, the next where the verbs look forward, and in a tale that of its year. */
function lastOne(feast: Feast, { published, reference, narrative, tense }: Context): Period | null {
	const anchor = (narrative ? reference : null) ?? published ?? reference;
	if (!anchor || anchor.precision === 'none') return null;
	const { year } = fromDayNumber(anchor.last);
	if (anchor.precision === 'year' || narrative) return inYear(feast, year);
	const about = islamicYearIn(year);
	const starts = [about - 2, about - 1, about, about + 1, about + 2]
		.map((islamic) => islamicToDay(islamic, feast.month, feast.day))
		.filter((start) => start !== null);
	const first =
		tense === 'future'
			? starts.find((start) => start + feast.days > anchor.first)
			: starts.findLast((start) => start <= anchor.last);
	return first === undefined ? null : periodFrom(first, feast.days);
}

function periodFrom(first: number, days: number): Period {
	const [from, to] = [numberToIso(first), numberToIso(first + days - 1)];
	if (days === 1) return { unit: 'day', value: from, edtf: `${from}~`, from, to };
	return { unit: 'month', value: `${from}/${to}`, edtf: `${from}~/${to}~`, from, to };
}
