/** What do the map's tests draw? Places and views with invented names. */
import type { Point, Polygon } from 'geojson';
import type { Kind, PlaceProperties } from '../core/model.ts';
import type { Excerpt, PlaceView, View } from '../core/atlas/view.ts';
import type { Bounds, PlaceCollection, PlaceFeature } from './types.ts';

export function areaOf([west, south, east, north]: Bounds): Polygon {
	return {
		type: 'Polygon',
		coordinates: [
			[
				[west, south],
				[east, south],
				[east, north],
				[west, north],
				[west, south]
			]
		]
	};
}

export function areaPlace(id: string, kind: Kind, bounds: Bounds) {
	return { type: 'Feature' as const, properties: properties(id, kind), geometry: areaOf(bounds) };
}

export function pointPlace(id: string, kind: Kind, lon: number, lat: number) {
	const geometry: Point = { type: 'Point', coordinates: [lon, lat] };
	return { type: 'Feature' as const, properties: properties(id, kind), geometry };
}

export function placesOf(...features: PlaceFeature[]): PlaceCollection {
	return { type: 'FeatureCollection', features };
}

function properties(id: string, kind: Kind): PlaceProperties {
	return {
		id,
		title: `Place ${id}`,
		kind,
		country: null,
		admin1: null,
		part_of: null,
		precision_km: 20,
		excerpts: 1,
		articles: 1,
		first: null,
		last: null
	};
}

export function viewOf(
	counts: readonly (readonly [PlaceFeature, number])[],
	choropleth: View['choropleth'] = []
): View {
	const places = counts.map(([{ properties: place }, count]): PlaceView => ({
		place,
		excerpts: Array.from({ length: count }, (_, index) => excerpt(`${place.id}-${index}`)),
		undated: 0,
		years: null,
		existed: place.kind === 'historical' ? [1830, 1871] : null,
		bars: []
	}));
	return {
		places,
		excerpts: counts.reduce((sum, [, count]) => sum + count, 0),
		timeline: [],
		choropleth,
		unlocated: [],
		undated: [],
		unnamed: [],
		years: null,
		layers: {
			countries: 0,
			activity: 0,
			provinces: 0,
			settlements: 0,
			'soft-areas': 0,
			'former-states': 0
		}
	};
}

function excerpt(id: string): Excerpt {
	return {
		id,
		place: null,
		article: 'a',
		mentions: [],
		text: '',
		start: 0,
		activities: [],
		from: null,
		to: null,
		edtf: null
	};
}
