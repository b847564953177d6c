/** Every place with the best geometry that is known of it. */
import type { Download, LayerFormat } from './format.ts';
import { featureCollection } from './json.ts';
import { provenance } from './provenance.ts';

export const placesGeojson: Download & LayerFormat = {
	id: 'geojson-places',
	name: 'Places, GeoJSON',
	note: 'Every place once, with its shape',
	file: 'places.geojson',
	mediaType: 'application/geo+json',
	write: ({ places }, context) => featureCollection(places, provenance(context))
};
