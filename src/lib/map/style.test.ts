import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { layerIds } from '../core/atlas/view.ts';
import { drawingOf } from './features.ts';
import { hitLayers } from './hit.ts';
import { pointPlace, viewOf } from './map-samples.ts';
import { rampClass } from './paint.ts';
import { changes } from './restyle.ts';
import { mapStyle } from './style.ts';
import { isDark, tokenNames, type Tokens } from './tokens.ts';

const colours = Object.fromEntries(tokenNames.map((name) => [name, 'rgb(1, 2, 3)']));
const tokens = (dark: boolean) => ({ ...colours, dark, print: false }) as Tokens;

function style(dark: boolean, said: readonly string[] = []) {
	const town = pointPlace('town', 'settlement', 1, 2);
	return mapStyle(tokens(dark), {
		base: 'http://localhost:1234',
		labels: { type: 'FeatureCollection', features: [] },
		drawing: drawingOf({
			view: viewOf([[town, 3]]),
			layers: new Set(layerIds),
			selected: null,
			place: () => town,
			province: () => undefined
		}),
		said
	});
}

describe('mapStyle', () => {
	it('is a style as the specification wants it, in light and dark', () => {
		for (const dark of [false, true]) expect(validateStyleMin(style(dark))).toEqual([]);
	});

	it('asks nobody but its own site', () => {
		const text = JSON.stringify(style(false));
		const hosts = [...text.matchAll(/https?:\/\/([^/"]+)/g)].map(([, host]) => host);
		expect(new Set(hosts)).toEqual(new Set(['localhost:1234']));
	});

	it('keeps layers and their order from theme to theme, so that only colours pass', () => {
		expect(style(true).layers.map(({ id }) => id)).toEqual(style(false).layers.map(({ id }) => id));
	});

	it('draws every layer that answers to a click', () => {
		expect(style(false).layers.map(({ id }) => id)).toEqual(expect.arrayContaining([...hitLayers]));
	});

	it('draws the dot of a town only together with its name', () => {
		const dots = style(false).layers.filter(({ layout = {} }) => 'icon-image' in layout);
		expect(dots.map(({ id }) => id)).toEqual(['label-small-town', 'label-town', 'label-capital']);
		for (const { layout } of dots) {
			expect(layout).toHaveProperty('text-field');
			expect(layout).not.toHaveProperty('text-optional');
		}
		const ground = style(false).layers.filter(({ id }) => id.startsWith('label-'));
		expect(ground.map(({ type }) => type)).not.toContain('circle');
	});

	it('puts the names of the articles over those of the ground', () => {
		const order = style(false).layers.map(({ id }) => id);
		const ground = order.filter((id) => id.startsWith('label-')).map((id) => order.indexOf(id));
		const said = order.filter((id) => id.startsWith('name-')).map((id) => order.indexOf(id));
		expect(Math.max(...ground)).toBeLessThan(Math.min(...said));
	});
});

describe('rampClass', () => {
	it('has the steps of the legend', () => {
		expect([1, 2, 3, 4, 5, 9, 10, 99].map(rampClass)).toEqual([1, 2, 3, 3, 4, 4, 5, 5]);
	});
});

describe('changes', () => {
	it('names what differs, what is new and what is gone', () => {
		expect(changes({ a: 1, b: [1, 2], c: 3 }, { a: 1, b: [1, 3], d: 4 })).toEqual([
			['b', [1, 3]],
			['c', undefined],
			['d', 4]
		]);
	});
});

describe('isDark', () => {
	it('reads the colours that browsers compute', () => {
		expect(isDark('rgb(240, 234, 221)')).toBe(false);
		expect(isDark('rgb(36, 34, 31)')).toBe(true);
	});
});
