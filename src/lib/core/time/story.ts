/** Which time of an earlier sentence does a sentence without one go on with? */
import type { Basis, Dating, PublicationDate, Sentence, Span } from '../model.ts';
import { rangeAt } from './attribution.ts';
import { addDays } from './calendar.ts';
import { segmentAt } from './clauses.ts';
import type { Line } from './line.ts';
import { isBackground, reports, tenseOf } from './publication-cues.ts';
import type { TimedLine } from './reach.ts';
import { isDone } from './statements.ts';
import type { TimeGroup } from './time-groups.ts';

export interface DatedSentence {
	readonly sentence: Sentence;
	readonly timed: TimedLine;
	/** Whether a time of it lies away from the publication: what it tells in the past is no news. */
	readonly bounded: boolean;
	/** Whether it says how long something lasts: what "has lasted for years" is no news either. */
	readonly lasting: boolean;
}

/** What is called a sentence may be a table or a list without end, which tells no story. */
export const LONGEST_SENTENCE = 400;

export function datingBy(text: string, line: Line, group: TimeGroup, basis: Basis): Dating {
	const { from, to, edtf, start, end } = group;
	const span = line.span(start, end);
	return { from, to, edtf, basis, text: text.slice(span.start, span.end), span };
}

type Before = (back: number) => DatedSentence | null;

/** A sentence in the past goes on with the tale just told, or with the event that the news are of. */
export function fromStory(
	text: string,
	own: DatedSentence,
	target: Span,
	before: Before,
	published: PublicationDate | null
): Dating | null {
	const { line, segments, groups } = own.timed;
	if (groups.length > 0 || tenseOf(line, segments) !== 'past' || isBackground(line, segments))
		return null;
	const found =
		taleBefore(own, before, published) ??
		(own.timed.isOfReporter(line.wordAt(target.start)) ? null : eventBefore(before, published));
	if (!found) return null;
	const same = found.of.sentence.paragraph === own.sentence.paragraph;
	return datingBy(text, found.of.timed.line, found.group, same ? 'paragraph' : 'discourse');
}

interface StoryTime {
	readonly of: DatedSentence;
	readonly group: TimeGroup;
}

const CONTINUES =
	/^(?:then|later|afterwards|afterward|meanwhile|they|he|she|it|those|these|there|others|another|also|both)$/;

/** The time of the sentence before it, or of the one before that, of the same paragraph. */
function taleBefore(
	{ sentence, timed }: DatedSentence,
	before: Before,
	published: PublicationDate | null
): StoryTime | null {
	const told = reports(timed.line);
	for (let back = 1; back <= 2; back++) {
		const of = before(back);
		if (!of || of.timed.line.words.length > LONGEST_SENTENCE) return null;
		const { line, segments, groups } = of.timed;
		const same = of.sentence.paragraph === sentence.paragraph;
		if (tenseOf(line, segments) !== 'past') return null;
		if (!same && !CONTINUES.test(timed.line.lower(0))) return null;
		const group = groups.length === 1 ? lastStated(of.timed) : null;
		// What somebody says now does not go on with a time long past.
		if (group && told && !isWithin(group, published, RECENT_DAYS)) return null;
		if (group) return { of, group };
		if (groups.length > 0 || isBackground(line, segments)) return null;
	}
	return null;
}

const RECENT_DAYS = 60;
/** News are of an event of the last days; it may stand far above. */
const NEWS_DAYS = 14;
const LONGEST_EVENT = 4;
const FARTHEST = 15;

/** The first day or days, close before the publication, on which something is said to have happened: the news. */
function eventBefore(before: Before, published: PublicationDate | null): StoryTime | null {
	for (let back = FARTHEST; back >= 1; back--) {
		const of = before(back);
		if (!of || of.timed.line.words.length > LONGEST_SENTENCE) continue;
		const group = lastStated(of.timed);
		if (!group || group.ahead || group.present || !isWithin(group, published, NEWS_DAYS)) continue;
		if (addDays(group.from, LONGEST_EVENT) > group.to) return { of, group };
	}
	return null;
}

function isWithin(group: TimeGroup, published: PublicationDate | null, days: number): boolean {
	return published !== null && addDays(group.to, days) >= published.from;
}

/** The last time that a sentence's own statement has: not that of a clause within, of a report, of a birth. */
function lastStated({ line, segments, groups, attributions }: TimedLine): TimeGroup | null {
	const stated = groups.filter((group) => {
		const segment = segments[segmentAt(segments, group.core)];
		return (
			segment?.kind === 'main' &&
			!group.attributive &&
			group.within === null &&
			group.beyond === null &&
			!rangeAt(attributions, group.core) &&
			!isDone(line, segment, group)
		);
	});
	return stated.at(-1) ?? null;
}
