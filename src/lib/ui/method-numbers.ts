/** What can be counted of how the map was made? */
import { countedArticles } from '../core/atlas/prepare.ts';
import type { AtlasData } from '../core/atlas/view.ts';

export interface MethodNumbers {
	readonly articles: number;
	readonly words: number;
	readonly mentions: number;
	readonly places: number;
	readonly located: number;
	/** Mentions that a time expression in the text dates. */
	readonly datedByWords: number;
	/** Mentions that only the publication date dates. */
	readonly datedByPublication: number;
	readonly undated: number;
	/** Inside a name or for an institution: marked, not counted on the map. */
	readonly inNames: number;
	readonly checked: number;
	readonly unnamed: number;
}

export function methodNumbers(data: AtlasData): MethodNumbers {
	const counted = countedArticles(data);
	const mentions = data.mentions.filter(({ article }) => counted.has(article));
	const count = (test: (mention: (typeof mentions)[number]) => boolean) =>
		mentions.filter(test).length;
	return {
		articles: data.articles.length,
		words: data.articles.reduce((sum, { words }) => sum + words, 0),
		mentions: mentions.length,
		places: data.places.length,
		located: count(({ place }) => place !== null),
		datedByWords: count(({ from, basis }) => from !== null && basis !== 'publication'),
		datedByPublication: count(({ basis }) => basis === 'publication'),
		undated: count(({ from }) => from === null),
		inNames: count(({ role }) => role === 'embedded' || role === 'institution'),
		checked: count(({ status }) => status === 'checked'),
		unnamed: data.unnamed.length
	};
}
