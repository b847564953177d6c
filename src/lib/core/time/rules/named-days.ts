/** Which day is "Christmas Eve", "9/11", "Easter Sunday", "Nowruz"? Only feasts whose day is certain. */
import { dayNumber, fromDayNumber, weekday } from '../calendar.ts';
import { yearFor } from '../context.ts';
import type { Line } from '../line.ts';
import { APOSTROPHES } from '../openers.ts';
import { dayPeriod } from '../periods.ts';
import { base, type Base } from '../rule.ts';
import { solarHijriToDay } from '../solar-hijri.ts';
import { readYearOfMonth } from './months.ts';

interface NamedDay {
	/** After "'s" has been dropped: "new year day". */
	readonly words: readonly string[];
	/** About when, to choose the year of the last one. */
	readonly month: number;
	readonly day: number;
	/** Day number in a year. */
	of(year: number): number;
}

function fixed(words: string, month: number, day: number): NamedDay {
	return { words: words.split(' '), month, day, of: (year) => dayNumber(year, month, day) };
}

function moving(words: string, month: number, of: (year: number) => number): NamedDay {
	return { words: words.split(' '), month, day: 1, of };
}

const NAMED_DAYS: readonly NamedDay[] = [
	fixed('new year eve', 12, 31),
	fixed('new year day', 1, 1),
	fixed('christmas eve', 12, 24),
	fixed('christmas day', 12, 25),
	fixed('christmas', 12, 25),
	fixed('boxing day', 12, 26),
	fixed('valentine day', 2, 14),
	fixed('halloween', 10, 31),
	fixed('bastille day', 7, 14),
	fixed('armistice day', 11, 11),
	moving('easter monday', 4, (year) => easter(year) + 1),
	moving('easter sunday', 4, easter),
	moving('easter', 4, easter),
	moving('good friday', 4, (year) => easter(year) - 2),
	moving('palm sunday', 4, (year) => easter(year) - 7),
	moving('ash wednesday', 2, (year) => easter(year) - 46),
	moving('thanksgiving day', 11, thanksgiving),
	moving('thanksgiving', 11, thanksgiving),
	moving('memorial day', 5, (year) => lastMonday(year, 5)),
	moving('labor day', 9, (year) => nthMonday(year, 9, 1)),
	moving('columbus day', 10, (year) => nthMonday(year, 10, 2)),
	moving('martin luther king day', 1, (year) => nthMonday(year, 1, 3)),
	fixed('veterans day', 11, 11),
	fixed('may day', 5, 1),
	fixed('fourth of july', 7, 4),
	moving('nowruz', 3, nowruz),
	moving('nawroz', 3, nowruz)
];

const FIRST_WORDS: ReadonlySet<string> = new Set(NAMED_DAYS.map((named) => named.words[0]!));

export function readNamedDay(line: Line, at: number): Base | null {
	if (line.number(at) === 9) return readNineEleven(line, at);
	if (!FIRST_WORDS.has(line.lower(at)) || !line.capital(at)) return null;
	// "Johnnie Christmas"
	if (at > 1 && line.capital(at - 1) && line.raw(at - 1).length > 2) return null;
	for (const named of NAMED_DAYS) {
		const next = afterWords(line, at, named.words);
		if (next === null) continue;
		const year = readYearOfMonth(line, next);
		return base({
			next: year ? year.next : next,
			rule: 'named-day',
			explicit: year?.explicit ?? false,
			article: named.words.includes('of'),
			unresolved: 'XXXX-XX-XX',
			period: (context) => {
				const of = year ? year.of(context) : yearFor(context, named.month, named.day);
				return of === null ? null : dayPeriod(named.of(of));
			}
		});
	}
	return null;
}

function afterWords(line: Line, at: number, words: readonly string[]): number | null {
	let next = at;
	for (const word of words) {
		if (line.lower(next) !== word) return null;
		next++;
		if (
			APOSTROPHES.has(line.lower(next)) &&
			line.lower(next + 1) === 's' &&
			word !== words.at(-1)
		) {
			next += 2;
		}
	}
	return next;
}

function readNineEleven(line: Line, at: number): Base | null {
	const next = line.after(at + 1, '/', '11');
	if (next === null || line.glued(at) || line.lower(next) === '/') return null;
	return base({
		next,
		rule: 'named-day',
		explicit: true,
		unresolved: 'XXXX-09-11',
		period: () => dayPeriod(dayNumber(2001, 9, 11))
	});
}

/** Western Easter, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): number {
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const d =
		(19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
	const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
	const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
	return dayNumber(year, Math.floor(f / 31), (f % 31) + 1);
}

/** The fourth Thursday of November, as in the United States. */
function thanksgiving(year: number): number {
	const first = dayNumber(year, 11, 1);
	return first + ((4 - weekday(first) + 7) % 7) + 21;
}

/** As in the United States, like the days above that stand on it. */
function nthMonday(year: number, month: number, count: number): number {
	const first = dayNumber(year, month, 1);
	return first + ((1 - weekday(first) + 7) % 7) + 7 * (count - 1);
}

function lastMonday(year: number, month: number): number {
	const fifth = nthMonday(year, month, 5);
	return fromDayNumber(fifth).month === month ? fifth : fifth - 7;
}

function nowruz(year: number): number {
	return solarHijriToDay(year - 621, 1, 1) ?? dayNumber(year, 3, 21);
}
