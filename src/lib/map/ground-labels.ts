/** Which names of the ground stand on the map, and in which voice? */
import type {
	ExpressionSpecification,
	FilterSpecification,
	SymbolLayerSpecification
} from 'maplibre-gl';
import { MAP_FONTS, SMALL_TOWNS_ZOOM } from './basemap-types.ts';
import type { DotName } from './dots.ts';
import { byZoom, sidesOfPoint } from './paint.ts';
import type { Tokens } from './tokens.ts';

const { plain, strong, nature: serif } = MAP_FONTS;

/** Names that are merely there: grey, thinned out by zoom, and gone where an article says them. */
export function groundLabels(tokens: Tokens, said: readonly string[]): SymbolLayerSpecification[] {
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
	// Dot and name in one: where there is no room for the name, a dot alone would say nothing.
	const dotted = (dot: DotName, ...given: Parameters<typeof label>): SymbolLayerSpecification => {
		const { layout, paint, ...layer } = label(...given);
		const name = given[2];
		return {
			...layer,
			layout: { ...layout, 'icon-image': dot, 'icon-padding': 0 },
			paint: {
				...paint,
				'icon-color': lifted(name),
				'icon-halo-color': tokens['map-halo'],
				'icon-halo-width': 1.2
			}
		};
	};
	const beside: SymbolLayerSpecification['layout'] = {
		'text-variable-anchor': sidesOfPoint,
		'text-radial-offset': 0.55,
		'text-justify': 'auto',
		'text-padding': 3
	};
	const town = (id: string) =>
		dotted('town-dot', id, of('town'), tokens['map-text'], tokens['map-halo'], {
			...beside,
			'text-font': plain,
			'text-size': 12.5
		});
	return [
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
		{ ...town('label-small-town'), source: 'small-towns', minzoom: SMALL_TOWNS_ZOOM },
		town('label-town'),
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
		dotted('capital-dot', 'label-capital', of('capital'), tokens['map-text'], tokens['map-halo'], {
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
