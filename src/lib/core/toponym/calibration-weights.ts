/** How far is the recogniser's own probability to be believed? Made by scripts/train-calibration.ts; do not edit. */

export const NAME = { intercept: 0.407, slope: 0.88 } as const;
