/** Which words are months, and of which year ("February 2024", "August of that year", "in January")? */
import { yearFor } from '../context.ts';
import { fromDayNumber, isoToNumber } from '../calendar.ts';
import { monthPeriod } from '../periods.ts';
import { HYPHENS, type Line } from '../line.ts';
import { base, type Base } from '../rule.ts';
import { MONTHS, MONTH_ABBREVIATIONS } from '../vocabulary.ts';
import { readShifted } from './shifted.ts';
import { readEraYear, yearAt } from './years.ts';

export interface MonthName {
	readonly month: number;
	readonly next: number;
	/** Whether it is written out. */
	readonly full: boolean;
}

/** A month's name or abbreviation with a capital letter. */
export function monthAt(line: Line, at: number): MonthName | null {
	const word = line.lower(at);
	const full = MONTHS.get(word);
	if (full !== undefined) {
		return line.capital(at) ? { month: full, next: at + 1, full: true } : null;
	}
	const short = MONTH_ABBREVIATIONS.get(word);
	if (short === undefined || !line.capital(at)) return null;
	const dotted = line.lower(at + 1) === '.' && line.glued(at + 1);
	return { month: short, next: dotted ? at + 2 : at + 1, full: false };
}

/** Words after which even "May" and "March" are months. */
const BEFORE_A_MONTH =
	/^(?:in|since|until|till|by|during|of|from|to|through|throughout|between|before|after|early|mid|late|last|next|this|every|each|for|around)$/;
/** Months that are also words or names. */
const AMBIGUOUS = /^(?:may|march|april|june|august|mar|jan|dec|sep)$/;

/** A month with its year, or bare with what guards against "May" and "March" as words and names. */
export function readMonth(line: Line, at: number): Base | null {
	const name = monthAt(line, at);
	if (!name) return null;
	const year = readYearOfMonth(line, name.next);
	if (year) {
		const { month } = name;
		return base({
			next: year.next,
			rule: 'month-year',
			explicit: year.explicit,
			unresolved: `${year.prefix}-${String(month).padStart(2, '0')}`,
			period: (context) => {
				const of = year.of(context);
				return of === null ? null : monthPeriod(of, month);
			}
		});
	}
	return isMonth(line, at, name) ? bareMonth(line, name) : null;
}

function isMonth(line: Line, at: number, name: MonthName): boolean {
	const before = HYPHENS.has(line.lower(at - 1)) ? line.lower(at - 2) : line.lower(at - 1);
	const asked =
		BEFORE_A_MONTH.test(before) || (before === 'and' && line.lower(at - 3) === 'between');
	if (!name.full && !asked) return isListed(line, at, name.next);
	if (!AMBIGUOUS.test(line.lower(at))) return true;
	if (!asked) return isListed(line, at, name.next);
	// "for May to resign", "by June Carter": a name goes on with a capital or has a verb.
	if (
		line.capital(name.next) &&
		!monthAt(line, name.next) &&
		/^(?:by|of|for|from|to)$/.test(before)
	) {
		return false;
	}
	return !(line.lower(at) === 'may' && before === 'for' && line.lower(name.next) === 'to');
}

/** "April and May", "June–August". */
function isListed(line: Line, at: number, next: number): boolean {
	const joins = (position: number) => /^(?:and|or|to|,|–|-|through)$/.test(line.lower(position));
	const follows = joins(next) && monthAt(line, next + 1) !== null;
	const precedes = joins(at - 1) && monthAt(line, at - 2) !== null;
	return follows || precedes;
}

function bareMonth(line: Line, name: MonthName): Base {
	const { month, next } = name;
	const shared = sharedYear(line, name);
	return base({
		next,
		rule: 'month',
		explicit: shared !== null,
		unresolved: `XXXX-${String(month).padStart(2, '0')}`,
		period: (context) => {
			const year = shared ?? yearFor(context, month, null);
			return year === null ? null : monthPeriod(year, month);
		}
	});
}

/** The year of "January" in "January and February 2021" or "from November to March 2021". */
function sharedYear(line: Line, name: MonthName): number | null {
	let next = name.next;
	for (let step = 0; step < 4; step++) {
		const connector = line.lower(next);
		if (!/^(?:and|or|to|,|–|—|-|through|until)$/.test(connector)) return null;
		const other = monthAt(line, next + 1);
		if (!other) {
			if (connector !== ',' || line.lower(next + 1) !== 'and') return null;
			next++;
			continue;
		}
		const comma = line.lower(other.next) === ',' ? other.next + 1 : other.next;
		const year = yearAt(line, comma) ?? yearAt(line, other.next);
		if (year !== null) return name.month > other.month ? year - 1 : year;
		next = other.next;
	}
	return null;
}

export interface YearOfMonth {
	/** What the value begins with while the year has no days ("BC0480") or is not known ("XXXX"). */
	readonly prefix: string;
	readonly next: number;
	readonly explicit: boolean;
	of(context: Parameters<Base['period']>[0]): number | null;
}

/** "2024", ", 2024", "of 2024", "of that year", "last year" after a month, a day of it or a season. */
export function readYearOfMonth(line: Line, at: number): YearOfMonth | null {
	let next = at;
	if (line.lower(next) === ',' || line.lower(next) === 'of' || line.lower(next) === 'in') next++;
	const era = readEraYear(line, next);
	if (era) return { next: era.next, explicit: true, prefix: era.unresolved, of: () => null };
	const year = yearAt(line, next);
	if (year !== null)
		return { next: next + 1, explicit: true, prefix: String(year), of: () => year };
	if (line.lower(at) === ',' || line.lower(at) === 'in') return null;
	const shifted = readShifted(line, line.lower(next) === 'the' ? next + 1 : next);
	if (!shifted || shifted.rule !== 'shifted-year' || shifted.onlyAsPart) return null;
	return {
		next: shifted.next,
		explicit: false,
		prefix: 'XXXX',
		of: (context) => {
			const period = shifted.period(context);
			return period ? fromDayNumber(isoToNumber(period.from)).year : null;
		}
	};
}
