/** Which time dates a mention, and on what ground: its sentence, its paragraph, the discourse, the publication? */
import type {
	Basis,
	Dating,
	Passage,
	PublicationDate,
	Sentence,
	Span,
	TimeExpression
} from '../model.ts';
import { indexAt } from '../article/segment.ts';
import { addDays } from './calendar.ts';
import { cutClauses, segmentAt, type Segment } from './clauses.ts';
import { Line } from './line.ts';
import { isBackground, isNews, reports, tenseOf } from './publication-cues.ts';
import { groupTimes, type TimeGroup } from './time-groups.ts';

interface DatedSentence {
	readonly sentence: Sentence;
	readonly line: Line;
	readonly segments: readonly Segment[];
	readonly groups: readonly TimeGroup[];
	/** Whether a time of it lies away from the publication: what it tells in the past is no news. */
	readonly bounded: boolean;
}

/**
 * One dating, or null, for each target. Durations and sets date nothing; a time that says something of another noun
 * only does not date the rest of its sentence; and what is not clearly of the same story inherits nothing.
 */
export function dateMentions(
	passage: Passage,
	targets: readonly Span[],
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
		const line = new Line(passage.text, sentence.start, sentence.end);
		const own = timesOf.get(index) ?? [];
		const groups = groupTimes(line, own, published);
		const bounded = own.some((time) => time.from !== null && !isCurrent(time, published));
		const dated = { sentence, line, segments: cutClauses(line), groups, bounded };
		read.set(index, dated);
		return dated;
	};
	return targets.map((target) => {
		const index = indexAt(passage.sentences, target.start);
		const own = sentenceAt(index);
		if (!own) return null;
		return (
			fromSentence(passage.text, own, target) ??
			fromStory(passage.text, own, (back) => sentenceAt(index - back), published) ??
			fromPublication(own, target, published)
		);
	});
}

function isCurrent(time: TimeExpression, published: PublicationDate | null): boolean {
	return published !== null && time.to !== null && time.to >= published.from;
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

/** What is called a sentence may be a table or a list without end: beyond this a time says nothing of a mention. */
const REACH = 60;
const LONGEST_SENTENCE = 400;

function fromSentence(text: string, own: DatedSentence, target: Span): Dating | null {
	const { line, segments, groups } = own;
	const first = line.wordAt(target.start);
	if (first >= line.words.length) return null;
	const last = Math.max(first, line.wordAt(target.end - 1));
	let best: TimeGroup | null = null;
	let lowest = Infinity;
	for (let index = firstWithin(groups, first - REACH); index < groups.length; index++) {
		const group = groups[index]!;
		if (group.core > last + REACH) break;
		const cost = distance(line, segments, group, first, last);
		if (cost < lowest) [best, lowest] = [group, cost];
	}
	return best && dating(text, line, best, 'sentence');
}

/** The first group that ends after a word; they stand in the order of their ends. */
function firstWithin(groups: readonly TimeGroup[], word: number): number {
	let low = 0;
	let high = groups.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (groups[middle]!.end <= word) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** How far, in words, a time stands from a mention; infinite where it cannot date it. */
function distance(
	line: Line,
	segments: readonly Segment[],
	group: TimeGroup,
	first: number,
	last: number
): number {
	if (group.within && (last < group.within[0] || first >= group.within[1])) return Infinity;
	if (group.beyond !== null && first < group.beyond && last >= group.start) return Infinity;
	const from = segmentAt(segments, first);
	const to = segmentAt(segments, group.core);
	const segment = segments[to];
	if (segment && from !== to && isClosed(segments, from, to, last)) return Infinity;
	const before = group.start > last;
	const [low, high] = before ? [last + 1, group.start] : [group.end, first];
	let cost = 0;
	for (let at = low; at < high; at++) cost += costOfWord(line, at, before);
	for (let index = Math.min(from, to) + 1; index <= Math.max(from, to); index++) {
		cost += segments[index]?.kind === 'coordinate' ? 12 : 3;
	}
	// "In 2021, …": an adverbial at the head holds for the whole sentence.
	if (!before && group.start <= 1 && to === 0) cost = Math.min(cost, 8 + 4 * Math.abs(from - to));
	return cost + (group.attributive ? 6 : 0);
}

const CONNECTIVES =
	/^(?:while|whereas|although|though|but|after|before|when|where|until|because|which|who|whose)$/;

function costOfWord(line: Line, at: number, before: boolean): number {
	const word = line.lower(at);
	if (CONNECTIVES.test(word)) return 8;
	// "… in 2021 and Herat in 2022": what follows "and" has its own time after it.
	if (word === 'and' || word === ';') return before ? 2 : 5;
	return /^\p{L}|^\d/u.test(word) ? 1 : 0;
}

/** Whether a clause about one noun, or one with another subject, keeps its time to itself. */
function isClosed(segments: readonly Segment[], from: number, to: number, last: number): boolean {
	const segment = segments[to];
	if (!segment) return false;
	// The noun just before the comma is what the clause speaks of.
	if (segment.kind === 'attached') return !(segment.from - last <= 2 && segment.from > last);
	if (segment.kind === 'participle') return from !== to - 1;
	return false;
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
	if (
		own.groups.length > 0 ||
		tenseOf(own.line, own.segments) !== 'past' ||
		isBackground(own.line, own.segments)
	)
		return null;
	const told = reports(own.line);
	for (let back = 1; back <= 2; back++) {
		const other = before(back);
		if (!other || other.line.words.length > LONGEST_SENTENCE) return null;
		const same = other.sentence.paragraph === own.sentence.paragraph;
		if (tenseOf(other.line, other.segments) !== 'past') return null;
		if (!same && !CONTINUES.test(own.line.lower(0))) return null;
		const group = storyTime(other);
		// What somebody says now does not go on with a time long past.
		if (group && told && !isRecent(group, published)) return null;
		if (group) return dating(text, other.line, group, same ? 'paragraph' : 'discourse');
		if (other.groups.length > 0 || isBackground(other.line, other.segments)) return null;
	}
	return null;
}

const RECENT_DAYS = 60;

function isRecent(group: TimeGroup, published: PublicationDate | null): boolean {
	return published !== null && addDays(group.to, RECENT_DAYS) >= published.from;
}

/** The one time that a sentence's own statement has; null when it has several or none. */
function storyTime({ segments, groups }: DatedSentence): TimeGroup | null {
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
	const { line, segments, sentence } = own;
	const word = line.wordAt(target.start);
	if (line.words.length > LONGEST_SENTENCE) return null;
	if (!published || !isNews(line, segments, sentence.paragraph, word, own.bounded)) return null;
	const { from, to, edtf } = published;
	return { from, to, edtf, basis: 'publication', text: null, span: null };
}
