/** Which signs, each a number, speak for or against a word being part of a name of a place, person or body? */
import type { Gazetteer } from '../model.ts';
import { type GazetteerName, gazetteerNames } from './gazetteer-signs.ts';
import { KEY_BITS, mix } from './hashing.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { WordClass } from './word-classes.ts';
import type { Spelling, Word } from './words.ts';

/** At most so many features a word. */
export const MAX_FEATURES = 64;

/** A text made ready for the tagger: everything that features are computed from. */
export interface TaggerInput {
	readonly words: readonly Word[];
	readonly gazetteer: readonly (GazetteerName | null)[];
	/** Bits of the name lexicon, one number a word. */
	readonly persons: Uint8Array;
	/** 1 where a word may be part of a name at all. */
	readonly active: Uint8Array;
	/** How the sentence of each word is written: 0 plain, 1 capitals, 2 headline. */
	readonly casing: Uint8Array;
	/** What the rest of the text says of a word that is spelt like this. */
	readonly elsewhere: ReadonlyMap<number, Elsewhere>;
	/** Hashes of the words that stand in lower case somewhere. */
	readonly lowerCase: ReadonlySet<number>;
}

/** How often a spelling stands in a telling place of the text. */
interface Elsewhere {
	afterPreposition: number;
	beforeGeoHead: number;
	asPerson: number;
	beforeOrganisation: number;
	capital: number;
}

export function prepare(
	words: readonly Word[],
	gazetteer: Gazetteer,
	lexicon: NameLexicon
): TaggerInput {
	const persons = new Uint8Array(words.length);
	for (let i = 0; i < words.length; i++) {
		const { capital, lowerHash } = words[i]!.spelling;
		if (capital) persons[i] = lexicon.bits(lowerHash);
	}
	return {
		words,
		gazetteer: gazetteerNames(words, gazetteer),
		persons,
		active: findActive(words),
		casing: findCasing(words),
		elsewhere: findElsewhere(words, persons),
		lowerCase: findLowerCase(words)
	};
}

const has = (spelling: Spelling | undefined, bits: number) =>
	spelling !== undefined && (spelling.classes & bits) !== 0;

/** Capitals, and the small words and signs between two of them. */
function findActive(words: readonly Word[]): Uint8Array {
	const active = new Uint8Array(words.length);
	let last = -9;
	for (let i = 0; i < words.length; i++) {
		const { spelling, sentence } = words[i]!;
		if (!spelling.capital) continue;
		active[i] = 1;
		if (i - last > 1 && i - last <= 4 && words[last]!.sentence === sentence) {
			let joined = true;
			for (let j = last + 1; j < i; j++) joined &&= isJoint(words[j]!.spelling);
			if (joined) active.fill(1, last + 1, i);
		}
		last = i;
	}
	return active;
}

const JOINTS = new Set(['-', "'s", '.', "'", '/', ',']);
const isJoint = (spelling: Spelling) =>
	(spelling.classes & WordClass.connector) !== 0 ||
	JOINTS.has(spelling.lower) ||
	spelling.lower.length <= 2;

function findCasing(words: readonly Word[]): Uint8Array {
	const casing = new Uint8Array(words.length);
	for (let from = 0; from < words.length;) {
		let to = from;
		let long = 0;
		let capital = 0;
		let allCapitals = 0;
		for (; to < words.length && words[to]!.sentence === words[from]!.sentence; to++) {
			const { spelling, text } = words[to]!;
			if (!spelling.hasLetter || text.length < 4) continue;
			long++;
			if (spelling.capital) capital++;
			if (spelling.allCapitals) allCapitals++;
		}
		const kind = long < 3 ? 0 : allCapitals > long * 0.8 ? 1 : capital > long * 0.8 ? 2 : 0;
		casing.fill(kind, from, to);
		from = to;
	}
	return casing;
}

function findElsewhere(words: readonly Word[], persons: Uint8Array): Map<number, Elsewhere> {
	const elsewhere = new Map<number, Elsewhere>();
	const at = (hash: number): Elsewhere => {
		let found = elsewhere.get(hash);
		if (!found) {
			found = {
				afterPreposition: 0,
				beforeGeoHead: 0,
				asPerson: 0,
				beforeOrganisation: 0,
				capital: 0
			};
			elsewhere.set(hash, found);
		}
		return found;
	};
	for (let i = 0; i < words.length; i++) {
		const word = words[i]!;
		if (!word.spelling.capital) continue;
		const previous = words[i - 1];
		if (!previous || previous.sentence !== word.sentence) continue;
		const next = words[i + 1];
		const found = at(word.spelling.hash);
		const before = previous.spelling;
		const after = next && next.sentence === word.sentence ? next.spelling : undefined;
		found.capital++;
		if (has(before, WordClass.preposition) && before.lower !== 'of' && before.lower !== 'to')
			found.afterPreposition++;
		if (has(after, WordClass.geoHead)) found.beforeGeoHead++;
		if (has(before, WordClass.title) || persons[i - 1]! & 1 || has(after, WordClass.saying))
			found.asPerson++;
		if (has(after, WordClass.organisation | WordClass.media)) found.beforeOrganisation++;
	}
	return elsewhere;
}

function findLowerCase(words: readonly Word[]): Set<number> {
	const found = new Set<number>();
	for (const { spelling } of words)
		if (!spelling.capital && spelling.hasLetter) found.add(spelling.lowerHash);
	return found;
}

const START = 0x51ed270b;
const END = 0x2f0b4c47;

/** Writes the features of the word at `index` as keys into `out`; gives their number. */
export function writeFeatures(input: TaggerInput, index: number, out: Int32Array): number {
	const { words, gazetteer, persons } = input;
	const word = words[index]!;
	const inSentence = (i: number) =>
		words[i]?.sentence === word.sentence ? words[i]!.spelling : undefined;
	const s0 = word.spelling;
	const before = inSentence(index - 1);
	const before2 = before && inSentence(index - 2);
	const after = inSentence(index + 1);
	const after2 = after && inSentence(index + 2);
	let count = 0;
	const add = (template: number, value: number) => {
		out[count++] = mix(template, value) >>> (32 - KEY_BITS);
	};
	const w0 = s0.lowerHash;
	const w1 = before?.lowerHash ?? START;
	const w2 = before2?.lowerHash ?? START;
	const x1 = after?.lowerHash ?? END;
	const x2 = after2?.lowerHash ?? END;
	const shape = s0.shapeHash;
	const shape1 = before?.shapeHash ?? START;
	const shapeX = after?.shapeHash ?? END;

	add(1, 0);
	add(2, w0);
	add(3, s0.hash);
	add(4, shape);
	add(5, s0.prefixHash);
	add(6, s0.suffix2Hash);
	add(7, s0.suffix3Hash);
	add(8, s0.suffix4Hash);
	add(9, w1);
	add(10, x1);
	add(11, w2);
	add(12, x2);
	add(13, mix(w1, w0));
	add(14, mix(w0, x1));
	add(15, mix(shape1, shape));
	add(16, mix(shape, shapeX));
	add(17, mix(mix(shape1, shape), shapeX));
	add(18, mix(w1, shape));
	add(19, mix(shape, x1));
	add(20, mix(w2, w1));
	add(21, mix(x1, x2));

	const capitalBit = s0.capital ? 1 : 2;
	if (s0.classes) add(22, s0.classes);
	if (before?.classes) add(23, mix(before.classes, capitalBit));
	if (after?.classes) add(24, mix(after.classes, capitalBit));
	if (after2?.classes) add(25, mix(after2.classes, shapeX));
	if (before2?.classes) add(26, mix(before2.classes, shape1));
	const casing = input.casing[index]!;
	if (casing) add(27, casing);
	if (!before) add(28, shape);

	const p0 = persons[index]!;
	const p1 = before ? persons[index - 1]! : 0;
	const px = after ? persons[index + 1]! : 0;
	if (p0) add(29, p0);
	if (p1) add(30, mix(p1, capitalBit));
	if (px) add(31, mix(px, capitalBit));
	if (s0.capital && (p1 || px)) add(32, mix(mix(p1 + 1, p0 + 1), px + 1));

	count = addGazetteer(input, index, before, after, out, count);
	if (casing && s0.capital) add(50, mix(mix(casing, gazetteer[index]?.signs ?? 0), p0));

	if (s0.capital) {
		const found = input.elsewhere.get(s0.hash);
		if (found) {
			if (found.afterPreposition) add(51, Math.min(3, found.afterPreposition));
			if (found.beforeGeoHead) add(52, 1);
			if (found.asPerson) add(53, Math.min(2, found.asPerson));
			if (found.beforeOrganisation) add(54, 1);
			const balance = Math.sign(found.afterPreposition - found.asPerson) + 1;
			add(55, mix(balance, found.capital > 2 ? 1 : 0));
		}
		if (!before && input.lowerCase.has(s0.lowerHash)) add(56, 1);
	}
	return count;
}

function addGazetteer(
	input: TaggerInput,
	index: number,
	before: Spelling | undefined,
	after: Spelling | undefined,
	out: Int32Array,
	start: number
): number {
	let count = start;
	const add = (template: number, value: number) => {
		out[count++] = mix(template, value) >>> (32 - KEY_BITS);
	};
	const sign = (i: number) => {
		const name = input.gazetteer[i];
		if (!name) return 0;
		const position = name.to - name.from === 1 ? 1 : i === name.from ? 2 : 3;
		return name.signs * 4 + position;
	};
	const g0 = sign(index);
	const g1 = before ? sign(index - 1) : 0;
	const gx = after ? sign(index + 1) : 0;
	const { shapeHash } = input.words[index]!.spelling;
	if (g0) {
		add(40, g0);
		add(41, mix(g0, before?.lowerHash ?? START));
		add(42, mix(g0, after?.lowerHash ?? END));
		const around = mix(before?.classes ?? 0, after?.classes ?? 0);
		const cases = (before?.capital ? 1 : 0) + (after?.capital ? 2 : 0);
		add(43, mix(mix(g0, around), cases));
		add(44, mix(g0, input.persons[index]!));
	}
	if (g1) add(45, mix(mix(g1, g0), shapeHash));
	if (gx) add(46, mix(mix(gx, g0), shapeHash));
	return count;
}
