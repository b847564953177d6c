/** The articles' own data, without their text. */
import type { LayerFormat } from './format.ts';
import { jsonRows } from './json.ts';

export const articlesJson: LayerFormat = {
	file: 'articles.json',
	mediaType: 'application/json',
	write: ({ articles }) => jsonRows(articles)
};
