import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf } from './anchor.ts';
import { areaOf } from './map-samples.ts';
import { isInside } from './rings.ts';

describe('anchorOf', () => {
	it('is the middle of a box', () => {
		const anchor = anchorOf(areaOf([10, -5, 30, 5]));
		expect(anchor?.lon).toBeGreaterThan(14);
		expect(anchor?.lon).toBeLessThan(26);
		expect(anchor?.lat).toBeCloseTo(0, 0);
		expect([anchor?.west, anchor?.east]).toEqual([10, 30]);
		expect([anchor?.top[1], anchor?.left[0]]).toEqual([5, 10]);
	});

	it('stands in the largest part', () => {
		const anchor = anchorOf({
			type: 'MultiPolygon',
			coordinates: [areaOf([0, 0, 1, 1]).coordinates, areaOf([50, 50, 60, 60]).coordinates]
		});
		expect(anchor?.lon).toBeGreaterThan(50);
	});

	it('always lies inside, however crooked the shape', () => {
		const star = fc.array(fc.double({ min: 0.2, max: 3, noNaN: true }), {
			minLength: 5,
			maxLength: 24
		});
		fc.assert(
			fc.property(star, (radii) => {
				const ring = radii.map((radius, index) => {
					const angle = (index / radii.length) * 2 * Math.PI;
					return [20 + radius * Math.cos(angle), 10 + radius * Math.sin(angle)];
				});
				ring.push(ring[0] ?? [0, 0]);
				const anchor = anchorOf({ type: 'Polygon', coordinates: [ring] });
				return anchor !== null && isInside(anchor.lon, anchor.lat, [ring]);
			})
		);
	});

	it('has none for nothing', () => {
		expect(anchorOf({ type: 'MultiPolygon', coordinates: [] })).toBeNull();
	});
});
