/** How well does the machine find and read the time expressions and dates of one document? */
import type { OutputDocument } from '../../src/lib/core/geoparse.ts';
import type { GoldDate, GoldTimex } from './corpus.ts';
import { overlaps, pair, sameSpan } from './spans.ts';
import type { Outcome, Tally } from './tally.ts';

export type OutputTimex = OutputDocument['timexes'][number];

export interface TimexPair {
	readonly wanted: GoldTimex;
	readonly found: OutputTimex | undefined;
}

export function pairTimexes(
	wanted: readonly GoldTimex[],
	predicted: readonly OutputTimex[]
): TimexPair[] {
	const found = pair(wanted, predicted, overlaps);
	return wanted.map((one, index) => ({ wanted: one, found: found[index] }));
}

/** As in TempEval-3: spans, and of those that overlap the type and the value. */
export function tallyTimexes(
	wanted: readonly GoldTimex[],
	predicted: readonly OutputTimex[]
): Tally {
	const pairs = pairTimexes(wanted, predicted);
	const count = (test: (wanted: GoldTimex, found: OutputTimex) => boolean): Outcome => ({
		right: pairs.filter((one) => one.found && test(one.wanted, one.found)).length,
		given: predicted.length,
		wanted: wanted.length
	});
	return {
		outcomes: {
			timexExact: count(sameSpan),
			timexOverlap: count(() => true),
			timexType: count((a, b) => a.type === b.type),
			timexValue: count((a, b) => a.value === b.value)
		},
		distances: {}
	};
}

export interface DatePair {
	readonly wanted: GoldDate;
	readonly found: OutputTimex | undefined;
}

/** Each date with the longest expression in it that covers certain days; one expression may answer several dates. */
export function pairDates(
	wanted: readonly GoldDate[],
	predicted: readonly OutputTimex[]
): { readonly pairs: readonly DatePair[]; readonly spurious: readonly OutputTimex[] } {
	const datable = predicted.filter(({ from }) => from !== null);
	const used = new Set<OutputTimex>();
	const pairs = wanted.map((one): DatePair => {
		const hits = datable.filter((span) => overlaps(one, span));
		for (const hit of hits) used.add(hit);
		const [found] = hits.sort((a, b) => b.end - b.start - (a.end - a.start));
		return { wanted: one, found };
	});
	return { pairs, spurious: datable.filter((span) => !used.has(span)) };
}

/** Dates with their closed intervals of days. */
export function tallyDates(wanted: readonly GoldDate[], predicted: readonly OutputTimex[]): Tally {
	const { pairs, spurious } = pairDates(wanted, predicted);
	const found = pairs.filter((one) => one.found).length;
	const count = (test: (one: DatePair) => boolean): Outcome => ({
		right: pairs.filter((one) => one.found && test(one)).length,
		given: found + spurious.length,
		wanted: wanted.length
	});
	const startsRight = ({ wanted, found }: DatePair) => found?.from === wanted.from;
	return {
		outcomes: {
			dateFound: count(() => true),
			dateInterval: count((one) => startsRight(one) && one.found?.to === one.wanted.to),
			dateStart: count(startsRight)
		},
		distances: {}
	};
}
