/** Which sizes and steps do all layers of the map share? Written once as MapLibre expressions. */
import type { ExpressionSpecification } from 'maplibre-gl';
import type { Tokens } from './tokens.ts';

/** Excerpts at which the next class of the choropleth begins: 1, 2, 3–4, 5–9, 10 and more. */
export const rampSteps = [2, 3, 5, 10] as const;

/** Count of excerpts → class 1 to 5 of the choropleth; the same five steps as in the legend. */
export function rampClass(count: number): number {
	return 1 + rampSteps.filter((step) => count >= step).length;
}

export function rampColour(tokens: Tokens): ExpressionSpecification {
	const [second, third, fourth, fifth] = rampSteps;
	return [
		'step',
		['get', 'count'],
		tokens['ramp-1'],
		second,
		tokens['ramp-2'],
		third,
		tokens['ramp-3'],
		fourth,
		tokens['ramp-4'],
		fifth,
		tokens['ramp-5']
	];
}

/** Radius of a disc in pixels: its area grows with the excerpts. */
export const discRadius: ExpressionSpecification = [
	'interpolate',
	['linear'],
	['sqrt', ['get', 'count']],
	1,
	4.5,
	2,
	7.5,
	4,
	13
];

/** A ring has to hold its number. */
export const clusterRadius: ExpressionSpecification = ['max', 9.5, discRadius];

/** Where the name of a point may stand, best first. */
export const sidesOfPoint: ('left' | 'right' | 'top' | 'bottom')[] = [
	'left',
	'right',
	'top',
	'bottom'
];

export function byZoom(
	...stops: readonly [zoom: number, value: number][]
): ExpressionSpecification {
	return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}
