/** Which numbers are years ("in 1996", "the year 2000", "264 BC", "’84"), and which count something? */
import { yearPeriod } from '../periods.ts';
import { HYPHENS, type Line } from '../line.ts';
import { APOSTROPHES } from '../openers.ts';
import { base, type Base } from '../rule.ts';
import { solarHijriYear } from './solar-hijri.ts';

/** The number at `at` as a year of four digits, 1000 to 2199; null when it is part of a longer figure. */
export function yearAt(line: Line, at: number): number | null {
	const year = line.number(at);
	if (year === null || line.raw(at).length !== 4 || year < 1000 || year > 2199) return null;
	if (line.glued(at) && /^[.,:$€£¥#/]$/.test(line.lower(at - 1))) return null;
	if (line.glued(at) && line.number(at - 1) === null && /^\p{L}/u.test(line.raw(at - 1)))
		return null;
	if (line.glued(at + 1)) {
		const mark = line.lower(at + 1);
		// A capital is the next sentence, where a page lost the space between.
		if (/^\p{Ll}|^\p{Lu}(?!\p{Ll})/u.test(line.raw(at + 1))) return null;
		if (mark === '%' || mark === '°') return null;
		if (/^[.,:/]$/.test(mark) && line.glued(at + 2) && line.number(at + 2) !== null) return null;
	}
	return year;
}

const BEFORE_A_YEAR: ReadonlySet<string> = new Set(
	(
		'in since until till by of during before after around circa from to through between and or the year years ' +
		'throughout back early mid late this fiscal spring summer autumn fall winter as than into towards toward ' +
		'for post pre ( [ , – — - ; : “ ” " ’ & about . ! ?'
	).split(' ')
);
const COUNTED =
	/^(?:people|percent|per|men|women|children|troops|soldiers|fighters|members|prisoners|civilians|refugees|families|houses|homes|dollars|euros|pounds|km|kilomet\w+|miles?|met(?:er|re)s?|m|feet|ft|tons?|tonnes|votes?|times|\w*children|\w*men|\w+people|hours?|minutes?|seconds?|days|weeks|months|years|million|billion|thousand|hp|kg|mm|cm|acres|hectares|words|copies|points|dead|wounded|casualties|local|new|other|more|different)$/;
const COUNTING: ReadonlySet<string> = new Set(
	'nearly almost over approximately roughly least most some only exactly estimated than another additional $ £ € # no'.split(
		' '
	)
);
const CERTAIN: ReadonlySet<string> = new Set(
	'in since until till during by year mid early late'.split(' ')
);
const NO_PLURAL =
	/(?:ss|us|is)$|^(?:was|is|has|his|as|this|its|says|does|plus|whereas|perhaps|always|elections|games|olympics|championships|protests|riots|talks|attacks|sanctions|polls|levels)$/;

/** A bare year, with what guards against counts and sums. */
export function readYear(line: Line, at: number): Base | null {
	const prefixed = line.lower(at) === 'year' || line.lower(at) === 'years';
	const number = prefixed ? at + 1 : at;
	const year = yearAt(line, number);
	if (year === null) return prefixed ? null : readShortYear(line, at);
	// "fiscal year 2020–21" is two years.
	if (prefixed && readShortEnd(line, number + 1, year) !== null) return null;
	if (!prefixed && !looksLikeYear(line, number, year)) return null;
	return base({
		next: number + 1,
		rule: 'year',
		explicit: true,
		article: prefixed,
		unresolved: String(year),
		period: ({ solarHijri }) => (solarHijri && solarHijriYear(year)) || yearPeriod(year)
	});
}

function looksLikeYear(line: Line, at: number, year: number): boolean {
	const before = line.lower(at - 1);
	const after = line.lower(at + 1);
	if (countsToo(line, at)) return false;
	if (endsSpan(line, at, year) || isDatedCount(line, at, year)) return true;
	if (COUNTED.test(after) || isNumbered(line, at) || isAddress(line, at)) return false;
	if (HYPHENS.has(after) && (yearAt(line, at + 2) ?? 0) > year) return true;
	if (COUNTING.has(before) && !(before === 'than' && line.lower(at - 2) === 'later')) return false;
	// "for 1500 riders", "the 2000 fighters": a round number before a plural counts; "in 2001 forces" hardly does.
	const plural = /^\p{Ll}+s$/u.test(after) && !NO_PLURAL.test(after);
	// "the 1777 campaigns", "its 2006 highs": an uneven number after "the" is rather a year.
	const named = /^(?:the|its|their|his|her)$/.test(before) && year % 10 !== 0;
	if (plural && !CERTAIN.has(before) && !named) return false;
	if (plural && year % 100 === 0 && year !== 2000) return false;
	if (year < 1400 || year > 2100) return CERTAIN.has(before);
	return at === 0 || BEFORE_A_YEAR.has(before) || /^\p{L}/u.test(before);
}

/** "From 2001–2005 troops", "between 1992 and 1996 families": not "1500–2000 troops", nor "from 1200 to 1500 men". */
function endsSpan(line: Line, at: number, year: number): boolean {
	const first = yearAt(line, at - 2);
	if (first === null || first >= year || (first % 50 === 0 && year % 50 === 0)) return false;
	const opener = line.lower(at - 3);
	const connector = line.lower(at - 1);
	if (HYPHENS.has(connector))
		return /^(?:in|from|between|during|since|of|throughout|\()$/.test(opener);
	if (connector === 'and') return opener === 'between';
	return opener === 'from' && /^(?:to|until|till|through)$/.test(connector);
}

/** The first of "between 1500 and 2000 soldiers", whose second counts. */
function countsToo(line: Line, at: number): boolean {
	const second = yearAt(line, at + 2);
	if (second === null || !COUNTED.test(line.lower(at + 3))) return false;
	const joined =
		HYPHENS.has(line.lower(at + 1)) ||
		/^(?:to|and|or|until|till|through)$/.test(line.lower(at + 1));
	return joined && !endsSpan(line, at + 2, second) && !isDatedCount(line, at + 2, second);
}

/** "In 2001 troops entered", "since 1987 families": an uneven number of so many is rather a year. */
function isDatedCount(line: Line, at: number, year: number): boolean {
	if (year < 1900 || year > 2099 || MEASURED.test(line.lower(at + 1))) return false;
	if (!/^(?:in|since|during|until|till)$/.test(line.lower(at - 1))) return false;
	return COUNTED.test(line.lower(at + 1)) && (year % 10 !== 0 || at === 1);
}

const MEASURED =
	/^(?:percent|per|dollars|euros|pounds|km|kilomet\w+|miles?|met(?:er|re)s?|m|feet|ft|tons?|tonnes|million|billion|thousand|hp|kg|mm|cm|acres|hectares|words|copies|points|hours?|minutes?|seconds?)$/;

/** "1935 Orchard St.", "2100 Martin Luther King Boulevard". */
function isAddress(line: Line, at: number): boolean {
	for (let next = at + 1; next <= at + 5; next++) {
		if (next > at + 1 && STREET.test(line.raw(next))) return true;
		if (!line.capital(next) && line.lower(next) !== '.') return false;
	}
	return false;
}

const STREET =
	/^(?:St|Street|Ave|Avenue|Road|Rd|Drive|Dr|Blvd|Boulevard|Lane|Ln|Way|Highway|Hwy|Place|Court|Ct|Parkway|Pike|Circle|Terrace|Square)$/;

/** "No. 2010", "page 1984", "Resolution 1973". */
function isNumbered(line: Line, at: number): boolean {
	const before = line.lower(at - 1) === '.' ? line.lower(at - 2) : line.lower(at - 1);
	return /^(?:no|nos|number|page|pages|room|flight|route|highway|section|resolution|channel|unit|suite|apartment|model|building|chapter|ext)$/.test(
		before
	);
}

/** "’84", "'08": an apostrophe for the century, after a word that asks for a year or in a list of such. */
function readShortYear(line: Line, at: number): Base | null {
	if (!APOSTROPHES.has(line.lower(at)) || line.raw(at + 1).length !== 2 || !line.glued(at + 1)) {
		return null;
	}
	const short = line.number(at + 1);
	if (
		short === null ||
		line.glued(at) ||
		/^\p{L}/u.test(line.glued(at + 2) ? line.raw(at + 2) : '')
	) {
		return null;
	}
	if (
		!/^(?:in|since|of|from|to|until|by|and|or|,|–|-|spring|summer|autumn|fall|winter)$/.test(
			line.lower(at - 1)
		)
	) {
		return null;
	}
	return base({
		next: at + 2,
		rule: 'short-year',
		unresolved: `XX${line.raw(at + 1)}`,
		period: (context) => {
			const now = context.published ?? context.reference;
			if (!now) return null;
			// Up to five years ahead of publication belongs to its century.
			const year = Math.floor(now.last / 365.2425) + 1970;
			const century = year - (year % 100);
			return yearPeriod(century + short > year + 5 ? century - 100 + short : century + short);
		}
	});
}

/** "264 BC", "AD 476", "79 CE". Years before 1 have a value but no days. */
export function readEraYear(line: Line, at: number): Base | null {
	if (line.lower(at) === 'ad' && line.raw(at) === 'AD') {
		const year = line.number(at + 1);
		return year === null || year < 1 || year > 2199 ? null : eraYear(at + 2, year, false);
	}
	const year = line.number(at);
	if (year === null || year < 1 || year > 9999) return null;
	if (line.glued(at) && !/^[([“‐‑–—-]$/.test(line.lower(at - 1))) return null;
	const era = readEra(line, at + 1);
	return era ? eraYear(era.next, year, era.before) : null;
}

/** "BC", "B.C.", "BCE", "AD", "CE". */
export function readEra(line: Line, at: number): { next: number; before: boolean } | null {
	const raw = line.raw(at);
	if (raw === 'BC' || raw === 'BCE') return { next: at + 1, before: true };
	if (raw === 'AD' || raw === 'CE') return { next: at + 1, before: false };
	if (raw !== 'B' || line.after(at + 1, '.', 'c') === null) return null;
	let next = at + 3;
	if (line.after(next, '.', 'e') !== null) next += 2;
	if (line.lower(next) === '.' && next + 1 < line.words.length) next++;
	return { next, before: true };
}

function eraYear(next: number, year: number, before: boolean): Base {
	const value = `${before ? 'BC' : ''}${String(year).padStart(4, '0')}`;
	return base({
		next,
		rule: 'era-year',
		explicit: true,
		unresolved: value,
		period: () => (before ? null : yearPeriod(year))
	});
}

/** "1979–89", "2021/22": the end of a span whose century stands at its beginning. */
export function readShortEnd(line: Line, at: number, year: number): number | null {
	if (!HYPHENS.has(line.lower(at)) && line.lower(at) !== '/') return null;
	const short = line.number(at + 1);
	if (short === null || line.raw(at + 1).length !== 2 || !line.glued(at) || !line.glued(at + 1)) {
		return null;
	}
	if (line.glued(at + 2) && /^[\p{L}/-]/u.test(line.raw(at + 2))) return null;
	return short > year % 100 ? year - (year % 100) + short : null;
}
