import type { LabelKind } from './basemap-types.ts';
import type { GroundNames } from './basemap-types.ts';
import { expect, test } from 'vitest';
import { layerIds } from '../core/atlas/view.ts';
import { drawingOf } from './features.ts';
import { namesToLift, prepareLift } from './ground-names.ts';
import { areaOf, areaPlace, viewOf } from './map-samples.ts';

const label = (id: string, kind: LabelKind, lon: number, lat: number) => ({
	type: 'Feature' as const,
	geometry: { type: 'Point' as const, coordinates: [lon, lat] },
	properties: { id, name: id, kind, minzoom: 0, rank: 0, rotate: 0 }
});

const collection = (...features: ReturnType<typeof label>[]) => ({
	type: 'FeatureCollection' as const,
	features
});

const names: GroundNames = {
	labels: collection(
		label('capital', 'capital', 8, 8),
		label('town', 'town', 9, 9),
		label('abroad', 'capital', 30, 30)
	),
	'small-towns': collection(label('in the province', 'town', 2, 2))
};

const country = areaPlace('country', 'country', [0, 0, 10, 10]);
const province = areaOf([1, 1, 3, 3]);

function drawing(count: number) {
	const cell = { province: 'p', title: 'P', count, imprecise: false, excerpts: [] };
	return drawingOf({
		view: viewOf([[country, 1]], [cell]),
		layers: new Set(layerIds),
		selected: null,
		place: () => country,
		province: () => province
	});
}

const lifted = (count: number) =>
	[...namesToLift(names, drawing(count))].map(({ properties }) => properties.id).sort();

test('capitals of countries that are said are lifted, and all names over a strong colour', () => {
	expect(lifted(1)).toEqual(['capital']);
	expect(lifted(9)).toEqual(['capital', 'in the province']);
	expect(lifted(1)).toEqual(['capital']);
});

test('what lies in an area is looked for as long as there is time, and once', () => {
	const fresh: GroundNames = { ...names };
	const shown = drawing(9);
	let looks = 0;
	const oneLook = () => looks++ % 2 === 0;
	expect(prepareLift(fresh, shown, oneLook)).toBe(false);
	expect(prepareLift(fresh, shown, oneLook)).toBe(true);
	expect(prepareLift(fresh, shown, () => false)).toBe(true);
});
