/** How well does the machine date the mentions of one document? */
import type { OutputToponym } from '../../src/lib/core/geoparse.ts';
import { parseEdtf, publicationDate } from '../../src/lib/core/time/edtf.ts';
import type { GoldDocument, GoldToponym } from './corpus.ts';
import { overlaps, pair } from './spans.ts';
import type { Outcome, Tally } from './tally.ts';

/** A closed interval of days, or null for what has no date. */
interface Days {
	readonly from: string;
	readonly to: string;
}

export interface DatingPair {
	readonly wanted: GoldToponym;
	readonly days: Days | null;
	readonly found: OutputToponym | undefined;
}

/** The mentions whose dating people gave, be it "undated". */
export function pairDatings(
	document: GoldDocument,
	predicted: readonly OutputToponym[]
): DatingPair[] {
	const wanted = document.toponyms ?? [];
	const found = pair(wanted, predicted, overlaps);
	return wanted.flatMap((one, index) =>
		one.date === undefined
			? []
			: [{ wanted: one, days: daysOf(one.date, document.date), found: found[index] }]
	);
}

/** What is open closes at the day of publication. */
function daysOf(edtf: string | null, published: string | null): Days | null {
	if (edtf === null) return null;
	const read = parseEdtf(edtf);
	if (!read.ok) return null;
	const publication = publicationDate(published);
	const from = read.date.from ?? publication?.from ?? null;
	const to = read.date.to ?? publication?.to ?? null;
	return from === null || to === null ? null : { from, to };
}

export function isDatedRight({ days, found }: DatingPair): boolean {
	return Boolean(found) && found?.from === (days?.from ?? null) && found?.to === (days?.to ?? null);
}

export function tallyDatings(document: GoldDocument, predicted: readonly OutputToponym[]): Tally {
	const pairs = pairDatings(document, predicted);
	const recognised = pairs.filter(({ found }) => found);
	const dated = pairs.filter(({ days }) => days !== null);
	const withBasis = pairs.filter(({ wanted }) => wanted.basis !== undefined);
	const basisRight = ({ wanted, found }: DatingPair) => found && found.basis === wanted.basis;
	const count = (right: number, given: number, all: number): Outcome => ({
		right,
		given,
		wanted: all
	});
	return {
		outcomes: {
			dated: count(
				dated.filter(isDatedRight).length,
				recognised.filter(({ found }) => found?.from).length,
				dated.length
			),
			dating: count(pairs.filter(isDatedRight).length, recognised.length, pairs.length),
			basis: count(
				withBasis.filter(basisRight).length,
				withBasis.filter(({ found }) => found).length,
				withBasis.length
			)
		},
		distances: {}
	};
}
