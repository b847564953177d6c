/** Which words of an article are quoted for a span? Its sentence, verbatim. */
import { indexAt } from '../article/segment.ts';
import type { Passage, Span } from '../model.ts';

/** A text without full stops is no sentence to read; then so many code units on each side are quoted. */
const LONGEST = 2000;
const MARGIN = 500;

export interface Quote {
	readonly text: string;
	readonly start: number;
}

export function sentenceAt(passage: Passage, span: Span): Quote {
	const sentence = passage.sentences[indexAt(passage.sentences, span.start)];
	const start = Math.min(sentence?.start ?? span.start, span.start);
	const end = Math.max(sentence?.end ?? span.end, span.end);
	if (end - start <= LONGEST) return { text: passage.text.slice(start, end), start };
	const from = wordBoundary(passage.text, Math.max(start, span.start - MARGIN), span.start);
	const to = wordBoundary(passage.text, Math.min(end, span.end + MARGIN), span.end);
	return { text: passage.text.slice(from, to).trimEnd(), start: from };
}

/** The first place after white space on the way from `offset` to `limit`; `limit` if there is none. */
function wordBoundary(text: string, offset: number, limit: number): number {
	const step = offset < limit ? 1 : -1;
	for (let at = offset; at !== limit; at += step) if (/\s/u.test(text[at - 1] ?? ' ')) return at;
	return limit;
}
