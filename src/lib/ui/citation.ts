/** How is an excerpt cited, so that another reader finds the same words? */
import type { Excerpt } from '../core/atlas/view.ts';
import type { ArticleRow } from '../core/model.ts';
import { publicationWords } from './dates.ts';

export function citation(excerpt: Excerpt, article: ArticleRow, link: string): string {
	const from = excerpt.start;
	const source = [
		article.authors.join(', '),
		`“${article.title}”`,
		article.publisher,
		publicationWords(article)
	].filter(Boolean);
	const place = `characters ${from}–${from + excerpt.text.length}`;
	return `“${excerpt.text}” ${source.join(', ')}, ${place}. ${article.url ?? link}`;
}
