import type { LabelKind } from './basemap-types.ts';
import type { GroundNames } from './basemap.ts';
import { expect, test } from 'vitest';
import { layerIds } from '../core/atlas/view.ts';
import { drawingOf } from './features.ts';
import { namesToLift } from './ground-names.ts';
import { areaOf, areaPlace, viewOf } from './map-samples.ts';

const label = (id: string, kind: LabelKind, lon: number, lat: number) => ({
	type: 'Feature' as const,
	geometry: { type: 'Point' as const, coordinates: [lon, lat] },
	properties: { id, name: id, kind, minzoom: 0, rank: 0, rotate: 0 }
});

const names: GroundNames = {
	type: 'FeatureCollection',
	features: [
		label('capital', 'capital', 8, 8),
		label('town', 'town', 9, 9),
		label('in the province', 'town', 2, 2),
		label('abroad', 'capital', 30, 30)
	]
};

const country = areaPlace('country', 'country', [0, 0, 10, 10]);
const province = areaOf([1, 1, 3, 3]);

function lifted(count: number) {
	const cell = { province: 'p', title: 'P', count, imprecise: false, excerpts: [] };
	const drawing = drawingOf({
		view: viewOf([[country, 1]], [cell]),
		layers: new Set(layerIds),
		selected: null,
		place: () => country,
		province: () => province
	});
	return namesToLift(names, drawing);
}

test('capitals of countries that are said are lifted, and all names over a strong colour', () => {
	expect(lifted(1)).toEqual(['capital']);
	expect(lifted(9)).toEqual(['capital', 'in the province']);
	expect(lifted(1)).toEqual(['capital']);
});
