/** What is under the pointer, and how near must one come to see a cluster fall apart? */
import type { GeoJSONSource, Map as MapLibre, MapGeoJSONFeature, PointLike } from 'maplibre-gl';
import { hitLayers, pick, pointLayers, type Hit } from './hit.ts';
import type { Camera, ScreenPoint } from './types.ts';

/** Pixels by which a small disc may be missed. */
const reach = 5;

export function hitAt(map: MapLibre, { x, y }: ScreenPoint): Hit<MapGeoJSONFeature> | null {
	const around: [PointLike, PointLike] = [
		[x - reach, y - reach],
		[x + reach, y + reach]
	];
	return pick([
		...map.queryRenderedFeatures(around, { layers: [...pointLayers] }),
		...map.queryRenderedFeatures([x, y], { layers: [...hitLayers] })
	]);
}

/** The camera from which a cluster is its places; null when it is gone meanwhile. */
export async function cameraOfCluster(
	map: MapLibre,
	{ geometry, properties }: MapGeoJSONFeature
): Promise<Camera | null> {
	const source = map.getSource<GeoJSONSource>('points');
	if (geometry.type !== 'Point' || !source) return null;
	const [lon = 0, lat = 0] = geometry.coordinates;
	const zoom = await source.getClusterExpansionZoom(Number(properties.cluster_id));
	return { lon, lat, zoom: zoom + 0.2 };
}
