/** Where do paragraphs, sentences and tokens begin and end? */
import type { Passage, Sentence, Span, Token } from '../model.ts';
import { formAt } from './word-form.ts';

/** Cuts a text once for all later steps. Offsets are UTF-16 code units; spans hold no outer white space. */
export function segment(text: string): Passage {
	const paragraphs = findParagraphs(text);
	const sentences = paragraphs.flatMap((span, paragraph) =>
		findSentences(text, span).map((sentence): Sentence => ({ ...sentence, paragraph }))
	);
	const tokens: Token[] = [];
	sentences.forEach((sentence, index) => findTokens(text, sentence, index, tokens));
	return { text, paragraphs, sentences, tokens };
}

/** The index of the span that holds `offset`, or of the last one before it; -1 before the first. */
export function indexAt(spans: readonly Span[], offset: number): number {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (spans[middle]!.start <= offset) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/** Spans without outer white space. */
export function findParagraphs(text: string): Span[] {
	const separator = isHardWrapped(text) ? /\n[^\S\n]*\n\s*/g : /\s*\n\s*/g;
	const spans: Span[] = [];
	let start = 0;
	for (const match of text.matchAll(separator)) {
		pushTrimmed(spans, text, start, match.index);
		start = match.index + match[0].length;
	}
	pushTrimmed(spans, text, start, text.length);
	return spans;
}

/** Plain text saved at 60 to 100 columns breaks lines inside sentences; there only an empty line ends a paragraph. */
function isHardWrapped(text: string): boolean {
	const lines = text.split('\n');
	let inside = 0;
	let wrapped = 0;
	for (let i = 0; i + 1 < lines.length; i++) {
		const next = lines[i + 1]!.trim();
		const line = lines[i]!.trim();
		if (!line || !next) continue;
		inside++;
		if (line.length >= 50 && line.length <= 100 && !/[.!?:”"’)]$/u.test(line)) wrapped++;
	}
	return inside >= 4 && wrapped > inside / 2;
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
	while (start < end && /\s/u.test(text[start]!)) start++;
	while (end > start && /\s/u.test(text[end - 1]!)) end--;
	if (end > start) spans.push({ start, end });
}

const sentenceSegmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// Words whose full stop does not end a sentence when a capital follows.
const ABBREVIATION =
	/(?:^|[\s(“"'‘[])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Cpl|Capt|Maj|Cmdr|Adm|Sen|Rep|Gov|Pres|Amb|Rev|Hon|St|Mt|Ft|ST|MT|FT|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|No|Nos|Art|vs|etc|al|cf|ca|approx|Inc|Ltd|Co|Corp|Bros|Univ|Dept|Ave|Blvd|Rd|[ap]\.m|[A-Z]|(?:[A-Z]\.)+[A-Z])\.\s+$/u;
// After an initialism such as "U.S." a new sentence is likely only before one of these words.
const INITIALISM = /(?:[A-Z]\.){2,}\s+$/u;
const STARTER =
	/^(?:The|This|That|These|Those|He|She|It|They|We|I|In|On|At|But|And|A|An|As|If|When|While|However|There|His|Her|Its|Their|After|Before|Since|For|So|Mr|Mrs|Ms|With|By|From|Despite|Although|What|Why|How|Who|Now|Then|Last|Earlier|Meanwhile)\b/u;

/** Longer sentences are not prose; they are cut, so that no later step has to look through megabytes at once. */
const LONGEST = 4000;
/** The longest abbreviation and the white space after it. */
const LOOK_BACK = 24;

function findSentences(text: string, paragraph: Span): Span[] {
	const pieces: { start: number; end: number }[] = [];
	for (const part of partsOf(text, paragraph)) {
		for (const { segment: piece, index } of sentenceSegmenter.segment(
			text.slice(part.start, part.end)
		)) {
			const start = part.start + index;
			const end = start + piece.length;
			const previous = pieces.at(-1);
			const before = previous && text.slice(Math.max(previous.start, start - LOOK_BACK), start);
			if (before && end - previous.start <= LONGEST && continues(before, piece)) previous.end = end;
			else pieces.push({ start, end });
		}
	}
	const spans: Span[] = [];
	for (const piece of pieces) pushTrimmed(spans, text, piece.start, piece.end);
	return spans;
}

/**
 * Parts of a paragraph, cut after a sentence if one ends near, else at white space: `Intl.Segmenter` takes time that
 * grows with the square of what it is given.
 */
function partsOf(text: string, { start, end }: Span): Span[] {
	const parts: Span[] = [];
	while (end - start > LONGEST) {
		const window = text.slice(start, start + LONGEST);
		const cut =
			lastEnd(window, /[.!?…]["'”’)\]]*\s+(?=\S)/g) ??
			lastEnd(window, /\s+/g) ??
			wholeCharacters(window);
		parts.push({ start, end: start + cut });
		start += cut;
	}
	parts.push({ start, end });
	return parts;
}

/** Where the last match in the second half ends. */
function lastEnd(window: string, pattern: RegExp): number | null {
	let last: number | null = null;
	for (const match of window.matchAll(pattern)) {
		const end = match.index + match[0].length;
		if (end > window.length / 2) last = end;
	}
	return last;
}

function wholeCharacters(window: string): number {
	return /[\uD800-\uDBFF]$/.test(window) ? window.length - 1 : window.length;
}

function continues(before: string, piece: string): boolean {
	if (INITIALISM.test(before)) return !STARTER.test(piece);
	if (ABBREVIATION.test(before)) return true;
	// “Will they win?” he said.  …  “free of terrorism…” and more
	return /^[\p{Ll},;]/u.test(piece.trimStart());
}

const TOKEN =
	/\p{L}\.(?:\p{L}\.)+|\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Sen|Rep|Gov|St|Mt|Ft|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.(?=\s)|['’]s\b|[\p{L}\p{M}\p{N}]+(?:['’\-‑–](?!s\b)(?=\p{L})[\p{L}\p{M}\p{N}]+)*|\d+(?:[.,]\d+)*|[^\s\p{L}\p{N}]/uy;

/** What a character is to `findTokens`, of those below 128; all else is left to the pattern. */
const Character = { other: 0, white: 1, letter: 2, mark: 3, joint: 4 } as const;

const CHARACTERS = Uint8Array.from({ length: 128 }, (_, code) => {
	const character = String.fromCharCode(code);
	if (/\s/.test(character)) return Character.white;
	if (/[a-z\d]/i.test(character)) return Character.letter;
	return character === "'"
		? Character.other
		: /[-.]/.test(character)
			? Character.joint
			: Character.mark;
});

function kindAt(text: string, at: number): number {
	const code = text.charCodeAt(at);
	return code < 128 ? CHARACTERS[code]! : Character.other;
}

function findTokens(text: string, { start, end }: Span, sentence: number, tokens: Token[]): void {
	const words = text.slice(start, end);
	for (let at = start; at < end;) {
		if (kindAt(text, at) === Character.white) {
			at++;
			continue;
		}
		const next = plainEnd(text, at, end) || start + patternEnd(words, at - start);
		if (next > at) tokens.push({ start: at, end: next, form: formAt(text, at, next), sentence });
		at = Math.max(next, at + 1);
	}
}

/** Where the token at `at` ends, for the bulk of words and marks; 0 where it takes the pattern to tell. */
function plainEnd(text: string, at: number, end: number): number {
	const first = kindAt(text, at);
	if (first === Character.other) return 0;
	if (first !== Character.letter) return at + 1;
	let next = at + 1;
	while (next < end && kindAt(text, next) === Character.letter) next++;
	if (next === end) return next;
	const after = kindAt(text, next);
	return after === Character.other || after === Character.joint ? 0 : next;
}

/** `at` itself where no token begins there. */
function patternEnd(words: string, at: number): number {
	TOKEN.lastIndex = at;
	// Asking only whether it matches spares an array for each token.
	return TOKEN.test(words) ? TOKEN.lastIndex : at;
}
