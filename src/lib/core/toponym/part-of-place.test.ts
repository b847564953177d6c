import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind, Place } from '../model.ts';
import { readCompass } from './compass.ts';
import { bearingTo, distanceKm, onSphere, pointAt } from './distance.ts';
import { partOfPlace } from './part-of-place.ts';

function place(kind: Kind, lat: number, lon: number, precisionKm: number): Place {
	return {
		...{ id: 'x', title: 'X', kind, country: 'XX', admin1: null, lat, lon, geonameid: null },
		...{ precisionKm, partOf: [] }
	};
}
const partOf = (of: Place, before: string, after = '', country: Place | null = null) => {
	const said = readCompass(before, 'Xtown', after);
	return said && partOfPlace(of, said, country);
};
const far = (of: Place, part: { lat: number; lon: number }) =>
	distanceKm(onSphere(of), onSphere(part));

const winds = 'north northeast east southeast south southwest west northwest'.split(' ');
const wind = fc.constantFrom(...winds);
const lat = fc.double({ min: -75, max: 75, noNaN: true });
const lon = fc.double({ min: -180, max: 180, noNaN: true });
const radius = fc.integer({ min: 1, max: 900 });

describe('so far from a town', () => {
	it('lies at that distance in that direction, the less sure the farther', () => {
		fc.assert(
			fc.property(lat, lon, wind, fc.integer({ min: 5, max: 900 }), (y, x, to, km) => {
				const town = place('settlement', y, x, 8);
				const part = partOf(town, `a farm ${km} km ${to} of `)!;
				expect(Math.abs(far(town, part) - km)).toBeLessThan(0.2);
				const turn = bearingTo(town, part) - winds.indexOf(to) * 45;
				expect(Math.abs(((turn + 540) % 360) - 180)).toBeLessThan(2);
				expect(part.precisionKm).toBeGreaterThan(0.38 * km);
				expect(part.precisionKm).toBeLessThan(0.5 * km + 60);
			})
		);
	});

	it('lies on the near side, beyond the edge, where no distance is given', () => {
		const town = place('settlement', 10, 10, 8);
		const part = partOf(town, 'in the hills south of ')!;
		expect(far(town, part)).toBeGreaterThan(8);
		expect(far(town, part)).toBeLessThan(40);
		expect(part.lat).toBeLessThan(10);
		expect(part.precisionKm).toBeGreaterThanOrEqual(15);
	});

	it('is a ring round the town where no direction is given', () => {
		const town = place('settlement', 10, 10, 8);
		expect(partOf(town, 'a farm 45 km from ')).toMatchObject({ lat: 10, lon: 10 });
		expect(partOf(town, 'a farm 45 km from ')!.precisionKm).toBeGreaterThan(45);
		expect(partOf(town, 'a village near ')!.precisionKm).toBeGreaterThan(8);
	});
});

it('begins at the edge of what is large', () => {
	const country = place('country', 10, 10, 300);
	expect(far(country, partOf(country, 'at sea 50 km east of ')!)).toBeCloseTo(350, 0);
});

it('is not near a country, and outside of it is anywhere', () => {
	expect(partOf(place('country', 10, 10, 300), 'they live outside ')).toBeNull();
});

describe('a part', () => {
	it('has its centre within the place and is smaller than the place', () => {
		fc.assert(
			fc.property(lat, lon, wind, radius, (y, x, to, km) => {
				const country = place('country', y, x, km);
				const part = partOf(country, `rain fell in ${to}ern `)!;
				expect(far(country, part)).toBeLessThan(km);
				expect(part.precisionKm).toBeLessThanOrEqual(km);
			})
		);
	});

	it('joins several directions', () => {
		const part = partOf(place('country', 0, 20, 400), 'in eastern and southern ')!;
		expect(part.lat).toBeLessThan(0);
		expect(part.lon).toBeGreaterThan(20);
	});

	it('is not claimed where the words may say which way a province lies', () => {
		const country = place('country', 0, 20, 400);
		const southern = place('province', -2.5, 20, 60);
		expect(partOf(southern, 'in southern ', ' province', country)).toBeNull();
		expect(partOf(southern, 'in northern ', ' province', country)).not.toBeNull();
		expect(partOf(southern, 'in southern ', ', where', country)).not.toBeNull();
	});
});

it('goes across the date line and back', () => {
	const start = { lat: -17, lon: 179.9 };
	const there = pointAt(start, 90, 100);
	expect(there.lon).toBeLessThan(-179);
	expect(distanceKm(onSphere(start), onSphere(there))).toBeCloseTo(100, 5);
	expect(bearingTo(start, there)).toBeCloseTo(90, 5);
});
