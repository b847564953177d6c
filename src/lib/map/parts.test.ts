import { describe, expect, it } from 'vitest';
import { areaOf } from './map-samples.ts';
import { partsOf } from './parts.ts';

describe('partsOf', () => {
	it('draws the mainland at every zoom and an islet only from near', () => {
		const parts = partsOf({
			type: 'MultiPolygon',
			coordinates: [areaOf([0, 0, 0.2, 0.2]).coordinates, areaOf([10, 10, 30, 30]).coordinates]
		});
		expect(parts.map(({ from }) => from > 0)).toEqual([false, true]);
		expect(parts[1]?.from).toBeGreaterThan(4);
	});

	it('goes round a part that the date line cuts without the cut', () => {
		const [area, line] = partsOf(areaOf([150, 50, 180, 70]));
		expect(area).toMatchObject({ outline: false, from: 99 });
		expect(line).toMatchObject({ outline: true, from: 0 });
		expect(line?.geometry).toEqual({
			type: 'MultiLineString',
			coordinates: [
				[
					[180, 50],
					[150, 50],
					[150, 70],
					[180, 70]
				]
			]
		});
	});

	it('leaves any other geometry as it is', () => {
		const point = { type: 'Point' as const, coordinates: [1, 2] };
		expect(partsOf(point)).toEqual([{ geometry: point, from: 0, outline: false }]);
	});
});
