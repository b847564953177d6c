import { describe, expect, it } from 'vitest';
import { layerIds, type ChoroplethCell, type LayerId } from '../core/atlas/view.ts';
import { drawingOf, type Drawing } from './features.ts';
import { areaOf, areaPlace, pointPlace, viewOf } from './map-samples.ts';
import type { PlaceFeature } from './types.ts';

const country = areaPlace('country', 'country', [0, 0, 20, 20]);
const province = areaPlace('province', 'province', [1, 1, 3, 3]);
const district = pointPlace('district', 'district', 2, 2);
const town = pointPlace('town', 'settlement', 2, 2);
const works = pointPlace('works', 'facility', 12, 2);
const valley = areaPlace('valley', 'physical', [1, 1, 2, 2]);
const region = areaPlace('region', 'region', [-40, -40, 60, 60]);
const former = areaPlace('former', 'historical', [5, 5, 30, 30]);
const all = [country, province, district, town, works, valley, region, former];

function cell(id: string, count: number, imprecise = false): ChoroplethCell {
	return { province: id, count, imprecise, title: `Title ${id}`, excerpts: [] };
}

function draw(
	options: {
		counts?: readonly (readonly [PlaceFeature, number])[];
		cells?: readonly ChoroplethCell[];
		without?: LayerId;
		selected?: string;
	} = {}
): Drawing {
	const { counts = all.map((one) => [one, 2] as const), cells = [], without, selected } = options;
	return drawingOf({
		view: viewOf(counts, cells),
		layers: new Set(layerIds.filter((layer) => layer !== without)),
		selected: selected ?? null,
		place: (id) => all.find(({ properties }) => properties.id === id),
		province: (id) => (id === 'nowhere' ? undefined : areaOf([1, 1, 3, 3]))
	});
}

function ids({ features }: Drawing['countries' | 'points' | 'activity']): string[] {
	return [...new Set(features.map(({ properties }) => properties.id))];
}

describe('drawingOf', () => {
	it('gives each kind its sign', () => {
		const drawing = draw();
		expect(ids(drawing.countries)).toEqual(['country']);
		expect(ids(drawing.provinces)).toEqual(['province']);
		expect(ids(drawing.points)).toEqual(['town', 'works']);
		expect(ids(drawing.former)).toEqual(['former']);
	});

	it('draws an area without bounds as approximate, never as a point', () => {
		const drawing = draw();
		expect(ids(drawing.soft)).toEqual(['region', 'valley', 'district']);
		const shapes = [drawing.soft, drawing.provinces, drawing.countries, drawing.former];
		expect(
			shapes.flatMap(({ features }) => features).filter(({ geometry }) => geometry.type === 'Point')
		).toEqual([]);
	});

	it('draws only what the view leaves', () => {
		const drawing = draw({ counts: [[town, 3]] });
		expect(drawing.points.features.map(({ properties }) => properties.count)).toEqual([3]);
		expect(ids(drawing.countries)).toEqual([]);
	});

	it('draws no layer that is switched off', () => {
		expect(ids(draw({ without: 'settlements' }).points)).toEqual([]);
		expect(ids(draw({ without: 'countries' }).countries)).toEqual([]);
		expect(ids(draw({ without: 'soft-areas' }).soft)).toEqual(['district']);
		expect(ids(draw({ without: 'provinces' }).soft)).toEqual(['region', 'valley']);
		expect(ids(draw({ without: 'activity', cells: [cell('province', 4)] }).activity)).toEqual([]);
	});

	it('outlines a coloured province though provinces are switched off', () => {
		const drawing = draw({ without: 'provinces', cells: [cell('province', 4)] });
		expect(ids(drawing.provinces)).toEqual(['province']);
	});

	it('colours a province for a place in it, and leaves out what has no bounds', () => {
		const drawing = draw({ cells: [cell('other', 3, true), cell('nowhere', 1)] });
		expect(drawing.activity.features.map(({ properties }) => properties)).toMatchObject([
			{ id: 'other', count: 3, imprecise: true }
		]);
		expect(ids(drawing.provinces)).toContain('other');
	});

	it('takes the selected point out of the clusters, so that nothing is drawn twice', () => {
		const drawing = draw({ selected: 'town' });
		expect(ids(drawing.points)).toEqual(['works']);
		expect(ids(drawing.selection)).toEqual(['town']);
	});

	it('selects nothing that the filters hide', () => {
		expect(ids(draw({ selected: 'town', without: 'settlements' }).selection)).toEqual([]);
	});

	it('says the years of a state that is over', () => {
		const names = draw().names.features.map(({ properties }) => properties.text);
		expect(names).toContain('Place former\n1830–1871');
	});

	it('names an area beside it until it is wide enough for its name', () => {
		const names = draw()
			.names.features.map(({ properties }) => properties)
			.filter(({ id }) => id === 'province');
		expect(names.map(({ where }) => where)).toEqual(['above', 'inside']);
		expect(names[0]?.to).toBe(names[1]?.from);
	});

	it('names a speck only when it is selected', () => {
		const from = (selected?: string) =>
			draw(selected === undefined ? {} : { selected }).names.features.find(
				({ properties }) => properties.id === 'valley'
			)?.properties.from;
		expect(from()).toBeGreaterThan(1);
		expect(from('valley')).toBe(0);
	});
});
