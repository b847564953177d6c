/** What does the recogniser see of each word? */
import { Fact } from '../article/word-form.ts';
import type { Passage, Span, Token } from '../model.ts';
import { hashString } from './hashing.ts';
import { classesOf } from './word-classes.ts';

/** What depends on the spelling alone; shared by all words of a text that are spelt alike. */
export interface Spelling {
	readonly lower: string;
	/** Begins with a capital letter. */
	readonly capital: boolean;
	/** At least two letters, all of them capitals: "KABUL", "NATO", "U.S.". */
	readonly allCapitals: boolean;
	readonly hasLetter: boolean;
	/** Bits of `WordClass`. */
	readonly classes: number;
	readonly hash: number;
	readonly lowerHash: number;
	readonly shapeHash: number;
	readonly prefixHash: number;
	readonly suffix2Hash: number;
	readonly suffix3Hash: number;
	readonly suffix4Hash: number;
}

/** A token, or a part of a hyphenated one: "Kabul-based" is three words. */
export interface Word extends Span {
	readonly text: string;
	readonly sentence: number;
	readonly spelling: Spelling;
}

const HYPHENATED = /\p{L}[-‑–]\p{L}/u;

/** The words of a passage; cut once, however many steps ask. */
export function wordsOf(passage: Passage): readonly Word[] {
	let words = wordsByPassage.get(passage);
	if (!words) wordsByPassage.set(passage, (words = splitTokens(passage.tokens)));
	return words;
}

const wordsByPassage = new WeakMap<Passage, readonly Word[]>();

interface Part {
	readonly text: string;
	readonly spelling: Spelling;
}

const partsOf = new Fact(split);

/** Hyphenated tokens are cut at their hyphens, because a place name may be one part of them. */
export function splitTokens(tokens: readonly Token[]): Word[] {
	const words: Word[] = [];
	for (const token of tokens) {
		const parts = partsOf.of(token.form);
		let { start } = token;
		for (let i = 0; i < parts.length; i++) {
			const { text, spelling } = parts[i]!;
			const end = start + text.length;
			words.push({ start, end, text, sentence: token.sentence, spelling });
			start = end;
		}
	}
	return words;
}

function split(token: string): readonly Part[] {
	const parts = HYPHENATED.test(token) ? token.split(/([-‑–])/u) : [token];
	return parts.filter(Boolean).map((text) => ({ text, spelling: spell(text) }));
}

const UNIFORM: ReadonlyMap<string, string> = new Map([
	['’', "'"],
	['‘', "'"],
	['“', '"'],
	['”', '"'],
	['``', '"'],
	["''", '"'],
	['‑', '-'],
	['–', '-'],
	['—', '--']
]);

function spell(written: string): Spelling {
	const text = UNIFORM.get(written) ?? written.replaceAll('’', "'");
	const lower = text.toLowerCase();
	const hasLetter = /\p{L}/u.test(text);
	const letters = text.replace(/\P{L}/gu, '');
	return {
		lower,
		capital: /^\p{Lu}/u.test(text),
		allCapitals: letters.length > 1 && letters === letters.toUpperCase(),
		hasLetter,
		classes: classesOf(lower.endsWith('.') && lower.length > 2 ? lower.slice(0, -1) : lower),
		hash: hashString(text),
		lowerHash: hashString(lower),
		shapeHash: hashString(shapeOf(text)),
		prefixHash: hashString(lower.slice(0, 3)),
		suffix2Hash: hashString(lower.slice(-2)),
		suffix3Hash: hashString(lower.slice(-3)),
		suffix4Hash: hashString(lower.slice(-4))
	};
}

/** "Kabul" → "Xxx", "U.S." → "X.X.", "2021" → "ddd": runs of more than two alike are cut to two. */
function shapeOf(text: string): string {
	let shape = '';
	let repeated = 0;
	for (const character of text) {
		const sign = /\p{Lu}/u.test(character)
			? 'X'
			: /\p{Ll}/u.test(character)
				? 'x'
				: /\d/.test(character)
					? 'd'
					: character;
		repeated = shape.endsWith(sign) ? repeated + 1 : 0;
		if (repeated < 2) shape += sign;
	}
	return shape;
}
