import { describe, expect, it } from 'vitest';
import { seededRandom } from '../tagger/random.ts';
import { fitCurve } from './platt.ts';

describe('the curve', () => {
	it.each([
		[0, 1],
		[-1, 0.5],
		[0.7, 1.5]
	])('is found again: intercept %f, slope %f', (intercept, slope) => {
		const random = seededRandom(3);
		const trials = Array.from({ length: 20_000 }, () => {
			const logOdds = 8 * random() - 4;
			return { logOdds, right: random() < 1 / (1 + Math.exp(-(intercept + slope * logOdds))) };
		});
		const curve = fitCurve(trials);
		expect(curve.intercept).toBeCloseTo(intercept, 1);
		expect(curve.slope).toBeCloseTo(slope, 1);
	});
});
