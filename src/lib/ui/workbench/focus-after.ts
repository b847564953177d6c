/** Where does the keyboard go on when what it was on is no longer there? */
import { tick } from 'svelte';

type Found = Element | null | undefined;

/** Focuses the first of these that there is once the work is done, or else the desk itself. */
export async function focusAfter(work: Promise<unknown>, ...find: (() => Found)[]): Promise<void> {
	await work;
	await tick();
	const isStillThere = document.activeElement !== null && document.activeElement !== document.body;
	if (isStillThere) return;
	for (const one of [...find, () => document.getElementById('desk')]) {
		const found = one();
		if (!(found instanceof HTMLElement) || !found.isConnected) continue;
		return found.focus();
	}
}
