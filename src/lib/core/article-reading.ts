/** What does an article say, as the site, the command and the browser read it alike? */
import type { ArticleReading } from './atlas/article-part.ts';
import type { Correction } from './corrections/correction.ts';
import type { Article } from './model.ts';
import { readPassage, type Engine } from './reading.ts';
import { publicationDate } from './time/edtf.ts';

export interface ArticleReadingOptions {
	/** Those of the whole project. */
	readonly corrections: readonly Correction[];
	readonly focus?: string | null;
}

export function articleReading(
	article: Article,
	engine: Engine,
	{ corrections, focus = null }: ArticleReadingOptions
): ArticleReading {
	const published = article.published === null ? null : publicationDate(article.published);
	const { title, slug, text } = article;
	const reading = readPassage(
		text,
		{ published, title, focus, article: slug, corrections },
		engine
	);
	return { article, published, reading };
}
