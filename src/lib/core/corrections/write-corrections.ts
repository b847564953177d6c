/** How is a list of decisions written down, so that two versions of it can be compared line by line? */
import type { Correction, Decision } from './correction.ts';
import type { UnreadEntry } from './read-corrections.ts';
import { aspectOf, time } from './precedence.ts';
import { selectorsOf } from './selectors.ts';

/**
 * Version 2, one entry a line, sorted, keys in a fixed order, a line break at the end: the same decisions give the same
 * bytes. Entries that could not be read stand last, as they were.
 */
export function writeCorrections(
	corrections: readonly Correction[],
	unread: readonly UnreadEntry[] = []
): string {
	const entries = [
		...sortCorrections(corrections).map(entryOf),
		...unread.map(({ entry }) => entry)
	];
	const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n');
	return `{"version":2,"corrections":[${lines ? `\n${lines}\n` : ''}]}\n`;
}

/**
 * Names of the whole project first, then article by article, in the order of its text. Decisions on the same words or
 * name stay in the order in which they were made: it tells which holds.
 */
export function sortCorrections(corrections: readonly Correction[]): Correction[] {
	return [...corrections].sort(
		(a, b) =>
			compare(a.article ?? '', b.article ?? '') ||
			compare(a.name ?? '', b.name ?? '') ||
			(a.target?.start ?? 0) - (b.target?.start ?? 0) ||
			(a.target?.end ?? 0) - (b.target?.end ?? 0) ||
			compare(aspectOf(a), aspectOf(b)) ||
			time(a) - time(b)
	);
}

function entryOf({ id, article, target, name, decision, when, by, note }: Correction) {
	return {
		id,
		article,
		target: target && { selector: selectorsOf(target) },
		name,
		decision: inOrder(decision),
		when,
		by,
		note
	};
}

const DECISION_KEYS = [
	...['type', 'place', 'title', 'kind', 'lat', 'lon', 'precisionKm'],
	...['edtf', 'role', 'activity']
];

function inOrder(decision: Decision): unknown {
	const fields = Object.entries(decision);
	return Object.fromEntries(
		fields.sort(([a], [b]) => DECISION_KEYS.indexOf(a) - DECISION_KEYS.indexOf(b))
	);
}

/** By code unit: the same order on every system. */
function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
