/** Of the answers with this confidence, how many are right? */
import type { OutputDocument } from '../../src/lib/core/geoparse.ts';
import type { Gazetteer } from '../../src/lib/core/model.ts';
import { UNCERTAIN_BELOW } from '../../src/lib/core/toponym/calibration.ts';
import type { GoldDocument } from './corpus.ts';
import { hasPoint, NEAR_KM } from './spans.ts';
import { errorOf, isSameId, pairLocated, type ToponymPair } from './toponym-tally.ts';

/** An answer that was located. A name that is no place is wrong. */
export interface Judged {
	readonly confidence: number;
	/** Within 161 km of the annotated point: right end to end. */
	readonly near: boolean;
	/** … or the same entry, or an area that the annotated point lies in: two points of one Canada are far apart. */
	readonly samePlace: boolean;
}

export interface Group {
	readonly n: number;
	readonly meanConfidence: number;
	/** Shares of `n`. */
	readonly near: number;
	readonly samePlace: number;
}

/** Confidences from here up to the next bin's. */
export type Bin = Group & { readonly from: number };

export interface Reliability {
	readonly all: Group;
	readonly bins: readonly Bin[];
	/** Those called uncertain, and the others. */
	readonly uncertain: Group;
	readonly certain: Group;
	/** Expected calibration error: how far confidence and share right lie apart, on average over the answers. */
	readonly error: { readonly near: number; readonly samePlace: number };
}

const BINS = 10;

/** Names annotated without coordinates are left out: nobody knows whether the answer is right. */
export function judge(
	document: GoldDocument,
	answer: OutputDocument,
	gazetteer: Pick<Gazetteer, 'byId'>
): Judged[] {
	if (!document.toponyms) return [];
	const { pairs, counted } = pairLocated(document.toponyms, answer.toponyms);
	const pairOf = new Map(pairs.map((one) => [one.found, one]));
	return counted.filter(hasPoint).map((span) => {
		const one = pairOf.get(span);
		const error = one ? errorOf(one) : null;
		const near = error !== null && error <= NEAR_KM;
		return {
			confidence: span.confidence,
			near,
			samePlace: near || (one !== undefined && isSamePlace(one, error, gazetteer))
		};
	});
}

function isSamePlace(
	one: ToponymPair,
	error: number | null,
	gazetteer: Pick<Gazetteer, 'byId'>
): boolean {
	if (isSameId(one)) return true;
	const place = one.found?.place ? gazetteer.byId(one.found.place) : null;
	return error !== null && place !== null && error <= place.precisionKm;
}

export function reliability(judged: readonly Judged[]): Reliability {
	const bins = Array.from({ length: BINS }, (_, index): Bin => ({
		from: index / BINS,
		...groupOf(judged.filter(({ confidence }) => binOf(confidence) === index))
	}));
	const error = (which: 'near' | 'samePlace') =>
		bins.reduce((sum, bin) => sum + bin.n * Math.abs(bin[which] - bin.meanConfidence), 0) /
		(judged.length || 1);
	return {
		all: groupOf(judged),
		bins,
		uncertain: groupOf(judged.filter(({ confidence }) => confidence < UNCERTAIN_BELOW)),
		certain: groupOf(judged.filter(({ confidence }) => confidence >= UNCERTAIN_BELOW)),
		error: { near: error('near'), samePlace: error('samePlace') }
	};
}

/** Confidences have three digits: 0.3 × 10 must not fall below 3. */
const binOf = (confidence: number): number =>
	Math.min(BINS - 1, Math.floor(Math.round(confidence * 1000) / (1000 / BINS)));

function groupOf(judged: readonly Judged[]): Group {
	const n = judged.length;
	const mean = (value: (one: Judged) => number) =>
		n === 0 ? 0 : judged.reduce((sum, one) => sum + value(one), 0) / n;
	return {
		n,
		meanConfidence: mean(({ confidence }) => confidence),
		near: mean(({ near }) => Number(near)),
		samePlace: mean(({ samePlace }) => Number(samePlace))
	};
}
