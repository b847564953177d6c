/** Which entries does a decision write, and which does it replace? */
import type { Correction, Decision, Target } from '../corrections/correction.ts';
import { oneLine } from '../corrections/located.ts';
import { aspectOf } from '../corrections/precedence.ts';
import { targetOf } from '../corrections/selectors.ts';
import type { MentionProperties, Span } from '../model.ts';
import type { Step } from './history.ts';
import { isAsNarrow, type Scope } from './scope.ts';

/** What is decided on: words of an article, or a name wherever it stands. */
export interface Subject {
	/** Of the mention, or the name: where undoing comes back to. */
	readonly key: string;
	readonly name: string;
	/** Null for a name in the whole project. */
	readonly article: string | null;
	readonly target: Target | null;
}

/** Who decided, when and why, and the entry's own id: handed in, for there is no clock here. */
export type Signature = Pick<Correction, 'id' | 'when' | 'by' | 'note'>;

export function mentionSubject(
	text: string,
	{ id, article, name, start, end }: MentionProperties
): Subject {
	return { key: id, name, article, target: targetOf(text, { start, end }) };
}

/** Words that nobody has found yet. */
export function wordsSubject(text: string, article: string, span: Span): Subject {
	const target = targetOf(text, span);
	return { key: `${article}-${span.start}`, name: target.exact, article, target };
}

/** `scope` is the widest that was asked for; a name of the project has no narrower one. */
export function decide(
	corrections: readonly Correction[],
	subject: Subject,
	decisions: readonly Decision[],
	scope: Scope,
	sign: () => Signature,
	label: string
): Step {
	const aspects = new Set(decisions.map((decision) => aspectOf({ decision })));
	const removed = corrections.filter(
		(one) => aspects.has(aspectOf(one)) && isAsNarrow(one, scope) && isAbout(one, subject)
	);
	const written = (decision: Decision, at: Scope): Correction => {
		const { id, when, by, note } = sign();
		return { id, ...whereOf(subject, at), decision, when, by, note };
	};
	// It may be that only a person's decision makes these words a mention: then they go on having one.
	const onWords = scope !== 'words' && removed.some(({ target }) => target !== null);
	const added = decisions.flatMap((decision) => [
		written(decision, scope),
		...(onWords && namesPlace(decision) ? [written(decision, 'words')] : [])
	]);
	return { label, at: subject.key, removed, added };
}

function namesPlace({ type }: Decision): boolean {
	return type === 'place' || type === 'by-hand';
}

/** Takes decisions back. */
export function withdraw(removed: readonly Correction[], at: string | null, label: string): Step {
	return { label, at, removed, added: [] };
}

/** The same decision, changed: another note, other words that it is about. */
export function amend(
	correction: Correction,
	change: Partial<Pick<Correction, 'note' | 'target'>>,
	at: string | null,
	label: string
): Step {
	return { label, at, removed: [correction], added: [{ ...correction, ...change }] };
}

function whereOf(
	{ name, article, target }: Subject,
	scope: Scope
): Pick<Correction, 'article' | 'target' | 'name'> {
	if (scope === 'words' && target) return { article, target, name: null };
	return { article: scope === 'project' ? null : article, target: null, name: oneLine(name) };
}

function isAbout(one: Correction, { name, article, target }: Subject): boolean {
	if (one.target) {
		const { start, end } = one.target;
		return one.article === article && start === target?.start && end === target.end;
	}
	return oneLine(one.name ?? '') === oneLine(name) && [null, article].includes(one.article);
}
