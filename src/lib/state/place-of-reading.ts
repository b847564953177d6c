/** Where is what is shown read on: on the published site, or on a workbench? The screens are the same. */
import { createContext } from 'svelte';
import type { WhyCandidate } from '../core/atlas/layers.ts';

export interface PageLink {
	readonly id: 'desk' | 'map' | 'articles' | 'review' | 'places' | 'method';
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
	/** The candidates of each mention, by its id; asked for when somebody wants to know why. */
	loadWhy(): Promise<Readonly<Record<string, readonly WhyCandidate[]>>>;
}

export const [getPlaceOfReading, setPlaceOfReading] = createContext<PlaceOfReading>();
