/** How likely is it that a name is a place's, and that it is the place we say? (docs/accuracy.md, "Calibration") */
import { NAME } from './calibration-weights.ts';
import type { Choice } from './candidates.ts';

/** Below this a located mention is called uncertain: of those, about as many are wrong as right. */
export const UNCERTAIN_BELOW = 0.5;

/** What a person has decided has confidence 1. */
export function isUncertain(mention: {
	readonly place: unknown;
	readonly confidence: number;
}): boolean {
	return mention.place !== null && mention.confidence < UNCERTAIN_BELOW;
}

/** Even where everything speaks for one place, one name in fifty means one that no gazetteer has. */
const MOST = 0.98;
const STRIPPED = 0.85;
const GUESSED = 0.5;

/** Probability that the option at `winner` is the right place, if the name is a place's at all. */
export function placeConfidence(choice: Choice, winner: number, beliefs: Float64Array): number {
	const belief = MOST * beliefs[winner]!;
	if (choice.reading === 'guess') return belief * GUESSED;
	return choice.options[winner]!.stripped ? belief * STRIPPED : belief;
}

/** Probability that what the recogniser is `sure` of, from 0 to 1, is a place's name: Platt's scaling of its log odds. */
export function nameConfidence(sure: number): number {
	const logOdds = Math.log(sure / (1 - sure));
	return 1 / (1 + Math.exp(-(NAME.intercept + NAME.slope * logOdds)));
}
