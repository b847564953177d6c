/** How does the map draw what is merely there? Water, land, relief, rivers, borders: paper. */
import type { LayerSpecification } from 'maplibre-gl';
import { byZoom } from './paint.ts';
import type { Tokens } from './tokens.ts';

const round = { 'line-join': 'round', 'line-cap': 'round' } as const;

export function waterAndLand(tokens: Tokens): LayerSpecification[] {
	return [
		{ id: 'water', type: 'background', paint: { 'background-color': tokens['map-water'] } },
		{
			id: 'land',
			type: 'fill',
			source: 'ground',
			'source-layer': 'land',
			paint: { 'fill-color': tokens['map-land'] }
		}
	];
}

export function reliefAndWaters(tokens: Tokens): LayerSpecification[] {
	return [
		{
			id: 'relief',
			type: 'raster',
			source: 'relief',
			paint: {
				'raster-opacity': reliefOpacity(tokens),
				'raster-brightness-max': tokens.dark ? 0.7 : 1,
				'raster-fade-duration': 0
			}
		},
		{
			id: 'lakes',
			type: 'fill',
			source: 'ground',
			'source-layer': 'lakes',
			paint: {
				'fill-color': tokens['map-water'],
				'fill-outline-color': tokens['map-water-line']
			}
		},
		{
			id: 'rivers',
			type: 'line',
			source: 'ground',
			'source-layer': 'rivers',
			// One zoom early: rivers give the paper its grain.
			filter: ['<=', ['get', 'minzoom'], ['+', ['zoom'], 1]],
			layout: round,
			paint: {
				'line-color': tokens['map-water-line'],
				'line-width': ['interpolate', ['linear'], ['get', 'rank'], 1, 1.5, 6, 0.7]
			}
		}
	];
}

export function lines(tokens: Tokens): LayerSpecification[] {
	const width = byZoom([1, 0.4], [3, 0.6], [7, 1.3]);
	return [
		{
			id: 'province-lines',
			type: 'line',
			source: 'ground',
			'source-layer': 'provinces',
			minzoom: 4,
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': tokens['map-border-minor'],
				'line-width': byZoom([4, 0.5], [7, 1])
			}
		},
		{
			id: 'borders',
			type: 'line',
			source: 'ground',
			'source-layer': 'borders',
			filter: ['!=', ['get', 'disputed'], true],
			layout: { 'line-join': 'round' },
			paint: { 'line-color': tokens['map-border'], 'line-width': width }
		},
		{
			id: 'borders-disputed',
			type: 'line',
			source: 'ground',
			'source-layer': 'borders',
			filter: ['==', ['get', 'disputed'], true],
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': tokens['map-border'],
				'line-width': width,
				'line-dasharray': [4, 3]
			}
		}
	];
}

function reliefOpacity({ dark, print }: Tokens) {
	if (print) return 0;
	return dark
		? byZoom([2, 0.34], [5, 0.4], [6, 0.3], [9, 0.16])
		: byZoom([2, 0.24], [5, 0.27], [6, 0.2], [9, 0.1]);
}
