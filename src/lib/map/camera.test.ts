import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraOfAll, cameraOfShape, fitBounds, isSameCamera, type Frame } from './camera.ts';
import { mercatorX, mercatorY, worldSize } from './mercator.ts';
import { areaPlace, placesOf, pointPlace } from './map-samples.ts';
import type { Bounds, Camera } from './types.ts';

const frame: Frame = {
	width: 1144,
	height: 700,
	insets: { top: 0, right: 416, bottom: 0, left: 0 }
};

function onScreen(lon: number, lat: number, camera: Camera, { width, height }: Frame) {
	const size = worldSize * 2 ** camera.zoom;
	let x = mercatorX(lon) - mercatorX(camera.lon);
	x -= Math.round(x);
	return {
		x: width / 2 + x * size,
		y: height / 2 + (mercatorY(lat) - mercatorY(camera.lat)) * size
	};
}

describe('fitBounds', () => {
	it('keeps the bounds clear of what lies over the edges', () => {
		const extent = fc
			.tuple(
				fc.double({ min: -180, max: 179, noNaN: true }),
				fc.double({ min: -60, max: 60, noNaN: true }),
				fc.double({ min: 0.01, max: 60, noNaN: true }),
				fc.double({ min: 0.01, max: 20, noNaN: true })
			)
			.map(([west, south, width, height]): Bounds => {
				const east = west + width;
				return [west, south, east > 180 ? east - 360 : east, south + height];
			});
		fc.assert(
			fc.property(extent, ([west, south, east, north]) => {
				const camera = fitBounds([west, south, east, north], frame);
				for (const [lon, lat] of [
					[west, south],
					[east, north]
				] as const) {
					const { x, y } = onScreen(lon, lat, camera, frame);
					expect(x).toBeGreaterThanOrEqual(-0.01);
					expect(x).toBeLessThanOrEqual(frame.width - frame.insets.right + 0.01);
					expect(y).toBeGreaterThanOrEqual(-0.01);
					expect(y).toBeLessThanOrEqual(frame.height + 0.01);
				}
			})
		);
	});

	it('shows a lone point with the country round it', () => {
		expect(fitBounds([30, 10, 30, 10], frame).zoom).toBe(6.5);
	});
});

describe('cameraOfAll', () => {
	const town = pointPlace('a', 'settlement', 10, 50);
	const country = areaPlace('b', 'country', [20, 40, 30, 45]);
	const region = areaPlace('c', 'region', [-100, -30, 100, 60]);
	const former = areaPlace('d', 'historical', [-100, 10, 150, 70]);

	it('leaves regions and former states out', () => {
		const few = cameraOfAll(placesOf(town, country), frame);
		expect(cameraOfAll(placesOf(region, town, former, country), frame)).toEqual(few);
	});

	it('shows the world when nothing is located', () => {
		const nowhere = { ...town, geometry: null };
		expect(cameraOfAll(placesOf(nowhere), frame).zoom).toBeLessThan(2);
	});
});

describe('cameraOfShape', () => {
	const shape = areaPlace('a', 'province', [10, 40, 14, 43]).geometry;
	const clear: Camera = { lon: 17, lat: 41.5, zoom: 5 };

	it('leaves the map alone when the place is seen', () => {
		expect(cameraOfShape(shape, clear, frame)).toBeNull();
	});

	it('moves a place out from under the card', () => {
		expect(cameraOfShape(shape, { ...clear, lon: 5 }, frame)).not.toBeNull();
	});

	it('comes near to what is too small to be seen', () => {
		const camera = cameraOfShape(shape, { lon: 20, lat: 41, zoom: 1 }, frame);
		expect(camera?.zoom).toBeGreaterThan(4);
	});

	it('keeps the scale for a point that is out of sight', () => {
		const point = { type: 'Point' as const, coordinates: [100, 10] };
		expect(cameraOfShape(point, clear, frame)?.zoom).toBeCloseTo(5);
	});
});

describe('isSameCamera', () => {
	it('takes the rounding of an address for the same', () => {
		const camera = { lon: 67.123456, lat: 34.987654, zoom: 5.1428 };
		expect(isSameCamera(camera, { lon: 67.1235, lat: 34.9877, zoom: 5.14 })).toBe(true);
		expect(isSameCamera(camera, { ...camera, lon: 67.5 })).toBe(false);
	});
});
