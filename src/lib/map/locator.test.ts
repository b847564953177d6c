import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalEarth } from './equal-earth.ts';
import { drawLocator } from './locator.ts';
import { fitProjection, locatorSize, pathOf, thin } from './locator-path.ts';
import { areaOf, areaPlace, pointPlace } from './map-samples.ts';
import type { Bounds } from './types.ts';

const overview = { land: areaOf([-170, -50, 170, 70]).coordinates, borders: [] };

function points(path: string): [number, number][] {
	return [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe('equalEarth', () => {
	it('is symmetric, and north is up', () => {
		expect(equalEarth(0, 0).map(Math.abs)).toEqual([0, 0]);
		expect(equalEarth(0, 60)[1]).toBeLessThan(0);
		expect(equalEarth(-40, 30)[0]).toBeCloseTo(-equalEarth(40, 30)[0]);
		// The pole is a line, 0.59 as long as the equator.
		expect(equalEarth(180, 90)[0] / equalEarth(180, 0)[0]).toBeCloseTo(0.59, 2);
	});
});

describe('drawLocator', () => {
	it('marks every place by its sign, and the view', () => {
		const town = pointPlace('town', 'settlement', 16, 48);
		const region = areaPlace('region', 'region', [-10, 15, 50, 35]);
		const former = areaPlace('former', 'historical', [25, 40, 150, 70]);
		const country = areaPlace('country', 'country', [0, 42, 8, 50]);
		const drawing = drawLocator(overview, [town, region, former, country], [60, 29, 75, 38]);
		const signs = Object.fromEntries(drawing.marks.map(({ id, sign }) => [id, sign]));
		expect(signs).toEqual({ town: 'dot', region: 'soft', former: 'former', country: 'named' });
		expect(drawing.names.map(({ id }) => id)).not.toContain('country');
		for (const [x, y] of points(drawing.view)) {
			expect(x).toBeGreaterThan(0);
			expect(x).toBeLessThan(locatorSize.width);
			expect(y).toBeGreaterThan(0);
			expect(y).toBeLessThan(locatorSize.height);
		}
	});

	it('draws a view over the date line as one run', () => {
		const drawing = drawLocator(
			overview,
			[pointPlace('p', 'settlement', 150, -30)],
			[170, -25, -170, -10]
		);
		expect(drawing.view.match(/M/g)).toHaveLength(1);
	});
});

describe('fitProjection', () => {
	it('holds the bounds', () => {
		const bounds = fc
			.tuple(
				fc.integer({ min: -180, max: 179 }),
				fc.integer({ min: 1, max: 300 }),
				fc.integer({ min: -50, max: 40 }),
				fc.integer({ min: 1, max: 30 })
			)
			.map(([west, width, south, height]): Bounds => {
				const east = ((west + width + 180) % 360) - 180;
				return [west, south, east, south + height];
			});
		fc.assert(
			fc.property(bounds, (held) => {
				const projection = fitProjection(held);
				const width = held[2] < held[0] ? held[2] + 360 - held[0] : held[2] - held[0];
				for (const lon of [-width / 2, width / 2]) {
					for (const lat of [held[1], held[3]]) {
						const [x, y] = projection.project(lon, lat);
						expect(x).toBeGreaterThanOrEqual(-0.5);
						expect(x).toBeLessThanOrEqual(locatorSize.width + 0.5);
						expect(y).toBeGreaterThanOrEqual(-0.5);
						expect(y).toBeLessThanOrEqual(locatorSize.height + 0.5);
					}
				}
			})
		);
	});
});

describe('pathOf', () => {
	it('goes on at the other side of what crosses the far meridian', () => {
		const projection = fitProjection([-170, -50, 10, 60]);
		const path = pathOf(areaOf([80, 10, 120, 30]).coordinates, projection, true);
		expect(path.match(/M/g)).toHaveLength(2);
		const xs = points(path).map(([x]) => x);
		expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(100);
	});
});

describe('thin', () => {
	it('drops islands that would be specks and points that would coincide', () => {
		const speck = areaOf([0, 0, 0.1, 0.1]).coordinates;
		expect(thin(speck, 0.5, true)).toEqual([]);
		const line = Array.from({ length: 101 }, (_, index) => [index / 100, 0]);
		expect(thin([line], 0.25, false)[0]?.map(([lon]) => lon)).toEqual([0, 0.25, 0.5, 0.75, 1]);
	});
});
