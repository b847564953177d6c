/** Every mention as a point, or without geometry where its name is not located. */
import type { Format } from './format.ts';
import { featureCollection } from './json.ts';

export const mentionsGeojson: Format = {
	file: 'mentions.geojson',
	mediaType: 'application/geo+json',
	write: ({ mentions }) => featureCollection(mentions)
};
