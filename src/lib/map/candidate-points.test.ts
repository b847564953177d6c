import { describe, expect, it } from 'vitest';
import { sampleAtlas } from '../core/atlas/atlas-samples.ts';
import { boundsOfAll, nearestTurn, pixelsPerKm } from './candidate-points.ts';

const [first] = sampleAtlas().places;

describe('the map of candidates', () => {
	it('holds them all, across the date line too', () => {
		const at = (lat: number, lon: number) => ({ lat, lon });
		expect(boundsOfAll([at(1, 2), at(-3, 10), at(2, 5)], null)).toEqual([2, -3, 10, 2]);
		const [west, , east] = boundsOfAll([at(0, 179), at(0, -178)], null);
		expect([west, east]).toEqual([179, -178]);
		const { properties } = first!;
		const geometry = {
			type: 'LineString' as const,
			coordinates: [
				[0, 0],
				[20, 1]
			]
		};
		const shape = { type: 'Feature' as const, properties, geometry };
		expect(boundsOfAll([at(3, 4)], shape)).toEqual([0, 0, 20, 3]);
		expect(boundsOfAll([], null)).toEqual([-130, -52, 160, 70]);
	});

	it('draws each on the copy of the world that is in the middle', () => {
		expect(nearestTurn(114, -173)).toBe(-246);
		expect(nearestTurn(-123, 187)).toBe(237);
		expect(nearestTurn(10, 20)).toBe(10);
	});

	it('draws a kilometre twice as long at 60 degrees north', () => {
		expect(pixelsPerKm(5, 60) / pixelsPerKm(5, 0)).toBeCloseTo(2);
		expect(pixelsPerKm(6, 0) / pixelsPerKm(5, 0)).toBeCloseTo(2);
	});
});
