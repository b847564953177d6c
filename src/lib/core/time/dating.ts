/** Which time dates a mention, and on what ground: its sentence, its paragraph, the discourse, the publication? */
import type {
	Basis,
	Dating,
	Passage,
	PublicationDate,
	Sentence,
	Span,
	TimeExpression,
	Within
} from '../model.ts';
import { indexAt } from '../article/segment.ts';
import { addDays } from './calendar.ts';
import { segmentAt } from './clauses.ts';
import { lineAt, type Line } from './line.ts';
import { isBackground, isNews, reports, tenseOf } from './publication-cues.ts';
import { TimedLine } from './reach.ts';
import { groupTimes, type TimeGroup } from './time-groups.ts';

interface DatedSentence {
	readonly sentence: Sentence;
	readonly timed: TimedLine;
	/** Whether a time of it lies away from the publication: what it tells in the past is no news. */
	readonly bounded: boolean;
}

/** What is dated: a mention, which may stand within a name, or a count. */
export interface Target extends Span {
	readonly within?: Within | null;
}

/**
 * One dating, or null, for each target. Durations and sets date nothing; a time that says something of another noun
 * only does not date the rest of its sentence; and what is not clearly of the same story inherits nothing.
 */
export function dateMentions(
	passage: Passage,
	targets: readonly Target[],
	times: readonly TimeExpression[],
	published: PublicationDate | null
): (Dating | null)[] {
	const timesOf = bySentence(passage, times);
	const read = new Map<number, DatedSentence>();
	const sentenceAt = (index: number): DatedSentence | null => {
		const sentence = passage.sentences[index];
		if (!sentence) return null;
		const known = read.get(index);
		if (known) return known;
		const line = lineAt(passage, index);
		const own = timesOf.get(index) ?? [];
		const timed = new TimedLine(line, groupTimes(line, own, published));
		const bounded = own.some((time) => isElsewhere(time, published));
		const dated = { sentence, timed, bounded };
		read.set(index, dated);
		return dated;
	};
	return targets.map((target) => {
		const index = indexAt(passage.sentences, target.start);
		const own = sentenceAt(index);
		if (!own) return null;
		const said = fromSentence(passage.text, own, target);
		// "A veteran of the Vietnam War": a named event has its own time, which the story's is not.
		if (said || target.within === 'event') return said;
		return (
			fromStory(passage.text, own, (back) => sentenceAt(index - back), published) ??
			fromPublication(own, target, published)
		);
	});
}

/** Whether a time lies away from the publication, or on some day that is not known ("on a Monday"). */
function isElsewhere(time: TimeExpression, published: PublicationDate | null): boolean {
	if (time.from === null) return /^(?:DATE|TIME)$/.test(time.type) && !/_REF$/.test(time.value);
	return published === null || time.to === null || time.to < published.from;
}

function bySentence(
	passage: Passage,
	times: readonly TimeExpression[]
): Map<number, TimeExpression[]> {
	const grouped = new Map<number, TimeExpression[]>();
	for (const time of times) {
		const index = indexAt(passage.sentences, time.start);
		const list = grouped.get(index);
		if (list) list.push(time);
		else grouped.set(index, [time]);
	}
	return grouped;
}

function dating(text: string, line: Line, group: TimeGroup, basis: Basis): Dating {
	const span = line.span(group.start, group.end);
	return {
		from: group.from,
		to: group.to,
		edtf: group.edtf,
		basis,
		text: text.slice(span.start, span.end),
		span
	};
}

/** What is called a sentence may be a table or a list without end, which tells no story. */
const LONGEST_SENTENCE = 400;

/** How far from a named event its own time may stand, in words. */
const NEAR = 12;

function fromSentence(text: string, { timed }: DatedSentence, target: Target): Dating | null {
	const { line } = timed;
	const first = line.wordAt(target.start);
	if (first >= line.words.length) return null;
	const last = Math.max(first, line.wordAt(target.end - 1));
	const best = timed.nearest({ first, last }, target.within === 'event' ? NEAR : Infinity);
	return best && dating(text, line, best, 'sentence');
}

const CONTINUES =
	/^(?:then|later|afterwards|afterward|meanwhile|they|he|she|it|those|these|there|others|another|also|both)$/;

/** A sentence in the past goes on with the time of the one before it, of the same paragraph. */
function fromStory(
	text: string,
	own: DatedSentence,
	before: (back: number) => DatedSentence | null,
	published: PublicationDate | null
): Dating | null {
	const { line, segments, groups } = own.timed;
	if (groups.length > 0 || tenseOf(line, segments) !== 'past' || isBackground(line, segments))
		return null;
	const told = reports(line);
	for (let back = 1; back <= 2; back++) {
		const other = before(back);
		if (!other || other.timed.line.words.length > LONGEST_SENTENCE) return null;
		const same = other.sentence.paragraph === own.sentence.paragraph;
		if (tenseOf(other.timed.line, other.timed.segments) !== 'past') return null;
		if (!same && !CONTINUES.test(line.lower(0))) return null;
		const group = storyTime(other.timed);
		// What somebody says now does not go on with a time long past.
		if (group && told && !isRecent(group, published)) return null;
		if (group) return dating(text, other.timed.line, group, same ? 'paragraph' : 'discourse');
		if (other.timed.groups.length > 0 || isBackground(other.timed.line, other.timed.segments))
			return null;
	}
	return null;
}

const RECENT_DAYS = 60;

function isRecent(group: TimeGroup, published: PublicationDate | null): boolean {
	return published !== null && addDays(group.to, RECENT_DAYS) >= published.from;
}

/** The one time that a sentence's own statement has; null when it has several or none. */
function storyTime({ segments, groups }: TimedLine): TimeGroup | null {
	const main = groups.filter((group) => {
		const segment = segments[segmentAt(segments, group.core)];
		return segment?.kind === 'main' && !group.attributive && group.within === null;
	});
	return groups.length === 1 && main.length === 1 ? main[0]! : null;
}

function fromPublication(
	own: DatedSentence,
	target: Span,
	published: PublicationDate | null
): Dating | null {
	const { sentence } = own;
	const { line, segments } = own.timed;
	const word = line.wordAt(target.start);
	if (line.words.length > LONGEST_SENTENCE) return null;
	// What is reported may have another time than the report.
	const bounded = own.bounded && !own.timed.isOfReporter(word);
	if (!published || !isNews(line, segments, sentence.paragraph, word, bounded)) return null;
	const { from, to, edtf } = published;
	return { from, to, edtf, basis: 'publication', text: null, span: null };
}
