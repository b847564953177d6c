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
	const onWords = new Map<string, Correction[]>();
	const onNames = new Map<string, Correction[]>();
	for (const correction of corrections) {
		const { article, target, name } = correction;
		if (target) add(onWords, `${article} ${target.start}`, correction);
		else add(onNames, oneLine(name ?? ''), correction);
	}
	/** By names as the articles have them: most are asked for many times. */
	const ofName = new Map<string, readonly Correction[]>();
	const decidedOfName = (name: string): readonly Correction[] => {
		let found = ofName.get(name);
		if (!found) ofName.set(name, (found = onNames.get(oneLine(name)) ?? []));
		return found;
	};
	const all = (mention: Words): readonly Correction[] => {
		const { article, start, end } = mention;
		const words = onWords.size ? onWords.get(`${article} ${start}`) : undefined;
		const named = decidedOfName(mention.name);
		if (!words && named.length === 0) return named;
		const found = [
			...(words ?? []).filter(({ target }) => target?.end === end),
			...named.filter((one) => one.article === null || one.article === article)
		];
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

function add(index: Map<string, Correction[]>, key: string, correction: Correction): void {
	const others = index.get(key);
	if (others) others.push(correction);
	else index.set(key, [correction]);
}
