/** Which names stand on the map, and in which voice? Two fonts; what articles name lies on top. */
import type { FilterSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { CircleLayerSpecification, ExpressionSpecification } from 'maplibre-gl';
import { MAP_FONTS } from './basemap-types.ts';
import { byZoom, discRadius } from './paint.ts';
import type { Tokens } from './tokens.ts';

const { plain, strong, nature: serif } = MAP_FONTS;

type LabelLayer = SymbolLayerSpecification | CircleLayerSpecification;

const around: ('left' | 'right' | 'top' | 'bottom')[] = ['left', 'right', 'top', 'bottom'];
const biggestFirst: ExpressionSpecification = ['-', 0, ['get', 'count']];

/** Names that are merely there: grey, thinned out by zoom, and gone where an article says them. */
export function groundLabels(tokens: Tokens, said: readonly string[]): LabelLayer[] {
	const of = (...kinds: string[]): FilterSpecification => [
		'all',
		['in', ['get', 'kind'], ['literal', kinds]],
		['<=', ['get', 'minzoom'], ['zoom']],
		['!', ['in', ['get', 'id'], ['literal', [...said]]]]
	];
	// Over a strong colour or a hatch a grey name would drown; and the seat of a named land stands out.
	const lifted = (colour: string): ExpressionSpecification => [
		'case',
		['boolean', ['feature-state', 'lifted'], false],
		tokens['map-text-strong'],
		colour
	];
	const dots: LabelLayer[] = [
		{
			id: 'town-dot',
			type: 'circle',
			source: 'labels',
			filter: of('town'),
			paint: {
				'circle-radius': 2,
				'circle-color': tokens['map-halo'],
				'circle-stroke-color': lifted(tokens['map-text']),
				'circle-stroke-width': 1.2
			}
		},
		{
			id: 'capital-dot',
			type: 'circle',
			source: 'labels',
			filter: of('capital'),
			paint: {
				'circle-radius': 2.6,
				'circle-color': lifted(tokens['map-text']),
				'circle-stroke-color': tokens['map-halo'],
				'circle-stroke-width': 1.2
			}
		}
	];
	const label = (
		id: string,
		filter: FilterSpecification,
		colour: string,
		halo: string,
		layout: SymbolLayerSpecification['layout']
	): SymbolLayerSpecification => ({
		id,
		type: 'symbol',
		source: 'labels',
		filter,
		layout: {
			'text-field': ['get', 'name'],
			'text-line-height': 1.15,
			'text-max-width': 9,
			'text-padding': 4,
			'text-rotate': ['get', 'rotate'],
			'symbol-sort-key': ['get', 'rank'],
			...layout
		},
		paint: {
			'text-color': lifted(colour),
			'text-halo-color': halo,
			'text-halo-width': 1.4,
			'text-halo-blur': 0.4
		}
	});
	const beside: SymbolLayerSpecification['layout'] = {
		'text-variable-anchor': around,
		'text-radial-offset': 0.55,
		'text-justify': 'auto',
		'text-padding': 3
	};
	return [
		...dots,
		{
			id: 'river-name',
			type: 'symbol',
			source: 'ground',
			'source-layer': 'river-names',
			minzoom: 4,
			filter: ['all', ['has', 'name'], ['<=', ['get', 'minzoom'], ['zoom']]],
			layout: {
				'symbol-placement': 'line',
				'text-field': ['get', 'name'],
				'text-font': serif,
				'text-size': 12.5,
				'text-letter-spacing': 0.06,
				'text-offset': [0, -0.55],
				'symbol-spacing': 420,
				'text-max-angle': 32
			},
			paint: {
				'text-color': tokens['map-water-text'],
				'text-halo-color': tokens['map-halo'],
				'text-halo-width': 1.2
			}
		},
		{
			...label('label-province', of('province'), tokens['map-text'], tokens['map-land-named'], {
				'text-font': strong,
				'text-size': 10,
				'text-letter-spacing': 0.09,
				'text-transform': 'uppercase'
			}),
			// Where provinces are still small, their seats say enough.
			minzoom: 6
		},
		label('label-town', of('town'), tokens['map-text'], tokens['map-halo'], {
			...beside,
			'text-font': plain,
			'text-size': 12.5
		}),
		label('label-range', of('range'), tokens['map-text'], tokens['map-land-named'], {
			'text-font': serif,
			'text-size': byZoom([2, 13], [5, 15]),
			'text-letter-spacing': 0.2
		}),
		label('label-water', of('sea', 'lake'), tokens['map-water-text'], tokens['map-water'], {
			'text-font': serif,
			'text-size': ['match', ['get', 'kind'], 'sea', 14, 12.5],
			'text-letter-spacing': 0.1
		}),
		label('label-capital', of('capital'), tokens['map-text'], tokens['map-halo'], {
			...beside,
			'text-font': strong,
			'text-size': 13
		}),
		label('label-country', of('country'), tokens['map-text'], tokens['map-land'], {
			'text-font': strong,
			'text-size': 12.5,
			'text-letter-spacing': byZoom([2, 0.12], [5, 0.24]),
			'text-transform': 'uppercase'
		})
	];
}

/** Names that articles say. */
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
		'text-variable-anchor': around,
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
			filter: ['==', ['get', 'sign'], 'point'],
			layout: { ...beside, ...shown, 'text-size': 15 },
			paint: halo(tokens['map-halo'], ink)
		}
	];
}
