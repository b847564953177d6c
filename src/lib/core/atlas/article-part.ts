/** What does one article bring to an atlas? All that does not depend on the others. */
import type { Article, ArticleRow, PublicationDate, Reading, UnnamedRow } from '../model.ts';
import { activitySeparator } from './excerpts.ts';
import type { MentionFeature, WhyCandidate } from './layers.ts';
import { mentionFeatures, whyRows, type LocatePart } from './mention-features.ts';
import { sentenceAt } from './sentence-at.ts';

/** An article with what was read from it. */
export interface ArticleReading {
	readonly article: Article;
	readonly published: PublicationDate | null;
	readonly reading: Reading;
}

export interface ArticlePart {
	readonly mentions: readonly MentionFeature[];
	readonly unnamed: readonly UnnamedRow[];
	readonly why: readonly (readonly [mention: string, readonly WhyCandidate[]])[];
}

/** `titleOf`: how a place of the gazetteer is called. */
export function articlePart(
	{ article, reading }: ArticleReading,
	locatePart: LocatePart,
	titleOf: (place: string) => string | null
): ArticlePart {
	// What a person put on the map is in no gazetteer.
	const titles = new Map(
		reading.mentions.flatMap(({ place }) => (place ? [[place.id, place.title] as const] : []))
	);
	return {
		mentions: mentionFeatures(article, reading, locatePart),
		unnamed: unnamedRows(article, reading, (id) => titles.get(id) ?? titleOf(id)),
		why: whyRows(article, reading)
	};
}

/** The row of `articles.json`. */
export function articleRow({ article, published, reading }: ArticleReading): ArticleRow {
	return {
		slug: article.slug,
		title: article.title,
		authors: article.authors,
		publisher: article.publisher,
		published: article.published,
		published_from: published?.from ?? null,
		published_to: published?.to ?? null,
		approximate: published?.approximate ?? false,
		retrieved: article.retrieved,
		url: article.url,
		language: article.language,
		note: article.note,
		notes: article.notes,
		repeats: article.repeats,
		words: article.text.split(/\s+/u).filter(Boolean).length,
		mentions: reading.mentions.length,
		times: reading.times.length,
		astral: [...article.text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map(({ index }) => index)
	};
}

function unnamedRows(
	article: Article,
	reading: Reading,
	titleOf: (place: string) => string | null
): UnnamedRow[] {
	return reading.unnamed.map((count): UnnamedRow => {
		const quote = sentenceAt(reading.passage, count);
		return {
			article: article.slug,
			start: count.start,
			end: count.end,
			text: count.text,
			count: count.count,
			kind: count.kind,
			within: count.within,
			within_title: count.within === null ? null : titleOf(count.within),
			activity: count.activity.join(activitySeparator),
			from: count.dating?.from ?? null,
			to: count.dating?.to ?? null,
			edtf: count.dating?.edtf ?? null,
			date_text: count.dating?.text ?? null,
			basis: count.dating?.basis ?? null,
			excerpt: quote.text,
			excerpt_start: quote.start
		};
	});
}
