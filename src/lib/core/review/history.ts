/** How is a decision done, undone and done again? A step says what it took out of the list and what it put in. */
import type { Correction } from '../corrections/correction.ts';
import { sortCorrections } from '../corrections/write-corrections.ts';

/** The list may change between doing and undoing (in another tab): a step leaves what it is not about alone. */
export interface Step {
	/** What was done, for whoever undoes it: "Kabul: not a place". */
	readonly label: string;
	/** The mention or name that was looked at, to come back to. */
	readonly at: string | null;
	readonly removed: readonly Correction[];
	readonly added: readonly Correction[];
}

export interface History {
	readonly done: readonly Step[];
	/** The next to be done again first. */
	readonly undone: readonly Step[];
}

export const noHistory: History = { done: [], undone: [] };

export function doStep(list: readonly Correction[], { removed, added }: Step): Correction[] {
	const gone = new Set([...removed, ...added].map(({ id }) => id));
	return sortCorrections([...list.filter(({ id }) => !gone.has(id)), ...added]);
}

export function undoStep(list: readonly Correction[], step: Step): Correction[] {
	return doStep(list, { ...step, removed: step.added, added: step.removed });
}

/** Whoever decides anew has nothing to do again. */
export function record({ done }: History, step: Step): History {
	return { done: [...done, step], undone: [] };
}

/** What is left after the last step has been undone, and that step; null where there is none. */
export function stepBack({ done, undone }: History): readonly [History, Step] | null {
	const step = done.at(-1);
	return step ? [{ done: done.slice(0, -1), undone: [step, ...undone] }, step] : null;
}

export function stepForward({ done, undone }: History): readonly [History, Step] | null {
	const [step, ...rest] = undone;
	return step ? [{ done: [...done, step], undone: rest }, step] : null;
}
