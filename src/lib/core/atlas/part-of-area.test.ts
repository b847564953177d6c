import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readCompass } from '../toponym/compass.ts';
import { cauca, colombia, popayan, reading, sampleAtlas } from './atlas-samples.ts';
import { partOfArea } from './part-of-area.ts';

function box(west: number, south: number, east: number, north: number): Polygon {
	return {
		type: 'Polygon',
		coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] // prettier-ignore
	};
}

describe('a half of an area', () => {
	it.each<[string, number[], number, number]>([
		['the north', [0], 5, 10],
		['the south', [180], -5, 10],
		['the east', [90], 0, 15],
		['the west', [270], 0, 5],
		['the north-east', [45], 3.3, 13.3],
		['north and south', [0, 180], 0, 10],
		['north and east', [0, 90], 1.67, 11.67]
	])('%s', (_, bearings, lat, lon) => {
		const middle = partOfArea(box(0, -10, 20, 10), bearings)!;
		expect(Math.abs(middle.lat - lat)).toBeLessThan(0.2);
		expect(Math.abs(middle.lon - lon)).toBeLessThan(0.2);
	});

	it('reaches as far as the area does', () => {
		expect(partOfArea(box(-72, -55, -70, -17), [0])!.lat).toBeGreaterThan(-29);
	});

	it('has half the size', () => {
		const area = partOfArea(box(0, -10, 20, 10), [0])!.radiusKm ** 2;
		expect((2 * area) / partOfArea(box(0, -10, 20, 10), [0, 180])!.radiusKm ** 2).toBeCloseTo(1, 5);
	});

	it('leaves holes out', () => {
		const holed: Polygon = box(0, -10, 20, 10);
		holed.coordinates.push([[12, -8], [12, 8], [19, 8], [19, -8], [12, -8]]); // prettier-ignore
		expect(partOfArea(holed, [0, 180])!.lon).toBeLessThan(9);
	});

	it('holds together across the date line', () => {
		const parted = {
			type: 'MultiPolygon' as const,
			coordinates: [box(170, -10, 180, 10).coordinates, box(-180, -10, -170, 10).coordinates]
		};
		expect(partOfArea(parted, [90])!.lon).toBeCloseTo(-175, 0);
		expect(partOfArea(parted, [270])!.lon).toBeCloseTo(175, 0);
	});
});

describe('the parts in an atlas', () => {
	const part = (before: string, name: string) => ({
		part: { ...readCompass(before, name, '')!, lat: 0, lon: 0, precisionKm: 99 }
	});
	const { mentions } = sampleAtlas([
		reading(
			'parts',
			'In northern Colombia, in southern Cauca and 20 km east of Popayán it rained.',
			[
				{ name: 'Colombia', place: colombia, more: part('In northern ', 'Colombia') },
				{ name: 'Cauca', place: cauca, more: part('in southern ', 'Cauca') },
				{ name: 'Popayán', place: popayan, more: part('20 km east of ', 'Popayán') }
			]
		)
	]);
	const [north, south, off] = mentions.map(({ properties }) => properties);

	it('are laid by the boundary where one is known', () => {
		expect(north).toMatchObject({ part_words: 'northern Colombia', place: colombia.id });
		expect(north!.part_lat).toBeCloseTo(6, 0);
		expect(north!.part_lon).toBeCloseTo(-75.5, 0);
		expect(south!.part_lat).toBeCloseTo(1.5, 1);
	});

	it('stay where they were measured from a point, and move no place', () => {
		expect(off).toMatchObject({ part_lat: 0, part_lon: 0, part_precision_km: 99 });
		expect(mentions[2]!.geometry?.coordinates).toEqual([-76.61316, 2.43823]);
	});
});
