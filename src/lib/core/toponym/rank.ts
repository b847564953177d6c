/** How much belief does each option of each name deserve? Two passes, the second with the first one's beliefs. */
import type { Recognised } from '../model.ts';
import { speaksForOthers, type Choice, type Option } from './candidates.ts';
import { isWithin } from './containment.ts';
import { distanceKm } from './distance.ts';
import { gatherNames, type DocumentName, type DocumentNames } from './document-names.ts';
import { copyOfRows, emptyRows, type FeatureRows } from './feature-rows.ts';
import { listedWith, listFeatures } from './list-features.ts';
import { mainRegion } from './main-region.ts';
import {
	isPlacedByWords,
	mentionFeatures,
	namesCount,
	type MentionContext
} from './mention-features.ts';
import { couldBe, nameFeatures } from './name-features.ts';
import { groupNames, isPoint, type NameGroup, type NameGroups } from './name-groups.ts';
import { nearFeatures, namesNear, type NearNames } from './near-features.ts';
import { prior } from './prior.ts';
import { FEATURE_COUNT, FEATURE_INDEX as AT } from './ranker-features.ts';
import { likelyPoints, Surroundings } from './surroundings.ts';
import { varietyOf } from './variety.ts';

const PRIOR_SHARPNESS = 2;
const APPOSED_BONUS = 6;
const LOOSE_BONUS = 2.5;

/** Pass 0: how well known, and "City, State". */
export function firstBeliefs(choices: readonly Choice[]): Float64Array[] {
	return choices.map(({ options, recognised, container }) => {
		const values = new Float64Array(options.length);
		for (let index = 0; index < options.length; index++) {
			const { entry, type } = options[index]!;
			const inside = container?.entries.some((outer) => isWithin(outer, entry));
			const bonus = inside ? (container!.apposed ? APPOSED_BONUS : LOOSE_BONUS) : 0;
			values[index] = PRIOR_SHARPNESS * (prior(entry, type, recognised) + bonus);
		}
		return softmax(values);
	});
}

/** The names of a text, `choices` in its order, as the ranker sees them. What no belief changes is worked out once. */
export class Ranking {
	readonly choices: readonly Choice[];
	readonly groups: NameGroups;
	/** Of each mention, and of each group of mentions. */
	readonly #fixed: readonly FeatureRows[];
	readonly #fixedOfGroup: readonly FeatureRows[];
	readonly #near: readonly NearNames[];
	readonly #listed: readonly (readonly number[])[];
	readonly #placedByWords: readonly boolean[];

	/** `home` is where the source or the collection is at home: `AF`, `US.TX`. */
	constructor(text: string, choices: readonly Choice[], home: string | null = null) {
		this.choices = choices;
		this.groups = groupNames(choices);
		const { groups } = this;
		this.#fixedOfGroup = emptyRows(groups.groups.map(({ options }) => options.length));
		this.#fixedOfGroup.forEach((rows, name) => couldBe(groups, name, rows));
		const setting = { home, variety: varietyOf(text) };
		const contexts = choices.map((_, mention) =>
			contextOf(text, choices, mention, groups.groups[groups.nameOf[mention]!]!, setting)
		);
		this.#fixed = emptyRows(choices.map(({ options }) => options.length));
		contexts.forEach((context, mention) => mentionFeatures(context, this.#fixed[mention]!));
		this.#placedByWords = contexts.map(isPlacedByWords);
		this.#listed = choices.map((_, mention) => listedWith(text, choices, mention));
		this.#near = choices.map((_, mention) => namesNear(choices, mention, groups.nameOf));
	}

	names(beliefs: readonly Float64Array[]): DocumentNames {
		return gatherNames(this.groups, beliefs);
	}

	/** Features of every option of every choice, given what is believed so far: `all` is `names(beliefs)`. */
	features(all: DocumentNames, beliefs: readonly Float64Array[]): FeatureRows[] {
		const town = firstTown(this.choices, beliefs);
		const nearby = new Surroundings(likelyPoints(all.names));
		const found = copyOfRows(this.#fixed);
		const ofNames = copyOfRows(this.#fixedOfGroup);
		all.names.forEach((own, name) => {
			const { group } = own;
			if (group.options.length === 0) return;
			const main = mainRegion(all, own);
			const surroundings = nearby.turnTo(group.options);
			const ofName = ofNames[name]!;
			nameFeatures(all, name, main, surroundings, ofName);
			for (const mention of group.mentions) {
				const choice = this.choices[mention]!;
				const rows = found[mention]!;
				const places = this.groups.placesOf[mention]!;
				addRows(rows, ofName, places);
				nearFeatures(choice, places, group, this.#near[mention]!, all, surroundings, rows);
				const other = town && town.key !== choice.key ? town.option : null;
				choice.options.forEach((option, index) => {
					const row = index * FEATURE_COUNT;
					rows[row + AT.behindLargestInLocalText] =
						rows[row + AT.peopleBehindLargest]! * main.admin1.share;
					if (other && other.entry.index !== option.entry.index && isPoint(option))
						rows[row + AT.firstTown] = Math.exp(-distanceKm(option, other) / 150);
				});
				const listed = this.#listed[mention]!;
				if (listed.length) listFeatures(this.choices, mention, listed, beliefs, rows);
				if (group.mentions.length > 1 && !this.#placedByWords[mention])
					this.#elsewhere(own, mention, beliefs, rows);
			}
		});
		return found;
	}

	/** Belief in each option at the other mentions of the same name. */
	#elsewhere(
		{ group }: DocumentName,
		mention: number,
		beliefs: readonly Float64Array[],
		rows: FeatureRows
	): void {
		// "Herat province" says nothing of what "Herat" alone means.
		const { head } = this.choices[mention]!.recognised;
		const { options } = this.choices[mention]!;
		let others = 0;
		for (const other of group.mentions.slice(0, MOST_ELSEWHERE)) {
			if (other === mention || this.choices[other]!.recognised.head !== head) continue;
			others++;
			const same = this.choices[other]!.options === options;
			options.forEach((option, index) => {
				const at = same ? index : this.choices[other]!.options.indexOf(option);
				if (at >= 0) rows[index * FEATURE_COUNT + AT.sameNameElsewhere]! += beliefs[other]![at]!;
			});
		}
		for (let index = 0; others > 0 && index < options.length; index++)
			rows[index * FEATURE_COUNT + AT.sameNameElsewhere]! /= others;
	}
}

const MOST_ELSEWHERE = 30;

/** To each row of `rows` its row of `more`: the same one, or the one at its place. No feature is set by both. */
function addRows(rows: FeatureRows, more: FeatureRows, places: readonly number[] | null): void {
	if (places === null) {
		for (let cell = 0; cell < rows.length; cell++) rows[cell]! += more[cell]!;
		return;
	}
	places.forEach((place, index) => {
		const from = place * FEATURE_COUNT - index * FEATURE_COUNT;
		for (let cell = index * FEATURE_COUNT; cell < (index + 1) * FEATURE_COUNT; cell++)
			rows[cell]! += more[from + cell]!;
	});
}

/** What follows when the name is no mere adjective: "the Sahel has", not "the Kabul government". */
const ENDS =
	/^(?:[.,;:)?!”"]|$|\s+(?:and|or|of|in|on|at|to|for|with|as|is|was|were|are|has|have|had|will|would|could|said|who|which|that|from|by|where|since|but|went|came)\b)/;

const hasArticle = (text: string, { start, end }: Recognised): boolean =>
	/\bthe\s+$/i.test(text.slice(Math.max(0, start - 5), start)) &&
	ENDS.test(text.slice(end, end + 8));

function contextOf(
	text: string,
	choices: readonly Choice[],
	mention: number,
	own: NameGroup,
	setting: Pick<MentionContext, 'home' | 'variety'>
): MentionContext {
	const choice = choices[mention]!;
	const { options, container } = choice;
	const order = options.map((_, index) => index);
	order.sort((a, b) => options[b]!.people - options[a]!.people || a - b);
	const rankOf: number[] = [];
	order.forEach((index, rank) => (rankOf[index] = rank));
	let mostPeople = -1;
	let mostAlternates = -Infinity;
	for (const option of options) {
		if (option.entry.kind === 'settlement') mostPeople = Math.max(mostPeople, option.people);
		mostAlternates = Math.max(mostAlternates, namesCount(option));
	}
	const previous = mention > 0 ? choices[mention - 1]! : null;
	const gap =
		previous && previous.recognised.end >= 0
			? text.slice(previous.recognised.end, choice.recognised.start)
			: '';
	return {
		choice,
		mostPeople,
		mostAlternates,
		rankOf,
		anyInContainer:
			container !== null &&
			options.some(({ entry }) => container.entries.some((outer) => isWithin(outer, entry))),
		before: previous && /^(?:,\s*|\s*\(|\s+in\s+)$/.test(gap) ? previous : null,
		contained: own.mentions
			.filter((other) => other !== mention && choices[other]!.container?.apposed)
			.slice(0, 20)
			.map((other) => choices[other]!),
		hasArticle: hasArticle(text, choice.recognised),
		...setting
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

/** In place. */
export function softmax(values: Float64Array): Float64Array {
	let most = -Infinity;
	for (let index = 0; index < values.length; index++) most = Math.max(most, values[index]!);
	let sum = 0;
	for (let index = 0; index < values.length; index++)
		sum += values[index] = Math.exp(values[index]! - most);
	for (let index = 0; index < values.length; index++) values[index]! /= sum;
	return values;
}
