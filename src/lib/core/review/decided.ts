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
	/** As the last run said it, and as what was decided or taken back since will have it. */
	status(mention: Words & Pick<MentionProperties, 'status'>): Status;
}

/** `replayed`: the decisions that the mentions are read with, which may be others by now; asked for where it matters. */
export function indexDecisions(
	corrections: readonly Correction[],
	replayed: () => readonly Correction[] = () => corrections
): Decided {
	const now = indexOf(corrections);
	let before = { list: corrections, index: now };
	const wasDecided = (mention: Words) => {
		const list = replayed();
		if (list !== before.list) before = { list, index: indexOf(list) };
		return before.index.sound(mention).length > 0;
	};
	return {
		on: now.sound,
		place: now.place,
		status(mention) {
			const own = now.sound(mention);
			if (own.length) return isDisputed(own) ? 'disputed' : 'checked';
			// What the last run replayed of it has been taken back.
			return mention.status !== 'machine' && wasDecided(mention) ? 'machine' : mention.status;
		}
	};
}

function indexOf(corrections: readonly Correction[]) {
	/** By article, then by where the words begin: looked into for each of thousands of mentions. */
	const onWords = new Map<string | null, Map<number, Correction[]>>();
	const onNames = new Map<string, Correction[]>();
	for (const correction of corrections) {
		const { article, target, name } = correction;
		if (target) {
			const here = onWords.get(article) ?? new Map<number, Correction[]>();
			add(here, target.start, correction);
			onWords.set(article, here);
		} else add(onNames, oneLine(name ?? ''), correction);
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
		const words = onWords.get(article)?.get(start);
		const named = decidedOfName(mention.name);
		if (!words && named.length === 0) return named;
		// So it is with most, where thousands were decided.
		if (words?.length === 1 && named.length === 0 && words[0]!.target!.end === end) return words;
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
	const sound: Decided['on'] = (mention) => {
		const found = all(mention);
		if (!found.some(({ decision }) => decision.type === 'accept')) return found;
		const place = placeAfter(mention, found);
		// Checked is what stood there then.
		return found.filter(
			({ decision }) =>
				decision.type !== 'accept' || decision.place === undefined || decision.place === place
		);
	};
	const place: Decided['place'] = (mention) => placeAfter(mention, all(mention));
	return { sound, place };
}

function add<Key>(index: Map<Key, Correction[]>, key: Key, correction: Correction): void {
	const others = index.get(key);
	if (others) others.push(correction);
	else index.set(key, [correction]);
}
