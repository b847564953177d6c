import { describe, expect, it } from 'vitest';
import { isUncertain, nameConfidence, placeConfidence } from './calibration.ts';
import type { Choice, Option } from './candidates.ts';

function choice(reading: Choice['reading'], stripped: boolean): Choice {
	const option = { stripped } as Option;
	return { reading, options: [option, option] } as unknown as Choice;
}

describe('confidence', () => {
	it('in a name rises with what the recogniser says, and is whole where the span was given', () => {
		const rising = [0.05, 0.3, 0.5, 0.7, 0.9, 0.99, 1].map(nameConfidence);
		expect(rising).toEqual([...rising].sort((a, b) => a - b));
		expect(rising[0]).toBeGreaterThan(0);
		expect(nameConfidence(1)).toBe(1);
	});

	it('in a place follows belief, is never whole, and less for what is read into a name', () => {
		const beliefs = Float64Array.of(1, 0.2);
		const whole = placeConfidence(choice('whole', false), 0, beliefs);
		expect(whole).toBeLessThan(1);
		expect(placeConfidence(choice('whole', false), 1, beliefs)).toBeLessThan(whole);
		expect(placeConfidence(choice('institution', true), 0, beliefs)).toBeLessThan(whole);
		expect(placeConfidence(choice('guess', true), 0, beliefs)).toBeLessThan(
			placeConfidence(choice('institution', true), 0, beliefs)
		);
	});

	it.each([
		[0.2, 'geonames:1', true],
		[0.5, 'geonames:1', false],
		[1, 'geonames:1', false],
		// What has no place is told as such.
		[0, null, false]
	])('of %d in %s: uncertain %s', (confidence, place, uncertain) => {
		expect(isUncertain({ confidence, place })).toBe(uncertain);
	});
});
