/** Which decisions are about this article, and where do their words stand now? */
import type { Span } from '../model.ts';
import type { Correction, Stale } from './correction.ts';
import { byPrecedence } from './precedence.ts';
import { locate } from './selectors.ts';

/** A decision that is about this article. */
export interface Located {
	readonly correction: Correction;
	/** Where its words stand; null where it is about a name. */
	readonly span: Span | null;
}

export interface LocatedCorrections {
	/** The weakest first. */
	readonly located: readonly Located[];
	readonly stale: readonly Stale[];
}

/** Leaves out what is about other articles, and names of the whole project that are not in this text. */
export function locateCorrections(
	text: string,
	article: string,
	corrections: readonly Correction[]
): LocatedCorrections {
	const own = corrections.filter((one) =>
		one.article === null ? text.includes(firstWord(one.name ?? '')) : one.article === article
	);
	const located: Located[] = [];
	const stale: Stale[] = [];
	for (const correction of byPrecedence(own)) {
		const span = correction.target && locate(text, correction.target);
		if (correction.target && !span) stale.push({ correction, reason: WORDS_GONE });
		else located.push({ correction, span });
	}
	return { located, stale };
}

const WORDS_GONE = 'its words are no longer in the article, or are there more than once';

/** A name may be broken over two lines: its first word stands in the text as it is. */
function firstWord(name: string): string {
	return oneLine(name).split(' ', 1)[0]!;
}

export function oneLine(name: string): string {
	return name.trim().replace(/\s+/gu, ' ');
}

export function isSame(one: Span, other: Span): boolean {
	return one.start === other.start && one.end === other.end;
}

export function overlap(one: Span, other: Span): boolean {
	return one.start < other.end && other.start < one.end;
}
