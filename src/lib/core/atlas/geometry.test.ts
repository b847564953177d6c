import { area, booleanClockwise, booleanPointInPolygon, coordAll } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { areaForFarAway, areaForWeb, type Area } from './area-for-web.ts';
import { cauca, colombia, geometries, granColombia, popayan, valley } from './atlas-samples.ts';

const ringsOf = (shape: Area) =>
	shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;

describe('shape', () => {
	it('is an area where one is known', () => {
		expect(geometries.shape(colombia, []).type).toBe('Polygon');
		expect(geometries.shape(cauca, []).type).toBe('Polygon');
		expect(geometries.shape(valley, []).type).toBe('Polygon');
	});

	it('of what is made up of countries is those countries without the border between them', () => {
		const shape = geometries.shape(granColombia, ['CO', 'VE']) as Area;
		expect(shape.type).toBe('Polygon');
		expect(area(shape) / area(geometries.shape(colombia, []))).toBeCloseTo(19 / 7, 1);
		expect(coordAll(shape).filter(([lon]) => lon === -72)).toHaveLength(0);
	});

	it('is a point where no area is known', () => {
		expect(geometries.shape(popayan, [])).toEqual({
			type: 'Point',
			coordinates: [-76.61316, 2.43823]
		});
		const island = { ...colombia, id: 'iso3166-1:XX' };
		expect(geometries.shape(island, []).type).toBe('Point');
		const range = { ...popayan, id: 'dateline:some-range', kind: 'physical' as const };
		expect(geometries.shape(range, ['CO']).type, 'a range is not the countries it crosses').toBe(
			'Point'
		);
	});

	it('winds as RFC 7946 asks and has no more decimals than it needs', () => {
		for (const place of [colombia, cauca, valley]) {
			for (const [outer] of ringsOf(geometries.shape(place, []) as Area)) {
				expect(outer && booleanClockwise(outer)).toBe(false);
			}
		}
		expect(JSON.stringify(geometries.shape(valley, []))).toContain('4.123]');
	});
});

/** A coast with many small inlets, and islands off it. */
function coast(positions: number, islands: number): Area {
	const shore = Array.from({ length: positions }, (_, index) => {
		const angle = (index / positions) * 2 * Math.PI;
		const radius = 5 + (index % 2) * 0.002;
		return [30 + radius * Math.cos(angle), 10 + radius * Math.sin(angle)];
	});
	const small = Array.from({ length: islands }, (_, index) => {
		const [lon, lat] = [40 + index * 0.1, 10];
		return [[[lon, lat], [lon + 0.02, lat], [lon + 0.02, lat + 0.02], [lon, lat]]]; // prettier-ignore
	});
	return { type: 'MultiPolygon', coordinates: [[[...shore, shore[0]!]], ...small] };
}

describe('areaForWeb', () => {
	it('leaves what is light as it is', () => {
		const light = areaForWeb(coast(500, 3));
		expect(light && ringsOf(light)).toHaveLength(4);
		expect(light && coordAll(light)).toHaveLength(501 + 3 * 4);
	});

	it('thins what is heavy, and the land stays where it was', () => {
		const heavy = areaForWeb(coast(20_000, 3));
		expect(heavy && coordAll(heavy).length).toBeLessThanOrEqual(8000);
		expect(heavy && area(heavy) / area(coast(20_000, 0))).toBeCloseTo(1, 2);
		expect(heavy && booleanPointInPolygon([30, 10], heavy)).toBe(true);
	});

	it('drops slivers that rounding leaves, and ends', () => {
		const sliver = [[[1, 1], [1.00001, 1], [1, 1.00001], [1, 1]]]; // prettier-ignore
		expect(areaForFarAway({ type: 'MultiPolygon', coordinates: [sliver] })).toBeNull();
		expect(areaForWeb({ type: 'MultiPolygon', coordinates: [sliver] })).toBeNull();
	});
});
