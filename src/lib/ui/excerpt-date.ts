/** When is an excerpt dated, and which words say so? */
import type { DateBasis, Excerpt } from '../core/atlas/view.ts';
import { dateText, isExact } from './dates.ts';

export interface ExcerptDate {
	/** "Feb 2024"; null when undated. */
	readonly words: string | null;
	readonly edtf: string | null;
	/** The article's own words, or null where its publication dates it. */
	readonly quoted: string | null;
	/** Known to the year or closer, and by words. */
	readonly exact: boolean;
	readonly byPublication: boolean;
	/** Where in the article the words stand, if in this very sentence. */
	readonly span: { readonly start: number; readonly end: number } | null;
}

const undated: ExcerptDate = {
	words: null,
	edtf: null,
	quoted: null,
	exact: false,
	byPublication: false,
	span: null
};

export function dateOf(excerpt: Excerpt, basis: DateBasis): ExcerptDate {
	const { from, to, edtf } = excerpt;
	const event = excerpt.mentions.find((mention) => mention.from !== null);
	const byPublication = basis === 'publication' || event?.basis === 'publication';
	const span = event ? sentenceSpan(excerpt, event.date_start, event.date_end) : null;
	if (from === null || to === null) return { ...undated, span };
	return {
		words: dateText({ from, to, edtf }),
		edtf: edtf ?? `${from}/${to}`,
		quoted: byPublication ? null : (event?.date_text ?? null),
		exact: isExact({ from, to, edtf }) && !byPublication,
		byPublication,
		span
	};
}

function sentenceSpan(
	{ start, text }: Excerpt,
	from: number | null,
	to: number | null
): ExcerptDate['span'] {
	if (from === null || to === null) return null;
	return from >= start && to <= start + text.length ? { start: from, end: to } : null;
}
