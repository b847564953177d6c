/** Which decisions are not what they were, and which articles may read differently for that? */
import type { Correction } from '../core/corrections/correction.ts';
import { handPlace } from '../core/corrections/hand-place.ts';
import { oneLine } from '../core/corrections/located.ts';
import type { Article } from '../core/model.ts';

/**
 * What lies between the beginning and the end that both lists share, of both: their order counts too, where two
 * decisions are made at the same time.
 */
export function differing(
	before: readonly Correction[],
	after: readonly Correction[]
): Correction[] {
	const [old, now] = [before, after].map((list) => list.map((one) => JSON.stringify(one))) as [
		string[],
		string[]
	];
	const most = Math.min(old.length, now.length);
	let start = 0;
	while (start < most && old[start] === now[start]) start++;
	let end = 0;
	while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end++;
	return [...before.slice(start, before.length - end), ...after.slice(start, after.length - end)];
}

/** These, and those that name a place which one of these puts on the map by hand. */
export function withCiting(
	changed: readonly Correction[],
	all: readonly Correction[]
): readonly Correction[] {
	const places = new Set(
		changed.flatMap(({ decision }) => (decision.type === 'by-hand' ? handPlace(decision).id : []))
	);
	if (places.size === 0) return changed;
	const cites = ({ decision }: Correction) =>
		(decision.type === 'place' || decision.type === 'add') && places.has(decision.place ?? '');
	return [...changed, ...all.filter(cites)];
}

/** Errs towards yes: an article that is read in vain is as it was. */
export function concerns(
	{ article, name, target, decision }: Correction,
	{ slug, text }: Pick<Article, 'slug' | 'text'>
): boolean {
	if (article === slug) return true;
	// What was chosen for a name is offered wherever the name stands.
	const isOffered = ['place', 'by-hand', 'add'].includes(decision.type);
	return (article === null || isOffered) && text.includes(firstWord(name ?? target?.exact ?? ''));
}

function firstWord(name: string): string {
	return oneLine(name).split(' ', 1)[0]!;
}
