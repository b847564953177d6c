/** Which words stand round a mention, and which of them are marked? Its sentence whole, its paragraph as far as it fits. */
import type { MentionProperties, Span } from '../../core/model.ts';
import { isExact } from '../dates.ts';
import { cutPieces, type Labelled, type Piece } from '../pieces.ts';
import type { Sign } from '../signs.ts';

export interface Surroundings {
	readonly before: string;
	readonly sentence: readonly Piece<Sign>[];
	readonly after: string;
	/** The sentence begins with a quotation mark, which hangs. */
	readonly hangs: boolean;
}

/** The mention that is looked at stands for its place: so that it alone is ringed. */
export const HERE = 'here';

/** Longer paragraphs are cut at words. */
const MOST = 500;

/** `others`: mentions of the same article; `paragraphs`: of its text. */
export function surroundingsOf(
	mention: MentionProperties,
	others: readonly MentionProperties[],
	text: string | null,
	paragraphs: readonly Span[]
): Surroundings {
	const { excerpt, excerpt_start: start } = mention;
	const end = start + excerpt.length;
	const signs = others
		.filter((one) => one.start >= start && one.end <= end && one.id !== mention.id)
		.map(({ start, end, kind, role }): Labelled<Sign> => {
			return { start, end, label: { type: 'place', kind, role } };
		});
	signs.push({
		...{ start: mention.start, end: mention.end },
		label: { type: 'place', kind: mention.kind, role: mention.role, place: HERE }
	});
	const { date_start: from, date_end: to } = mention;
	if (from !== null && to !== null) {
		const label: Sign = { type: 'time', value: mention.edtf, exact: isExact(mention) };
		signs.push({ start: from, end: to, label });
	}
	const paragraph = paragraphs.find((one) => one.start <= start && end <= one.end);
	const before = text && paragraph ? text.slice(paragraph.start, start) : '';
	const after = text && paragraph ? text.slice(end, paragraph.end) : '';
	return {
		before: before.length > MOST ? `…${before.slice(-MOST).replace(/^\S*/u, '')}` : before,
		sentence: cutPieces(excerpt, start, signs),
		after: after.length > MOST ? `${after.slice(0, MOST).replace(/\S*$/u, '')}…` : after,
		hangs: /^[“"«‘]/.test(excerpt)
	};
}
