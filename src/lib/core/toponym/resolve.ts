/** Which place does each recognised name mean, how sure is that, and why? */
import type { Candidate, Gazetteer, Passage, Recognised, Resolution } from '../model.ts';
import { calibrate } from './calibration.ts';
import { findChoices, type Choice, type Option } from './candidates.ts';
import { contains } from './containment.ts';
import { gatherNames, type DocumentNames } from './document-names.ts';
import { penalty } from './protection.ts';
import { extractFeatures, firstBeliefs, scores, softmax, type FeatureRows } from './rank.ts';
import { FEATURES, type Feature } from './ranker-features.ts';
import { FIRST_PASS, SECOND_PASS } from './ranker-weights.ts';
import { reasonsFor } from './reasons.ts';
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
	const resolutions: Resolution[] = [];
	const most = Math.max(1, options.candidates ?? DEFAULT_CANDIDATES);
	order.forEach((index, position) => {
		resolutions[index] = toResolution(choices, ranked, context.length + position, gazetteer, most);
	});
	return resolutions;
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
	const believed = (rows: readonly FeatureRows[], weights: Float64Array, names: DocumentNames) =>
		rows.map((row, mention) => {
			const choice = choices[mention]!;
			const own = names.names[names.nameOf[mention]!]!;
			const values = scores(row, weights);
			choice.options.forEach((option, index) => {
				values[index]! += atHome(option.entry, focus) - penalty(choice, option, own, names);
			});
			return softmax(values);
		});
	const before = firstBeliefs(choices);
	const firstRows = extractFeatures(text, choices, before);
	const first = believed(firstRows, firstWeights, gatherNames(choices, before));
	const rows = extractFeatures(text, choices, first);
	const beliefs = believed(rows, secondWeights, gatherNames(choices, first));
	return { rows, beliefs, names: gatherNames(choices, beliefs) };
}

const HOME_COUNTRY = 2;
const HOME_ADMIN1 = 5;

function atHome(
	{ kind, country, admin1 }: { kind: string; country: string | null; admin1: string | null },
	focus: string | null
): number {
	if (focus === null || kind === 'country') return 0;
	const [home] = focus.split('.');
	return (country === home ? HOME_COUNTRY : 0) + (admin1 === focus ? HOME_ADMIN1 : 0);
}

function toResolution(
	choices: readonly Choice[],
	{ rows, beliefs, names }: Ranked,
	mention: number,
	gazetteer: Gazetteer,
	most: number
): Resolution {
	const choice = choices[mention]!;
	const belief = beliefs[mention]!;
	const best = [...belief.keys()].sort((a, b) => belief[b]! - belief[a]! || a - b).slice(0, most);
	const [winner] = best;
	if (winner === undefined) return { place: null, confidence: 0, candidates: [] };
	const weighing = {
		choice,
		mention,
		rows: rows[mention]!,
		weights: secondWeights,
		names,
		beliefs: belief,
		gazetteer
	};
	const candidates = best.map((index): Candidate => ({
		place: gazetteer.place(choice.options[index]!.entry.index),
		score: round(belief[index]!),
		reasons: reasonsFor(weighing, index)
	}));
	if (!choice.trusted && !isBorneOut(choice.options[winner]!, choice.key, names))
		return { place: null, confidence: 0, candidates };
	const confidence = round(calibrate(choice, winner, belief));
	return { place: candidates[0]!.place, confidence, candidates };
}

const CONFIDENT = 0.5;

/** Is a guess from inside a name the very place, or the town, of another name of the text? */
function isBorneOut({ entry }: Option, key: string, names: DocumentNames): boolean {
	return names.names.some(({ key: other, top }) => {
		const [strongest] = top;
		if (other === key || !strongest || strongest[1] < CONFIDENT) return false;
		const known = strongest[0].entry;
		return known.index === entry.index || (known.kind !== 'country' && contains(entry, known));
	});
}

const round = (share: number): number => Math.round(share * 1000) / 1000;
