/** Which place does each recognised name mean, how sure is that, and why? */
import type { Candidate, Gazetteer, Passage, Place, Recognised, Resolution } from '../model.ts';
import { placeConfidence } from './calibration.ts';
import { findChoices, type Choice } from './candidates.ts';
import type { DocumentNames } from './document-names.ts';
import { isLonePlace } from './lone-places.ts';
import { isProtected, penalty } from './protection.ts';
import type { FeatureRows } from './feature-rows.ts';
import { firstBeliefs, Ranking, scores, softmax } from './rank.ts';
import { FEATURES, type Feature } from './ranker-features.ts';
import { mayAnswer } from './fits-text.ts';
import { FIRST_PASS, SECOND_PASS } from './ranker-weights.ts';
import { reasonsFor, reasonsForTie } from './reasons.ts';
import { tieOf, type Bond, type Located } from './tied-area.ts';
import { titleChoices } from './title-names.ts';

export interface ResolveOptions {
	/** Its well-known names are context; no span points into it. */
	readonly title?: string | null;
	/** Where the outlet is at home: `AF` or `US.TX`. */
	readonly focus?: string | null;
	/** How many candidates to keep for each name. */
	readonly candidates?: number;
}

const DEFAULT_CANDIDATES = 5;

/** One resolution for each of `recognised`, in the same order. The same input gives the same output. */
export function resolve(
	passage: Passage,
	recognised: readonly Recognised[],
	gazetteer: Gazetteer,
	options: ResolveOptions = {}
): Resolution[] {
	const order = recognised.map((_, index) => index);
	order.sort((a, b) => recognised[a]!.start - recognised[b]!.start || a - b);
	const inOrder = order.map((index) => recognised[index]!);
	const context = titleChoices(options.title ?? null, gazetteer);
	const choices = [...context, ...findChoices(passage.text, inOrder, gazetteer)];
	const ranked = rank(passage.text, choices, options.focus ?? null);
	const most = Math.max(1, options.candidates ?? DEFAULT_CANDIDATES);
	const found = inOrder.map((_, position) =>
		toResolution(choices, ranked, context.length + position, gazetteer, most)
	);
	const located = {
		passage,
		recognised: inOrder,
		// What is hardly believed itself is no anchor for others.
		places: found.map(({ place, lone }) => (lone ? null : place))
	};
	const resolutions: Resolution[] = [];
	order.forEach((index, position) => {
		const one = found[position]!;
		const { place, confidence, candidates } = one;
		resolutions[index] =
			place && !one.lone
				? { place, confidence, candidates }
				: (tied(located, found, position, most) ?? { place, confidence, candidates });
	});
	return resolutions;
}

interface Found extends Resolution {
	readonly lone: boolean;
}

interface Ranked {
	readonly rows: readonly FeatureRows[];
	readonly beliefs: readonly Float64Array[];
	readonly names: DocumentNames;
}

const inColumns = (weights: Readonly<Partial<Record<Feature, number>>>): Float64Array =>
	Float64Array.from(FEATURES, (feature) => weights[feature] ?? 0);
const firstWeights = inColumns(FIRST_PASS);
const secondWeights = inColumns(SECOND_PASS);

function rank(text: string, choices: readonly Choice[], focus: string | null): Ranked {
	const ranking = new Ranking(text, choices, focus);
	const guarded = choices.map(isProtected);
	const pass = (before: readonly Float64Array[], weights: Float64Array) => {
		const names = ranking.names(before);
		const rows = ranking.features(names, before);
		const beliefs = rows.map((row, mention) => {
			const values = scores(row, weights);
			if (guarded[mention]) takePenalties(values, choices[mention]!, mention, names);
			return softmax(values);
		});
		return { rows, beliefs };
	};
	const first = pass(firstBeliefs(choices), firstWeights).beliefs;
	const { rows, beliefs } = pass(first, secondWeights);
	return { rows, beliefs, names: ranking.names(beliefs) };
}

function takePenalties(
	values: Float64Array,
	choice: Choice,
	mention: number,
	names: DocumentNames
): void {
	const own = names.names[names.groups.nameOf[mention]!]!;
	const places = names.groups.placesOf[mention];
	choice.options.forEach((option, index) => {
		const at = own.group.start + (places ? places[index]! : index);
		values[index]! -= penalty(choice, option, at, own, names);
	});
}

function toResolution(
	choices: readonly Choice[],
	{ rows, beliefs, names }: Ranked,
	mention: number,
	gazetteer: Gazetteer,
	most: number
): Found {
	const choice = choices[mention]!;
	const belief = beliefs[mention]!;
	const order = choice.options.map((_, index) => index);
	order.sort((a, b) => belief[b]! - belief[a]! || a - b);
	const [winner] = order;
	if (winner === undefined) return { place: null, confidence: 0, candidates: [], lone: false };
	const weighing = {
		choice,
		mention,
		rows: rows[mention]!,
		weights: secondWeights,
		names,
		beliefs: belief,
		order,
		gazetteer
	};
	const candidates = order.slice(0, most).map((index): Candidate => ({
		place: gazetteer.place(choice.options[index]!.entry.index),
		score: round(belief[index]!),
		reasons: reasonsFor(weighing, index)
	}));
	const option = choice.options[winner]!;
	if (!mayAnswer(choice, option, names))
		return { place: null, confidence: 0, candidates, lone: false };
	const lone = isLonePlace(choice, option, names.names[names.groups.nameOf[mention]!]!, names);
	const confidence = round(placeConfidence(choice, winner, belief) * (lone ? LONE : 1));
	const [first, ...others] = candidates;
	// The Salinas Valley is not the town of Salinas, but around it.
	const place = choice.reading === 'feature' ? widened(first!.place, AROUND_KM) : first!.place;
	return { place, confidence, candidates: [{ ...first!, place }, ...others], lone };
}

/** A little-known place in a country that nothing else speaks of is the right one about once in ten times. */
const LONE = 0.2;

const AROUND_KM = 50;

const widened = (place: Place, km: number): Place => ({
	...place,
	precisionKm: place.precisionKm + km
});

interface BondStrength {
	/** How often such a place lies near the one it is tied to. */
	readonly confidence: number;
	/** How far that one's area is widened. */
	readonly widenKm: number;
	/** How sure the recogniser must be of the name. */
	readonly needs: number;
}

const BONDS: Readonly<Record<Bond, BondStrength>> = {
	in: { confidence: 0.85, widenKm: 0, needs: 0.6 },
	near: { confidence: 0.8, widenKm: AROUND_KM, needs: 0.6 },
	listed: { confidence: 0.65, widenKm: AROUND_KM, needs: 0.8 },
	sentence: { confidence: 0.6, widenKm: AROUND_KM, needs: 0.95 }
};

/** What no gazetteer knows gets the area that the words tie it to, with its imprecision; null where they tie it to nothing. */
function tied(
	located: Located,
	found: readonly Found[],
	position: number,
	most: number
): Resolution | null {
	const one = found[position]!;
	const recognised = located.recognised[position]!;
	const tie = tieOf(located, position);
	// Two doubts are too many: whether it is a place's name at all, and where it lies.
	if (!tie || recognised.confidence < BONDS[tie.bond].needs) return null;
	// That it is listed with another place speaks less than even a namesake.
	if (one.lone && tie.bond !== 'in' && tie.bond !== 'near') return null;
	const anchor = found[tie.anchor]!;
	const { confidence, widenKm } = BONDS[tie.bond];
	const area = anchor.place!;
	const place = widened(area, widenKm);
	const score = round(confidence * anchor.confidence);
	const others = one.candidates.filter((candidate) => candidate.place.id !== area.id);
	const reasons = reasonsForTie(tie.bond, recognised.name, located.recognised[tie.anchor]!.name);
	const rest = others.map((candidate) => ({
		...candidate,
		score: round(candidate.score * (1 - score))
	}));
	return {
		place,
		confidence: score,
		candidates: [{ place, score, reasons }, ...rest].slice(0, most)
	};
}

const round = (share: number): number => Math.round(share * 1000) / 1000;
