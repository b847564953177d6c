/** How often is a winner right that looks like this one? */
import type { Choice } from './candidates.ts';
import type { Weighing } from './reasons.ts';

/** Probability that the option at `winner` is right, from 0 to 1. */
export function calibrate(choice: Choice, winner: number, { beliefs }: Weighing): number {
	const belief = beliefs[winner]!;
	const option = choice.options[winner]!;
	return option.stripped ? belief * 0.8 : Math.min(0.99, belief);
}
