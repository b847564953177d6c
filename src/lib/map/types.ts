/** What does the map take and give? The shapes that its props and its pure helpers share. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { PlaceProperties } from '../core/model.ts';

/** Where the map looks: degrees, and MapLibre's zoom (0: the world in 512 px). */
export interface Camera {
	readonly lon: number;
	readonly lat: number;
	readonly zoom: number;
}

/** Pixels at each edge of the map that something lies over (the place card, the sheet). */
export interface Insets {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

/** West, south, east, north in degrees; east is less than west where it crosses the date line. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export type PlaceFeature = Feature<Geometry | null, PlaceProperties>;
export type PlaceCollection = FeatureCollection<Geometry | null, PlaceProperties>;

/** A point of the map in pixels from its top left corner. */
export interface ScreenPoint {
	readonly x: number;
	readonly y: number;
}
