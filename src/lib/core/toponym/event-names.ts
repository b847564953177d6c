/** Does a name stand before or after a word for an event or treaty: "the Minsk accords", "the Battle of Hastings"? */
import { WordClass } from './word-classes.ts';
import type { Spelling, Word } from './words.ts';

export const sameSentence = (words: readonly Word[], a: number, b: number) =>
	words[a]?.sentence === words[b]?.sentence;

/** The capitalised word that a name is followed by in its sentence. */
export function capitalAfter(words: readonly Word[], to: number): Spelling | null {
	const next = words[to];
	return next && sameSentence(words, to - 1, to) && next.spelling.capital ? next.spelling : null;
}

/** "the Minsk *accords*", "the Paris climate *agreement*": what was signed there, in small letters too. */
export function isBeforeTreaty(words: readonly Word[], to: number): boolean {
	const lower = (i: number) =>
		sameSentence(words, to - 1, i) ? (words[i]?.spelling.lower ?? '') : '';
	return TREATIES.has(lower(to)) || (TREATY_MATTERS.has(lower(to)) && TREATIES.has(lower(to + 1)));
}

const TREATIES = new Set(
	'accord accords agreement agreements treaty pact protocol protocols memorandum communique communiqué'.split(
		' '
	)
);
const TREATY_MATTERS = new Set(['peace', 'climate', 'ceasefire', 'nuclear']);

/** "the Treaty of *Versailles*", "the Battle of *Gettysburg*". */
export function isAfterEvent(words: readonly Word[], from: number): boolean {
	const head = words[from - 2];
	if (!head || !sameSentence(words, from - 2, from) || words[from - 1]!.text !== 'of') return false;
	return head.spelling.capital && EVENTS_OF.has(head.spelling.lower);
}

const EVENTS_OF = new Set(
	'treaty treaties peace battle battles siege sack massacre accord accords convention edict concordat synod'.split(
		' '
	)
);

/** "the Geneva *Process*", "the Dayton *Accords*". */
export function isBeforeEvent(words: readonly Word[], to: number): boolean {
	const after = capitalAfter(words, to);
	return after !== null && (after.classes & WordClass.event) !== 0 && !after.allCapitals;
}
