/** What do all the names of a text together speak for, given what is believed of each? */
import type { Option } from './candidates.ts';
import { contains } from './containment.ts';
import type { Level, NameGroup, NameGroups } from './name-groups.ts';

/** A name with what is believed of it: it votes once, however often it stands there. */
export interface DocumentName {
	readonly group: NameGroup;
	/** Mean belief in each option over its mentions, strongest first, the negligible left out. */
	readonly top: readonly (readonly [option: Option, belief: number])[];
}

/** Belief that falls on the codes of one level. */
export interface Votes {
	readonly level: Level;
	/** For each code the sum over all names, belief times weight. */
	readonly sum: Float64Array;
	/** For each option of each name what belief of its own name falls on its code. */
	readonly own: Float64Array;
	/** For each code how many names most likely mean a place inside. */
	readonly inside: Float64Array;
	/** For each code the strongest belief that a name of the text *is* this unit. */
	readonly named: Float64Array;
}

export interface DocumentNames {
	readonly groups: NameGroups;
	/** Parallel to the groups. */
	readonly names: readonly DocumentName[];
	readonly country: Votes;
	readonly admin1: Votes;
	readonly admin2: Votes;
}

const NEGLIGIBLE = 0.02;
const LIKELY = 0.5;
const MOST_TOP = 6;
/** A container read off the text ("…, Texas") names its unit, recognised or not. */
const CONTAINER_BELIEF = 0.7;

export function gatherNames(groups: NameGroups, beliefs: readonly Float64Array[]): DocumentNames {
	const means = meanBeliefs(groups, beliefs);
	const names = groups.groups.map((group) => ({ group, top: strongestOf(group, means) }));
	const country = votesOf(groups.country, groups, means);
	const admin1 = votesOf(groups.admin1, groups, means);
	const admin2 = votesOf(groups.admin2, groups, means);
	for (const name of names) {
		const inside = likelyInside(name);
		if (inside.country) country.inside[country.level.number(inside.country)]! += 1;
		if (inside.admin1) admin1.inside[admin1.level.number(inside.admin1)]! += 1;
		for (const [{ entry }, belief] of name.top) {
			if (entry.kind === 'country') raise(country, entry.country, belief);
			else if (entry.kind === 'province') raise(admin1, entry.admin1, belief);
			else if (entry.kind === 'district') raise(admin2, entry.admin2, belief);
		}
	}
	for (const entry of groups.containers) {
		if (entry.kind === 'country') raise(country, entry.country, CONTAINER_BELIEF);
		else if (entry.kind === 'province') raise(admin1, entry.admin1, CONTAINER_BELIEF);
	}
	return { groups, names, country, admin1, admin2 };
}

/** For each option of each name that leads; 0 for the rest. */
function meanBeliefs(
	{ groups, placesOf, size }: NameGroups,
	beliefs: readonly Float64Array[]
): Float64Array {
	const means = new Float64Array(size);
	for (const { leads, mentions, start } of groups) {
		if (!leads) continue;
		for (const mention of mentions) {
			const own = beliefs[mention]!;
			const places = placesOf[mention]!;
			for (let index = 0; index < own.length; index++)
				means[start + (places ? places[index]! : index)]! += own[index]! / mentions.length;
		}
	}
	return means;
}

function strongestOf({ options, start }: NameGroup, means: Float64Array): [Option, number][] {
	const top: [Option, number][] = [];
	for (let i = 0; i < options.length; i++) {
		const belief = means[start + i]!;
		if (belief > NEGLIGIBLE) top.push([options[i]!, belief]);
	}
	if (top.length > 1) top.sort((a, b) => b[1] - a[1] || a[0].entry.index - b[0].entry.index);
	if (top.length > MOST_TOP) top.length = MOST_TOP;
	return top;
}

function votesOf(level: Level, { groups, size }: NameGroups, means: Float64Array): Votes {
	const { of, isFirst, count, scratch } = level;
	const sum = new Float64Array(count);
	const own = new Float64Array(size);
	for (const { leads, options, start, weight } of groups) {
		if (!leads) continue;
		const end = start + options.length;
		for (let i = start; i < end; i++) scratch[of[i]!]! += means[i]!;
		scratch[0] = 0;
		for (let i = start; i < end; i++) own[i] = scratch[of[i]!]!;
		for (let i = start; i < end; i++) {
			if (!isFirst[i]) continue;
			sum[of[i]!]! += own[i]! * weight;
			scratch[of[i]!] = 0;
		}
	}
	return { level, sum, own, inside: new Float64Array(count), named: new Float64Array(count) };
}

/** The votes of all other names for the code of the option at `index` among all options. */
export function votesOfOthers({ level, sum, own }: Votes, index: number, weight: number): number {
	return Math.max(0, sum[level.of[index]!]! - own[index]! * weight);
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

function raise({ level, named }: Votes, code: string | null, value: number): void {
	const number = level.number(code);
	if (number !== 0 && value > named[number]!) named[number] = value;
}
