/** How is the map engine started? Loaded only where there is a map, its worker from our own files. */
import type * as MapLibreModule from 'maplibre-gl';
import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { maximumZoom, minimumZoom } from './camera.ts';
import type { Camera } from './types.ts';

export interface EngineOptions {
	readonly container: HTMLElement;
	readonly style: StyleSpecification;
	readonly camera: Camera;
	readonly interactive: boolean;
}

export type Engine = typeof MapLibreModule;

let loading: Promise<Engine> | null = null;

/** The engine's code; fetched once. A static import would break rendering on the server. */
export function loadEngine(): Promise<Engine> {
	loading ??= import('maplibre-gl').then((engine) => {
		engine.setWorkerUrl(workerUrl);
		return engine;
	});
	return loading;
}

/** A map that looks straight down with north up: a printed page does not tilt. */
export function openMap(engine: Engine, options: EngineOptions): MapLibre {
	const { container, style, camera, interactive } = options;
	const map = new engine.Map({
		container,
		style,
		center: [camera.lon, camera.lat],
		zoom: camera.zoom,
		minZoom: minimumZoom,
		maxZoom: maximumZoom,
		interactive,
		attributionControl: false,
		dragRotate: false,
		touchPitch: false,
		pitchWithRotate: false,
		fadeDuration: 0,
		// Else the map is blank on paper.
		canvasContextAttributes: { preserveDrawingBuffer: true },
		validateStyle: import.meta.env.DEV
	});
	map.keyboard.disableRotation();
	map.touchZoomRotate.disableRotation();
	return map;
}

/**
 * Ends a map when the browser has nothing else to do: where a processor draws in place of a graphics card, letting go
 * waits for all that is still to be drawn, and would hold back the page that one has gone to.
 */
export function closeMap(map: MapLibre): void {
	map.stop();
	const remove = () => map.remove();
	if ('requestIdleCallback' in window) requestIdleCallback(remove, { timeout: 10_000 });
	else setTimeout(remove, 1_000);
}
