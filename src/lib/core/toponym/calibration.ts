/** How often is a winner right that looks like this one? */
import type { Choice } from './candidates.ts';

/** Nobody is surer: the true place may be in no gazetteer. */
const MOST = 0.99;
const STRIPPED = 0.85;
const GUESSED = 0.5;

/** Probability that the option at `winner` is right, from 0 to 1. */
export function calibrate(choice: Choice, winner: number, beliefs: Float64Array): number {
	const belief = Math.min(MOST, beliefs[winner]!);
	if (choice.reading === 'guess') return belief * GUESSED;
	return choice.options[winner]!.stripped ? belief * STRIPPED : belief;
}
