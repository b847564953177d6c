/** How many excerpts fall in each year, and how many of them are known to the year? */
import type { YearBar } from './view.ts';

/** A closed run of years; a date known to the year has the same year twice. */
export type Years = readonly [number, number];

/** Year of an ISO day; years before 1 and after 9999 carry a sign. */
export function yearOf(day: string): number {
	return Number.parseInt(day, 10);
}

export function yearsOf(from: string, to: string): Years {
	return [yearOf(from), yearOf(to)];
}

/** Closed intervals of years that share a year. */
export function overlaps(a: Years, b: Years): boolean {
	return a[0] <= b[1] && b[0] <= a[1];
}

/** The least run of years that holds all; null for none. */
export function hull(runs: Iterable<Years>): Years | null {
	let first = Infinity;
	let last = -Infinity;
	for (const [from, to] of runs) {
		if (from < first) first = from;
		if (to > last) last = to;
	}
	return first <= last ? [first, last] : null;
}

/**
 * Counts things by year. Each thing brings the runs of years that it covers; it counts once in each
 * of them. Years without any are left out; the rest are in order.
 */
export function histogram(things: Iterable<readonly Years[]>): YearBar[] {
	// Differences instead of loops over years: a century costs no more than a day.
	const precise = new Map<number, number>();
	const span = new Map<number, number>();
	for (const runs of things) {
		for (const [from, to] of joinRuns(runs)) {
			const counts = from === to ? precise : span;
			counts.set(from, (counts.get(from) ?? 0) + 1);
			counts.set(to + 1, (counts.get(to + 1) ?? 0) - 1);
		}
	}
	const edges = [...new Set([...precise.keys(), ...span.keys()])].sort((a, b) => a - b);
	const bars: YearBar[] = [];
	let preciseNow = 0;
	let spanNow = 0;
	for (const [position, edge] of edges.entries()) {
		preciseNow += precise.get(edge) ?? 0;
		spanNow += span.get(edge) ?? 0;
		const next = edges[position + 1];
		if (next === undefined || preciseNow + spanNow === 0) continue;
		for (let year = edge; year < next; year++) {
			bars.push({ year, precise: preciseNow, span: spanNow });
		}
	}
	return bars;
}

/** Overlapping runs become one, so that nothing counts twice in a year. */
function joinRuns(runs: readonly Years[]): readonly Years[] {
	if (runs.length < 2) return runs;
	const joined: [number, number][] = [];
	for (const [from, to] of [...runs].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
		const last = joined.at(-1);
		if (last && from <= last[1]) last[1] = Math.max(last[1], to);
		else joined.push([from, to]);
	}
	return joined;
}
