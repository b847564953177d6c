/** Which runs of words in a text are names of places? */
import type { NameMatch, ScanMatch } from '../model.ts';
import { LONGEST_ABBREVIATION, type NameFinder } from './name-finder.ts';
import { Spelling, type NameIndex } from './name-index.ts';
import { normaliseName } from './normalise.ts';
import { Remembered } from './remembered.ts';

const LONGEST_RUN = 6;
const CACHE = 20_000;

const encoder = new TextEncoder();

interface Word {
	readonly bytes: Uint8Array;
	readonly mayBegin: boolean;
	readonly clings: boolean;
	readonly joins: boolean;
	/** What bears it as its whole name, and whether a longer name may begin with it; most runs need no more. */
	readonly bearers: readonly NameMatch[];
	readonly mayContinue: boolean;
}

export class Scanner {
	readonly #names: NameIndex;
	readonly #finder: NameFinder;
	readonly #words = new Remembered<Word>(CACHE, (written) => this.#read(written));
	readonly #spelling = new Spelling();
	readonly #alone = new Spelling();

	constructor(names: NameIndex, finder: NameFinder) {
		this.#names = names;
		this.#finder = finder;
	}

	/** Shape and promise: `Gazetteer.scan`. The matches of a run are in no order. */
	scan(words: readonly string[]): readonly ScanMatch[] {
		const found: ScanMatch[] = [];
		for (let from = 0; from < words.length; from++) {
			const first = this.#words.of(words[from]!);
			if (!first.mayBegin) continue;
			const name = this.#longestFrom(words, from, first);
			const short = this.#abbreviationAt(words, from);
			const match = short && (name === null || short.to >= name.to) ? short : name;
			if (match) found.push(match);
		}
		return found;
	}

	#read(written: string): Word {
		const normal = normaliseName(written);
		const bytes = encoder.encode(normal);
		const spelling = this.#alone.clear();
		// Names begin with a capital, or are in a script that has none.
		const mayBegin =
			normal !== '' &&
			normal !== 'the' &&
			/[\p{Lu}\p{Lo}]/u.test(written) &&
			spelling.append(bytes, false);
		return {
			bytes,
			mayBegin,
			bearers: mayBegin ? this.#finder.plausible(written, this.#names.find(spelling)) : [],
			mayContinue: mayBegin && this.#names.mayContinue(spelling),
			clings: /^['’]/.test(written),
			joins: /^[-‐‑–]$/.test(written)
		};
	}

	#longestFrom(words: readonly string[], from: number, first: Word): ScanMatch | null {
		const { bearers } = first;
		let best: ScanMatch | null = bearers.length ? { from, to: from + 1, matches: bearers } : null;
		let { mayContinue } = first;
		const spelling = this.#spelling.clear();
		spelling.append(first.bytes, false);
		for (let to = from + 1, count = 1; to < words.length && count < LONGEST_RUN; to++) {
			const word = this.#words.of(words[to]!);
			// "People" begins no name, but "People’s" does.
			if (!mayContinue && !word.clings) break;
			if (word.joins) continue;
			if (word.bytes.length === 0 || !spelling.append(word.bytes, !word.clings)) break;
			count++;
			const numbers = this.#names.find(spelling);
			if (numbers.length) {
				const matches = this.#finder.plausible(words.slice(from, to + 1).join(' '), numbers);
				if (matches.length) best = { from, to: to + 1, matches };
			}
			mayContinue = this.#names.mayContinue(spelling);
		}
		return best;
	}

	/** "Pa." and "W. Va." reach us as the words "Pa", "." and "W", ".", "Va", ".". */
	#abbreviationAt(words: readonly string[], from: number): ScanMatch | null {
		let written = '';
		let found: ScanMatch | null = null;
		for (let to = from; to < Math.min(words.length, from + 4); to++) {
			const word = words[to]!;
			if (word.length > LONGEST_ABBREVIATION / 2) break;
			written += word === '.' || written === '' ? word : ` ${word}`;
			const matches = this.#finder.abbreviated(written);
			if (matches) found = { from, to: to + 1, matches };
		}
		return found;
	}
}
