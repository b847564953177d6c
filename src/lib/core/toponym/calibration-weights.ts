/** How far is the recogniser's own probability to be believed? Made by scripts/train-calibration.ts; do not edit. */

export const NAME = { intercept: 0.088, slope: 0.912 } as const;
