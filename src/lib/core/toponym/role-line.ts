/** Which word of its sentence governs a name, and where do its list and its clause end? */
import { kindOfHead } from './heads.ts';
import { ATTRIBUTES, isFormOf, MODIFIERS, PARTS } from './role-words.ts';
import { WordClass } from './word-classes.ts';
import type { Word } from './words.ts';

/** The words of one sentence; beyond its ends there is nothing. */
export class Line {
	readonly #words: readonly Word[];
	readonly #sentence: number;

	constructor(words: readonly Word[], sentence: number) {
		this.#words = words;
		this.#sentence = sentence;
	}

	word(index: number): Word | null {
		const word = this.#words[index];
		return word?.sentence === this.#sentence ? word : null;
	}

	/** In lower case; empty beyond the sentence. */
	lower(index: number): string {
		return this.word(index)?.spelling.lower ?? '';
	}

	is(index: number, words: ReadonlySet<string>): boolean {
		return isFormOf(words, this.lower(index));
	}

	isCapital(index: number): boolean {
		return this.word(index)?.spelling.capital ?? false;
	}

	/** Whether one of the words from `from` up to, and without, `to` is a form of `words`. */
	has(from: number, to: number, words: ReadonlySet<string>): boolean {
		for (let i = from; i < to; i++) if (this.is(i, words)) return true;
		return false;
	}
}

export interface Governor {
	/** The word before the name and all that goes with it: "in" for "in the besieged town of X". */
	readonly at: number;
	/** "west of X", "the outskirts of X". */
	readonly part: boolean;
}

const ATTRIBUTE_LENGTH = 3;

/** Looks past articles, adjectives, "the city of" and "the capital," before a name. */
export function governorOf(line: Line, from: number): Governor {
	let at = from - 1;
	let part = false;
	let noun = false;
	for (let steps = 0; steps < 14; steps++) {
		const lower = line.lower(at);
		const word = line.word(at);
		if (!word) break;
		if (lower === 'of') {
			const head = line.lower(at - 1);
			if (PARTS.has(head)) part = true;
			else if (!kindOfHead(head) && !isGeographic(line, at - 1)) break;
			noun = true;
			at -= 2;
			// "south-west of"
			if (line.lower(at) === '-' && PARTS.has(line.lower(at - 1))) at -= 2;
		} else if (MODIFIERS.has(lower) || word.spelling.classes & WordClass.compass) at--;
		else if (ATTRIBUTES.has(lower) && line.lower(at - 1) === '-') at -= ATTRIBUTE_LENGTH;
		else if (lower === ',' && isGeographic(line, at - 1)) {
			noun = true;
			at--;
		} else if (!word.spelling.capital && isGeographic(line, at)) {
			noun = true;
			at--;
		} else if (noun && lower === "'s") at -= 2;
		// "in the Chadian town of X"
		else if (noun && word.spelling.capital && line.word(at - 1)) at--;
		else break;
	}
	return { at, part };
}

function isGeographic(line: Line, index: number): boolean {
	const word = line.word(index);
	if (!word) return false;
	return (word.spelling.classes & WordClass.geoHead) !== 0 || PARTS.has(word.spelling.lower);
}

const BREAKS = new Set([';', ':', '--', '–', '"', '(', ')']);
const CONJUNCTIONS = new Set(
	'but while whereas although though because since after before when whose'.split(' ')
);

/** A bare list may go on for pages; nobody reads a clause so far. */
const LONGEST_CLAUSE = 60;

/** The first word of the clause that `index` stands in. */
export function clauseStart(line: Line, index: number): number {
	let start = index;
	while (start > index - LONGEST_CLAUSE && line.word(start - 1)) {
		const lower = line.lower(start - 1);
		if (BREAKS.has(lower) || CONJUNCTIONS.has(lower)) break;
		start--;
	}
	return start;
}

/** Where the clause ends that `index` stands in. */
export function clauseEnd(line: Line, index: number): number {
	let end = index;
	while (
		end < index + LONGEST_CLAUSE &&
		line.word(end) &&
		!BREAKS.has(line.lower(end)) &&
		!CONJUNCTIONS.has(line.lower(end))
	)
		end++;
	return end;
}

const LONGEST_ASIDE = 18;

/** Behind a name with the names listed after it and what is said of it between commas. */
export function afterPhrase(line: Line, to: number): number {
	let at = to;
	while (at < to + LONGEST_CLAUSE) {
		while (!line.isCapital(at) && isGeographic(line, at) && line.lower(at) !== 'falls') at++;
		const joined = line.lower(at) === ',' || line.lower(at) === 'and' || line.lower(at) === '&';
		let next = at + 1;
		if (line.lower(at) === ',' && line.lower(next) === 'and') next++;
		while (line.lower(next) === 'the') next++;
		if (!joined || !line.isCapital(next)) break;
		while (line.isCapital(next) && next < to + LONGEST_CLAUSE) next++;
		at = next;
	}
	if (line.lower(at) !== ',') return at;
	for (let close = at + 1; close < at + LONGEST_ASIDE && line.word(close); close++)
		if (line.lower(close) === ',' && close > at + 1) return close + 1;
	return at;
}
