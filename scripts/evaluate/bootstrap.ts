/** By how much would the figures differ on other documents of the same kind? */
import { seededRandom } from '../tagger/random.ts';

const ROUNDS = 1000;
const SEED = 17;

/**
 * The bootstrap's standard error of each value of `figures`: documents are drawn anew with replacement, and the
 * figures worked out from what was drawn. `terms` holds what each document adds; `figures` sees their sums.
 */
export function standardErrors(
	terms: readonly Float64Array[],
	figures: (sums: Float64Array) => readonly number[]
): number[] {
	const random = seededRandom(SEED);
	const width = terms[0]?.length ?? 0;
	const sums = new Float64Array(width);
	const rounds: (readonly number[])[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		sums.fill(0);
		for (let i = 0; i < terms.length; i++) {
			const drawn = terms[Math.min(terms.length - 1, Math.floor(random() * terms.length))]!;
			for (let term = 0; term < width; term++) sums[term]! += drawn[term]!;
		}
		rounds.push(figures(sums));
	}
	return (rounds[0] ?? []).map((_, figure) => deviation(rounds.map((round) => round[figure]!)));
}

function deviation(values: readonly number[]): number {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return Math.sqrt(squares / (values.length - 1));
}
