/** How far does a decision reach, and how many mentions does it touch? */
import type { Correction, Decision } from '../corrections/correction.ts';
import { aspectOf, narrowness } from '../corrections/precedence.ts';
import type { Decided, Words } from './decided.ts';

/** From the narrowest to the widest. */
export const scopes = ['words', 'article', 'project'] as const;
export type Scope = (typeof scopes)[number];

const NARROWNESS: Readonly<Record<Scope, number>> = { words: 2, article: 1, project: 0 };

export function isAsNarrow(correction: Correction, scope: Scope): boolean {
	return narrowness(correction) >= NARROWNESS[scope];
}

/**
 * Mentions that a decision on `mention` holds for in each scope, itself among them. Those of which something narrower
 * was decided keep that; who accepts a place accepts it where it stands. `named`: all mentions of its name.
 */
export function reachOf<Mention extends Words>(
	mention: Words,
	decision: Decision,
	named: readonly Mention[],
	decided: Decided
): Readonly<Record<Scope, number>> {
	const aspect = aspectOf({ decision });
	const isFree = (other: Words, scope: Scope) =>
		!decided.on(other).some((one) => {
			if (aspectOf(one) !== aspect || narrowness(one) <= NARROWNESS[scope]) return false;
			// The decision on the mention itself gives way, and so does that on its name in its article.
			return one.target !== null || other.article !== mention.article;
		});
	const touched = (scope: Scope) =>
		named.filter((other) => {
			if (isSameWords(other, mention)) return true;
			if (scope === 'words' || (scope === 'article' && other.article !== mention.article)) {
				return false;
			}
			if (decision.type === 'accept' && decided.place(other) !== decision.place) return false;
			return isFree(other, scope);
		}).length;
	return { words: 1, article: touched('article'), project: touched('project') };
}

export function isSameWords(one: Words, other: Words): boolean {
	return one.article === other.article && one.start === other.start && one.end === other.end;
}
