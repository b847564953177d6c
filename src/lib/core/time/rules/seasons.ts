/** Which season or quarter is "the summer of 2012", "spring 1794", "the third quarter of 2023", "Q3 2021"? */
import { fromDayNumber } from '../calendar.ts';
import { knows, taleFor, type Context } from '../context.ts';
import type { Line } from '../line.ts';
import { quarterPeriod, seasonPeriod, type Period } from '../periods.ts';
import { base, type Base } from '../rule.ts';
import { SEASONS } from '../vocabulary.ts';
import { readYearOfMonth } from './months.ts';

const CODES = ['SP', 'SU', 'FA', 'WI'];

export function readSeason(line: Line, at: number): Base | null {
	const season = SEASONS.get(line.lower(at));
	if (season === undefined) return null;
	// "Prague Spring", "Arab Spring": the name of an event.
	if (
		line.capital(at) &&
		line.capital(at - 1) &&
		at > 1 &&
		!/^(?:Early|Late|The|In|By)$/.test(line.raw(at - 1))
	)
		return null;
	const code = CODES[season - 21] ?? 'XX';
	const year = readYearOfMonth(line, at + 1);
	if (year) {
		return base({
			next: year.next,
			rule: 'season-year',
			explicit: year.explicit,
			article: true,
			unresolved: `${year.prefix}-${code}`,
			period: (context) => {
				const of = year.of(context);
				return of === null ? null : seasonPeriod(of, season);
			}
		});
	}
	if (!isSeason(line, at)) return null;
	return base({
		next: at + 1,
		rule: 'season',
		article: true,
		unresolved: `XXXX-${code}`,
		period: (context) => seasonNear(context, season)
	});
}

/** Guards against springs of water, falls of cities, and Winter Palaces. */
function isSeason(line: Line, at: number): boolean {
	const before = line.lower(at - 1);
	const after = line.lower(at + 1);
	if (after === 'of') return false;
	if (line.capital(at) && line.capital(at + 1)) return false;
	// "winter wheat", "summer school"
	if (/^\p{Ll}/u.test(after) && !FUNCTION_WORD.test(after)) return false;
	const asked = before === 'the' ? line.lower(at - 2) : before;
	const prepared =
		BEFORE_A_SEASON.test(asked) ||
		(/^(?:and|or|to)$/.test(asked) && SEASONS.has(line.lower(at - 2)));
	// Springs and falls are other things too; the summer and the winter are not.
	return prepared || (before === 'the' && !/^(?:fall|spring)$/.test(line.lower(at)));
}

const BEFORE_A_SEASON =
	/^(?:in|during|by|since|until|till|of|early|late|mid|-|through|throughout|before|after|between|every|each)$/;
const FUNCTION_WORD =
	/^(?:and|or|but|when|where|as|after|before|in|on|at|to|with|for|until|the|a|he|she|it|they|we|was|were|is|has|had|by|that|because)$/;

/** The last one that has begun by publication, the next one when the verbs look forward, or the tale's own. */
function seasonNear(context: Context, season: number): Period | null {
	const month = (season - 20) * 3;
	if (context.narrative && context.reference && context.reference.precision !== 'none') {
		const now = fromDayNumber(context.reference.first);
		return seasonPeriod(season === 24 && now.month <= 2 ? now.year - 1 : now.year, season);
	}
	const tale = taleFor(context, month, null);
	if (tale) return seasonPeriod(fromDayNumber(tale.first).year, season);
	if (!knows(context.published, 'month')) return null;
	const now = fromDayNumber(context.published.last);
	const begun = month <= now.month;
	if (context.tense === 'future')
		return seasonPeriod(month < now.month ? now.year + 1 : now.year, season);
	return seasonPeriod(begun ? now.year : now.year - 1, season);
}

/** "Q3 2021", "third-quarter 2021" is read as a part of the year; this is the short form. */
export function readQuarter(line: Line, at: number): Base | null {
	if (line.raw(at) !== 'Q' || !line.glued(at + 1)) return null;
	const quarter = line.number(at + 1);
	if (quarter === null || quarter < 1 || quarter > 4) return null;
	const year = readYearOfMonth(line, at + 2);
	return base({
		next: year ? year.next : at + 2,
		rule: 'quarter',
		explicit: year?.explicit ?? false,
		unresolved: `XXXX-Q${quarter}`,
		period: (context) => {
			if (year) {
				const of = year.of(context);
				return of === null ? null : quarterPeriod(of, quarter);
			}
			if (!knows(context.published, 'month')) return null;
			const now = fromDayNumber(context.published.last);
			const begun = now.month > (quarter - 1) * 3;
			return quarterPeriod(begun || context.tense === 'future' ? now.year : now.year - 1, quarter);
		}
	});
}
