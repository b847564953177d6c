/** Has a source's data changed at all? Geometries are shared, so that most of the answer is cheap. */
import type { FeatureCollection } from 'geojson';

export function isSameCollection(a: FeatureCollection, b: FeatureCollection): boolean {
	if (a === b) return true;
	if (a.features.length !== b.features.length) return false;
	return a.features.every((feature, index) => {
		const other = b.features[index];
		return (
			other !== undefined &&
			JSON.stringify(feature.properties) === JSON.stringify(other.properties) &&
			(feature.geometry === other.geometry ||
				(feature.geometry.type === 'Point' &&
					JSON.stringify(feature.geometry) === JSON.stringify(other.geometry)))
		);
	});
}
