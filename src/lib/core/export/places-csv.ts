/** Every place as a row of a table, its representative point in the columns `lat` and `lon`. */
import type { PlaceProperties } from '../model.ts';
import { csv } from './csv.ts';
import type { Format } from './format.ts';

const columns: readonly (keyof PlaceProperties)[] = [
	'id',
	'title',
	'kind',
	'country',
	'admin1',
	'part_of',
	'precision_km',
	'excerpts',
	'articles',
	'first',
	'last'
];

export const placesCsv: Format = {
	file: 'places.csv',
	mediaType: 'text/csv',
	write: ({ places, mentions }) => {
		const points = new Map(
			mentions.map(({ properties, geometry }) => [properties.place, geometry?.coordinates])
		);
		return csv(
			[...columns, 'lat', 'lon'],
			places.map((place) => {
				const [lon = null, lat = null] = points.get(place.properties.id) ?? [];
				return { ...place.properties, lat, lon };
			})
		);
	}
};
