/** What does the map look like? A pure function: resolved tokens and data in, MapLibre style out. */
import type { FeatureCollection, Point } from 'geojson';
import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { basemapSources, fontFaces, type GroundLabel } from './basemap-types.ts';
import { collect, type Drawing } from './features.ts';
import { lines, reliefAndWaters, waterAndLand } from './ground-layers.ts';
import { groundLabels } from './ground-labels.ts';
import { choropleth, namedGround, saidAreas } from './said-areas.ts';
import { saidLabels } from './said-labels.ts';
import { saidPoints } from './said-points.ts';
import type { Tokens } from './tokens.ts';

export interface StyleData {
	/** The site's base path, with its origin and no slash at its end. */
	readonly base: string;
	readonly labels: FeatureCollection<Point, GroundLabel>;
	readonly drawing: Drawing;
	/** Ids of ground labels that the articles' own names stand for. */
	readonly said: readonly string[];
}

/** Discs nearer than this, in pixels, would overlap: they are drawn as one. */
const clusterRadius = 26;
const clusterMaxZoom = 11;

export function mapStyle(tokens: Tokens, data: StyleData): StyleSpecification {
	const { base, labels, drawing, said } = data;
	return {
		version: 8,
		'font-faces': fontFaces(base),
		// What changes is there at once: a printer waits for no transition.
		transition: { duration: 0, delay: 0 },
		sources: {
			...basemapSources(base),
			labels: geojson(labels, { promoteId: 'id' }),
			// Filled when the map stands.
			'small-towns': geojson(collect([]), { promoteId: 'id' }),
			...saidSources(drawing)
		},
		layers: [
			...waterAndLand(tokens),
			...namedGround(tokens),
			...reliefAndWaters(tokens),
			...choropleth(tokens),
			...lines(tokens),
			...saidAreas(tokens),
			...groundLabels(tokens, said),
			...saidPoints(tokens),
			...saidLabels(tokens)
		]
	};
}

/** Source of the style → part of the drawing. */
const drawnSources = {
	'countries-said': 'countries',
	activity: 'activity',
	'provinces-said': 'provinces',
	soft: 'soft',
	former: 'former',
	bands: 'bands',
	points: 'points',
	names: 'names',
	selection: 'selection'
} as const satisfies Record<string, keyof Drawing>;

export type DrawnSource = keyof typeof drawnSources;

/** The data of each source that changes. */
export function sourcesOf(drawing: Drawing): Record<DrawnSource, FeatureCollection> {
	const data = Object.entries(drawnSources).map(([source, part]) => [source, drawing[part]]);
	return Object.fromEntries(data) as Record<DrawnSource, FeatureCollection>;
}

function saidSources(drawing: Drawing): Record<string, SourceSpecification> {
	const sources = Object.entries(drawnSources).map(([source, part]) => [
		source,
		geojson(drawing[part], more[part])
	]);
	return Object.fromEntries(sources);
}

/** The points come already filtered, so that a number never counts what the filters hide. */
const clustered = {
	cluster: true,
	clusterRadius,
	clusterMaxZoom,
	clusterProperties: { count: ['+', ['get', 'count']] }
};

/** How a source is cut into tiles, where not as the engine does by itself. */
const more: { readonly [Part in keyof Drawing]?: object } = {
	points: clustered,
	// What is approximate needs no ragged coast, and an inner band overlaps itself on one.
	soft: { tolerance: 1 },
	former: { tolerance: 1 },
	bands: { tolerance: 1.6 }
};

function geojson(data: FeatureCollection, options: object = {}) {
	return { type: 'geojson' as const, data, ...options };
}
