/** Which activities can the words of a sentence report? Most words none, and then no pattern need be tried. */
import { indexAt } from '../article/segment.ts';
import type { Passage } from '../model.ts';
import type { Activity } from './vocabulary.ts';

const CACHE = 50_000;
const NONE: readonly Activity[] = [];

/** Activities that have a term which begins with a word of the token; remembered for each spelling. */
class Openers {
	readonly #activities: readonly Activity[];
	readonly #known = new Map<string, readonly Activity[]>();

	constructor(activities: readonly Activity[]) {
		this.#activities = activities;
	}

	of(token: string): readonly Activity[] {
		const known = this.#known.get(token);
		if (known) return known;
		const words = token.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
		const opened = this.#activities.filter(({ opens }) => words.some((word) => opens.test(word)));
		if (this.#known.size >= CACHE) this.#known.clear();
		this.#known.set(token, opened.length ? opened : NONE);
		return opened;
	}
}

const openersOf = new WeakMap<readonly Activity[], Openers>();

/** In the order of `activities`. */
export function activitiesOpened(
	passage: Passage,
	sentence: number,
	activities: readonly Activity[]
): readonly Activity[] {
	let openers = openersOf.get(activities);
	if (!openers) openersOf.set(activities, (openers = new Openers(activities)));
	const { tokens } = passage;
	const opened = new Set<Activity>();
	const first = indexAt(tokens, passage.sentences[sentence]!.start - 1) + 1;
	for (let at = first; at < tokens.length && tokens[at]!.sentence === sentence; at++)
		for (const activity of openers.of(tokens[at]!.text)) opened.add(activity);
	return opened.size < 2 ? [...opened] : activities.filter((activity) => opened.has(activity));
}
