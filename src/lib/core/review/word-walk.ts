/** Which words does somebody choose who walks through a text with the arrow keys? */
import { indexAt } from '../article/segment.ts';
import type { Span } from '../model.ts';

/** By their index among the words: where the choice began, and where it has come to; in either order. */
export interface WordChoice {
	readonly from: number;
	readonly to: number;
}

export type WordStep = 'next' | 'previous' | 'next-sentence' | 'previous-sentence';

/** Runs of letters and digits, with what joins them: Pul-e, Qal'eh, U.S */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[.'’ʼ‘‐‑-][\p{L}\p{M}\p{N}]+)*/gu;

export function wordsOf(text: string): Span[] {
	return Array.from(text.matchAll(WORD), ({ index, 0: word }) => {
		return { start: index, end: index + word.length };
	});
}

/** The words of this span, or the first after it; null in a text without words. */
export function wordsAt(words: readonly Span[], { start, end }: Span): WordChoice | null {
	if (words.length === 0) return null;
	const from = firstFrom(words, start);
	return { from, to: Math.max(from, indexAt(words, end - 1)) };
}

/** The word that holds this offset, or the first after it, or the last. */
function firstFrom(words: readonly Span[], offset: number): number {
	const at = indexAt(words, offset);
	const isIn = at >= 0 && words[at]!.end > offset;
	return Math.min(isIn ? at : at + 1, words.length - 1);
}

/** `extend`: what was chosen stays chosen. A choice does not leave the text. */
export function walk(
	{ from, to }: WordChoice,
	step: WordStep,
	extend: boolean,
	words: readonly Span[],
	sentences: readonly Span[]
): WordChoice {
	const aim = goal(to, step, words, sentences);
	const reached = Math.min(Math.max(aim, 0), words.length - 1);
	return { from: extend ? from : reached, to: reached };
}

function goal(
	to: number,
	step: WordStep,
	words: readonly Span[],
	sentences: readonly Span[]
): number {
	if (step === 'next') return to + 1;
	if (step === 'previous') return to - 1;
	const here = indexAt(sentences, words[to]!.start);
	const first = (sentence: number) => {
		const begin = sentences[sentence]?.start;
		return begin === undefined ? null : firstFrom(words, begin);
	};
	if (step === 'next-sentence') return first(here + 1) ?? words.length - 1;
	// First to the beginning of this one.
	const begin = first(here) ?? 0;
	return begin < to ? begin : (first(here - 1) ?? 0);
}

/** From the first letter of the first word to the last of the last, and a stop that belongs to it: "U.S." */
export function spanOf({ from, to }: WordChoice, words: readonly Span[], text: string): Span {
	const [first, last] = from < to ? [from, to] : [to, from];
	const { start } = words[first]!;
	const { start: begin, end } = words[last]!;
	const isAbbreviation = /^\p{L}(?:\.\p{L})+$/u.test(text.slice(begin, end)) && text[end] === '.';
	return { start, end: isAbbreviation ? end + 1 : end };
}
