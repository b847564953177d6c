/** Every mention as a point, or without geometry where its name is not located. */
import type { Download, LayerFormat } from './format.ts';
import { featureCollection } from './json.ts';
import { provenance } from './provenance.ts';

export const mentionsGeojson: Download & LayerFormat = {
	id: 'geojson-mentions',
	name: 'Mentions, GeoJSON',
	note: 'Every name with its place, date and sentence',
	file: 'mentions.geojson',
	mediaType: 'application/geo+json',
	write: ({ mentions }, context) => featureCollection(mentions, provenance(context))
};
