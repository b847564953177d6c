/** Every mention as a row of a table, its point in the columns `lat` and `lon`. */
import type { MentionProperties } from '../model.ts';
import { csv } from './csv.ts';
import type { Format } from './format.ts';

const columns: readonly (keyof MentionProperties)[] = [
	'id',
	'article',
	'start',
	'end',
	'name',
	'excerpt',
	'excerpt_start',
	'place',
	'title',
	'kind',
	'country',
	'admin1',
	'precision_km',
	'part_words',
	'part_lat',
	'part_lon',
	'part_precision_km',
	'confidence',
	'form',
	'within',
	'role',
	'activity',
	'from',
	'to',
	'edtf',
	'date_text',
	'date_start',
	'date_end',
	'basis',
	'published',
	'status'
];

export const mentionsCsv: Format = {
	file: 'mentions.csv',
	mediaType: 'text/csv',
	write: ({ mentions }) =>
		csv(
			[...columns, 'lat', 'lon'],
			mentions.map(({ properties, geometry }) => {
				const [lon = null, lat = null] = geometry?.coordinates ?? [];
				return { ...properties, lat, lon };
			})
		)
};
