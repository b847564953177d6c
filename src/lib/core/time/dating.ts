/** Which time dates a mention, and on what ground: its sentence, its paragraph, the discourse, the publication? */
import type { Dating, Passage, PublicationDate, Span, TimeExpression, Within } from '../model.ts';
import { indexAt } from '../article/segment.ts';
import { lineAt } from './line.ts';
import { isBackground, isNews } from './publication-cues.ts';
import { TimedLine } from './reach.ts';
import { datingBy, fromStory, LONGEST_SENTENCE, type DatedSentence } from './story.ts';
import { groupTimes } from './time-groups.ts';

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
		const lasting = own.some(({ type }) => type === 'DURATION');
		const dated = { sentence, timed, bounded, lasting };
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
			fromStory(passage.text, own, target, (back) => sentenceAt(index - back), published) ??
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

/** How far from a named event its own time may stand, in words. */
const NEAR = 12;

function fromSentence(text: string, { timed }: DatedSentence, target: Target): Dating | null {
	const { line } = timed;
	const first = line.wordAt(target.start);
	if (first >= line.words.length) return null;
	const last = Math.max(first, line.wordAt(target.end - 1));
	const best = timed.nearest({ first, last }, target.within === 'event' ? NEAR : Infinity);
	return best && datingBy(text, line, best, 'sentence');
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
	if (!published) return null;
	// Who reports does so now; what is reported may have another time.
	const isOfReporter = own.timed.isOfReporter(word) && !isBackground(line, segments);
	if (!isOfReporter && !isNews(line, segments, sentence.paragraph, word, own)) return null;
	const { from, to, edtf } = published;
	return { from, to, edtf, basis: 'publication', text: null, span: null };
}
