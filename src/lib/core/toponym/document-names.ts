/** Which distinct names does a text hold, and what do all their possible meanings together speak for? */
import { speaksForOthers, type Choice, type Option } from './candidates.ts';
import { contains } from './containment.ts';

/** Belief that falls on each code; `US`, `US.TX`, `US.TX.201`. */
type Mass = Map<string, number>;

/** All mentions of one name, taken together: it votes once, however often it stands there. */
export interface DocumentName {
	readonly key: string;
	readonly mentions: readonly number[];
	/** 1 + log of how often it stands there. */
	readonly weight: number;
	/** Mean belief in each option over its mentions, strongest first, the negligible left out. */
	readonly top: readonly (readonly [option: Option, belief: number])[];
	readonly country: Mass;
	readonly admin1: Mass;
	readonly admin2: Mass;
	/** Codes of any of its options, whatever their belief, and some of their points. */
	readonly anyCountry: ReadonlySet<string>;
	readonly anyAdmin1: ReadonlySet<string>;
	readonly anyAdmin2: ReadonlySet<string>;
	readonly anyPoints: readonly Option[];
}

export interface DocumentNames {
	readonly names: readonly DocumentName[];
	/** Index into `names` for each mention. */
	readonly nameOf: readonly number[];
	/** The names that take part in what is quadratic: the most frequent, then the first. */
	readonly neighbours: readonly DocumentName[];
	readonly weight: number;
	/** Sums over all names, belief times weight. */
	readonly country: Mass;
	readonly admin1: Mass;
	readonly admin2: Mass;
	/** How many names could lie there, each name counting less the more places it could be. */
	readonly anyCountry: Mass;
	readonly anyAdmin1: Mass;
	readonly anyAdmin2: Mass;
	/** How many names most likely mean a place inside. */
	readonly namesInCountry: Mass;
	readonly namesInAdmin1: Mass;
	/** The strongest belief that a name of the text *is* this unit. */
	readonly namedCountry: Mass;
	readonly namedAdmin1: Mass;
	readonly namedAdmin2: Mass;
}

const MOST_NEIGHBOURS = 60;
const NEGLIGIBLE = 0.02;
const LIKELY = 0.5;
const MOST_TOP = 6;
const MOST_POINTS = 25;
/** A container read off the text ("…, Texas") names its unit, recognised or not. */
const CONTAINER_BELIEF = 0.7;

export const isPoint = ({ entry: { kind } }: Option): boolean =>
	kind === 'settlement' || kind === 'district' || kind === 'physical' || kind === 'facility';

export function gatherNames(
	choices: readonly Choice[],
	beliefs: readonly Float64Array[]
): DocumentNames {
	const mentionsOf = new Map<string, number[]>();
	choices.forEach(({ key }, index) => {
		const mentions = mentionsOf.get(key);
		if (mentions) mentions.push(index);
		else mentionsOf.set(key, [index]);
	});
	const names = [...mentionsOf].map(([key, mentions]) => gather(key, mentions, choices, beliefs));
	const position = new Map(names.map(({ key }, index) => [key, index]));

	const sums = {
		weight: 0,
		country: new Map() as Mass,
		admin1: new Map() as Mass,
		admin2: new Map() as Mass,
		anyCountry: new Map() as Mass,
		anyAdmin1: new Map() as Mass,
		anyAdmin2: new Map() as Mass,
		namesInCountry: new Map() as Mass,
		namesInAdmin1: new Map() as Mass,
		namedCountry: new Map() as Mass,
		namedAdmin1: new Map() as Mass,
		namedAdmin2: new Map() as Mass
	};
	for (const name of names) {
		sums.weight += name.weight;
		addAll(sums.country, name.country, name.weight);
		addAll(sums.admin1, name.admin1, name.weight);
		addAll(sums.admin2, name.admin2, name.weight);
		const inside = likelyInside(name);
		if (inside.country) add(sums.namesInCountry, inside.country, 1);
		if (inside.admin1) add(sums.namesInAdmin1, inside.admin1, 1);
		for (const code of name.anyCountry)
			add(sums.anyCountry, code, 1 / Math.sqrt(name.anyCountry.size));
		for (const code of name.anyAdmin1)
			add(sums.anyAdmin1, code, 1 / Math.sqrt(name.anyAdmin1.size));
		for (const code of name.anyAdmin2)
			add(sums.anyAdmin2, code, 1 / Math.sqrt(name.anyAdmin2.size));
		for (const [{ entry }, belief] of name.top) {
			if (entry.kind === 'country') raise(sums.namedCountry, entry.country, belief);
			else if (entry.kind === 'province') raise(sums.namedAdmin1, entry.admin1, belief);
			else if (entry.kind === 'district') raise(sums.namedAdmin2, entry.admin2, belief);
		}
	}
	for (const { container } of choices)
		for (const entry of container?.entries ?? []) {
			if (entry.kind === 'country') raise(sums.namedCountry, entry.country, CONTAINER_BELIEF);
			else if (entry.kind === 'province') raise(sums.namedAdmin1, entry.admin1, CONTAINER_BELIEF);
		}
	const neighbours =
		names.length <= MOST_NEIGHBOURS
			? names
			: [...names]
					.sort((a, b) => b.weight - a.weight || a.mentions[0]! - b.mentions[0]!)
					.slice(0, MOST_NEIGHBOURS);
	return { names, nameOf: choices.map(({ key }) => position.get(key)!), neighbours, ...sums };
}

function gather(
	key: string,
	mentions: readonly number[],
	choices: readonly Choice[],
	beliefs: readonly Float64Array[]
): DocumentName {
	const mean = new Map<Option, number>();
	for (const mention of mentions)
		choices[mention]!.options.forEach((option, index) => {
			const belief = beliefs[mention]![index]! / mentions.length;
			mean.set(option, (mean.get(option) ?? 0) + belief);
		});
	const name = {
		key,
		mentions,
		weight: 1 + Math.log(mentions.length),
		country: new Map() as Mass,
		admin1: new Map() as Mass,
		admin2: new Map() as Mass,
		anyCountry: new Set<string>(),
		anyAdmin1: new Set<string>(),
		anyAdmin2: new Set<string>(),
		anyPoints: [] as Option[]
	};
	// A guess from inside a name may follow the others, but leads nobody.
	const leads = mentions.some((mention) => speaksForOthers(choices[mention]!));
	if (!leads) return { ...name, top: [] };
	for (const [option, belief] of mean) {
		const { country, admin1, admin2, kind } = option.entry;
		if (country) {
			add(name.country, country, belief);
			name.anyCountry.add(country);
		}
		if (admin1 && kind !== 'country') {
			add(name.admin1, admin1, belief);
			name.anyAdmin1.add(admin1);
		}
		if (admin2) {
			add(name.admin2, admin2, belief);
			name.anyAdmin2.add(admin2);
		}
		if (isPoint(option) && name.anyPoints.length < MOST_POINTS) name.anyPoints.push(option);
	}
	const top = [...mean]
		.filter(([, belief]) => belief > NEGLIGIBLE)
		.sort((a, b) => b[1] - a[1] || a[0].entry.index - b[0].entry.index)
		.slice(0, MOST_TOP);
	return { ...name, top };
}

/** The country and the admin-1 unit that the name most likely means a place *inside* of. */
export function likelyInside({ top }: DocumentName): {
	readonly country: string | null;
	readonly admin1: string | null;
} {
	const [strongest] = top;
	if (!strongest || strongest[1] < LIKELY) return { country: null, admin1: null };
	const { kind, country, admin1 } = strongest[0].entry;
	return {
		country: kind === 'country' ? null : country,
		admin1: kind === 'country' || kind === 'province' ? null : admin1
	};
}

/** How much belief of the *other* names falls on places inside `outer`. */
export function beliefInside(all: DocumentNames, own: DocumentName, { entry }: Option): number {
	let sum = 0;
	for (const name of all.neighbours) {
		if (name === own) continue;
		for (const [option, belief] of name.top) if (contains(entry, option.entry)) sum += belief;
	}
	return sum;
}

function add(mass: Mass, code: string, value: number): void {
	mass.set(code, (mass.get(code) ?? 0) + value);
}

function addAll(mass: Mass, values: ReadonlyMap<string, number>, weight: number): void {
	for (const [code, value] of values) add(mass, code, value * weight);
}

function raise(mass: Mass, code: string | null, value: number): void {
	if (code !== null && value > (mass.get(code) ?? 0)) mass.set(code, value);
}
