/** What does a click on the map mean? Of all that lies under the pointer, the most specific. */

/** What `queryRenderedFeatures` gives, as far as it matters here; topmost first. */
export interface Rendered {
	readonly layer: { readonly id: string };
	readonly properties: Readonly<Record<string, unknown>> | null;
}

export type Hit<Feature extends Rendered> =
	| { readonly is: 'cluster'; readonly feature: Feature }
	| { readonly is: 'place'; readonly id: string };

const clusterLayers = ['cluster', 'cluster-ring'];
const discLayers = ['points', 'selected-point'];
const nameLayers = [
	'name-point',
	'name-selected-point',
	'name-selected',
	'name-province',
	'name-soft',
	'name-country',
	'name-former'
];
const areaLayers = ['soft', 'activity', 'province', 'country', 'former'];

/** The layers of discs, which are small enough to be missed. */
export const pointLayers: readonly string[] = [...clusterLayers, ...discLayers];
/** The layers that answer to a click. */
export const hitLayers: readonly string[] = [...pointLayers, ...nameLayers, ...areaLayers];

/** Discs first, then names, then of the areas the smallest. Null where there is only ground. */
export function pick<Feature extends Rendered>(features: readonly Feature[]): Hit<Feature> | null {
	const point = features.find(({ layer }) => discLayers.includes(layer.id));
	if (point) return place(point);
	const cluster = features.find(({ layer }) => clusterLayers.includes(layer.id));
	if (cluster) return { is: 'cluster', feature: cluster };
	const name = features.find(({ layer }) => nameLayers.includes(layer.id));
	if (name) return place(name);
	const areas = features.filter(({ layer }) => areaLayers.includes(layer.id));
	const [smallest] = areas.sort((a, b) => extent(a) - extent(b));
	return smallest ? place(smallest) : null;
}

function place<Feature extends Rendered>({ properties }: Feature): Hit<Feature> | null {
	return typeof properties?.id === 'string' ? { is: 'place', id: properties.id } : null;
}

function extent({ properties }: Rendered): number {
	return typeof properties?.extent === 'number' ? properties.extent : Infinity;
}
