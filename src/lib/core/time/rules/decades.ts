/** Which decade or century is "the 1980s", "the ’90s", "the sixties", "the 19th century"? */
import type { Line } from '../line.ts';
import { APOSTROPHES } from '../openers.ts';
import { readOrdinal } from '../numbers.ts';
import { centuryPeriod, decadePeriod } from '../periods.ts';
import { base, type Base } from '../rule.ts';
import { DECADE_WORDS } from '../vocabulary.ts';

export function readDecade(line: Line, at: number): Base | null {
	return readDigits(line, at) ?? readWord(line, at);
}

function readDigits(line: Line, at: number): Base | null {
	const apostrophe = APOSTROPHES.has(line.lower(at)) && line.glued(at + 1);
	const digits = apostrophe ? at + 1 : at;
	const number = line.number(digits);
	if (number === null || number % 10 !== 0) return null;
	const next = afterPluralMark(line, digits + 1);
	if (next === null) return null;
	const length = line.raw(digits).length;
	if (length === 4 && number >= 1000 && number < 2200 && !apostrophe)
		return wholeDecade(next, number);
	if (length !== 2 || number < 20 || isAge(line, at)) return null;
	if (!apostrophe && !hasArticle(line, at)) return null;
	return wholeDecade(next, 1900 + number);
}

/** After the "s" of "1980s", "1980's". */
function afterPluralMark(line: Line, at: number): number | null {
	const letter = APOSTROPHES.has(line.lower(at)) && line.glued(at) ? at + 1 : at;
	return line.lower(letter) === 's' && line.glued(letter) ? letter + 1 : null;
}

function wholeDecade(next: number, start: number): Base {
	// "The 1800s" are a century; "the 2000s" hardly ever are, yet.
	const isCentury = start % 100 === 0 && start < 2000;
	return base({
		next,
		rule: isCentury ? 'century' : 'decade',
		explicit: true,
		article: true,
		unresolved: 'XXX',
		period: () => (isCentury ? centuryPeriod(start) : decadePeriod(start))
	});
}

function readWord(line: Line, at: number): Base | null {
	const years = DECADE_WORDS.get(line.lower(at));
	if (years === undefined || !hasArticle(line, at) || isAge(line, at)) return null;
	return wholeDecade(at + 1, 1900 + years);
}

function hasArticle(line: Line, at: number): boolean {
	return /^(?:the|early|mid|late|-|and)$/.test(line.lower(at - 1));
}

/** "in his fifties", "temperatures in the 80s". */
function isAge(line: Line, at: number): boolean {
	for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
		if (
			/^(?:his|her|their|my|your|our|aged|temperatures?|highs|lows|degrees)$/.test(line.lower(back))
		)
			return true;
	}
	return false;
}

export function readCentury(line: Line, at: number): Base | null {
	const ordinal = readOrdinal(line, at);
	if (!ordinal || ordinal.value < 1 || ordinal.value > 22) return null;
	const noun = line.afterHyphen(ordinal.next);
	const word = line.lower(noun);
	const isCentury = word === 'century' || word === 'centuries';
	if (!isCentury && !isListed(line, ordinal.next)) return null;
	const start = (ordinal.value - 1) * 100;
	const next = isCentury ? noun + 1 : ordinal.next;
	const era = isCentury
		? /^bce?$/.test(line.lower(next)) || line.after(next, 'b', '.', 'c')
		: false;
	const value = String(ordinal.value - 1).padStart(2, '0');
	return base({
		next: era ? (line.lower(next) === 'b' ? next + 3 : next + 1) : next,
		rule: 'century',
		explicit: true,
		article: true,
		unresolved: era ? `BC${value}` : value,
		period: () => (era ? null : centuryPeriod(start))
	});
}

/** The "19th" of "the 19th and 20th centuries". */
function isListed(line: Line, at: number): boolean {
	if (!/^(?:and|or|to|-|–)$/.test(line.lower(at))) return false;
	const second = readOrdinal(line, at + 1);
	return second !== null && line.lower(line.afterHyphen(second.next)) === 'centuries';
}
