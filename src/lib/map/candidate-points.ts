/** Where must the small map look to show all that a name could mean, and how large is a kilometre on it? */
import type { PlaceProperties } from '../core/model.ts';
import { layerIds, type LayerId, type View } from '../core/atlas/view.ts';
import { joinBounds, mainBounds } from './extent.ts';
import { worldSize } from './mercator.ts';
import type { Bounds, PlaceFeature } from './types.ts';

export interface Point {
	readonly lat: number;
	readonly lon: number;
}

const nowhere: Bounds = [-130, -52, 160, 70];

/** `shape`: what stands there, which may be an area. */
export function boundsOfAll(points: readonly Point[], shape: PlaceFeature | null): Bounds {
	const area = shape?.geometry ? mainBounds(shape.geometry) : null;
	const all = points.map(({ lat, lon }): Bounds => [lon, lat, lon, lat]);
	return joinBounds(area ? [...all, area] : all) ?? nowhere;
}

/** The same longitude, so many turns round the earth on that it lies within half of one from `middle`. */
export function nearestTurn(lon: number, middle: number): number {
	return lon + 360 * Math.round((middle - lon) / 360);
}

const EQUATOR_KM = 40_075;

/** Pixels of the map of Mercator, which draws what lies farther from the equator larger. */
export function pixelsPerKm(zoom: number, lat: number): number {
	return (worldSize * 2 ** zoom) / (EQUATOR_KM * Math.cos((lat * Math.PI) / 180));
}

/** What the map draws where nothing is filtered: one place, or none. */
export function noView(place: PlaceProperties | null): View {
	const shown = place && {
		...{ place, existed: null, excerpts: [], undated: 0, years: null, bars: [] }
	};
	return {
		places: shown ? [shown] : [],
		...{ excerpts: 0, timeline: [], choropleth: [], unlocated: [], undated: [], unnamed: [] },
		years: null,
		layers: Object.fromEntries(layerIds.map((id) => [id, 0])) as Record<LayerId, number>
	};
}
