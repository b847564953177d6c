/** How are the areas drawn that articles name or report from? One sign for one meaning. */
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { byZoom, rampColour } from './paint.ts';
import type { Tokens } from './tokens.ts';

const round = { 'line-join': 'round' } as const;
/** Parts whose outline would be a blot at this zoom are left out. */
const isSeen: FilterSpecification = ['<=', ['get', 'from'], ['zoom']];
const isBroad = (sign: string): FilterSpecification => [
	'all',
	['==', ['get', 'sign'], sign],
	['any', ['==', ['get', 'from'], 0], ['<=', ['+', ['get', 'from'], 2], ['zoom']]]
];
/** Outlines stand apart from the areas that they go round where those are cut at the date line. */
const isArea: FilterSpecification = ['!=', ['get', 'outline'], true];

/** Lighter paper where an article names the land; lies under the relief. */
export function namedGround(tokens: Tokens): LayerSpecification[] {
	const paper = { 'fill-color': tokens['map-land-named'] };
	return [
		{ id: 'country', type: 'fill', source: 'countries-said', filter: isArea, paint: paper },
		{ id: 'province', type: 'fill', source: 'provinces-said', paint: paper }
	];
}

/** Excerpts with a reported activity, by province; hatched where the words say only "somewhere in". */
export function choropleth(tokens: Tokens): LayerSpecification[] {
	return [
		{
			id: 'activity',
			type: 'fill',
			source: 'activity',
			paint: { 'fill-color': rampColour(tokens), 'fill-opacity': 0.92 }
		},
		{
			id: 'activity-imprecise',
			type: 'fill',
			source: 'activity',
			filter: ['==', ['get', 'imprecise'], true],
			paint: { 'fill-pattern': 'hatch' }
		}
	];
}

export function saidAreas(tokens: Tokens): LayerSpecification[] {
	return [
		// Seen by its edge alone; the area only answers to clicks.
		{ id: 'former', type: 'fill', source: 'former', filter: isArea, paint: { 'fill-opacity': 0 } },
		{
			id: 'former-band',
			type: 'line',
			source: 'bands',
			filter: isBroad('former'),
			layout: round,
			paint: {
				'line-color': tokens.sepia,
				'line-width': byZoom([1, 4], [5, 7]),
				'line-offset': byZoom([1, 2.3], [5, 4]),
				'line-opacity': 0.17
			}
		},
		{
			id: 'former-line',
			type: 'line',
			source: 'former',
			filter: isSeen,
			layout: round,
			paint: {
				'line-color': tokens.sepia,
				'line-width': 1.3,
				'line-dasharray': [7, 2.5, 1.2, 2.5]
			}
		},
		{
			id: 'country-band',
			type: 'line',
			source: 'bands',
			filter: isBroad('country'),
			layout: round,
			paint: {
				'line-color': tokens.accent,
				'line-width': byZoom([1, 3], [5, 6]),
				'line-offset': byZoom([1, 1.5], [5, 3]),
				'line-opacity': tokens.dark ? 0.13 : 0.12
			}
		},
		{
			id: 'country-line',
			type: 'line',
			source: 'countries-said',
			filter: isSeen,
			layout: round,
			paint: {
				'line-color': tokens.accent,
				'line-width': 1,
				'line-opacity': tokens.dark ? 0.6 : 0.62
			}
		},
		{
			id: 'province-line',
			type: 'line',
			source: 'provinces-said',
			layout: round,
			paint: { 'line-color': tokens['map-border'], 'line-width': 1.25 }
		},
		...selectedArea('selected', tokens, [
			'in',
			['get', 'sign'],
			['literal', ['country', 'province']]
		]),
		...selectedArea(
			'selected-former',
			tokens,
			['==', ['get', 'sign'], 'former'],
			[7, 2.5, 1.2, 2.5]
		),
		{
			id: 'soft-blur',
			type: 'line',
			source: 'soft',
			filter: isSeen,
			paint: {
				'line-color': tokens.accent,
				'line-width': byZoom([1, 5], [5, 8]),
				'line-blur': byZoom([1, 4.5], [5, 7]),
				'line-opacity': 0.28
			}
		},
		{
			id: 'soft',
			type: 'fill',
			source: 'soft',
			filter: isArea,
			paint: { 'fill-color': tokens['map-halo'], 'fill-opacity': 0.2 }
		},
		{
			id: 'soft-line',
			type: 'line',
			source: 'soft',
			filter: isSeen,
			paint: {
				'line-color': tokens['accent-strong'],
				'line-width': 1.3,
				'line-dasharray': [2.2, 1.6]
			}
		},
		...selectedArea('selected-soft', tokens, ['==', ['get', 'sign'], 'soft'], [2.2, 1.6])
	];
}

/** Ink on a halo of paper, never a colour; dashed where the edge itself is. */
function selectedArea(
	id: string,
	tokens: Tokens,
	isSign: FilterSpecification,
	dashes?: number[]
): LayerSpecification[] {
	const filter = ['all', isSign, isSeen] as FilterSpecification;
	return [
		{
			id: `${id}-halo`,
			type: 'line',
			source: 'selection',
			filter,
			layout: round,
			paint: { 'line-color': tokens['map-halo'], 'line-width': 5.5, 'line-opacity': 0.9 }
		},
		{
			id: `${id}-line`,
			type: 'line',
			source: 'selection',
			filter,
			layout: round,
			paint: {
				'line-color': tokens['map-text-strong'],
				'line-width': 2,
				...(dashes && { 'line-dasharray': dashes })
			}
		}
	];
}
