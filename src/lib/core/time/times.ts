/** Which spans of a text name a time, and which days do they mean? */
import type { Passage, PublicationDate, TimeExpression } from '../model.ts';
import { isoToNumber } from './calendar.ts';
import { anchorOf, publicationAnchor, type Anchor, type Context } from './context.ts';
import { lineAt, type Line } from './line.ts';
import { unplaced, type Found, type Resolved, type Rule } from './rule.ts';
import { calendarPhrase } from './rules/calendar-phrase.ts';
import { clock } from './rules/clock.ts';
import { dayLists } from './rules/day-lists.ts';
import { dayParts } from './rules/day-parts.ts';
import { deicticDays } from './rules/deictic-days.ts';
import { durations } from './rules/durations.ts';
import { offsets } from './rules/offsets.ts';
import { orderOf } from './rules/numeric-dates.ts';
import { references } from './rules/present.ts';
import { sets } from './rules/sets.ts';
import { yearSpans } from './rules/year-spans.ts';
import { isOfReport, tenseAt, type Told } from './tense.ts';

/** Enough for what prints its year. */
const NO_CONTEXT: Context = {
	published: null,
	reference: null,
	lastDay: null,
	recent: null,
	carried: null,
	narrative: false,
	order: null,
	solarHijri: false,
	tense: null
};

/** Where two rules read equally far, the first wins. */
const RULES: readonly Rule[] = [
	dayLists,
	yearSpans,
	calendarPhrase,
	clock,
	dayParts,
	deicticDays,
	offsets,
	durations,
	sets,
	references
];

interface Placed {
	readonly found: Found;
	readonly line: Line;
	readonly sentence: number;
	readonly paragraph: number;
}

/**
 * Time expressions in the manner of TIMEX3: without prepositions, sorted, disjoint. Relative ones are read against
 * the publication; without it they have no days, and partial dates are read against the dates in the text.
 */
export function findTimes(passage: Passage, published: PublicationDate | null): TimeExpression[] {
	const placed = passage.sentences.flatMap((sentence, index) => {
		const line = lineAt(passage, index);
		return findInLine(line).map((found): Placed => ({
			found,
			line,
			sentence: index,
			paragraph: sentence.paragraph
		}));
	});
	return resolveAll(passage.text, placed, published);
}

function findInLine(line: Line): Found[] {
	const all: Found[] = [];
	for (let at = 0; at < line.words.length;) {
		const best = line.opensTime(at) ? longest(line, at) : null;
		if (best) all.push(...best);
		at = best?.at(-1)?.to ?? at + 1;
	}
	return all;
}

function longest(line: Line, at: number): readonly Found[] | null {
	let best: readonly Found[] | null = null;
	let end = at;
	for (const rule of RULES) {
		const candidate = rule(line, at);
		const reaches = candidate?.at(-1)?.to ?? 0;
		if (candidate && reaches > end) [best, end] = [candidate, reaches];
	}
	return best;
}

function resolveAll(
	text: string,
	placed: readonly Placed[],
	published: PublicationDate | null
): TimeExpression[] {
	const publication = publicationAnchor(published);
	const narrative = isNarrative(placed, publication);
	const order = orderOf(text);
	const solarHijri = placed.some(({ found }) => found.rule === 'solar-hijri');
	let reference: Anchor | null = null;
	let lastDay: Anchor | null = null;
	let printed: Printed | null = null;
	let told: (Told & { line: Line }) | null = null;
	return placed.map(({ found, line, sentence, paragraph }, index) => {
		const near =
			printed && printed.paragraph === paragraph && sentence - printed.sentence <= 1
				? printed.anchor
				: null;
		const context: Context = {
			published: publication,
			reference,
			lastDay,
			recent: laterYear(placed, index) ?? near,
			carried: printed && isCarried(printed, sentence, paragraph) ? printed.anchor : null,
			narrative,
			order,
			solarHijri,
			tense: tenseAt(line, found.from, found.to, told?.line === line ? told : null)
		};
		told = { line, to: found.to, tense: context.tense };
		const resolved = withinCalendar(found.resolve(context));
		const anchor = referenceOf(found, resolved);
		if (anchor) {
			const ofReport = found.deictic && isOfReport(line, found.from);
			if (!reference || !ofReport) reference = anchor;
			if (anchor.precision === 'day' && !ofReport) lastDay = anchor;
			const continues = near !== null && !found.deictic;
			if (isPastTale(found, anchor, publication) || continues)
				printed = { anchor, sentence, paragraph, aside: isAside(line, found.from) };
			else if (found.explicit || found.deictic) printed = null;
		}
		return expression(text, line, found, resolved);
	});
}

/** Days are written with four digits of year: what lies outside 1 to 9999 has none. */
function withinCalendar(resolved: Resolved): Resolved {
	const isDay = (iso: string | null) =>
		iso === null || (iso.length === 10 && iso >= '0001-01-01' && iso <= '9999-12-31');
	return isDay(resolved.from) && isDay(resolved.to) ? resolved : unplaced('XXXX');
}

function expression(text: string, line: Line, found: Found, resolved: Resolved): TimeExpression {
	const { start, end } = line.span(found.from, found.to);
	return {
		start,
		end,
		text: text.slice(start, end),
		type: found.type,
		...resolved,
		rule: found.rule
	};
}

/** "On 12 May A fell, on 13 May B, and on 15 May 2019 C": the year stands with the last. */
function laterYear(placed: readonly Placed[], index: number): Anchor | null {
	const line = placed[index]?.line;
	for (let next = index; next < Math.min(placed.length, index + 6); next++) {
		const other = placed[next]!;
		if (other.line !== line) return null;
		if (other.found.rule === 'date' && other.found.explicit && next > index) {
			const { from, to } = other.found.resolve(NO_CONTEXT);
			return from !== null && to !== null ? anchorOf({ from, to }) : null;
		}
		if (other.found.rule !== 'month-day') return null;
	}
	return null;
}

/** Later expressions are read against a date, not against a decade, a length of time or the present. */
function referenceOf(found: Found, { from, to }: Resolved): Anchor | null {
	if (from === null || to === null || found.rule === 'present') return null;
	if (found.type === 'DURATION' && !found.explicit) return null;
	const anchor = anchorOf({ from, to });
	return anchor.precision === 'none' ? null : anchor;
}

/** A date of a tale, and where it was printed. */
interface Printed {
	readonly anchor: Anchor;
	readonly sentence: number;
	readonly paragraph: number;
	readonly aside: boolean;
}

/** A tale goes on in the next paragraph, unless its date was no more than an aside. */
function isCarried(printed: Printed, sentence: number, paragraph: number): boolean {
	const close = sentence - printed.sentence <= 3 && paragraph - printed.paragraph <= 2;
	return close && !printed.aside;
}

/** "The army, which took power in May 2014, …" tells nothing of 2014. */
function isAside(line: Line, from: number): boolean {
	for (let at = from - 1; at >= Math.max(0, from - 12); at--) {
		if (/^(?:which|who|whose|whom|where|since|that)$/.test(line.lower(at))) return true;
	}
	return false;
}

const YEAR = 365;

/** A printed month or day more than a year before publication begins a tale: what follows goes on from there. */
function isPastTale(found: Found, anchor: Anchor, publication: Anchor | null): boolean {
	if (!found.explicit || anchor.precision === 'year') return false;
	return publication !== null && publication.first - anchor.last > YEAR;
}

const ENOUGH = 9;
const PLENTY = 30;

/**
 * News print few years and speak from their day; an account of a past war or life prints many old ones.
 * (HeidelTime asks its user which of the two a text is: Strötgen & Gertz 2013.)
 */
function isNarrative(placed: readonly Placed[], publication: Anchor | null): boolean {
	if (!publication) return true;
	let old = 0;
	let near = 0;
	for (const { found } of placed) {
		if (found.deictic && found.rule !== 'present') near++;
		else if (found.explicit) {
			const { to } = found.resolve(NO_CONTEXT);
			if (to === null || publication.first - isoToNumber(to) > YEAR) old++;
			else near++;
		}
	}
	// A long account of a war that goes on has recent dates too.
	return (old >= ENOUGH && old > 5 * near) || (old >= PLENTY && old > 2 * near);
}
