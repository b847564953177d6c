import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { joinBounds, mainBounds } from './extent.ts';
import type { Bounds } from './types.ts';

function box(west: number, south: number, east: number, north: number): Position[][] {
	return [
		[
			[west, south],
			[east, south],
			[east, north],
			[west, north],
			[west, south]
		]
	];
}

describe('joinBounds', () => {
	it('spans what lies between', () => {
		expect(
			joinBounds([
				[10, 40, 20, 50],
				[60, 30, 75, 38]
			])
		).toEqual([10, 30, 75, 50]);
	});

	it('takes the short way over the date line', () => {
		expect(
			joinBounds([
				[170, -20, 178, -10],
				[-175, -15, -170, -12]
			])
		).toEqual([170, -20, -170, -10]);
	});

	it('has nothing to say of nothing', () => {
		expect(joinBounds([])).toBeNull();
	});

	it('holds every one of the bounds, in any order', () => {
		const stretch = fc
			.tuple(fc.integer({ min: -180, max: 179 }), fc.integer({ min: 0, max: 120 }))
			.map(([west, width]): Bounds => {
				const east = west + width;
				return [west, -5, east > 180 ? east - 360 : east, 5];
			});
		fc.assert(
			fc.property(fc.array(stretch, { minLength: 1, maxLength: 6 }), (all) => {
				const joined = joinBounds(all);
				if (!joined) return false;
				expect(joinBounds([...all].reverse())).toEqual(joined);
				return all.every((bounds) => {
					const from = turn(bounds[0] - joined[0]);
					return from + widthOf(bounds) <= widthOf(joined) + 1e-9 || widthOf(joined) >= 360;
				});
			})
		);
	});
});

function turn(lon: number): number {
	return ((lon % 360) + 360) % 360;
}

function widthOf([west, , east]: Bounds): number {
	return east < west ? east + 360 - west : east - west;
}

describe('mainBounds', () => {
	it('leaves out a small part far off', () => {
		const coordinates = [box(0, 40, 20, 50), box(-60, 2, -55, 5)];
		expect(mainBounds({ type: 'MultiPolygon', coordinates })).toEqual([0, 40, 20, 50]);
	});

	it('keeps a small part close by', () => {
		const coordinates = [box(0, 40, 20, 50), box(2, 37, 4, 39)];
		expect(mainBounds({ type: 'MultiPolygon', coordinates })).toEqual([0, 37, 20, 50]);
	});

	it('is not led away by a chain of islands', () => {
		const chain = Array.from({ length: 30 }, (_, step) => box(20 + step, 41, 20.5 + step, 41.5));
		const coordinates = [box(0, 40, 20, 50), ...chain];
		expect(mainBounds({ type: 'MultiPolygon', coordinates })?.[2]).toBeLessThan(33);
	});

	it('keeps a large part wherever it lies', () => {
		const coordinates = [box(0, 0, 20, 10), box(60, 0, 72, 10)];
		expect(mainBounds({ type: 'MultiPolygon', coordinates })).toEqual([0, 0, 72, 10]);
	});

	it('is a point for a point', () => {
		expect(mainBounds({ type: 'Point', coordinates: [7, 8] })).toEqual([7, 8, 7, 8]);
	});
});
