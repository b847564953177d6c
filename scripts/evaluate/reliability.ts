/** Of the answers with this confidence, how many are right? */
import type { OutputDocument } from '../../src/lib/core/geoparse.ts';
import type { GoldDocument } from './corpus.ts';
import { hasPoint } from './spans.ts';
import { isNear, pairLocated } from './toponym-tally.ts';

/** An answer that was located, and whether it was right end to end. */
export interface Judged {
	readonly confidence: number;
	readonly right: boolean;
}

export interface Bin {
	/** Confidences from here up to the next bin's. */
	readonly from: number;
	readonly n: number;
	readonly meanConfidence: number;
	readonly right: number;
}

export interface Reliability {
	readonly n: number;
	readonly right: number;
	readonly meanConfidence: number;
	readonly bins: readonly Bin[];
	/** Expected calibration error: how far confidence and share right lie apart, on average over all answers. */
	readonly calibrationError: number;
	/** Mean squared distance between confidence and the truth. */
	readonly brier: number;
}

const BINS = 10;

/** A name that is no place, or lies more than 161 km off, is wrong; names annotated without coordinates are left out. */
export function judge(document: GoldDocument, answer: OutputDocument): Judged[] {
	if (!document.toponyms) return [];
	const { pairs, counted } = pairLocated(document.toponyms, answer.toponyms);
	const right = new Set(pairs.filter(isNear).map(({ found }) => found));
	return counted
		.filter(hasPoint)
		.map((span) => ({ confidence: span.confidence, right: right.has(span) }));
}

export function reliability(judged: readonly Judged[]): Reliability {
	const bins = Array.from({ length: BINS }, (_, index): Bin => {
		const inside = judged.filter(({ confidence }) => binOf(confidence) === index);
		return { from: index / BINS, n: inside.length, ...means(inside) };
	});
	return {
		n: judged.length,
		...means(judged),
		bins,
		calibrationError: mean(
			bins.map(({ n, right, meanConfidence }) => n * Math.abs(right - meanConfidence)),
			judged.length
		),
		brier: mean(
			judged.map(({ confidence, right }) => (confidence - Number(right)) ** 2),
			judged.length
		)
	};
}

const binOf = (confidence: number): number =>
	Math.min(BINS - 1, Math.floor(confidence * BINS + 1e-9));

function means(judged: readonly Judged[]): { right: number; meanConfidence: number } {
	return {
		right: mean(
			judged.map(({ right }) => Number(right)),
			judged.length
		),
		meanConfidence: mean(
			judged.map(({ confidence }) => confidence),
			judged.length
		)
	};
}

const mean = (values: readonly number[], n: number): number =>
	n === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / n;
