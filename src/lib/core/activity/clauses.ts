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
