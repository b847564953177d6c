/** How well does the machine recognise and locate the names of one document? */
import type { OutputToponym } from '../../src/lib/core/geoparse.ts';
import type { GoldToponym } from './corpus.ts';
import {
	hasPoint,
	kilometres,
	type Match,
	NEAR_KM,
	overlaps,
	pair,
	sameSpan,
	WORST_KM
} from './spans.ts';
import type { Outcome, Tally } from './tally.ts';

/** An annotated name with what was found for it. */
export interface ToponymPair {
	readonly wanted: GoldToponym;
	readonly found: OutputToponym | undefined;
}

/** All names of a document, paired by overlap. */
export function pairToponyms(
	wanted: readonly GoldToponym[],
	predicted: readonly OutputToponym[]
): ToponymPair[] {
	const found = pair(wanted, predicted, overlaps);
	return wanted.map((one, index) => ({ wanted: one, found: found[index] }));
}

/** Names without coordinates are left out, and a prediction that hits one is neither right nor wrong. */
export function pairLocated(
	wanted: readonly GoldToponym[],
	predicted: readonly OutputToponym[]
): { readonly pairs: readonly ToponymPair[]; readonly counted: readonly OutputToponym[] } {
	const located = wanted.filter(hasPoint);
	const others = wanted.filter((one) => !hasPoint(one));
	const pairs = pairToponyms(located, predicted);
	const found = new Set(pairs.map((one) => one.found));
	const counted = predicted.filter(
		(span) => found.has(span) || !others.some((other) => overlaps(other, span))
	);
	return { pairs, counted };
}

/** Kilometres between a name's place and where it was put; null where either has no point. */
export function errorOf({ wanted, found }: ToponymPair): number | null {
	return found && hasPoint(wanted) && hasPoint(found) ? kilometres(wanted, found) : null;
}

export function isNear(one: ToponymPair): boolean {
	const error = errorOf(one);
	return error !== null && error <= NEAR_KM;
}

export function isSameId({ wanted, found }: ToponymPair): boolean {
	return wanted.geonameid !== null && String(found?.geonameid ?? '') === wanted.geonameid;
}

/** The machine's own spans. */
export function tallyToponyms(
	wanted: readonly GoldToponym[],
	predicted: readonly OutputToponym[]
): Tally {
	const { pairs, counted } = pairLocated(wanted, predicted);
	const answers = counted.filter(hasPoint).length;
	const endToEnd = (right: number): Outcome => ({ right, given: answers, wanted: pairs.length });
	return {
		outcomes: {
			exact: recognition(wanted, predicted, sameSpan),
			overlap: recognition(wanted, predicted, overlaps),
			overlapLocated: {
				right: pairs.filter(({ found }) => found).length,
				given: counted.length,
				wanted: pairs.length
			},
			endToEnd: endToEnd(pairs.filter(isNear).length),
			endToEndOrId: endToEnd(pairs.filter((one) => isNear(one) || isSameId(one)).length),
			sameId: sameIds(pairs)
		},
		distances: {
			recognised: pairs.flatMap((one) => errorOf(one) ?? []),
			all: distancesOfAll(wanted, predicted)
		}
	};
}

/** The annotated spans, given to the machine. */
export function tallyGiven(
	wanted: readonly GoldToponym[],
	predicted: readonly OutputToponym[]
): Tally {
	const pairs = wanted.map((one) => ({
		wanted: one,
		found: predicted.find((span) => sameSpan(one, span))
	}));
	return {
		outcomes: { sameIdGiven: sameIds(pairs) },
		distances: { allGiven: distancesOfAll(wanted, predicted) }
	};
}

function recognition(
	wanted: readonly GoldToponym[],
	predicted: readonly OutputToponym[],
	match: Match
): Outcome {
	const right = pair(wanted, predicted, match).filter(Boolean).length;
	return { right, given: predicted.length, wanted: wanted.length };
}

/** Of the names that people gave a GeoNames id, how many got the same one? */
function sameIds(pairs: readonly ToponymPair[]): Outcome {
	const withId = pairs.filter(({ wanted }) => wanted.geonameid !== null);
	return {
		right: withId.filter(isSameId).length,
		given: withId.filter(({ found }) => found?.place).length,
		wanted: withId.length
	};
}

/** Exact spans; what is not located is as far off as can be. */
function distancesOfAll(
	wanted: readonly GoldToponym[],
	predicted: readonly OutputToponym[]
): number[] {
	return wanted.filter(hasPoint).map((one) => {
		const found = predicted.find((span) => sameSpan(one, span) && hasPoint(span));
		return (found && errorOf({ wanted: one, found })) ?? WORST_KM;
	});
}
