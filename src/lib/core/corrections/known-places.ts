/** Which place does a decision name, and which did people choose for a name elsewhere? */
import type { Gazetteer, Place } from '../model.ts';
import type { Correction, Decision } from './correction.ts';
import { handPlace } from './hand-place.ts';
import { oneLine } from './located.ts';
import { time } from './precedence.ts';

export interface KnownPlaces {
	/** Null where the decision names no place, undefined where it names one that is not known. */
	of(decision: Decision): Place | null | undefined;
	/** What people chose for a name anywhere in the project, the latest first, each place once. */
	chosenFor(name: string): readonly Place[];
}

/** `corrections`: those of the whole project. */
export function knownPlaces(
	corrections: readonly Correction[],
	gazetteer: Pick<Gazetteer, 'byId' | 'place'>
): KnownPlaces {
	const byHand = new Map<string, Place>();
	const choices = new Map<string, Correction[]>();
	for (const correction of corrections) {
		const { decision, name, target } = correction;
		if (decision.type === 'by-hand') {
			const place = handPlace(decision);
			byHand.set(place.id, place);
		}
		if (!['place', 'by-hand', 'add'].includes(decision.type)) continue;
		const words = oneLine(name ?? target?.exact ?? '');
		const others = choices.get(words);
		if (others) others.push(correction);
		else choices.set(words, [correction]);
	}
	const byId = (id: string): Place | undefined => {
		const entry = gazetteer.byId(id);
		return entry ? gazetteer.place(entry.index) : byHand.get(id);
	};
	const of: KnownPlaces['of'] = (decision) => {
		if (decision.type === 'by-hand') return handPlace(decision);
		if (decision.type !== 'place' && decision.type !== 'add') return null;
		return decision.place === null ? null : byId(decision.place);
	};
	return {
		of,
		chosenFor(name) {
			const made = [...(choices.get(oneLine(name)) ?? [])].sort((a, b) => time(b) - time(a));
			const places = made.flatMap(({ decision }) => of(decision) ?? []);
			return [...new Map(places.map((place) => [place.id, place])).values()];
		}
	};
}
