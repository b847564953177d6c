/** How does a reader say what it found, or why it could not read? */
import type { Article } from '../model.ts';

/** One line about one file: what is wrong, and how to mend it. */
export interface Problem {
	readonly file: string;
	readonly message: string;
}

export type ReadArticle =
	| {
			readonly ok: true;
			readonly article: Article;
			/** What was dropped from an article that was read all the same. */
			readonly warnings: readonly Problem[];
	  }
	| { readonly ok: false; readonly problem: Problem };

/** What a format's reader hands on, before it is checked. Values are as found; null: not said. */
export interface RawArticle {
	readonly text: string;
	readonly title: string | null;
	readonly authors: readonly string[];
	readonly publisher: string | null;
	readonly published: string | null;
	readonly retrieved: string | null;
	readonly url: string | null;
	readonly language: string | null;
	readonly note: string | null;
	/** What was found and could not be used, each with its mend. */
	readonly warnings: readonly string[];
}

export type ReadRaw =
	| { readonly ok: true; readonly raw: RawArticle }
	| { readonly ok: false; readonly message: string };
