import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf, areaPlace, pointPlace } from './map-samples.ts';
import { placesInSight, touches, windowsOf } from './sight.ts';
import type { Bounds } from './types.ts';

describe('placesInSight', () => {
	const around = areaPlace('around', 'country', [-50, -50, 50, 50]);
	const corner = areaPlace('corner', 'province', [9, 9, 20, 20]);
	const outside = areaPlace('outside', 'province', [11, 11, 20, 20]);
	const town = pointPlace('town', 'settlement', 5, 5);
	const valley = pointPlace('valley', 'physical', 10.1, 5);

	it('sees what covers the view, what reaches into it, and what lies in it', () => {
		const seen = placesInSight([around, corner, outside, town], [0, 0, 10, 10]);
		expect([...seen]).toEqual(['around', 'corner', 'town']);
	});

	it('takes an area without bounds as far as it is known to reach', () => {
		expect(placesInSight([valley], [0, 0, 10, 10]).size).toBe(1);
		expect(placesInSight([valley], [0, 0, 9, 10]).size).toBe(0);
	});

	it('does not see into a hole', () => {
		const [outer = [], hole = []] = [
			areaOf([-50, -50, 50, 50]).coordinates[0],
			areaOf([-20, -20, 20, 20]).coordinates[0]
		];
		const ring = { type: 'Polygon' as const, coordinates: [outer, hole] };
		expect(touches(ring, [0, 0, 10, 10])).toBe(false);
		expect(touches(ring, [0, 0, 30, 10])).toBe(true);
	});

	it('sees over the date line', () => {
		const islands = areaPlace('islands', 'country', [-179, -20, -177, -15]);
		expect(placesInSight([islands], [170, -30, 190, 0]).size).toBe(1);
		expect(placesInSight([islands], [-190, -30, -170, 0]).size).toBe(1);
	});

	it('never loses a point when the view grows', () => {
		const degree = fc.double({ min: -80, max: 80, noNaN: true });
		const grow = fc.double({ min: 0.001, max: 30, noNaN: true });
		fc.assert(
			fc.property(degree, degree, grow, grow, (lon, lat, more, less) => {
				const place = pointPlace('p', 'settlement', lon, lat);
				const view: Bounds = [lon - less, lat - less, lon + more, lat + more];
				return placesInSight([place], view).has('p');
			})
		);
	});
});

describe('windowsOf', () => {
	it('cuts a view in two at the date line, and a whole turn to one', () => {
		expect(windowsOf([170, 0, 190, 10])).toEqual([
			[170, 0, 180, 10],
			[-180, 0, -170, 10]
		]);
		expect(windowsOf([-300, 0, 200, 10])).toEqual([[-180, 0, 180, 10]]);
	});
});
