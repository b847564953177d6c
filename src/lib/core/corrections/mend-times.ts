/** Which times does a text name, after a person has added some and mended others? */
import type { PublicationDate, Span, TimeExpression } from '../model.ts';
import type { Stale } from './correction.ts';
import { daysOf, OPEN_DATE } from './days.ts';
import { isSame, overlap, type Located } from './located.ts';

export interface MendedTimes {
	readonly times: readonly TimeExpression[];
	readonly stale: readonly Stale[];
	/** Ids of the decisions that are about times, those included that others outdo. */
	readonly used: ReadonlySet<string>;
}

/** What a person says of words takes the place of all that was found there. `located`: the weakest first. */
export function mendTimes(
	text: string,
	found: readonly TimeExpression[],
	located: readonly Located[],
	published: PublicationDate | null
): MendedTimes {
	const stale: Stale[] = [];
	const used = new Set<string>();
	const settled: { readonly span: Span; readonly time: TimeExpression | null }[] = [];
	for (const { correction, span, edtf } of aboutTimes(found, located).reverse()) {
		const rival = settled.find((other) => overlap(other.span, span));
		const time = edtf === null ? null : timeExpression(text, span, edtf, published);
		if (rival && !isSame(rival.span, span)) stale.push({ correction, reason: OVERLAPPED });
		else if (edtf !== null && !time) stale.push({ correction, reason: OPEN_DATE });
		else {
			used.add(correction.id);
			if (!rival) settled.push({ span, time });
		}
	}
	if (!settled.length) return { times: found, stale, used };
	const left = found.filter((time) => !settled.some(({ span }) => overlap(span, time)));
	const times = [...left, ...settled.flatMap(({ time }) => time ?? [])];
	return { times: times.sort((a, b) => a.start - b.start), stale, used };
}

/** Decisions on a date are about a time where their words are one, else about a place that is mentioned. */
function aboutTimes(found: readonly Span[], located: readonly Located[]) {
	const added = located.flatMap(({ correction, span }) =>
		span && correction.decision.type === 'add-date' ? [span] : []
	);
	const times = [...found, ...added];
	return located.flatMap(({ correction, span }) => {
		const { decision } = correction;
		if (!span || (decision.type !== 'date' && decision.type !== 'add-date')) return [];
		if (!times.some((time) => isSame(time, span))) return [];
		return [{ correction, span, edtf: decision.edtf }];
	});
}

const OVERLAPPED = 'another decision is about words that overlap with these';

function timeExpression(
	text: string,
	{ start, end }: Span,
	edtf: string,
	published: PublicationDate | null
): TimeExpression | null {
	const days = daysOf(edtf, published);
	if (!days) return null;
	// TIMEX3 writes a decade as 198, not 198X.
	const value = edtf.replace(/X+$/, '');
	const said = { text: text.slice(start, end), type: 'DATE', value, edtf, rule: 'person' } as const;
	return { start, end, ...said, ...days };
}
