/** Which words, numbers and marks does a sentence consist of, cut fine enough for dates ("mid-1980s", "15–17")? */
import type { Span } from '../model.ts';

export interface Word extends Span {
	readonly text: string;
	readonly lower: string;
	/** The number that a run of digits means; null for anything else. */
	readonly number: number | null;
	/** Whether it follows the word before without a space. */
	readonly glued: boolean;
}

/** A sentence as the rules see it. What lies outside it reads as nothing: '' or null. */
export class Line {
	readonly words: readonly Word[];

	constructor(
		readonly text: string,
		readonly start: number,
		readonly end: number
	) {
		this.words = cutWords(text, start, end);
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
export const APOSTROPHES: ReadonlySet<string> = new Set(["'", '’', '‘', 'ʼ', '`']);

const PIECE = /\d+|\p{L}[\p{L}\p{M}]*|[^\s\p{L}\d]/gu;

function cutWords(text: string, start: number, end: number): Word[] {
	const words: Word[] = [];
	let last = -1;
	for (const match of text.slice(start, end).matchAll(PIECE)) {
		const piece = match[0];
		const from = start + match.index;
		const isNumber = piece.charCodeAt(0) >= 48 && piece.charCodeAt(0) <= 57;
		words.push({
			start: from,
			end: from + piece.length,
			text: piece,
			lower: piece.toLowerCase(),
			number: isNumber && piece.length <= 9 ? Number(piece) : null,
			glued: from === last
		});
		last = from + piece.length;
	}
	return words;
}
