/** How is an article laid out for reading: paragraphs, headings, sentences, signs, notes at the margin? */
import { indexAt } from '../core/article/segment.ts';
import type { AtlasData } from '../core/atlas/view.ts';
import type {
	Kind,
	MentionProperties,
	Reading,
	Role,
	Sentence,
	Span,
	UnnamedRow
} from '../core/model.ts';
import { isExact } from './dates.ts';
import { marginNote, type MarginNote } from './margin-note.ts';
import { cutPieces, type Labelled, type Piece } from './pieces.ts';
import type { Sign } from './signs.ts';

/** A mention as the page of its article needs it: small, for there may be thousands. */
export interface ArticleMention extends Span {
	readonly id: string;
	readonly name: string;
	readonly place: string | null;
	readonly title: string | null;
	readonly kind: Kind | null;
	readonly role: Role;
	readonly activity: string;
	readonly from: string | null;
	readonly to: string | null;
	readonly edtf: string | null;
	readonly basis: MentionProperties['basis'];
}

export interface ArticleTime extends Span {
	readonly edtf: string | null;
	readonly from: string | null;
	readonly to: string | null;
}

export type ArticleUnnamed = Pick<
	UnnamedRow,
	'start' | 'end' | 'text' | 'from' | 'to' | 'edtf' | 'activity' | 'within_title'
>;

/** All that the page is given; the layout is worked out from it on either side. */
export interface ArticleText {
	readonly text: string;
	readonly paragraphs: readonly Span[];
	readonly sentences: readonly Sentence[];
	readonly mentions: readonly ArticleMention[];
	readonly times: readonly ArticleTime[];
	readonly unnamed: readonly ArticleUnnamed[];
}

/** What the page of an article is given of the atlas. */
export function articleText(
	text: string,
	reading: Pick<Reading, 'passage' | 'times'>,
	data: AtlasData,
	slug: string
): ArticleText {
	return {
		text,
		paragraphs: reading.passage.paragraphs,
		sentences: reading.passage.sentences,
		mentions: data.mentions
			.filter(({ article }) => article === slug)
			.map(
				({ id, start, end, name, place, title, kind, role, activity, from, to, edtf, basis }) => {
					return {
						id,
						start,
						end,
						name,
						place,
						title,
						kind,
						role,
						activity,
						from,
						to,
						edtf,
						basis
					};
				}
			),
		times: reading.times
			.filter(({ type }) => type === 'DATE' || type === 'TIME')
			.map(({ start, end, edtf, from, to }) => ({ start, end, edtf, from, to })),
		unnamed: data.unnamed
			.filter(({ article }) => article === slug)
			.map(({ start, end, text, from, to, edtf, activity, within_title }) => {
				return { start, end, text, from, to, edtf, activity, within_title };
			})
	};
}

export interface LaidSentence {
	readonly start: number;
	readonly pieces: readonly Piece<Sign>[];
	/** Ids of the mentions in it: one may land here. */
	readonly mentions: readonly string[];
	/** Ids of the elements in it that a link may name besides mentions. */
	readonly anchors: readonly string[];
	/** White space that follows it. */
	readonly gap: string;
}

export interface LaidParagraph {
	readonly start: number;
	readonly heading: boolean;
	/** Begins with a quotation mark, which hangs. */
	readonly quoted: boolean;
	readonly sentences: readonly LaidSentence[];
	readonly note: MarginNote | null;
	/** Ids of the places that it names, in order, each once. */
	readonly places: readonly string[];
}

export function layOut(article: ArticleText): LaidParagraph[] {
	const { text, paragraphs, sentences } = article;
	const mentions = bySpan(article.mentions, paragraphs);
	const times = bySpan(article.times, paragraphs);
	const unnamed = bySpan(article.unnamed, paragraphs);
	const within = paragraphs.map((): Sentence[] => []);
	for (const sentence of sentences) within[sentence.paragraph]?.push(sentence);

	return paragraphs.map((paragraph, index): LaidParagraph => {
		const here = mentions[index] ?? [];
		const signs = [
			...here.map(placeSign),
			...(times[index] ?? []).map(timeSign),
			...(unnamed[index] ?? []).map(unnamedSign)
		];
		const own = within[index] ?? [];
		const heading = isHeading(text.slice(paragraph.start, paragraph.end), index, own.length);
		return {
			start: paragraph.start,
			heading,
			quoted: /^[“"«‘]/.test(text.slice(paragraph.start, paragraph.start + 1)),
			sentences: own.map((sentence, position): LaidSentence => {
				const next = own[position + 1]?.start ?? paragraph.end;
				const inside = signs.filter(
					({ start, end }) => start < sentence.end && end > sentence.start
				);
				return {
					start: sentence.start,
					pieces: cutPieces(text.slice(sentence.start, sentence.end), sentence.start, inside),
					mentions: here
						.filter(({ start }) => start >= sentence.start && start < sentence.end)
						.map(({ id }) => id),
					anchors: (unnamed[index] ?? [])
						.filter(({ start }) => start >= sentence.start && start < sentence.end)
						.map(({ start }) => `unnamed-${start}`),
					gap: text.slice(sentence.end, next)
				};
			}),
			note: heading ? null : marginNote(here, unnamed[index] ?? []),
			places: [...new Set(here.flatMap(({ place }) => place ?? []))]
		};
	});
}

/**
 * For display only: a short line of its own without a final stop, between paragraphs, reads as a
 * heading. A first line never does: it is the standfirst.
 */
function isHeading(line: string, index: number, sentences: number): boolean {
	const words = line.split(/\s+/).length;
	return (
		index > 0 &&
		sentences === 1 &&
		words <= 14 &&
		line.length <= 100 &&
		!/[.!:;,…]["”’)]?$/.test(line)
	);
}

function bySpan<Item extends Span>(items: readonly Item[], paragraphs: readonly Span[]): Item[][] {
	const groups = paragraphs.map((): Item[] => []);
	for (const item of items) groups[indexAt(paragraphs, item.start)]?.push(item);
	return groups;
}

function placeSign({ start, end, id, kind, role, place }: ArticleMention): Labelled<Sign> {
	return {
		start,
		end,
		label: { type: 'place', kind, role, id: `mention-${id}`, mention: id, place }
	};
}

function timeSign({ start, end, edtf, from, to }: ArticleTime): Labelled<Sign> {
	return { start, end, label: { type: 'time', edtf, exact: isExact({ from, to, edtf }) } };
}

function unnamedSign({ start, end }: ArticleUnnamed): Labelled<Sign> {
	return { start, end, label: { type: 'place', kind: null, role: null, id: `unnamed-${start}` } };
}
