/** The articles as reference managers take them: CSL-JSON (Zotero, pandoc, citeproc). */
import type { ArticleRow } from '../model.ts';
import { publishedParts, retrievedParts } from './bibliography.ts';
import type { Download } from './format.ts';
import { jsonRows } from './json.ts';
import { provenance } from './provenance.ts';

export const cslJson: Download = {
	id: 'csl',
	file: 'articles.csl.json',
	name: 'References, CSL-JSON',
	note: 'For Zotero, pandoc and other managers',
	mediaType: 'application/vnd.citationstyles.csl+json',
	// The format is a bare list: what made it can only stand in each entry.
	write: ({ articles }, context) =>
		jsonRows(articles.map((article) => ({ ...cslItem(article), custom: provenance(context) })))
};

function cslItem(article: ArticleRow) {
	const issued = publishedParts(article);
	const accessed = retrievedParts(article);
	return {
		id: article.slug,
		type: 'article-newspaper',
		title: article.title,
		// Which part of a printed name is the family's is not ours to guess.
		...(article.authors.length > 0
			? { author: article.authors.map((literal) => ({ literal })) }
			: {}),
		...optional('container-title', article.publisher),
		...(issued
			? { issued: { 'date-parts': issued, ...(article.approximate ? { circa: true } : {}) } }
			: {}),
		...(accessed ? { accessed: { 'date-parts': accessed } } : {}),
		...optional('URL', article.url),
		language: article.language,
		...optional('note', article.note)
	};
}

function optional(key: string, value: string | null): Readonly<Record<string, string>> {
	return value === null ? {} : { [key]: value };
}
