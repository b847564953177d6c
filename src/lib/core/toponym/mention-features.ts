/** What do the words around one mention, and the option itself, say for or against the option? */
import type { Kind } from '../model.ts';
import type { Choice, Option } from './candidates.ts';
import { contains } from './containment.ts';
import { distanceKm } from './distance.ts';
import { isPoint, type DocumentName, type DocumentNames } from './document-names.ts';
import { looksAbbreviated } from './prior.ts';
import type { Feature } from './ranker-features.ts';

type SetFeature = (name: Feature, value: number) => void;

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
	readonly near: readonly (readonly [name: DocumentName, weight: number])[];
	readonly nearWeight: number;
	/** The first confident town of the text, unless this is it. */
	readonly firstTown: Option | null;
}

export const namesCount = ({ entry }: Option): number => Math.log1p(entry.alternates);

export function optionFeatures(context: MentionContext, index: number, set: SetFeature): void {
	const option = context.choice.options[index]!;
	prominenceFeatures(context, index, option, set);
	kindFeatures(context, option, set);
	nameTypeFeatures(context.choice, option, set);
	headFeatures(context.choice, option, set);
	containerFeatures(context, option, set);
	nearFeatures(context, option, set);
	if (context.firstTown && context.firstTown.entry.index !== option.entry.index && isPoint(option))
		set('firstTown', Math.exp(-distanceKm(option, context.firstTown) / 150));
}

function prominenceFeatures(
	{ mostPeople, mostAlternates, rankOf }: MentionContext,
	index: number,
	option: Option,
	set: SetFeature
): void {
	const { entry, people } = option;
	if (entry.kind === 'settlement') {
		set('people', people - 3);
		set('peopleBehindLargest', people - mostPeople);
		set('mostPeople', people === mostPeople ? 1 : 0);
		set('peopleUnknown', entry.population === 0 ? 1 : 0);
	} else if (entry.kind === 'country') set('people', (people - 6) * 0.3);
	else if (entry.kind === 'province') set('people', (people - 6) * 0.7);
	else if (entry.kind === 'district') set('people', (people - 5) * 0.5);
	set('peopleRank', Math.log1p(rankOf[index]!));
	set('alternates', namesCount(option) / 2);
	set('alternatesBehindMost', (namesCount(option) - mostAlternates) / 2);
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

function kindFeatures({ choice }: MentionContext, { entry }: Option, set: SetFeature): void {
	const { kind, feature } = entry;
	if (kind !== 'settlement') {
		set(kind, 1);
		const town =
			choice.recognised.head === null &&
			(kind === 'province' || kind === 'district') &&
			choice.options.some((other) => isTown(other) && contains(entry, other.entry));
		if (town) set('ownTown', 1);
		return;
	}
	const seat = SEATS[feature];
	if (seat) set(seat, 1);
	else if (entry.population === 0) set('hamlet', 1);
}

/** A seat that itself bears the name, or a city that is known under it. */
const isTown = ({ entry, type, people }: Option): boolean =>
	(type === 'own' && (entry.feature === 'PPLA' || entry.feature === 'PPLC')) ||
	(entry.kind === 'settlement' && people >= 6 && (type === 'own' || type === 'alternate'));

function nameTypeFeatures({ recognised }: Choice, option: Option, set: SetFeature): void {
	const { entry, type, stripped, people } = option;
	const abbreviated = looksAbbreviated(recognised.name);
	if (type === 'alternate') {
		set('alternateName', 1);
		set('alternateOfLarge', people - 4);
	} else if (type === 'derived') set('derivedName', 1);
	else if (type === 'abbreviation') set('abbreviation', 1);
	else if (type === 'demonym') set('demonym', 1);
	if (stripped) set('strippedName', 1);
	if (
		(type === 'abbreviation') !== abbreviated &&
		(abbreviated ? entry.kind === 'settlement' : true)
	)
		if (type === 'abbreviation' || abbreviated) set('abbreviationMisfit', 1);
	// How another name of it is spelt is not known; that it is another name already counts.
	if (type === 'alternate' || recognised.name === entry.title) set('sameSpelling', 1);
}

const HEAD_FEATURES: Readonly<Partial<Record<Kind, Feature>>> = {
	district: 'headFitsDistrict',
	province: 'headFitsProvince',
	settlement: 'headFitsSettlement',
	physical: 'headFitsPhysical',
	facility: 'headFitsFacility'
};

function headFeatures({ recognised }: Choice, { entry, type }: Option, set: SetFeature): void {
	const { head, name } = recognised;
	if (head === null) return;
	const fits =
		entry.kind === head ||
		(head === 'province' && (entry.kind === 'region' || entry.kind === 'country'));
	const feature = HEAD_FEATURES[head];
	if (fits && feature) set(feature, entry.kind === head ? 1 : 0.4);
	// Inside a name the word is part of it: Kansas City is a city, but Lake Charles is one too.
	else if (!fits && (!name.includes(' ') || type === 'derived')) set('headContradicts', 1);
}

function containerFeatures(context: MentionContext, { entry }: Option, set: SetFeature): void {
	const { container } = context.choice;
	if (container) {
		const weight = container.apposed ? 1 : 0.4;
		if (container.entries.some((outer) => contains(outer, entry))) set('insideContainer', weight);
		else if (context.anyInContainer) set('outsideContainer', weight);
	}
	const { before } = context;
	if (before?.options.some((inner) => contains(entry, inner.entry))) set('containsNameBefore', 1);
	const elsewhere = context.contained.some(({ container: other }) =>
		other!.entries.some((outer) => contains(outer, entry))
	);
	if (elsewhere) set('containerElsewhere', 1);
}

function nearFeatures({ near, nearWeight }: MentionContext, option: Option, set: SetFeature): void {
	if (nearWeight === 0) return;
	const { country, admin1, admin2 } = option.entry;
	const point = isPoint(option);
	let [inCountry, inAdmin1, inAdmin2, near30, near150] = [0, 0, 0, 0, 0];
	for (const [name, weight] of near) {
		if (country) inCountry += weight * (name.country.get(country) ?? 0);
		if (admin1) inAdmin1 += weight * (name.admin1.get(admin1) ?? 0);
		if (admin2) inAdmin2 += weight * (name.admin2.get(admin2) ?? 0);
		if (!point) continue;
		for (const [other, belief] of name.top) {
			if (!isPoint(other)) continue;
			const km = distanceKm(option, other);
			near30 += weight * belief * Math.exp(-km / 30);
			near150 += weight * belief * Math.exp(-km / 150);
		}
	}
	set('nearCountryShare', inCountry / nearWeight);
	set('nearAdmin1Share', inAdmin1 / nearWeight);
	set('nearAdmin2Share', inAdmin2 / nearWeight);
	set('near30', Math.log1p(near30));
	set('near150', Math.log1p(near150));
}

const NEAR_CHARACTERS = 600;
const NEGLIGIBLE_NEARNESS = 0.02;

/** Names that stand close by, with a weight that falls with the distance in characters. */
export function namesNear(
	choices: readonly Choice[],
	mention: number,
	all: DocumentNames
): { near: (readonly [DocumentName, number])[]; nearWeight: number } {
	const own = all.nameOf[mention]!;
	const { start } = choices[mention]!.recognised;
	const near: (readonly [DocumentName, number])[] = [];
	let nearWeight = 0;
	const look = (other: number): boolean => {
		const distance = Math.abs(choices[other]!.recognised.start - start);
		if (distance > NEAR_CHARACTERS) return false;
		const weight = Math.exp(-distance / 150);
		if (all.nameOf[other] !== own && weight >= NEGLIGIBLE_NEARNESS) {
			near.push([all.names[all.nameOf[other]!]!, weight]);
			nearWeight += weight;
		}
		return true;
	};
	for (let other = mention - 1; other >= 0 && look(other); other--);
	for (let other = mention + 1; other < choices.length && look(other); other++);
	return { near, nearWeight };
}
