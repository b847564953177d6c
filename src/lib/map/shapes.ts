/** As what shape does a place stand on the map? An area is never drawn as a point. */
import { circle } from '@turf/turf';
import type { Geometry } from 'geojson';
import { layerOfKind } from '../core/atlas/view.ts';
import type { PlaceFeature } from './types.ts';

export interface Shape {
	readonly geometry: Geometry;
	/** True where the geometry is a circle round a point because nobody has drawn the bounds. */
	readonly approximate: boolean;
}

const leastRadiusKm = 3;

// Places are many, few change: a shape is made once for each feature.
const known = new WeakMap<PlaceFeature, Shape>();

/** Null where the place is not located. */
export function shapeOf(feature: PlaceFeature): Shape | null {
	if (!feature.geometry) return null;
	const before = known.get(feature);
	if (before) return before;
	const shape = makeShape(feature, feature.geometry);
	known.set(feature, shape);
	return shape;
}

function makeShape({ properties }: PlaceFeature, geometry: Geometry): Shape {
	const isArea = layerOfKind[properties.kind] !== 'settlements';
	if (geometry.type !== 'Point' || !isArea) return { geometry, approximate: false };
	const radius = Math.max(leastRadiusKm, properties.precision_km);
	const [lon = 0, lat = 0] = geometry.coordinates;
	return { geometry: circle([lon, lat], radius, { steps: 64 }).geometry, approximate: true };
}
