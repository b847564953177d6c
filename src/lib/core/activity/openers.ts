/** Which activities can the words of a sentence report? Most words none, and then no pattern need be tried. */
import { indexAt } from '../article/segment.ts';
import { Fact } from '../article/word-form.ts';
import type { Passage } from '../model.ts';
import type { Activity } from './vocabulary.ts';

const NONE: readonly Activity[] = [];

/** For each spelling the activities that have a term which begins with one of its words. */
const openersOf = new WeakMap<readonly Activity[], Fact<readonly Activity[]>>();

function openersAmong(activities: readonly Activity[]): Fact<readonly Activity[]> {
	return new Fact((token) => {
		const words = token.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
		const opened = activities.filter(({ opens }) => words.some((word) => opens.test(word)));
		return opened.length ? opened : NONE;
	});
}

/** In the order of `activities`. */
export function activitiesOpened(
	{ tokens, sentences }: Passage,
	sentence: number,
	activities: readonly Activity[]
): readonly Activity[] {
	let openers = openersOf.get(activities);
	if (!openers) openersOf.set(activities, (openers = openersAmong(activities)));
	let opened: Set<Activity> | null = null;
	const first = indexAt(tokens, sentences[sentence]!.start - 1) + 1;
	for (let at = first; at < tokens.length && tokens[at]!.sentence === sentence; at++) {
		const some = openers.of(tokens[at]!.form);
		if (some === NONE) continue;
		opened ??= new Set();
		for (const activity of some) opened.add(activity);
	}
	if (opened === null) return NONE;
	const found = opened;
	return activities.filter((activity) => found.has(activity));
}
