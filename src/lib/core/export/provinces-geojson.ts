/** Every province that is mentioned or has reported activity, as its area. */
import type { Format } from './format.ts';
import { featureCollection } from './json.ts';

export const provincesGeojson: Format = {
	file: 'provinces.geojson',
	mediaType: 'application/geo+json',
	write: ({ provinces }) => featureCollection(provinces)
};
