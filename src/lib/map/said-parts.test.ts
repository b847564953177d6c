import { expect, it } from 'vitest';
import { layerIds } from '../core/atlas/view.ts';
import { drawingOf } from './features.ts';
import { areaPlace, pointPlace, viewOf } from './map-samples.ts';
import type { PlaceFeature } from './types.ts';

const country = areaPlace('country', 'country', [0, 0, 20, 20]);
const town = pointPlace('town', 'settlement', 2, 2);
const whole = { part_words: null, part_lon: null, part_lat: null, part_precision_km: null };
const aside = { part_words: 'south of', part_lon: 2, part_lat: 1, part_precision_km: 30 };

function selection(chosen: PlaceFeature, said: readonly object[]) {
	const view = viewOf([[chosen, said.length]]);
	const [placeView] = view.places;
	const excerpts = placeView!.excerpts.map((one, index) => ({
		...one,
		mentions: [said[index] as never]
	}));
	return drawingOf({
		view: { ...view, places: [{ ...placeView!, excerpts }] },
		layers: new Set(layerIds),
		selected: chosen.properties.id,
		place: () => chosen,
		province: () => undefined
	}).selection.features.map(({ properties, geometry }) => [properties.sign, geometry.type]);
}

it('draws once, softly, what is meant beside or within the chosen place', () => {
	expect(selection(country, [whole, aside, aside])).toEqual([
		['country', 'Polygon'],
		['soft', 'Polygon']
	]);
	expect(selection(town, [whole, aside])).toEqual([
		['point', 'Point'],
		['soft', 'Polygon']
	]);
});

it('sets no pin in a town that is only measured from', () => {
	expect(selection(town, [aside, { ...aside, part_lat: 3 }])).toEqual([
		['aside', 'Point'],
		['soft', 'Polygon'],
		['soft', 'Polygon']
	]);
	expect(selection(town, [whole])).toEqual([['point', 'Point']]);
});
