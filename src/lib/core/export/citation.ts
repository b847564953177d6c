/** How is an excerpt cited, so that another reader finds the same words? */
import type { Excerpt } from '../atlas/view.ts';
import type { ArticleRow } from '../model.ts';
import { intervalWords } from '../time/display.ts';

/** The quote, who published it and when, and where it stands; `link` serves where the article has no address. */
export function citation(excerpt: Excerpt, article: ArticleRow, link: string | null): string {
	const from = excerpt.start;
	const source = [
		article.authors.join(', '),
		`“${article.title}”`,
		article.publisher,
		publicationWords(article)
	].filter(Boolean);
	const place = `characters ${from}–${from + excerpt.text.length}`;
	const address = article.url ?? link;
	return `“${excerpt.text}” ${source.join(', ')}, ${place}.${address === null ? '' : ` ${address}`}`;
}

/** "about February 2025"; null when nobody knows. */
export function publicationWords(article: {
	readonly published_from: string | null;
	readonly published_to: string | null;
	readonly approximate: boolean;
}): string | null {
	const { published_from: from, published_to: to, approximate } = article;
	if (from === null || to === null) return null;
	return `${approximate ? 'about ' : ''}${intervalWords(from, to, { long: true })}`;
}
