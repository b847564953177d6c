/** Where should the map beside an article look while a passage is read? */
import { cameraOfShape, fitBounds, type Frame } from '../map/camera.ts';
import { joinBounds, mainBounds } from '../map/extent.ts';
import { shapeOf } from '../map/shapes.ts';
import type { Camera, PlaceCollection } from '../map/types.ts';

/** Nearer than this, a province stands without the country that it is part of. */
const closest = 6;

/**
 * Fits the places of the passage; regions and former states only where there is nothing smaller.
 * Gives back `now` where the chosen place is seen well already: a map that moves at every line
 * loses its reader.
 */
export function passageCamera(
	places: PlaceCollection,
	passage: readonly string[],
	selected: string | null,
	now: Camera | null,
	frame: Frame
): Camera | null {
	const shapes = places.features
		.filter(({ properties }) => properties.id === selected || passage.includes(properties.id))
		.map((feature) => ({ feature, shape: shapeOf(feature)?.geometry ?? null }));
	const chosen = shapes.find(({ feature }) => feature.properties.id === selected)?.shape ?? null;
	if (now && chosen && cameraOfShape(chosen, now, frame) === null) return now;

	const near = shapes.filter(
		({ feature }) => !['region', 'historical'].includes(feature.properties.kind)
	);
	const bounds = (near.length > 0 ? near : shapes)
		.map(({ shape }) => shape && mainBounds(shape))
		.filter((found) => found !== null);
	const joined = joinBounds(bounds);
	return joined ? fitBounds(joined, frame, closest) : now;
}
