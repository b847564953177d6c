/** How often is "weekly", "every year", "each Sunday", "twice a month"? */
import type { Line } from '../line.ts';
import { readAmount } from '../numbers.ts';
import { found, unplaced, type Found } from '../rule.ts';
import { DAY_PARTS, MONTHS, PLURAL_UNITS, SEASONS, UNITS, WEEKDAYS } from '../vocabulary.ts';
import { durationValue } from './durations.ts';

const ADVERBS: ReadonlyMap<string, string> = new Map([
	['hourly', 'PT1H'],
	['daily', 'P1D'],
	['nightly', 'P1D'],
	['everyday', 'P1D'],
	['weekly', 'P1W'],
	['fortnightly', 'P2W'],
	['monthly', 'P1M'],
	['quarterly', 'P1Q'],
	['annual', 'P1Y'],
	['annually', 'P1Y'],
	['yearly', 'P1Y']
]);

export function sets(line: Line, at: number): readonly Found[] | null {
	const result = times(line, at) ?? adverb(line, at) ?? every(line, at) ?? weekdays(line, at);
	return result && [result];
}

function adverb(line: Line, at: number): Found | null {
	const value = ADVERBS.get(line.lower(at));
	if (value === undefined) return null;
	// "Daily Mail", "Newsweek Weekly": a name.
	if (line.capital(at) && (at > 0 || line.capital(at + 1))) return null;
	return set(at, at + 1, value);
}

const COUNTED = /^(?:times|days|nights)$/;

/** "twice a week", "three times a year", "six days a week". */
function times(line: Line, at: number): Found | null {
	const once = /^(?:once|twice)$/.test(line.lower(at)) ? at + 1 : null;
	if (once === null && ![1, 2, 3].some((next) => COUNTED.test(line.lower(at + next)))) return null;
	const amount = once === null ? readAmount(line, at) : null;
	const counted = amount && !amount.article && COUNTED.test(line.lower(amount.next));
	const next = once ?? (counted ? amount.next + 1 : null);
	if (next === null || !/^(?:a|an|per|every|each)$/.test(line.lower(next))) return null;
	const unit = UNITS.get(line.lower(next + 1));
	return unit && unit !== 'second' ? set(at, next + 2, durationValue(1, unit)) : null;
}

function every(line: Line, at: number): Found | null {
	const word = line.lower(at);
	if (word !== 'every' && word !== 'each') return null;
	const other = line.lower(at + 1) === 'other' ? 2 : null;
	const start = other === null ? at + 1 : at + 2;
	const unit = UNITS.get(line.lower(start));
	if (unit && unit !== 'second') return set(at, start + 1, durationValue(other ?? 1, unit));
	const weekday = line.capital(start) ? WEEKDAYS.get(line.lower(start)) : undefined;
	if (weekday !== undefined) return set(at, start + 1, `XXXX-WXX-${weekday}`);
	const month = line.capital(start) ? MONTHS.get(line.lower(start)) : undefined;
	if (month !== undefined) return set(at, start + 1, `XXXX-${String(month).padStart(2, '0')}`);
	const season = SEASONS.get(line.lower(start));
	if (season !== undefined) {
		return set(at, start + 1, `XXXX-${['SP', 'SU', 'FA', 'WI'][season - 21] ?? 'XX'}`);
	}
	const part = DAY_PARTS.get(line.lower(start));
	if (part !== undefined) return set(at, start + 1, `XXXX-XX-XXT${part}`);
	const amount = readAmount(line, start);
	const plural = amount && PLURAL_UNITS.get(line.lower(amount.next));
	return amount && plural ? set(at, amount.next + 1, durationValue(amount.value, plural)) : null;
}

/** "on Sundays". */
function weekdays(line: Line, at: number): Found | null {
	const word = line.lower(at);
	if (!word.endsWith('days') || !line.capital(at)) return null;
	const day = WEEKDAYS.get(word.slice(0, -1));
	return day === undefined ? null : set(at, at + 1, `XXXX-WXX-${day}`);
}

function set(from: number, to: number, value: string): Found {
	return found({ from, to, type: 'SET', rule: 'set', resolve: () => unplaced(value) });
}
