/** Which places can be taken for a name by pressing a number, and how far apart do they lie? */
import type { WhyCandidate } from '../atlas/layers.ts';
import type { Correction } from '../corrections/correction.ts';
import { CHOSEN_ELSEWHERE, CHOSEN_HERE } from '../corrections/apply.ts';
import { handPlace } from '../corrections/hand-place.ts';
import { oneLine } from '../corrections/located.ts';
import { time } from '../corrections/precedence.ts';
import { distanceKm, onSphere } from '../toponym/distance.ts';

/** A place as it is offered: from the gazetteer, or put on the map by hand. */
export type OfferedPlace = Omit<WhyCandidate, 'score' | 'reasons'>;

export interface Offer extends WhyCandidate {
	/** The key that takes it; null beyond nine. */
	readonly number: number | null;
	/** Whether it is what stands there. */
	readonly chosen: boolean;
	/** From what stands there, or from the first where nothing does; null for that one itself. */
	readonly km: number | null;
}

const MOST = 9;

/** `choices`: what people decided for the same name elsewhere; they come first. `place`: what stands there. */
export function offerCandidates(
	rows: readonly WhyCandidate[],
	choices: readonly OfferedPlace[],
	place: string | null
): Offer[] {
	const first = choices.map((choice): WhyCandidate => {
		const row = rows.find((row) => row.place === choice.place) ?? {
			...choice,
			score: 0,
			reasons: []
		};
		// The rows may have come before the choice was replayed.
		const isSaid = row.reasons.some((one) => one === CHOSEN_HERE || one === CHOSEN_ELSEWHERE);
		return isSaid ? row : { ...row, reasons: [CHOSEN_ELSEWHERE, ...row.reasons] };
	});
	const isFirst = new Set(first.map((row) => row.place));
	const all = [...first, ...rows.filter((row) => !isFirst.has(row.place))];
	const from = all.find((row) => row.place === place) ?? all[0];
	return all.map((row, index) => ({
		...row,
		number: index < MOST ? index + 1 : null,
		chosen: row.place === place,
		km: !from || row === from ? null : distanceKm(onSphere(from), onSphere(row))
	}));
}

/** The candidates of several mentions of a name, each once, those of the first mention first. */
export function joinRows(rows: readonly WhyCandidate[]): WhyCandidate[] {
	const seen = new Set<string>();
	return rows.filter(({ place }) => !seen.has(place) && seen.add(place));
}

/** What people chose for the name, the latest first, as far as it is `known` what the places are. */
export function choicesFor(
	name: string,
	corrections: readonly Correction[],
	known: (place: string) => OfferedPlace | null
): OfferedPlace[] {
	const words = oneLine(name);
	const places = corrections
		.filter((one) => oneLine(one.name ?? one.target?.exact ?? '') === words)
		.sort((a, b) => time(b) - time(a))
		.flatMap(({ decision }): OfferedPlace[] => {
			if (decision.type === 'by-hand') return [offerByHand(decision)];
			if (decision.type !== 'place' && decision.type !== 'add') return [];
			const place = decision.place === null ? null : known(decision.place);
			return place ? [place] : [];
		});
	return [...new Map(places.map((place) => [place.place, place])).values()];
}

export function offerByHand(decision: Parameters<typeof handPlace>[0]): OfferedPlace {
	const { id: place, title, kind, lat, lon } = handPlace(decision);
	return { place, title, kind, part_of: null, lat, lon };
}
