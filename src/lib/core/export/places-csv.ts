/** Every place as a row of a table, its representative point in the columns `lat` and `lon`. */
import { placeColumns } from './columns.ts';
import { csv } from './csv.ts';
import type { LayerFormat } from './format.ts';

export const placesCsv: LayerFormat = {
	file: 'places.csv',
	mediaType: 'text/csv',
	write: ({ places, mentions }) => {
		const points = new Map(
			mentions.map(({ properties, geometry }) => [properties.place, geometry?.coordinates])
		);
		return csv(
			placeColumns.map(({ name }) => name),
			places.map((place) => {
				const [lon = null, lat = null] = points.get(place.properties.id) ?? [];
				return { ...place.properties, lat, lon };
			})
		);
	}
};
