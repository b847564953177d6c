/** How is an article laid out for reading: paragraphs, headings, sentences, signs, notes at the margin? */
import { indexAt } from '../core/article/segment.ts';
import type { Span } from '../core/model.ts';
import type { ArticleMention, ArticleText, ArticleTime, ArticleUnnamed } from './article-text.ts';
import { isExact } from './dates.ts';
import { marginNote, type MarginNote } from './margin-note.ts';
import { cutPieces, type Labelled, type Piece } from './pieces.ts';
import type { Sign } from './signs.ts';

export interface LaidSentence {
	readonly start: number;
	readonly pieces: readonly Piece<Sign>[];
	/** Ids of the elements in it that a link may name. */
	readonly anchors: readonly string[];
	/** What it says of itself, should one land on it. */
	readonly note: MarginNote | null;
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

export function layOut({ text, paragraphs, sentences, ...read }: ArticleText): LaidParagraph[] {
	// Grouped once, by sentence: a long text may be one paragraph.
	const mentions = group(read.mentions, sentences);
	const counts = group(read.unnamed, sentences);
	const signs = group(
		[
			...read.mentions.map(placeSign),
			...onePerSpan([...read.mentions.flatMap(datingSign), ...read.times.map(timeSign)]),
			...read.unnamed.map(unnamedSign)
		],
		sentences
	);
	const laid = sentences.map(({ start, end, paragraph }, index): LaidSentence => {
		const next = sentences[index + 1];
		const isLast = next?.paragraph !== paragraph;
		const [here, unnamed] = [mentions[index] ?? [], counts[index] ?? []];
		return {
			start,
			pieces: cutPieces(text.slice(start, end), start, signs[index] ?? []),
			anchors: [...here.map(mentionAnchor), ...unnamed.map(unnamedAnchor)],
			note: marginNote(here, unnamed),
			gap: isLast ? '' : text.slice(end, next?.start)
		};
	});
	const within = paragraphs.map((): number[] => []);
	for (const [index, { paragraph }] of sentences.entries()) within[paragraph]?.push(index);

	return paragraphs.map(({ start, end }, index): LaidParagraph => {
		const own = within[index] ?? [];
		const here = own.flatMap((sentence) => mentions[sentence] ?? []);
		const heading = index > 0 && own.length === 1 && isHeading(text.slice(start, end));
		return {
			start,
			heading,
			quoted: /^[“"«‘]/.test(text.slice(start, start + 1)),
			sentences: own.flatMap((sentence) => laid[sentence] ?? []),
			note: heading
				? null
				: marginNote(
						here,
						own.flatMap((sentence) => counts[sentence] ?? [])
					),
			places: [...new Set(here.flatMap(({ place }) => place ?? []))]
		};
	});
}

export function mentionAnchor({ id }: Pick<ArticleMention, 'id'>): string {
	return `mention-${id}`;
}

export function unnamedAnchor({ start }: Pick<ArticleUnnamed, 'start'>): string {
	return `unnamed-${start}`;
}

/**
 * For display only: a short line of its own without a final stop reads as a heading. The first line
 * of a text never does: it is the standfirst.
 */
function isHeading(line: string): boolean {
	if (line.length > 100 || line.split(/\s+/).length > 14) return false;
	return !/[.!:;,…]["”’)]?$/.test(line);
}

function group<Item extends Span>(items: readonly Item[], spans: readonly Span[]): Item[][] {
	const groups = spans.map((): Item[] => []);
	for (const item of items) groups[indexAt(spans, item.start)]?.push(item);
	return groups;
}

/** All mentions of a sentence may be dated by the same words, which are a time expression besides. */
function onePerSpan(signs: readonly Labelled<Sign>[]): Labelled<Sign>[] {
	const bySpan = new Map<string, Labelled<Sign>>();
	for (const sign of signs) {
		const span = `${sign.start} ${sign.end}`;
		if (!bySpan.has(span)) bySpan.set(span, sign);
	}
	return [...bySpan.values()];
}

function placeSign(mention: ArticleMention): Labelled<Sign> {
	const { start, end, id, kind, role, place, status } = mention;
	const label: Sign = {
		...{ type: 'place', kind, role, place, mention: id, status },
		id: mentionAnchor(mention)
	};
	return { start, end, label };
}

function timeSign({ start, end, value, edtf, from, to }: ArticleTime): Labelled<Sign> {
	const exact = from === null ? null : isExact({ edtf, from, to });
	return { start, end, label: { type: 'time', value: edtf ?? value, exact } };
}

/** The words that date a mention may join several time expressions: "in 2021 and 2022". */
function datingSign({ date_start, date_end, ...dating }: ArticleMention): Labelled<Sign>[] {
	if (date_start === null || date_end === null) return [];
	const label: Sign = { type: 'time', value: dating.edtf, exact: isExact(dating) };
	return [{ start: date_start, end: date_end, label }];
}

function unnamedSign(row: ArticleUnnamed): Labelled<Sign> {
	const { start, end } = row;
	return { start, end, label: { type: 'place', kind: null, role: null, id: unnamedAnchor(row) } };
}
