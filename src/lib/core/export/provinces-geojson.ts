/** Every province that is mentioned or has reported activity, as its area. */
import type { Download, LayerFormat } from './format.ts';
import { featureCollection } from './json.ts';
import { provenance } from './provenance.ts';

export const provincesGeojson: Download & LayerFormat = {
	id: 'geojson-provinces',
	name: 'Provinces, GeoJSON',
	note: 'Reported activity by province',
	file: 'provinces.geojson',
	mediaType: 'application/geo+json',
	write: ({ provinces }, context) => featureCollection(provinces, provenance(context))
};
