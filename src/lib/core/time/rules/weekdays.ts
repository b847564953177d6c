/** Which day is "Sunday" or "Friday night": the last before publication, or the next? */
import { weekday as weekdayOf } from '../calendar.ts';
import { knows, type Context } from '../context.ts';
import type { Line } from '../line.ts';
import { dayPeriod, type Period } from '../periods.ts';
import { base, type Base } from '../rule.ts';
import { WEEKDAYS, WEEKDAY_ABBREVIATIONS } from '../vocabulary.ts';

/** "Black Friday", "Bloody Sunday", "Sheffield Wednesday"; "Sunday Times". */
const NAMED_DAY =
	/^(?:Black|Bloody|Good|Easter|Super|Palm|Ash|Cyber|Fat|Shrove|Holy|Giving|Sheffield|Whit)$/;
const PAPER =
	/^(?:Times|Telegraph|Mirror|Express|Post|Mail|Herald|Tribune|World|Independent|People|Star|Sun|School|Mass)$/;

export function readWeekday(line: Line, at: number): Base | null {
	const short = shortName(line, at);
	const day = short ?? WEEKDAYS.get(line.lower(at));
	if (day === undefined || !line.capital(at)) return null;
	if (short !== null) return weekdayBase(line, at + 2, day, false);
	if (NAMED_DAY.test(line.raw(at - 1)) || PAPER.test(line.raw(at + 1))) return null;
	// "on a Monday", "the first Monday of each month": any.
	const monthly =
		line.lower(at + 1) === 'of' &&
		(/^(?:each|every)$/.test(line.lower(at + 2)) || line.after(at + 2, 'the', 'month') !== null);
	const any = monthly || /^(?:a|any|some)$/.test(line.lower(at - 1));
	return weekdayBase(line, at + 1, day, any);
}

/** "on Mon.": "Sun" and "Sat" are words of their own. */
function shortName(line: Line, at: number): number | null {
	const day = WEEKDAY_ABBREVIATIONS.get(line.lower(at));
	const dotted = line.lower(at + 1) === '.' && line.glued(at + 1);
	const asked = /^(?:on|since|until|till|by|last|next|this|from|and)$/.test(line.lower(at - 1));
	return day !== undefined && dotted && asked ? day : null;
}

function weekdayBase(line: Line, next: number, day: number, any: boolean): Base {
	return base({
		next,
		rule: 'weekday',
		deictic: true,
		unresolved: `XXXX-WXX-${day}`,
		period: (context) =>
			any ? null : weekdayPeriod(context, day, rangeEnd(line, next), endsRange(line, next - 1))
	});
}

/** The "Friday" of "from Monday to Friday". */
function rangeEnd(line: Line, at: number): number | null {
	if (!/^(?:to|through|until|till|-|–)$/.test(line.lower(at)) || !line.capital(at + 1)) return null;
	return WEEKDAYS.get(line.lower(at + 1)) ?? null;
}

/** The "Friday" of "will be shut from Monday to Friday". */
function endsRange(line: Line, at: number): boolean {
	return (
		/^(?:to|through|until|till|-|–)$/.test(line.lower(at - 1)) && WEEKDAYS.has(line.lower(at - 2))
	);
}

function weekdayPeriod(
	context: Context,
	day: number,
	end: number | null,
	ends: boolean
): Period | null {
	const { published, reference } = context;
	if (context.narrative) {
		// "… on 7 December 1941. The following Monday": a tale runs forward.
		if (!reference || reference.precision !== 'day') return null;
		return dayPeriod(reference.first + ((day - weekdayOf(reference.first) + 7) % 7));
	}
	if (!knows(published, 'day')) return null;
	const today = weekdayOf(published.first);
	if (context.tense === 'future') {
		const from = ends && reference?.precision === 'day' ? reference.first : published.first;
		const base = from > published.first ? from : published.first;
		return dayPeriod(base + ((day - weekdayOf(base) + 7) % 7 || 7));
	}
	// Of a range the end is the last such day, and the beginning lies before it.
	const last = published.first - ((today - (end ?? day) + 7) % 7);
	return dayPeriod(end === null ? last : last - ((end - day + 7) % 7));
}
