/** What does the gazetteer say of each word, before anyone asked which place is meant? */
import type { Gazetteer, NameMatch } from '../model.ts';
import { WordClass } from './word-classes.ts';
import type { Word } from './words.ts';

/** One bit for each sort of thing that bears a name. */
export const Sign = {
	country: 1 << 0,
	province: 1 << 1,
	largeCity: 1 << 2,
	town: 1 << 3,
	smallPlace: 1 << 4,
	/** Regions, physical features, former states: from the hand-kept tables, so well known. */
	region: 1 << 5,
	demonym: 1 << 6,
	abbreviation: 1 << 7,
	/** Only as an alternate or derived name. */
	alternate: 1 << 8,
	district: 1 << 9
} as const;

/** The gazetteer's name that a word is part of. */
export interface GazetteerName {
	readonly from: number;
	readonly to: number;
	readonly signs: number;
	readonly matches: readonly NameMatch[];
}

/** A people's or country's adjective, and not also a place's own name. */
export const isOnlyDemonym = (signs: number): boolean =>
	(signs & Sign.demonym) !== 0 && !(signs & (Sign.country | Sign.region));

/** For each word the longest gazetteer name it is part of, names found from left to right; null for most words. */
export function gazetteerNames(
	words: readonly Word[],
	gazetteer: Gazetteer
): (GazetteerName | null)[] {
	const names: (GazetteerName | null)[] = new Array<GazetteerName | null>(words.length).fill(null);
	let from = 0;
	while (from < words.length) {
		if (!words[from]!.spelling.capital) {
			from++;
			continue;
		}
		let to = from + 1;
		while (to < words.length && continuesRun(words, to)) to++;
		markRun(words, from, to, gazetteer, names);
		markTail(words, to, gazetteer, names);
		from = to;
	}
	return names;
}

/** "the Arab world", "the Gaza strip", "Panjshir valley": regions whose last word is often not capitalised. */
function markTail(
	words: readonly Word[],
	to: number,
	gazetteer: Gazetteer,
	names: (GazetteerName | null)[]
): void {
	const tail = words[to];
	if (!tail || tail.sentence !== words[to - 1]!.sentence) return;
	if (!(tail.spelling.classes & WordClass.geoHead) && !TAILS.has(tail.spelling.lower)) return;
	for (let first = Math.max(0, to - 3); first < to; first++) {
		if (!words[first]!.spelling.capital || words[first]!.sentence !== tail.sentence) continue;
		const run = words.slice(first, to + 1).map(({ text }) => text);
		const match = gazetteer.scan(run).find((one) => one.from === 0 && one.to === run.length);
		if (!match) continue;
		const signs = signsOf(match.matches, gazetteer);
		if (!(signs & Sign.region) && !TAILS.has(tail.spelling.lower)) continue;
		const name = { from: first, to: to + 1, signs, matches: match.matches };
		const covered = names[first];
		if (covered && covered.from < first) continue;
		for (let i = first; i <= to; i++) names[i] = name;
		return;
	}
}

const TAILS = new Set([
	'world',
	'strip',
	'bloc',
	'corridor',
	'steppe',
	'sector',
	'triangle',
	'horn'
]);

function continuesRun(words: readonly Word[], index: number): boolean {
	const { spelling, sentence } = words[index]!;
	if (sentence !== words[index - 1]!.sentence) return false;
	return (
		spelling.capital || isJoint(spelling.lower) || (spelling.classes & WordClass.connector) !== 0
	);
}

const isJoint = (lower: string) =>
	lower === '-' || lower === '.' || lower === "'" || lower === 'i' || lower === 'ye';

function markRun(
	words: readonly Word[],
	from: number,
	to: number,
	gazetteer: Gazetteer,
	names: (GazetteerName | null)[]
): void {
	// Hyphens are no words to the gazetteer: positions of what is.
	const positions: number[] = [];
	for (let i = from; i < to; i++)
		if (words[i]!.spelling.hasLetter || isStop(words, i)) positions.push(i);
	let reached = from;
	for (const match of gazetteer.scan(positions.map((i) => words[i]!.text))) {
		const first = positions[match.from]!;
		let last = positions[match.to - 1]!;
		if (words[last]!.text === '.') last--;
		if (first < reached || !words[first]!.spelling.capital) continue;
		const signs = signsOf(match.matches, gazetteer);
		const name = { from: first, to: last + 1, signs, matches: match.matches };
		for (let i = first; i <= last; i++) names[i] = name;
		reached = last + 1;
	}
}

/** The full stop of what may be short for something: "Calif.". */
function isStop(words: readonly Word[], index: number): boolean {
	const { text, start } = words[index]!;
	const before = words[index - 1];
	return text === '.' && !!before && before.end === start && before.text.length <= 5;
}

const memos = new WeakMap<Gazetteer, Uint16Array>();

function signsOf(matches: readonly NameMatch[], gazetteer: Gazetteer): number {
	let memo = memos.get(gazetteer);
	if (!memo) memos.set(gazetteer, (memo = new Uint16Array(gazetteer.size)));
	let own = 0;
	let other = 0;
	for (const { entry, type } of matches) {
		const sign = (memo[entry] ||= entrySign(gazetteer, entry));
		if (type === 'own') own |= sign;
		else if (type === 'demonym') own |= Sign.demonym;
		else if (type === 'abbreviation') own |= Sign.abbreviation;
		else if (sign & (Sign.country | Sign.region)) own |= sign;
		else other |= sign;
	}
	return own || other | Sign.alternate;
}

function entrySign(gazetteer: Gazetteer, index: number): number {
	const { kind, population } = gazetteer.entry(index);
	switch (kind) {
		case 'country':
			return Sign.country;
		case 'province':
			return Sign.province;
		case 'region':
		case 'physical':
		case 'historical':
			return Sign.region;
		case 'district':
			return Sign.district;
		default:
			return population >= 100_000
				? Sign.largeCity
				: population >= 5000
					? Sign.town
					: Sign.smallPlace;
	}
}
