/** How much belief does each option of each name deserve? Two passes, the second with the first one's beliefs. */
import { speaksForOthers, type Choice, type Option } from './candidates.ts';
import { contains } from './containment.ts';
import { gatherNames, isPoint, type DocumentName, type DocumentNames } from './document-names.ts';
import { mainRegion, type MainRegion } from './main-region.ts';
import { namesCount, namesNear, optionFeatures, type MentionContext } from './mention-features.ts';
import { nameFeatures } from './name-features.ts';
import { prior } from './prior.ts';
import { FEATURE_COUNT, FEATURE_INDEX, type Feature } from './ranker-features.ts';

/** A row of features for each option, one after the other. */
export type FeatureRows = Float64Array;

const PRIOR_SHARPNESS = 2;
const APPOSED_BONUS = 6;
const LOOSE_BONUS = 2.5;

/** Pass 0: how well known, and "City, State". */
export function firstBeliefs(choices: readonly Choice[]): Float64Array[] {
	return choices.map(({ options, recognised, container }) =>
		softmax(
			Float64Array.from(options, ({ entry, type }) => {
				const inside = container?.entries.some((outer) => contains(outer, entry));
				const bonus = inside ? (container!.apposed ? APPOSED_BONUS : LOOSE_BONUS) : 0;
				return PRIOR_SHARPNESS * (prior(entry, type, recognised) + bonus);
			})
		)
	);
}

/** Features of every option of every choice, given what is believed so far. `choices` are in the order of the text. */
export function extractFeatures(
	text: string,
	choices: readonly Choice[],
	beliefs: readonly Float64Array[]
): FeatureRows[] {
	const all = gatherNames(choices, beliefs);
	const shared = new SharedFeatures(all);
	const first = firstTown(choices, beliefs);
	return choices.map((choice, mention) => {
		const rows = new Float64Array(choice.options.length * FEATURE_COUNT);
		if (choice.options.length === 0) return rows;
		const own = all.names[all.nameOf[mention]!]!;
		const context = contextOf(text, choices, mention, all, own, first);
		choice.options.forEach((option, index) => {
			const row = rows.subarray(index * FEATURE_COUNT, (index + 1) * FEATURE_COUNT);
			row.set(shared.of(own, option));
			optionFeatures(context, index, (name, value) => {
				row[FEATURE_INDEX[name]] = value;
			});
			row[FEATURE_INDEX.behindLargestInLocalText] =
				row[FEATURE_INDEX.peopleBehindLargest]! * shared.main(own).inAdmin1;
			if (own.mentions.length > 1)
				row[FEATURE_INDEX.sameNameElsewhere] = elsewhere(own, mention, option, choices, beliefs);
		});
		return rows;
	});
}

/** What depends on name and option alone is worked out once, however often the name stands there. */
class SharedFeatures {
	readonly #all: DocumentNames;
	readonly #known = new Map<DocumentName, Map<Option, Float64Array>>();
	readonly #mains = new Map<DocumentName, MainRegion>();

	constructor(all: DocumentNames) {
		this.#all = all;
	}

	main(own: DocumentName): MainRegion {
		let main = this.#mains.get(own);
		if (!main) this.#mains.set(own, (main = mainRegion(this.#all, own)));
		return main;
	}

	of(own: DocumentName, option: Option): Float64Array {
		let ofName = this.#known.get(own);
		if (!ofName) this.#known.set(own, (ofName = new Map()));
		let row = ofName.get(option);
		if (!row) {
			const made = new Float64Array(FEATURE_COUNT);
			nameFeatures(this.#all, own, this.main(own), option, (name: Feature, value: number) => {
				made[FEATURE_INDEX[name]] = value;
			});
			ofName.set(option, (row = made));
		}
		return row;
	}
}

function contextOf(
	text: string,
	choices: readonly Choice[],
	mention: number,
	all: DocumentNames,
	own: DocumentName,
	first: { readonly option: Option; readonly key: string } | null
): MentionContext {
	const choice = choices[mention]!;
	const { options, container } = choice;
	const towns = options.filter(({ entry }) => entry.kind === 'settlement');
	const order = options.map((_, index) => index);
	order.sort((a, b) => options[b]!.people - options[a]!.people || a - b);
	const rankOf: number[] = [];
	order.forEach((index, rank) => (rankOf[index] = rank));
	const previous = mention > 0 ? choices[mention - 1]! : null;
	const gap =
		previous && previous.recognised.end >= 0
			? text.slice(previous.recognised.end, choice.recognised.start)
			: '';
	return {
		choice,
		mostPeople: Math.max(-1, ...towns.map(({ people }) => people)),
		mostAlternates: Math.max(...options.map(namesCount)),
		rankOf,
		anyInContainer:
			container !== null &&
			options.some(({ entry }) => container.entries.some((outer) => contains(outer, entry))),
		before: previous && /^(?:,\s*|\s*\(|\s+in\s+)$/.test(gap) ? previous : null,
		contained: own.mentions
			.filter((other) => other !== mention && choices[other]!.container?.apposed)
			.slice(0, 20)
			.map((other) => choices[other]!),
		...namesNear(choices, mention, all),
		firstTown: first && first.key !== choice.key ? first.option : null
	};
}

function firstTown(
	choices: readonly Choice[],
	beliefs: readonly Float64Array[]
): { option: Option; key: string } | null {
	for (const [mention, choice] of choices.entries()) {
		if (!speaksForOthers(choice)) continue;
		const { options, key } = choice;
		const option = options.find(
			(each, index) => each.entry.kind === 'settlement' && beliefs[mention]![index]! > 0.5
		);
		if (option && isPoint(option)) return { option, key };
	}
	return null;
}

/** Belief in `option` at the other mentions of the same name. */
function elsewhere(
	own: DocumentName,
	mention: number,
	option: Option,
	choices: readonly Choice[],
	beliefs: readonly Float64Array[]
): number {
	// "Herat province" says nothing of what "Herat" alone means.
	const { head } = choices[mention]!.recognised;
	const others = own.mentions
		.slice(0, 30)
		.filter((other) => other !== mention && choices[other]!.recognised.head === head);
	let sum = 0;
	for (const other of others) {
		const index = choices[other]!.options.indexOf(option);
		if (index >= 0) sum += beliefs[other]![index]!;
	}
	return others.length ? sum / others.length : 0;
}

export function scores(rows: FeatureRows, weights: Float64Array): Float64Array {
	const result = new Float64Array(rows.length / FEATURE_COUNT);
	for (let option = 0; option < result.length; option++) {
		let sum = 0;
		const from = option * FEATURE_COUNT;
		for (let feature = 0; feature < FEATURE_COUNT; feature++)
			sum += weights[feature]! * rows[from + feature]!;
		result[option] = sum;
	}
	return result;
}

export function softmax(values: Float64Array): Float64Array {
	if (values.length === 0) return values;
	const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
	const exponentials = values.map((value) => Math.exp(value - most));
	const sum = exponentials.reduce((a, b) => a + b, 0);
	return exponentials.map((value) => value / sum);
}
