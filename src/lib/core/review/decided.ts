/** What has a person decided about a mention? Looked up for thousands of mentions, before a new run has replayed it. */
import type { Correction } from '../corrections/correction.ts';
import { handPlace } from '../corrections/hand-place.ts';
import { oneLine } from '../corrections/located.ts';
import { aspectOf, byPrecedence, isDisputed } from '../corrections/precedence.ts';
import type { MentionProperties, Status } from '../model.ts';

/** What a decision is matched with. */
export type Words = Pick<MentionProperties, 'article' | 'start' | 'end' | 'name' | 'place'>;

export interface Decided {
	/** Decisions about the mention, the weakest first. */
	on(mention: Words): readonly Correction[];
	/** Id of what stands there. */
	place(mention: Words): string | null;
	/** As the last run said it, and as what was decided since will have it. */
	status(mention: Words & Pick<MentionProperties, 'status'>): Status;
}

export function indexDecisions(corrections: readonly Correction[]): Decided {
	const index = new Map<string, Correction[]>();
	for (const correction of corrections) {
		const key = keyOf(correction);
		const others = index.get(key);
		if (others) others.push(correction);
		else index.set(key, [correction]);
	}
	const all = (mention: Words): Correction[] => {
		const { article, start, end } = mention;
		const name = oneLine(mention.name);
		const keys = [wordsKey(article, start, end), nameKey(article, name), nameKey(null, name)];
		const found = keys.flatMap((key) => index.get(key) ?? []);
		return found.length > 1 ? byPrecedence(found) : found;
	};
	const placeAfter = (mention: Words, found: readonly Correction[]): string | null => {
		const decision = found.findLast((one) => aspectOf(one) === 'place')?.decision;
		if (decision?.type === 'by-hand') return handPlace(decision).id;
		if (decision?.type === 'place' || decision?.type === 'add') return decision.place;
		return mention.place;
	};
	const on: Decided['on'] = (mention) => {
		const found = all(mention);
		if (!found.length) return found;
		const place = placeAfter(mention, found);
		// Checked is what stood there then.
		return found.filter(
			({ decision }) =>
				decision.type !== 'accept' || decision.place === undefined || decision.place === place
		);
	};
	return {
		on,
		place: (mention) => placeAfter(mention, all(mention)),
		status(mention) {
			const own = on(mention);
			if (!own.length) return mention.status;
			return isDisputed(own) ? 'disputed' : 'checked';
		}
	};
}

function keyOf({ article, target, name }: Correction): string {
	if (target) return wordsKey(article, target.start, target.end);
	return nameKey(article, oneLine(name ?? ''));
}

const wordsKey = (article: string | null, start: number, end: number): string =>
	`${article}\n${start}\n${end}`;
const nameKey = (article: string | null, name: string): string => `${article ?? ''}\n"${name}`;
