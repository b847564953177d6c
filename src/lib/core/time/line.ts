/** Which words, numbers and marks does a sentence consist of, cut fine enough for dates ("mid-1980s", "15–17")? */
import { indexAt } from '../article/segment.ts';
import { Fact } from '../article/word-form.ts';
import type { Passage, Span } from '../model.ts';
import { openingOf, opensTime } from './openers.ts';

export interface Word extends Span {
	readonly text: string;
	readonly lower: string;
	/** The number that a run of digits means; null for anything else. */
	readonly number: number | null;
	/** What `opensTime` goes by. */
	readonly opening: number;
	/** Whether it follows the word before without a space. */
	readonly glued: boolean;
}

/** A sentence as the rules see it. What lies outside it reads as nothing: '' or null. */
export class Line {
	readonly words: readonly Word[];
	readonly text: string;
	readonly start: number;
	readonly end: number;

	constructor(passage: Passage, sentence: number) {
		this.text = passage.text;
		({ start: this.start, end: this.end } = passage.sentences[sentence]!);
		this.words = cutWords(passage, sentence);
	}

	lower(at: number): string {
		return this.words[at]?.lower ?? '';
	}

	raw(at: number): string {
		return this.words[at]?.text ?? '';
	}

	number(at: number): number | null {
		return this.words[at]?.number ?? null;
	}

	glued(at: number): boolean {
		return this.words[at]?.glued ?? false;
	}

	opensTime(at: number): boolean {
		return opensTime(this.words[at]!.opening, this.words[at + 1] ?? null);
	}

	/** Begins with a capital letter. */
	capital(at: number): boolean {
		return /^\p{Lu}/u.test(this.raw(at));
	}

	/** The position after a hyphen or dash that joins two words without spaces; else `at` itself. */
	afterHyphen(at: number): number {
		return HYPHENS.has(this.lower(at)) && this.glued(at) && this.glued(at + 1) ? at + 1 : at;
	}

	/** The position after `words` when they stand at `at`, each a word or a mark; else null. */
	after(at: number, ...words: readonly string[]): number | null {
		for (const [offset, word] of words.entries()) if (this.lower(at + offset) !== word) return null;
		return at + words.length;
	}

	/** The first word that ends after an offset of the text; the number of words if none does. */
	wordAt(offset: number): number {
		let low = 0;
		let high = this.words.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.words[middle]!.end <= offset) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** The text of the words from `from` up to, not including, `to`. */
	span(from: number, to: number): Span {
		return { start: this.words[from]!.start, end: this.words[to - 1]!.end };
	}
}

export const HYPHENS: ReadonlySet<string> = new Set(['-', '‐', '‑', '–', '—', '−']);

const linesOf = new WeakMap<Passage, Line[]>();

/** The sentence at an index, cut once for all who read it. */
export function lineAt(passage: Passage, sentence: number): Line {
	let lines = linesOf.get(passage);
	if (!lines) linesOf.set(passage, (lines = []));
	return (lines[sentence] ??= new Line(passage, sentence));
}

/** What a word is by its spelling alone. */
type Piece = Pick<Word, 'text' | 'lower' | 'number' | 'opening'>;

const PIECE = /\d+|\p{L}[\p{L}\p{M}]*|[^\s\p{L}\d]/gu;

/** Tokens are cut finer. */
const piecesOf = new Fact((token): readonly Piece[] =>
	(token.match(PIECE) ?? []).map((text) => {
		const lower = text.toLowerCase();
		const number = /^\d{1,9}$/.test(text) ? Number(text) : null;
		return { text, lower, number, opening: openingOf(lower, number) };
	})
);

function cutWords({ tokens, sentences }: Passage, sentence: number): Word[] {
	const words: Word[] = [];
	let last = -1;
	let at = indexAt(tokens, sentences[sentence]!.start - 1) + 1;
	for (; at < tokens.length && tokens[at]!.sentence === sentence; at++) {
		let { start } = tokens[at]!;
		for (const { text, lower, number, opening } of piecesOf.of(tokens[at]!.form)) {
			const end = start + text.length;
			words.push({ start, end, text, lower, number, opening, glued: start === last });
			last = start = end;
		}
	}
	return words;
}
