/** The articles' own data, without their text. */
import type { Format } from './format.ts';
import { jsonRows } from './json.ts';

export const articlesJson: Format = {
	file: 'articles.json',
	mediaType: 'application/json',
	write: ({ articles }) => jsonRows(articles)
};
