/** What number do words or digits say ("25", "twenty-five", "three and a half", "a couple of")? */
import type { Line } from './line.ts';
import { ORDINALS, SMALL_NUMBERS, TENS } from './vocabulary.ts';

export interface Amount {
	/** Null when the words leave it open ("a few", "several"). */
	readonly value: number | null;
	/** Position after it. */
	readonly next: number;
	/** Whether it is only the article ("a year"). */
	readonly article: boolean;
}

const VAGUE: ReadonlySet<string> = new Set(['several', 'many', 'few', 'some', 'numerous']);

/** Reads a cardinal that counts units of time. */
export function readAmount(line: Line, at: number): Amount | null {
	const base = readWhole(line, at);
	if (!base) return null;
	return base.value === null ? base : readFraction(line, base);
}

function readWhole(line: Line, at: number): Amount | null {
	const word = line.lower(at);
	const exact = (value: number, next: number): Amount => ({ value, next, article: false });
	const vague = (next: number): Amount => ({ value: null, next, article: false });
	if (line.number(at) !== null) return readDigits(line, at);
	if (word === 'half') {
		const article = line.after(at + 1, 'a') ?? line.after(at + 1, 'an');
		return article === null ? null : exact(0.5, article);
	}
	if (word === 'a' || word === 'an' || word === 'the') {
		const next = line.lower(at + 1);
		if (next === 'few') return vague(at + 2);
		if (word === 'the') return null;
		if (next === 'couple') return exact(2, line.after(at + 2, 'of') ?? at + 2);
		if (next === 'dozen') return exact(12, at + 2);
		if (next === 'hundred') return exact(100, at + 2);
		if (next === 'thousand') return exact(1000, at + 2);
		if (next === 'half') return exact(0.5, at + 2);
		return { value: 1, next: at + 1, article: true };
	}
	if (VAGUE.has(word)) return vague(at + 1);
	return readNumberWords(line, at);
}

function readDigits(line: Line, at: number): Amount | null {
	// "1.5 years" and "1,000 years", but not the "5" of "2.5" nor the "000" of "6,000".
	const before = line.lower(at - 1);
	if (line.glued(at) && (before === '.' || before === ',' || before === ':')) {
		if (line.number(at - 2) !== null && line.glued(at - 1)) return null;
	}
	let digits = line.raw(at);
	let next = at + 1;
	while (line.lower(next) === ',' && line.glued(next) && /^\d{3}$/.test(line.raw(next + 1))) {
		if (!line.glued(next + 1)) break;
		digits += line.raw(next + 1);
		next += 2;
	}
	if (line.lower(next) === '.' && line.glued(next) && line.glued(next + 1)) {
		if (line.number(next + 1) !== null) {
			digits += `.${line.raw(next + 1)}`;
			next += 2;
		}
	}
	if (line.lower(next) === '½' && line.glued(next)) {
		return { value: Number(digits) + 0.5, next: next + 1, article: false };
	}
	return { value: Number(digits), next, article: false };
}

function readNumberWords(line: Line, at: number): Amount | null {
	const tens = TENS.get(line.lower(at));
	const small = SMALL_NUMBERS.get(line.lower(at));
	let value = tens ?? small;
	if (value === undefined) return null;
	let next = at + 1;
	if (tens !== undefined) {
		const unitAt = line.afterHyphen(next);
		const units = SMALL_NUMBERS.get(line.lower(unitAt));
		if (units !== undefined && units < 10) {
			value += units;
			next = unitAt + 1;
		}
	}
	if (line.lower(next) === 'hundred') {
		value *= 100;
		next++;
	} else if (line.lower(next) === 'thousand') {
		value *= 1000;
		next++;
	}
	return { value, next, article: false };
}

/** "… and a half", with or without hyphens. */
function readFraction(line: Line, amount: Amount): Amount {
	const and = line.afterHyphen(amount.next);
	if (line.lower(and) !== 'and') return amount;
	let next = line.afterHyphen(and + 1);
	if (line.lower(next) === 'a') next = line.afterHyphen(next + 1);
	if (line.lower(next) !== 'half') return amount;
	return { value: (amount.value ?? 0) + 0.5, next: next + 1, article: false };
}

export interface Ordinal {
	readonly value: number;
	readonly next: number;
}

/** "21st", "twenty-first", "ninth". */
export function readOrdinal(line: Line, at: number): Ordinal | null {
	const number = line.number(at);
	if (number !== null) {
		const suffixed = line.glued(at + 1) && /^(?:st|nd|rd|th)$/.test(line.lower(at + 1));
		return suffixed ? { value: number, next: at + 2 } : null;
	}
	const whole = ORDINALS.get(line.lower(at));
	if (whole !== undefined) return { value: whole, next: at + 1 };
	const tens = TENS.get(line.lower(at));
	if (tens === undefined) return null;
	const unitAt = line.afterHyphen(at + 1);
	const units = ORDINALS.get(line.lower(unitAt));
	return units !== undefined && units < 10 ? { value: tens + units, next: unitAt + 1 } : null;
}
