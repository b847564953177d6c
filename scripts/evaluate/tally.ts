/** What does a document add to each figure, and what do all of them come to? */
import { NEAR_KM } from './spans.ts';

/** How many were right, of how many given and how many wanted. */
export interface Outcome {
	readonly right: number;
	readonly given: number;
	readonly wanted: number;
}

/** What one document adds, by the name of the figure. */
export interface Tally {
	readonly outcomes: Readonly<Record<string, Outcome>>;
	/** Kilometres between where a name was put and where it is. */
	readonly distances: Readonly<Record<string, readonly number[]>>;
}

export interface Score {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
}

export interface DistanceFigures {
	readonly n: number;
	readonly within161: number;
	readonly meanKm: number;
	readonly medianKm: number;
}

export const NOTHING: Outcome = { right: 0, given: 0, wanted: 0 };

export function add(a: Outcome, b: Outcome): Outcome {
	return { right: a.right + b.right, given: a.given + b.given, wanted: a.wanted + b.wanted };
}

export function sumOutcomes(tallies: readonly Tally[], figure: string): Outcome {
	return tallies.reduce((sum, { outcomes }) => add(sum, outcomes[figure] ?? NOTHING), NOTHING);
}

export function scoreOf({ right, given, wanted }: Outcome): Score {
	const precision = right / (given || 1);
	const recall = right / (wanted || 1);
	const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
	return { precision, recall, f1 };
}

/** Null where there is no distance to speak of. */
export function distanceFigures(distances: readonly number[]): DistanceFigures | null {
	const sorted = [...distances].sort((a, b) => a - b);
	const n = sorted.length;
	if (n === 0) return null;
	return {
		n,
		within161: sorted.filter((km) => km <= NEAR_KM).length / n,
		meanKm: sorted.reduce((sum, km) => sum + km, 0) / n,
		medianKm: (sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2
	};
}
