/** What is reported at a place? Only what words of its own clause say, never what the place suggests. */
import { indexAt } from '../article/segment.ts';
import type { Passage, Span } from '../model.ts';
import { clausesOf } from './clauses.ts';
import { activitiesOpened } from './openers.ts';
import type { Activity } from './vocabulary.ts';

/**
 * For each span (sorted or not) the ids of the activities that its clause reports, in the vocabulary's order. Words
 * inside one of `names` report nothing: "Camp David" is no camp.
 */
export function findActivities(
	passage: Passage,
	spans: readonly Span[],
	activities: readonly Activity[],
	names: readonly Span[] = spans
): string[][] {
	const bySentence = new Map<number, Found[]>();
	return spans.map((span) => {
		const sentence = indexAt(passage.sentences, span.start);
		if (sentence < 0) return [];
		let found = bySentence.get(sentence);
		if (!found) {
			found = findInSentence(passage, sentence, activities).filter(
				(one) => !names.some((name) => one.start < name.end && name.start < one.end)
			);
			bySentence.set(sentence, found);
		}
		return activitiesAt(passage.text, span, found);
	});
}

interface Found extends Span {
	readonly activity: Activity;
	readonly clause: Span;
}

function findInSentence(passage: Passage, index: number, all: readonly Activity[]): Found[] {
	const { text } = passage;
	const activities = activitiesOpened(passage, index, all);
	if (activities.length === 0) return [];
	return clausesOf(text, passage.sentences[index]!).flatMap((clause) => {
		const words = text.slice(clause.start, clause.end);
		return activities.flatMap((activity) => {
			// Most clauses hold none, and to list the matches takes far longer than to see that.
			if (words.search(activity.pattern) < 0) return [];
			const matches = [...words.matchAll(activity.pattern)];
			const excepted = activity.except ? [...words.matchAll(activity.except)] : [];
			return matches
				.filter(
					({ index: at }) =>
						!excepted.some((one) => one.index <= at && at < one.index + one[0].length)
				)
				.filter(({ index: at }) => !isDenied(words.slice(0, at)))
				.map((match) => {
					const start = clause.start + match.index;
					return { activity, clause, start, end: start + match[0].length };
				});
		});
	});
}

// What is wished away, feared, or only possible did not happen.
const DENIAL =
	/(?:\b(?:no|not|never|without|neither|nor|n[’']t|if|should|would|could|might|may|avoid\w*|prevent\w*|fear\w*|want\w*|prepared|ready|hope\w*|plan\w*|threat\w*|warn\w*|fail\w*\s+to|unable\s+to|difficult\s+to)\b|n[’']t\b)[^,;:.“”"]*$/iu;

function isDenied(before: string): boolean {
	return DENIAL.test(before);
}

const LOCATIVE =
	/\b(?:in|at|near|across|inside|outside|around|throughout|within|on|from|over|along)\s+(?:the\s+)?(?:(?:north|south|east|west|central|upper|lower|capital|city|town|village|district|province|valley|region|of|and|both|northern|southern|eastern|western|northeastern|northwestern|southeastern|southwestern)\s+)*(?:[\p{Lu}][\p{L}’'-]*,?\s+(?:and\s+)?)*$/u;

function activitiesAt(text: string, span: Span, found: readonly Found[]): string[] {
	const here = found.filter(({ clause }) => clause.start <= span.start && span.end <= clause.end);
	const locative = here.some(({ activity }) => activity.locative)
		? LOCATIVE.test(text.slice(here[0]!.clause.start, span.start))
		: false;
	const ids = new Set<string>();
	for (const { activity, start, end } of here) {
		if (activity.locative && !locative) continue;
		if (start < span.end && span.start < end) continue; // the name itself reports nothing
		ids.add(activity.id);
	}
	for (const { activity } of here) {
		if (activity.lessThan.some((other) => ids.has(other))) ids.delete(activity.id);
	}
	return [...new Set(here.map(({ activity }) => activity.id))].filter((id) => ids.has(id));
}
