/** Where can an article be read, and how is it called in programs that want an address for everything? */
import type { ArticleRow } from '../model.ts';
import type { ExportContext } from './provenance.ts';

/** Its page on the site; with a mention, it opens at the sentence. Null where no site is known. */
export function articlePage(
	{ site }: ExportContext,
	slug: string,
	mention: string | null = null
): string | null {
	if (site === null) return null;
	const page = `${site}articles/${encodeURIComponent(slug)}`;
	return mention === null ? page : `${page}?mention=${encodeURIComponent(mention)}`;
}

/** An IRI for the text that offsets count in: its page, else where it was published, else a name of our own. */
export function articleIri(context: ExportContext, slug: string, article?: ArticleRow): string {
	return (
		articlePage(context, slug) ?? article?.url ?? `dateline:article/${encodeURIComponent(slug)}`
	);
}

/** An IRI for a place: GeoNames has its own; the others keep their id, which has the form of one. */
export function placeIri(id: string): string {
	const number = /^geonames:(\d+)$/.exec(id)?.[1];
	return number === undefined ? id : `https://sws.geonames.org/${number}/`;
}

export function articlesBySlug(articles: readonly ArticleRow[]): ReadonlyMap<string, ArticleRow> {
	return new Map(articles.map((article) => [article.slug, article]));
}
