/** How are the names written that articles say? They lie on top of all others. */
import type {
	ExpressionSpecification,
	FilterSpecification,
	SymbolLayerSpecification
} from 'maplibre-gl';
import { MAP_FONTS } from './basemap-types.ts';
import { byZoom, discRadius, sidesOfPoint } from './paint.ts';
import type { Tokens } from './tokens.ts';

const { strong, nature: serif } = MAP_FONTS;

const biggestFirst: ExpressionSpecification = ['-', 0, ['get', 'count']];

export function saidLabels(tokens: Tokens): SymbolLayerSpecification[] {
	const halo = (colour: string, text: string, width = 2): SymbolLayerSpecification['paint'] => ({
		'text-color': text,
		'text-halo-color': colour,
		'text-halo-width': width,
		'text-halo-blur': 0.4
	});
	const inZoom: FilterSpecification[] = [
		['<=', ['get', 'from'], ['zoom']],
		['>', ['get', 'to'], ['zoom']]
	];
	const named = (...conditions: FilterSpecification[]): FilterSpecification =>
		['all', ...conditions, ...inZoom] as FilterSpecification;
	const isSign = (sign: string): FilterSpecification => ['==', ['get', 'sign'], sign];
	const isChosen: FilterSpecification = ['==', ['get', 'selected'], true];
	const isOther: FilterSpecification = ['!=', ['get', 'selected'], true];
	const area: SymbolLayerSpecification['layout'] = {
		'text-field': ['get', 'text'],
		'text-line-height': 1.15,
		'text-max-width': 12,
		'text-padding': 3,
		'symbol-sort-key': biggestFirst,
		'text-anchor': ['match', ['get', 'where'], 'above', 'bottom', 'left', 'right', 'center'],
		'text-offset': [
			'match',
			['get', 'where'],
			'above',
			['literal', [0, -0.4]],
			'left',
			['literal', [-0.6, 0]],
			['literal', [0, 0]]
		]
	};
	const beside: SymbolLayerSpecification['layout'] = {
		'text-field': ['get', 'title'],
		'text-font': strong,
		'text-size': 14,
		'text-variable-anchor': sidesOfPoint,
		'text-radial-offset': ['+', 0.3, ['/', discRadius, 14]],
		'text-justify': 'auto',
		'symbol-sort-key': biggestFirst
	};
	const soft: SymbolLayerSpecification['layout'] = {
		...area,
		'text-font': serif,
		'text-size': ['case', ['get', 'wide'], 16, 14.5],
		'text-letter-spacing': ['case', ['get', 'wide'], 0.08, 0.02]
	};
	const country: SymbolLayerSpecification['layout'] = {
		...area,
		'text-font': strong,
		'text-size': byZoom([2, 12.5], [5, 15]),
		'text-letter-spacing': byZoom([2, 0.16], [5, 0.42]),
		'text-transform': 'uppercase'
	};
	const former: SymbolLayerSpecification['layout'] = {
		...area,
		'text-font': serif,
		'text-size': 16,
		'text-letter-spacing': 0.08
	};
	const shown = { 'text-allow-overlap': true, 'text-ignore-placement': false } as const;
	const name = (
		id: string,
		filter: FilterSpecification,
		layout: SymbolLayerSpecification['layout'],
		paint: SymbolLayerSpecification['paint']
	): SymbolLayerSpecification => ({ id, type: 'symbol', source: 'names', filter, layout, paint });
	const ink = tokens['map-text-strong'];
	return [
		name(
			'name-former',
			named(isSign('former')),
			former,
			halo(tokens['map-land'], tokens.sepia, 1.4)
		),
		name(
			'name-country',
			named(isSign('country')),
			country,
			halo(tokens['map-land-named'], tokens.accent, 1.4)
		),
		name(
			'name-soft',
			named(isSign('soft')),
			soft,
			halo(tokens['map-halo'], tokens['accent-strong'])
		),
		name(
			'name-province',
			named(isSign('province'), isOther),
			{ ...area, 'text-font': strong, 'text-size': 13.5 },
			halo(tokens['map-halo'], ink)
		),
		{
			id: 'name-point',
			type: 'symbol',
			source: 'points',
			filter: ['!', ['has', 'point_count']],
			layout: beside,
			paint: halo(tokens['map-halo'], ink)
		},
		name(
			'name-selected',
			named(isSign('province'), isChosen),
			{ ...area, ...shown, 'text-font': strong, 'text-size': 15 },
			halo(tokens['map-halo'], ink)
		),
		{
			id: 'name-selected-point',
			type: 'symbol',
			source: 'selection',
			filter: ['in', ['get', 'sign'], ['literal', ['point', 'aside']]],
			layout: { ...beside, ...shown, 'text-size': 15 },
			paint: halo(tokens['map-halo'], ink)
		}
	];
}
