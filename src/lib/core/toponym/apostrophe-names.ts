/** Which names of the gazetteer hold an apostrophe that cuts them: "St. John's", "King's Lynn", "Coeur d'Alene"? */
import { STREETS } from './addresses.ts';
import { CONFIDENCE, type Findings } from './findings.ts';

const MOST_BEFORE = 2;
const MOST_AFTER = 1;

/** Names with "'s" or "d'" inside, which is cut off as a word of its own or begins in lower case. */
export function takeApostropheNames(findings: Findings): void {
	const { words } = findings;
	for (let i = 1; i < words.length; i++) {
		const { lower, capital } = words[i]!.spelling;
		if (lower === "'s") takePossessiveName(findings, i);
		else if (!capital && isElided(words[i]!.text)) takeLongest(findings, i, i + 1);
	}
}

/** "d'Alene"; the first look is cheap, because every word of a text is asked. */
const isElided = (text: string) =>
	(text[1] === "'" || text[1] === '’') && /^[dl].\p{Lu}/u.test(text);

/** "Mali's Gao" is no such name; "John's" alone is a person's. */
function takePossessiveName(findings: Findings, possessive: number): void {
	const { words } = findings;
	const capital = (i: number) =>
		words[i]?.sentence === words[possessive]!.sentence && words[i]!.spelling.capital;
	if (!capital(possessive - 1)) return;
	for (let after = MOST_AFTER; after >= 0; after--) {
		const last = possessive + after;
		const saint = isSaint(findings, possessive - 2) && !isStreet(findings, possessive + 1);
		if (after ? capital(last) : saint) {
			if (takeLongest(findings, possessive, last + 1)) return;
		}
	}
}

const isSaint = ({ words }: Findings, index: number) =>
	/^(?:st\.?|saint|port|fort)$/.test(words[index]?.spelling.lower ?? '');

/** "St. Mary's *Road*". */
const isStreet = ({ words }: Findings, index: number) =>
	STREETS.has(words[index]?.spelling.lower ?? '');

/** The longest known name that ends before `to` and reaches back beyond the word at `inside`. */
function takeLongest(findings: Findings, inside: number, to: number): boolean {
	const { words } = findings;
	for (let from = inside - MOST_BEFORE; from < inside; from++) {
		const word = words[from];
		if (!word?.spelling.capital || word.sentence !== words[inside]!.sentence) continue;
		if (!findings.isFree(from) || !findings.isNamed(from, to)) continue;
		findings.take(from, to, 'name', CONFIDENCE.province);
		return true;
	}
	return false;
}
