/** Which distinct names does a text hold, and what do all their possible meanings together speak for? */
import type { Entry } from '../model.ts';
import { speaksForOthers, type Choice, type Option } from './candidates.ts';
import { contains } from './containment.ts';

/** Belief that falls on each code; `US`, `US.TX`, `US.TX.201`. */
type Mass = Map<string, number>;

/** All mentions of one name, taken together, and all that it could mean, whatever is believed. */
export interface NameGroup {
	readonly key: string;
	readonly mentions: readonly number[];
	/** 1 + log of how often it stands there. */
	readonly weight: number;
	/** A guess from inside a name may follow the others, but leads nobody. */
	readonly leads: boolean;
	/** What one of its mentions or another could mean. */
	readonly options: readonly Option[];
	/** For each mention, where its options stand among these; null for: in the same order. */
	readonly places: readonly (readonly number[] | null)[];
	/** Codes of any of its options, and some of their points. */
	readonly anyCountry: ReadonlySet<string>;
	readonly anyAdmin1: ReadonlySet<string>;
	readonly anyAdmin2: ReadonlySet<string>;
	readonly anyPoints: readonly Option[];
}

/** What of the names of a text no belief changes. */
export interface NameGroups {
	readonly groups: readonly NameGroup[];
	/** Index into `groups` for each mention. */
	readonly nameOf: readonly number[];
	/** Indices of the names that take part in what is quadratic: the most frequent, then the first. */
	readonly neighbours: readonly number[];
	readonly weight: number;
	/** How many names could lie there, each name counting less the more places it could be. */
	readonly anyCountry: Mass;
	readonly anyAdmin1: Mass;
	readonly anyAdmin2: Mass;
	/** Units that the text names right after a name: "…, Texas". */
	readonly containers: readonly Entry[];
}

/** A name with what is believed of it: it votes once, however often it stands there. */
export interface DocumentName {
	readonly group: NameGroup;
	/** Mean belief in each option over its mentions, strongest first, the negligible left out. */
	readonly top: readonly (readonly [option: Option, belief: number])[];
	readonly country: Mass;
	readonly admin1: Mass;
	readonly admin2: Mass;
}

export interface DocumentNames {
	readonly groups: NameGroups;
	/** Parallel to the groups. */
	readonly names: readonly DocumentName[];
	/** Sums over all names, belief times weight. */
	readonly country: Mass;
	readonly admin1: Mass;
	readonly admin2: Mass;
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

export function groupNames(choices: readonly Choice[]): NameGroups {
	const mentionsOf = new Map<string, number[]>();
	choices.forEach(({ key }, index) => {
		const mentions = mentionsOf.get(key);
		if (mentions) mentions.push(index);
		else mentionsOf.set(key, [index]);
	});
	const groups: NameGroup[] = [];
	const nameOf = new Array<number>(choices.length);
	for (const [key, mentions] of mentionsOf) {
		for (const mention of mentions) nameOf[mention] = groups.length;
		groups.push(groupOf(key, mentions, choices));
	}
	let weight = 0;
	const [anyCountry, anyAdmin1, anyAdmin2]: Mass[] = [new Map(), new Map(), new Map()];
	for (const group of groups) {
		weight += group.weight;
		share(anyCountry!, group.anyCountry);
		share(anyAdmin1!, group.anyAdmin1);
		share(anyAdmin2!, group.anyAdmin2);
	}
	const neighbours = groups.map((_, index) => index);
	if (groups.length > MOST_NEIGHBOURS) {
		neighbours.sort((a, b) => groups[b]!.weight - groups[a]!.weight || a - b);
		neighbours.length = MOST_NEIGHBOURS;
	}
	return {
		groups,
		nameOf,
		neighbours,
		weight,
		anyCountry: anyCountry!,
		anyAdmin1: anyAdmin1!,
		anyAdmin2: anyAdmin2!,
		containers: choices.flatMap(({ container }) => container?.entries ?? [])
	};
}

function groupOf(key: string, mentions: readonly number[], choices: readonly Choice[]): NameGroup {
	const [first] = mentions;
	let { options } = choices[first!]!;
	let places: (readonly number[] | null)[] = mentions.map(() => null);
	if (mentions.some((mention) => choices[mention]!.options !== options)) {
		const positions = new Map<Option, number>();
		places = mentions.map((mention) =>
			choices[mention]!.options.map((option) => {
				let position = positions.get(option);
				if (position === undefined) positions.set(option, (position = positions.size));
				return position;
			})
		);
		options = [...positions.keys()];
	}
	const [anyCountry, anyAdmin1, anyAdmin2] = [
		new Set<string>(),
		new Set<string>(),
		new Set<string>()
	];
	const anyPoints: Option[] = [];
	const leads = mentions.some((mention) => speaksForOthers(choices[mention]!));
	for (const option of leads ? options : []) {
		const { country, admin1, admin2, kind } = option.entry;
		if (country) anyCountry.add(country);
		if (admin1 && kind !== 'country') anyAdmin1.add(admin1);
		if (admin2) anyAdmin2.add(admin2);
		if (isPoint(option) && anyPoints.length < MOST_POINTS) anyPoints.push(option);
	}
	const weight = 1 + Math.log(mentions.length);
	return {
		key,
		mentions,
		weight,
		leads,
		options,
		places,
		anyCountry,
		anyAdmin1,
		anyAdmin2,
		anyPoints
	};
}

export function gatherNames(groups: NameGroups, beliefs: readonly Float64Array[]): DocumentNames {
	const names = groups.groups.map((group) => gather(group, beliefs));
	const sums = {
		country: new Map() as Mass,
		admin1: new Map() as Mass,
		admin2: new Map() as Mass,
		namesInCountry: new Map() as Mass,
		namesInAdmin1: new Map() as Mass,
		namedCountry: new Map() as Mass,
		namedAdmin1: new Map() as Mass,
		namedAdmin2: new Map() as Mass
	};
	for (const name of names) {
		const { weight } = name.group;
		addAll(sums.country, name.country, weight);
		addAll(sums.admin1, name.admin1, weight);
		addAll(sums.admin2, name.admin2, weight);
		const inside = likelyInside(name);
		if (inside.country) add(sums.namesInCountry, inside.country, 1);
		if (inside.admin1) add(sums.namesInAdmin1, inside.admin1, 1);
		for (const [{ entry }, belief] of name.top) {
			if (entry.kind === 'country') raise(sums.namedCountry, entry.country, belief);
			else if (entry.kind === 'province') raise(sums.namedAdmin1, entry.admin1, belief);
			else if (entry.kind === 'district') raise(sums.namedAdmin2, entry.admin2, belief);
		}
	}
	for (const entry of groups.containers) {
		if (entry.kind === 'country') raise(sums.namedCountry, entry.country, CONTAINER_BELIEF);
		else if (entry.kind === 'province') raise(sums.namedAdmin1, entry.admin1, CONTAINER_BELIEF);
	}
	return { groups, names, ...sums };
}

function gather(group: NameGroup, beliefs: readonly Float64Array[]): DocumentName {
	const { options, mentions, places } = group;
	const [country, admin1, admin2]: Mass[] = [new Map(), new Map(), new Map()];
	const name = { group, country: country!, admin1: admin1!, admin2: admin2! };
	if (!group.leads) return { ...name, top: [] };
	const mean = new Array<number>(options.length).fill(0);
	mentions.forEach((mention, position) => {
		const own = beliefs[mention]!;
		const place = places[position]!;
		for (let index = 0; index < own.length; index++)
			mean[place ? place[index]! : index]! += own[index]! / mentions.length;
	});
	const top: (readonly [Option, number])[] = [];
	options.forEach((option, index) => {
		const belief = mean[index]!;
		const { entry } = option;
		if (entry.country) add(name.country, entry.country, belief);
		if (entry.admin1 && entry.kind !== 'country') add(name.admin1, entry.admin1, belief);
		if (entry.admin2) add(name.admin2, entry.admin2, belief);
		if (belief > NEGLIGIBLE) top.push([option, belief]);
	});
	top.sort((a, b) => b[1] - a[1] || a[0].entry.index - b[0].entry.index);
	if (top.length > MOST_TOP) top.length = MOST_TOP;
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
	for (const index of all.groups.neighbours) {
		const name = all.names[index]!;
		if (name === own) continue;
		for (const [option, belief] of name.top) if (contains(entry, option.entry)) sum += belief;
	}
	return sum;
}

function add(mass: Mass, code: string, value: number): void {
	mass.set(code, (mass.get(code) ?? 0) + value);
}

/** Each of the codes counts less the more there are. */
function share(mass: Mass, codes: ReadonlySet<string>): void {
	for (const code of codes) add(mass, code, 1 / Math.sqrt(codes.size));
}

function addAll(mass: Mass, values: ReadonlyMap<string, number>, weight: number): void {
	for (const [code, value] of values) add(mass, code, value * weight);
}

function raise(mass: Mass, code: string | null, value: number): void {
	if (code !== null && value > (mass.get(code) ?? 0)) mass.set(code, value);
}
