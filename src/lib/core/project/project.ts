/** What is a project? Articles, what people decided about them, and settings: all that another copy needs. */
import type { Correction } from '../corrections/correction.ts';
import type { Article } from '../model.ts';

export interface ProjectArticle {
	/** `article.slug`. */
	readonly slug: string;
	/** The name of the file it was read from, as shown in messages. */
	readonly file: string;
	/** With its text, and with title and dates as checked by a person. */
	readonly article: Article;
}

export interface ProjectSettings {
	/** Where the corpus is at home: an ISO country (`AF`) or an admin-1 code (`US.TX`). */
	readonly focus: string | null;
}

export interface Project {
	readonly id: string;
	readonly title: string;
	/** ISO 8601 date-times. */
	readonly created: string;
	readonly changed: string;
	/** Slugs are unique. */
	readonly articles: readonly ProjectArticle[];
	readonly corrections: readonly Correction[];
	readonly settings: ProjectSettings;
}

/** The files in a project's zip. */
export const PROJECT_FILE = 'dateline-project.json';
export const CORRECTIONS_FILE = 'corrections.json';

export function textFile(slug: string): string {
	return `articles/${slug}.txt`;
}
