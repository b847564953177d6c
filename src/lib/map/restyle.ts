/**
 * How does a map pass from one state to the next? Layer by layer; its sources come by the courier.
 *
 * MapLibre's own `setStyle` with `diff` does the same, but clones and compares the data of every
 * source first, which here is the whole ground.
 */
import type { LayerSpecification, Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { sourceOfLabel } from './basemap-types.ts';
import type { Label } from './ground-names.ts';

export function restyle(
	map: MapLibre,
	before: StyleSpecification,
	after: StyleSpecification
): void {
	const old = new Map(before.layers.map((layer) => [layer.id, layer]));
	for (const layer of after.layers) {
		const previous = old.get(layer.id);
		if (!previous) continue;
		for (const [name, value] of changes(previous.paint, layer.paint)) {
			map.setPaintProperty(layer.id, name as never, value as never, { validate: false });
		}
		for (const [name, value] of changes(previous.layout, layer.layout)) {
			map.setLayoutProperty(layer.id, name as never, value as never, { validate: false });
		}
		if (!isSame(filterOf(previous), filterOf(layer))) {
			map.setFilter(layer.id, filterOf(layer), { validate: false });
		}
	}
}

/** Lifts names of the ground, and lets go of those that were lifted before. */
export function lift(map: MapLibre, before: ReadonlySet<Label>, now: ReadonlySet<Label>): void {
	const place = ({ properties }: Label) => ({
		source: sourceOfLabel(properties),
		id: properties.id
	});
	for (const label of before) {
		if (!now.has(label)) map.removeFeatureState(place(label), 'lifted');
	}
	for (const label of now) {
		if (!before.has(label)) map.setFeatureState(place(label), { lifted: true });
	}
}

/** Names of one set of properties that differ in the other, with their new value. */
export function changes(before: object = {}, after: object = {}): [name: string, value: unknown][] {
	const old = new Map<string, unknown>(Object.entries(before));
	const now = new Map<string, unknown>(Object.entries(after));
	return [...new Set([...old.keys(), ...now.keys()])]
		.filter((name) => !isSame(old.get(name), now.get(name)))
		.map((name) => [name, now.get(name)]);
}

function filterOf(layer: LayerSpecification) {
	return 'filter' in layer ? layer.filter : undefined;
}

function isSame(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
