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

type Places = Pick<Gazetteer, 'byId' | 'place'>;

/** Articles are many more than lists of decisions: what does not depend on the article is worked out once. */
const worked = new WeakMap<readonly Correction[], { gazetteer: Places; known: KnownPlaces }>();

/** `corrections`: those of the whole project. */
export function knownPlaces(corrections: readonly Correction[], gazetteer: Places): KnownPlaces {
	const before = worked.get(corrections);
	if (before?.gazetteer === gazetteer) return before.known;
	const known = workOut(corrections, gazetteer);
	worked.set(corrections, { gazetteer, known });
	return known;
}

function workOut(corrections: readonly Correction[], gazetteer: Places): KnownPlaces {
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
	const chosen = new Map<string, readonly Place[]>();
	return {
		of,
		chosenFor(name) {
			const words = oneLine(name);
			let places = chosen.get(words);
			if (!places) chosen.set(words, (places = placesOf(choices.get(words) ?? [], of)));
			return places;
		}
	};
}

function placesOf(choices: readonly Correction[], of: KnownPlaces['of']): readonly Place[] {
	const made = [...choices].sort((a, b) => time(b) - time(a));
	const places = made.flatMap(({ decision }) => of(decision) ?? []);
	return [...new Map(places.map((place) => [place.id, place])).values()];
}
