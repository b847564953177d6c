/** Every place with the best geometry that is known of it. */
import type { Format } from './format.ts';
import { featureCollection } from './json.ts';

export const placesGeojson: Format = {
	file: 'places.geojson',
	mediaType: 'application/geo+json',
	write: ({ places }) => featureCollection(places)
};
