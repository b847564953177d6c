/** Where does one read on? Links into articles, that land on the words. */
import { resolve } from '$app/paths';

/** Lands on the sentence of the mention and lights it. */
export function mentionLink(slug: string, mention: string): string {
	return `${resolve('/articles/[slug]', { slug })}?mention=${encodeURIComponent(mention)}`;
}

/** Lands on the words of an unnamed count. */
export function unnamedLink(slug: string, start: number): string {
	return `${resolve('/articles/[slug]', { slug })}#unnamed-${start}`;
}
