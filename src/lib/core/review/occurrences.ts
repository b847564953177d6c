/** Where do typed words stand in an article? Case and line breaks are no difference to who types. */
import type { Span } from '../model.ts';

export interface Occurrence extends Span {
	/** The words as the article has them, with some before and after. */
	readonly before: string;
	readonly words: string;
	readonly after: string;
}

const AROUND = 40;

/** At most `most`, in the order of the text. */
export function findWords(text: string, typed: string, most = 20): Occurrence[] {
	const words = typed.trim();
	if (!words) return [];
	const pattern = words
		.split(/\s+/u)
		.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
		.join('\\s+');
	const found: Occurrence[] = [];
	for (const match of text.matchAll(new RegExp(pattern, 'giu'))) {
		const [start, end] = [match.index, match.index + match[0].length];
		found.push(occurrenceAt(text, { start, end }));
		if (found.length === most) break;
	}
	return found;
}

export function occurrenceAt(text: string, { start, end }: Span): Occurrence {
	const from = Math.max(0, start - AROUND);
	const to = Math.min(text.length, end + AROUND);
	// Whole words only, so that no character is cut in two either.
	const before = text.slice(from, start).replace(from > 0 ? /^\S*\s/u : '', from > 0 ? '…' : '');
	const after = text.slice(end, to).replace(to < text.length ? /\s\S*$/u : '', '');
	const words = text.slice(start, end);
	return { start, end, before, words, after: to < text.length ? `${after}…` : after };
}

/** The words without the white space round them; null where there is nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
	const words = text.slice(start, end);
	const lead = words.length - words.trimStart().length;
	const length = words.trim().length;
	return length ? { start: start + lead, end: start + lead + length } : null;
}
