/** How are settlements and facilities drawn? As discs, sized by excerpts; several that would overlap as one. */
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { MAP_FONTS } from './basemap-types.ts';
import { clusterRadius, discRadius } from './paint.ts';
import type { Tokens } from './tokens.ts';

const isCluster: FilterSpecification = ['has', 'point_count'];
const isAlone: FilterSpecification = ['!', ['has', 'point_count']];

export function saidPoints(tokens: Tokens): LayerSpecification[] {
	const disc = {
		'circle-radius': discRadius,
		'circle-color': tokens.accent,
		'circle-stroke-color': tokens['map-halo'],
		'circle-stroke-width': 1.5
	};
	const isPoint: FilterSpecification = ['==', ['get', 'sign'], 'point'];
	return [
		{
			id: 'points',
			type: 'circle',
			source: 'points',
			filter: isAlone,
			paint: { ...disc, 'circle-opacity': 0.86 }
		},
		// Several that would overlap: a ring round the disc, and the number.
		{
			id: 'cluster-ring',
			type: 'circle',
			source: 'points',
			filter: isCluster,
			paint: {
				'circle-radius': ['+', clusterRadius, 4],
				'circle-color': tokens['map-halo'],
				'circle-opacity': 0.7,
				'circle-stroke-color': tokens.accent,
				'circle-stroke-width': 1.25
			}
		},
		{
			id: 'cluster',
			type: 'circle',
			source: 'points',
			filter: isCluster,
			paint: { 'circle-radius': clusterRadius, 'circle-color': tokens.accent }
		},
		{
			id: 'cluster-count',
			type: 'symbol',
			source: 'points',
			filter: isCluster,
			layout: {
				'text-field': ['to-string', ['get', 'count']],
				'text-font': MAP_FONTS.strong,
				'text-size': 12.5,
				'text-allow-overlap': true,
				'text-ignore-placement': true
			},
			paint: { 'text-color': tokens['paper-raised'] }
		},
		{
			id: 'selected-point-halo',
			type: 'circle',
			source: 'selection',
			filter: isPoint,
			paint: {
				'circle-radius': ['+', discRadius, 5.25],
				'circle-color': tokens['map-halo'],
				'circle-opacity': 0.9
			}
		},
		{
			id: 'selected-point',
			type: 'circle',
			source: 'selection',
			filter: isPoint,
			paint: {
				...disc,
				'circle-radius': ['+', discRadius, 1.5],
				'circle-stroke-color': tokens['map-text-strong'],
				'circle-stroke-width': 2
			}
		}
	];
}
