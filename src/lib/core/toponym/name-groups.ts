/** Which distinct names does a text hold, and what could each mean, whatever is believed? */
import type { Entry } from '../model.ts';
import { speaksForOthers, type Choice, type Option } from './candidates.ts';

/** All mentions of one name, taken together, and all that it could mean. */
export interface NameGroup {
	readonly key: string;
	readonly mentions: readonly number[];
	/** 1 + log of how often it stands there. */
	readonly weight: number;
	/** A guess from inside a name may follow the others, but leads nobody. */
	readonly leads: boolean;
	/** What one of its mentions or another could mean. */
	readonly options: readonly Option[];
	/** Where its options begin in the columns that hold those of all names. */
	readonly start: number;
	/** Some of its options' points. */
	readonly anyPoints: readonly Option[];
}

/** The codes of one level that the options of a text bear, numbered from 1; 0 is none. */
export interface Level {
	/** The number of a code; 0 for one that no option bears. */
	number(code: string | null): number;
	/** One more than there are codes. */
	readonly count: number;
	/** Of each option of each name, its code. */
	readonly of: Int32Array;
	/** 1 where an option is the first of its name that bears its code. */
	readonly isFirst: Uint8Array;
	/** For each code how many names could lie there, each name counting less the more places it could be. */
	readonly any: Float64Array;
	/** For each name how much it adds to that for any of its codes. */
	readonly share: Float64Array;
	/** A number for each code, all 0 but while a sum is made. */
	readonly scratch: Float64Array;
}

/** What of the names of a text no belief changes. */
export interface NameGroups {
	readonly groups: readonly NameGroup[];
	/** Index into `groups` for each mention. */
	readonly nameOf: readonly number[];
	/** For each mention where its options stand among those of its name; null for: in the same order. */
	readonly placesOf: readonly (readonly number[] | null)[];
	/** Indices of the names that take part in what is quadratic: the most frequent, then the first. */
	readonly neighbours: readonly number[];
	readonly weight: number;
	/** How many options there are. */
	readonly size: number;
	readonly country: Level;
	readonly admin1: Level;
	readonly admin2: Level;
	/** Units that the text names right after a name: "…, Texas". */
	readonly containers: readonly Entry[];
}

const MOST_NEIGHBOURS = 60;
const MOST_POINTS = 25;

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
	const placesOf = new Array<readonly number[] | null>(choices.length).fill(null);
	let size = 0;
	let weight = 0;
	for (const [key, mentions] of mentionsOf) {
		for (const mention of mentions) nameOf[mention] = groups.length;
		const group = groupOf(key, mentions, choices, placesOf, size);
		size += group.options.length;
		weight += group.weight;
		groups.push(group);
	}
	const neighbours = groups.map((_, index) => index);
	if (groups.length > MOST_NEIGHBOURS) {
		neighbours.sort((a, b) => groups[b]!.weight - groups[a]!.weight || a - b);
		neighbours.length = MOST_NEIGHBOURS;
	}
	return {
		groups,
		nameOf,
		placesOf,
		neighbours,
		weight,
		size,
		country: levelOf(groups, size, ({ country }) => country),
		admin1: levelOf(groups, size, ({ admin1 }) => admin1),
		admin2: levelOf(groups, size, ({ admin2 }) => admin2),
		containers: choices.flatMap(({ container }) => container?.entries ?? [])
	};
}

function groupOf(
	key: string,
	mentions: readonly number[],
	choices: readonly Choice[],
	placesOf: (readonly number[] | null)[],
	start: number
): NameGroup {
	const [first] = mentions;
	let { options } = choices[first!]!;
	if (mentions.some((mention) => choices[mention]!.options !== options)) {
		const positions = new Map<Option, number>();
		for (const mention of mentions)
			placesOf[mention] = choices[mention]!.options.map((option) => {
				let position = positions.get(option);
				if (position === undefined) positions.set(option, (position = positions.size));
				return position;
			});
		options = [...positions.keys()];
	}
	const leads = mentions.some((mention) => speaksForOthers(choices[mention]!));
	const anyPoints = leads ? options.filter(isPoint).slice(0, MOST_POINTS) : [];
	const weight = 1 + Math.log(mentions.length);
	return { key, mentions, weight, leads, options, start, anyPoints };
}

function levelOf(
	groups: readonly NameGroup[],
	size: number,
	codeOf: (entry: Entry) => string | null
): Level {
	const numbers = new Map<string, number>();
	const of = new Int32Array(size);
	// Those that lead come first, so that sums are made in their order.
	for (const leading of [true, false])
		for (const { leads, options, start } of groups) {
			if (leads !== leading) continue;
			for (let i = 0; i < options.length; i++) {
				const code = codeOf(options[i]!.entry);
				if (code === null) continue;
				let number = numbers.get(code);
				if (number === undefined) numbers.set(code, (number = numbers.size + 1));
				of[start + i] = number;
			}
		}
	const count = numbers.size + 1;
	const isFirst = new Uint8Array(size);
	const any = new Float64Array(count);
	const share = new Float64Array(groups.length);
	const lastSeen = new Int32Array(count);
	groups.forEach(({ leads, options, start }, name) => {
		let codes = 0;
		for (let i = start; i < start + options.length; i++) {
			const code = of[i]!;
			if (code === 0 || lastSeen[code] === name + 1) continue;
			lastSeen[code] = name + 1;
			isFirst[i] = 1;
			codes++;
		}
		if (!leads || codes === 0) return;
		share[name] = 1 / Math.sqrt(codes);
		for (let i = start; i < start + options.length; i++)
			if (isFirst[i]) any[of[i]!]! += share[name]!;
	});
	const number = (code: string | null) => (code === null ? 0 : (numbers.get(code) ?? 0));
	return { number, count, of, isFirst, any, share, scratch: new Float64Array(count) };
}
