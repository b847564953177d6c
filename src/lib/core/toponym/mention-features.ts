/** What do the words around one mention, and the option itself, say for or against the option? */
import type { Kind } from '../model.ts';
import type { Choice, Option } from './candidates.ts';
import { contains, isWithin } from './containment.ts';
import type { FeatureRows } from './feature-rows.ts';
import { looksAbbreviated } from './prior.ts';
import type { Variety } from './variety.ts';
import { FEATURE_COUNT, FEATURE_INDEX as AT, type Feature } from './ranker-features.ts';

/** What all options of a mention are compared with. */
export interface MentionContext {
	readonly choice: Choice;
	readonly mostPeople: number;
	readonly mostAlternates: number;
	readonly rankOf: readonly number[];
	readonly anyInContainer: boolean;
	/** The mention before, where only a comma, a bracket or "in" stands between. */
	readonly before: Choice | null;
	/** Other mentions of the same name that are followed by their container. */
	readonly contained: readonly Choice[];
	/** "the Sahel": what has an article of its own is no town. */
	readonly hasArticle: boolean;
	/** Where the source or the whole collection is at home: `AF`, `US.TX`. */
	readonly home: string | null;
	/** Which country's local news the text sounds like. */
	readonly variety: Variety;
}

const WITH_ARTICLE: ReadonlySet<Kind> = new Set(['region', 'physical', 'historical']);

/** The words beside it say what it lies in, and something lies there. */
export const isPlacedByWords = ({
	choice: { container },
	anyInContainer
}: Pick<MentionContext, 'choice' | 'anyInContainer'>): boolean =>
	container !== null && container.apposed && anyInContainer;

export const namesCount = ({ entry }: Option): number => Math.log1p(entry.alternates);

/** Fills a row for each option: what holds whatever is believed of the other names. */
export function mentionFeatures(context: MentionContext, rows: FeatureRows): void {
	const { choice } = context;
	const abbreviated = looksAbbreviated(choice.recognised.name);
	for (let index = 0; index < choice.options.length; index++) {
		const option = choice.options[index]!;
		const row = index * FEATURE_COUNT;
		prominenceFeatures(context, index, option, rows, row);
		kindFeatures(context, option, rows, row);
		nameTypeFeatures(choice, abbreviated, option, rows, row);
		headFeatures(choice, option, rows, row);
		containerFeatures(context, option, rows, row);
		const { kind, country } = option.entry;
		if (choice.localBody && kind === 'settlement') rows[row + AT.localBody] = 1;
		if (kind !== 'country' && context.home !== null) {
			const { home } = context;
			// Where nothing smaller is known, the country has to say it all.
			if (home === country) rows[row + AT.homeCountry] = 2;
			else if (country !== null && home.startsWith(`${country}.`)) rows[row + AT.homeCountry] = 1;
			if (option.entry.admin1 === home) rows[row + AT.homeAdmin1] = 1;
		}
		if (kind !== 'country' && country !== null)
			rows[row + AT.soundsLocal] = context.variety.get(country) ?? 0;
		if (context.hasArticle && WITH_ARTICLE.has(option.entry.kind)) rows[row + AT.articleFits] = 1;
	}
}

function prominenceFeatures(
	{ mostPeople, mostAlternates, rankOf }: MentionContext,
	index: number,
	option: Option,
	rows: Float64Array,
	row: number
): void {
	const { entry, people } = option;
	if (entry.kind === 'settlement') {
		rows[row + AT.people] = people - 3;
		rows[row + AT.peopleBehindLargest] = people - mostPeople;
		rows[row + AT.mostPeople] = people === mostPeople ? 1 : 0;
		rows[row + AT.peopleUnknown] = entry.population === 0 ? 1 : 0;
	} else if (entry.kind === 'country') rows[row + AT.people] = (people - 6) * 0.3;
	else if (entry.kind === 'province') rows[row + AT.people] = (people - 6) * 0.7;
	else if (entry.kind === 'district') rows[row + AT.people] = (people - 5) * 0.5;
	rows[row + AT.peopleRank] = Math.log1p(rankOf[index]!);
	rows[row + AT.alternates] = namesCount(option) / 2;
	rows[row + AT.alternatesBehindMost] = (namesCount(option) - mostAlternates) / 2;
}

const SEATS: Readonly<Record<string, Feature>> = {
	PPLC: 'capital',
	PPLA: 'provincialSeat',
	PPLA2: 'districtSeat',
	PPLA3: 'minorSeat',
	PPLA4: 'minorSeat',
	PPLA5: 'minorSeat',
	PPLX: 'quarter'
};

function kindFeatures(
	{ choice }: MentionContext,
	{ entry }: Option,
	rows: Float64Array,
	row: number
): void {
	const { kind, feature } = entry;
	if (kind !== 'settlement') {
		rows[row + AT[kind]] = 1;
		const town =
			choice.recognised.head === null &&
			(kind === 'province' || kind === 'district') &&
			choice.options.some((other) => isTown(other) && contains(entry, other.entry));
		if (town) rows[row + AT.ownTown] = 1;
		return;
	}
	const seat = SEATS[feature];
	if (seat) rows[row + AT[seat]] = 1;
	else if (entry.population === 0) rows[row + AT.hamlet] = 1;
}

/** A seat that itself bears the name, or a city that is known under it. */
const isTown = ({ entry, type, people }: Option): boolean =>
	(type === 'own' && (entry.feature === 'PPLA' || entry.feature === 'PPLC')) ||
	(entry.kind === 'settlement' && people >= 6 && (type === 'own' || type === 'alternate'));

function nameTypeFeatures(
	{ recognised }: Choice,
	abbreviated: boolean,
	option: Option,
	rows: Float64Array,
	row: number
): void {
	const { entry, type, stripped, people } = option;
	if (type === 'alternate') {
		rows[row + AT.alternateName] = 1;
		rows[row + AT.alternateOfLarge] = people - 4;
	} else if (type === 'derived') rows[row + AT.derivedName] = 1;
	else if (type === 'abbreviation') rows[row + AT.abbreviation] = 1;
	else if (type === 'demonym') rows[row + AT.demonym] = 1;
	if (stripped) rows[row + AT.strippedName] = 1;
	if (
		(type === 'abbreviation') !== abbreviated &&
		(abbreviated ? entry.kind === 'settlement' : true)
	)
		if (type === 'abbreviation' || abbreviated) rows[row + AT.abbreviationMisfit] = 1;
	// How another name of it is spelt is not known; that it is another name already counts.
	if (type === 'alternate' || recognised.name === entry.title) rows[row + AT.sameSpelling] = 1;
}

const HEAD_FEATURES: Readonly<Partial<Record<Kind, Feature>>> = {
	district: 'headFitsDistrict',
	province: 'headFitsProvince',
	settlement: 'headFitsSettlement',
	physical: 'headFitsPhysical',
	facility: 'headFitsFacility'
};

function headFeatures(
	{ recognised, options }: Choice,
	{ entry, type }: Option,
	rows: Float64Array,
	row: number
): void {
	const { head, name } = recognised;
	if (head === null) return;
	const fits =
		entry.kind === head ||
		(head === 'province' && (entry.kind === 'region' || entry.kind === 'country')) ||
		// A district that is not known itself is named after its seat.
		(head === 'district' &&
			entry.feature === 'PPLA2' &&
			type === 'own' &&
			!options.some((other) => other.entry.kind === 'district'));
	const feature = HEAD_FEATURES[head];
	if (fits && feature) rows[row + AT[feature]] = entry.kind === head ? 1 : 0.4;
	// Inside a name the word is part of it: Kansas City is a city, but Lake Charles is one too.
	else if (!fits && (!name.includes(' ') || type === 'derived')) rows[row + AT.headContradicts] = 1;
}

function containerFeatures(
	context: MentionContext,
	{ entry }: Option,
	rows: Float64Array,
	row: number
): void {
	const { container } = context.choice;
	if (container) {
		const weight = container.apposed ? 1 : 0.4;
		if (container.entries.some((outer) => isWithin(outer, entry)))
			rows[row + AT.insideContainer] = weight;
		else if (context.anyInContainer) rows[row + AT.outsideContainer] = weight;
	}
	const { before } = context;
	if (before?.options.some((inner) => contains(entry, inner.entry)))
		rows[row + AT.containsNameBefore] = 1;
	// "Paris, Texas, and Paris, France": each mention is its own witness.
	if (isPlacedByWords(context)) return;
	const elsewhere = context.contained.some(({ container: other }) =>
		other!.entries.some((outer) => isWithin(outer, entry))
	);
	if (elsewhere) rows[row + AT.containerElsewhere] = 1;
}
