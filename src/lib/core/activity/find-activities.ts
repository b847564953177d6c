/** What is reported at a place? Only what words of its own clause say, never what the place suggests. */
import { indexAt } from '../article/segment.ts';
import type { Passage, Span } from '../model.ts';
import { clausesOf, partsOf } from './clauses.ts';
import { isDeniedBefore, isDoubted, isUndoneAfter } from './denials.ts';
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
			found = findInSentence(passage, sentence, activities, names);
			bySentence.set(sentence, found);
		}
		return activitiesAt(passage.text, span, found);
	});
}

interface Found extends Span {
	readonly activity: Activity;
	readonly clause: Span;
}

function findInSentence(
	passage: Passage,
	index: number,
	all: readonly Activity[],
	names: readonly Span[]
): Found[] {
	const { text, sentences } = passage;
	const activities = activitiesOpened(passage, index, all);
	if (activities.length === 0) return [];
	const sentence = sentences[index]!;
	return clausesOf(text, sentence).flatMap((clause) => {
		if (isDoubted(text, sentence, clause)) return [];
		const reported = reportedIn(text, clause, activities).filter(
			(one) => !names.some((name) => one.start < name.end && name.start < one.end)
		);
		if (reported.length === 0) return [];
		const parts = partsOf(text, clause, reported, names);
		return reported.map((one) => ({
			...one,
			clause: parts.find(({ end }) => one.start < end) ?? clause
		}));
	});
}

function reportedIn(
	text: string,
	clause: Span,
	activities: readonly Activity[]
): Omit<Found, 'clause'>[] {
	const words = text.slice(clause.start, clause.end);
	return activities.flatMap((activity) => {
		// Most clauses hold none, and to list the matches takes far longer than to see that.
		if (words.search(activity.pattern) < 0) return [];
		const matches = [...words.matchAll(activity.pattern)];
		const excepted = activity.except ? [...words.matchAll(activity.except)] : [];
		return matches.flatMap(({ index: at, 0: term }) => {
			if (excepted.some((one) => one.index <= at && at < one.index + one[0].length)) return [];
			const end = at + term.length;
			if (isDeniedBefore(words.slice(0, at)) || isUndoneAfter(words.slice(end))) return [];
			return [{ activity, start: clause.start + at, end: clause.start + end }];
		});
	});
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
