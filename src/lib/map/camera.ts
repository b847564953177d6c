/** Where should the map look? Fits bounds into what the cards leave free; moves only when it must. */
import type { Geometry } from 'geojson';
import type { Kind } from '../core/model.ts';
import { joinBounds, mainBounds } from './extent.ts';
import { latitude, longitude, mercatorX, mercatorY, worldSize } from './mercator.ts';
import { shapeOf } from './shapes.ts';
import type { Bounds, Camera, Insets, PlaceCollection } from './types.ts';

/** A phone has to show the whole world in 390 pixels. */
export const minimumZoom = -0.5;
export const maximumZoom = 12;

/** Closest that a fit may come: nearer, the ground has nothing more to tell. */
const closestFit = 8;
/** A lone point is shown with the country round it. */
const pointZoom = 6.5;
/** Pixels under which a selected area is too small to be recognised. */
const smallest = 22;
const breathing = 32;

/** What the first view leaves out: it would always be the whole world. */
const wide: ReadonlySet<Kind> = new Set<Kind>(['region', 'historical']);

export interface Frame {
	readonly width: number;
	readonly height: number;
	readonly insets: Insets;
}

export const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** The view without any place: the inhabited world. */
const world: Bounds = [-130, -52, 160, 70];

/** The first view: every located place except regions and former states. */
export function cameraOfAll(places: PlaceCollection, frame: Frame): Camera {
	const located = places.features.filter(
		({ geometry, properties }) => geometry && !wide.has(properties.kind)
	);
	const bounds = located.map(shapeOf).map((shape) => shape && mainBounds(shape.geometry));
	return fitBounds(joinBounds(bounds.filter((found) => found !== null)) ?? world, frame);
}

/** The closest camera from which the bounds are wholly in what the insets leave. */
export function fitBounds(bounds: Bounds, frame: Frame, closest = closestFit): Camera {
	const [west, south, east, north] = unwrap(bounds);
	const [left, right] = [mercatorX(west), mercatorX(east)];
	const [top, bottom] = [mercatorY(north), mercatorY(south)];
	const insets = withBreathing(frame);
	const width = Math.max(1, frame.width - insets.left - insets.right);
	const height = Math.max(1, frame.height - insets.top - insets.bottom);
	const isPoint = right - left < 1e-9 && bottom - top < 1e-9;
	const scale = Math.min(width / (right - left || 1e-9), height / (bottom - top || 1e-9));
	const zoom = clampZoom(
		Math.min(Math.log2(scale / worldSize), isPoint ? Math.min(pointZoom, closest) : closest)
	);
	const size = worldSize * 2 ** zoom;
	const x = (left + right) / 2 + (insets.right - insets.left) / 2 / size;
	const y = (top + bottom) / 2 + (insets.bottom - insets.top) / 2 / size;
	return { lon: wrap(longitude(x)), lat: latitude(Math.max(0, Math.min(1, y))), zoom };
}

/**
 * The camera that shows a chosen shape clear of the cards; null when it is seen well already,
 * because a map that moves without need loses its reader.
 */
export function cameraOfShape(shape: Geometry, from: Camera, frame: Frame): Camera | null {
	const bounds = mainBounds(shape);
	if (!bounds) return null;
	const box = boxOnScreen(bounds, from, frame);
	const insets = frame.insets;
	const isClear =
		box.left >= insets.left &&
		box.top >= insets.top &&
		box.right <= frame.width - insets.right &&
		box.bottom <= frame.height - insets.bottom;
	const isPoint = shape.type === 'Point';
	const isSmall = !isPoint && Math.max(box.right - box.left, box.bottom - box.top) < smallest;
	if (isClear && !isSmall) return null;
	// A point keeps the scale that its reader chose, if that shows anything.
	if (isPoint) return fitBounds(bounds, frame, Math.max(4, Math.min(from.zoom, maximumZoom)));
	return fitBounds(bounds, frame, isSmall ? 6.5 : closestFit);
}

/** Fits on the map of a phone, and beside the card on a larger screen. */
const anyWindow: Frame = { width: 300, height: 240, insets: noInsets };

/** The camera of a link to a place: the same for everybody who opens it. */
export function cameraOfLink(shape: Geometry): Camera | null {
	const bounds = mainBounds(shape);
	return bounds && fitBounds(bounds, anyWindow, pointZoom);
}

/** Whether two cameras show the same to the eye. */
export function isSameCamera(a: Camera, b: Camera): boolean {
	const size = worldSize * 2 ** Math.max(a.zoom, b.zoom);
	return (
		Math.abs(a.zoom - b.zoom) < 0.02 &&
		Math.abs(mercatorX(a.lon) - mercatorX(b.lon)) * size < 4 &&
		Math.abs(mercatorY(a.lat) - mercatorY(b.lat)) * size < 4
	);
}

function boxOnScreen(bounds: Bounds, camera: Camera, frame: Frame) {
	const [west, south, east, north] = unwrap(bounds);
	const size = worldSize * 2 ** camera.zoom;
	// Of the copies of the world side by side, take the one nearest to the middle of the view.
	const turns = Math.round((camera.lon - (west + east) / 2) / 360) * 360;
	const x = (lon: number) =>
		frame.width / 2 + (mercatorX(lon + turns) - mercatorX(camera.lon)) * size;
	const y = (lat: number) => frame.height / 2 + (mercatorY(lat) - mercatorY(camera.lat)) * size;
	return { left: x(west), right: x(east), top: y(north), bottom: y(south) };
}

function withBreathing({ insets, width, height }: Frame): Insets {
	const space = Math.min(breathing, width / 12, height / 12);
	return {
		top: insets.top + space,
		right: insets.right + space,
		bottom: insets.bottom + space,
		left: insets.left + space
	};
}

function unwrap([west, south, east, north]: Bounds): Bounds {
	return [west, south, east < west ? east + 360 : east, north];
}

function wrap(lon: number): number {
	return ((((lon + 180) % 360) + 360) % 360) - 180;
}

function clampZoom(zoom: number): number {
	return Math.max(minimumZoom, Math.min(maximumZoom, zoom));
}
