/** Which words of a sentence speak of the same thing? */
import type { Span } from '../model.ts';

// Where one report ends and another begins within a sentence. A bare comma does not: “Panjshir, his birthplace, saw …”.
const BOUNDARY =
	/;|:\s|\s[–-]\s|—|,?\s+(?:but|while|whereas|although|though|because|however)\s+|,\s+(?:that|and\s+(?:said|added|told)|with|after|before|adding|saying|highlighting|resulting|as)\s+|\s+that\s+(?=the\s|he\s|she\s|it\s|they\s|\p{Lu})/giu;

/** Cuts a sentence into clauses; offsets are in the text. */
export function clausesOf(text: string, sentence: Span): Span[] {
	const clauses: Span[] = [];
	let start = sentence.start;
	for (const match of text.slice(sentence.start, sentence.end).matchAll(BOUNDARY)) {
		const end = sentence.start + match.index;
		if (end > start) clauses.push({ start, end });
		start = end;
	}
	clauses.push({ start, end: sentence.end });
	return clauses;
}

// Where another report may begin, if something is reported at some place on either side.
const JOINT =
	/,?\s+(?:after|when|before)\s+|,\s+and\s+(?=(?:in|at|near|an?|the|he|she|they|it|there|police|another)\s)|\s+and\s+(?=(?:was|were|had|later|then)\s)/giu;
// After these the subject stays, so that a name on either side is enough: "born in X and was killed in Y".
const SAME_SUBJECT = /^\s+and\s+$/iu;

/** Cuts a clause where both sides have a place and a report of their own. */
export function partsOf(
	text: string,
	clause: Span,
	reports: readonly Span[],
	names: readonly Span[]
): Span[] {
	const inside = ({ start, end }: Span) => clause.start <= start && end <= clause.end;
	const places = names.filter(inside);
	if (places.length < 2) return [clause];
	const holds = (spans: readonly Span[], start: number, end: number) =>
		spans.some((span) => start <= span.start && span.end <= end);
	const parts: Span[] = [];
	let { start } = clause;
	for (const match of text.slice(clause.start, clause.end).matchAll(JOINT)) {
		const at = clause.start + match.index;
		if (!holds(places, start, at) || !holds(places, at, clause.end)) continue;
		const apart = holds(reports, start, at) && holds(reports, at, clause.end);
		if (!apart && !SAME_SUBJECT.test(match[0])) continue;
		parts.push({ start, end: at });
		start = at;
	}
	parts.push({ start, end: clause.end });
	return parts;
}
