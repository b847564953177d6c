/** What of the atlas is the page of an article given? Small, for there may be thousands of mentions. */
import type { AtlasData } from '../core/atlas/view.ts';
import type { MentionProperties, Reading, Sentence, Span, UnnamedRow } from '../core/model.ts';

export type ArticleMention = Pick<
	MentionProperties,
	| 'id'
	| 'start'
	| 'end'
	| 'name'
	| 'place'
	| 'title'
	| 'kind'
	| 'role'
	| 'activity'
	| 'from'
	| 'to'
	| 'edtf'
	| 'basis'
	| 'date_start'
	| 'date_end'
	| 'status'
>;

export interface ArticleTime extends Span {
	/** TIMEX3. */
	readonly value: string;
	readonly edtf: string | null;
	readonly from: string | null;
	readonly to: string | null;
}

export type ArticleUnnamed = Pick<
	UnnamedRow,
	'start' | 'end' | 'text' | 'from' | 'to' | 'edtf' | 'activity' | 'within_title'
>;

/** The layout is worked out from it on either side. */
export interface ArticleText {
	readonly text: string;
	readonly paragraphs: readonly Span[];
	readonly sentences: readonly Sentence[];
	readonly mentions: readonly ArticleMention[];
	readonly times: readonly ArticleTime[];
	readonly unnamed: readonly ArticleUnnamed[];
}

export function articleText(
	text: string,
	reading: Pick<Reading, 'passage' | 'times'>,
	data: Pick<AtlasData, 'mentions' | 'unnamed'>,
	slug: string
): ArticleText {
	return {
		text,
		paragraphs: reading.passage.paragraphs,
		sentences: reading.passage.sentences,
		mentions: data.mentions
			.filter(({ article }) => article === slug)
			.map((mention) => {
				const { id, start, end, name, place, title, kind, role, activity } = mention;
				const { from, to, edtf, basis, date_start, date_end, status } = mention;
				return {
					...{ id, start, end, name, place, title, kind, role, activity },
					...{ from, to, edtf, basis, date_start, date_end, status }
				};
			}),
		times: reading.times.map(({ start, end, value, edtf, from, to }) => {
			return { start, end, value, edtf, from, to };
		}),
		unnamed: data.unnamed
			.filter(({ article }) => article === slug)
			.map(({ start, end, text, from, to, edtf, activity, within_title }) => {
				return { start, end, text, from, to, edtf, activity, within_title };
			})
	};
}
