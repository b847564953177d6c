/** Numbers of places that the sources do not name: "10 provinces". */
import type { LayerFormat } from './format.ts';
import { jsonRows } from './json.ts';

export const unnamedJson: LayerFormat = {
	file: 'unnamed.json',
	mediaType: 'application/json',
	write: ({ unnamed }) => jsonRows(unnamed)
};
