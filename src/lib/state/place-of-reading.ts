/** Where is what is shown read on: on the published site, or on a workbench? The screens are the same. */
import { createContext } from 'svelte';
import type { WhyCandidate } from '../core/atlas/layers.ts';
import type { Job } from '../core/export/job.ts';
import type { ArticleText } from '../ui/article-text.ts';

export interface PageLink {
	readonly id: 'desk' | 'map' | 'articles' | 'review' | 'places' | 'method' | 'published';
	readonly name: string;
	readonly href: string;
}

/** Addresses are resolved: they may stand in a link as they are. */
export interface PlaceOfReading {
	/** Whether another reader who is given an address sees the same. */
	readonly isPublished: boolean;
	/** The pages in the head, in their order. */
	readonly pages: readonly PageLink[];
	/** The map, where a search from any page leads. */
	readonly map: string;
	readonly articles: string;
	article(slug: string): string;
	/** Lands on the sentence of the mention and lights it. */
	mention(slug: string, mention: string): string;
	/** Lands on the words of an unnamed count. */
	unnamed(slug: string, start: number): string;
	/** A page about the place; null where there is none. */
	place(id: string): string | null;
	/** The candidates of these mentions at least, by their ids; asked for when somebody wants to know why. */
	loadWhy(mentions: readonly string[]): Promise<Readonly<Record<string, readonly WhyCandidate[]>>>;
	/** Asked for when somebody opens the Download menu. */
	takeAway(): TakeAway;
}

/** What may be taken away from here, and what the files say of where they are from. */
export interface TakeAway {
	/** Of the project; null: a site has none. */
	readonly title: string | null;
	/** Where whoever is handed a file can read its articles, with "/" at its end; null: nowhere. */
	readonly site: string | null;
	/** The address of a whole layer; null where none is served. */
	readonly layer: ((file: string) => string) | null;
	/** An article's text with what was read from it; null: a map in one file cannot be made here. */
	readonly loadText: ((slug: string) => Promise<ArticleText | null>) | null;
	/** What no filter touches: the project, its corrections. */
	readonly whole: readonly WholeFile[];
}

export interface WholeFile {
	readonly id: string;
	readonly name: string;
	readonly note: string;
	/** The name under which it is saved. */
	readonly file: string;
	job(): Job;
}

export const [getPlaceOfReading, setPlaceOfReading] = createContext<PlaceOfReading>();
