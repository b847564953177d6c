/** Every mention as a row of a table, its point in the columns `lat` and `lon`. */
import { mentionColumns } from './columns.ts';
import { csv } from './csv.ts';
import type { LayerFormat } from './format.ts';

export const mentionsCsv: LayerFormat = {
	file: 'mentions.csv',
	mediaType: 'text/csv',
	write: ({ mentions }) =>
		csv(
			mentionColumns.map(({ name }) => name),
			mentions.map(({ properties, geometry }) => {
				const [lon = null, lat = null] = geometry?.coordinates ?? [];
				return { ...properties, lat, lon };
			})
		)
};
