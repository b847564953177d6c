/** Which day is "today", "yesterday", "tomorrow", "the day before yesterday"? */
import { numberToIso } from '../calendar.ts';
import { deicticAnchor, type Context } from '../context.ts';
import { edtfOfDays } from '../edtf.ts';
import type { Line } from '../line.ts';
import { dayPeriod } from '../periods.ts';
import { found, resolvedPeriod, unplaced, type Found, type Resolved } from '../rule.ts';

const DAYS: ReadonlyMap<string, number> = new Map([
	['yesterday', -1],
	['today', 0],
	['tomorrow', 1]
]);

export function deicticDays(line: Line, at: number): readonly Found[] | null {
	// "later today", "earlier today"
	if (/^(?:earlier|later|late|early)$/.test(line.lower(at)) && DAYS.has(line.lower(at + 1))) {
		return [dayFound(at, at + 2, DAYS.get(line.lower(at + 1))!)];
	}
	const further = dayBeyond(line, at);
	if (further) return [further];
	const shift = DAYS.get(line.lower(at));
	if (shift === undefined || isName(line, at)) return null;
	return [dayFound(at, at + 1, shift)];
}

/** "the day before yesterday", "the day after tomorrow". */
function dayBeyond(line: Line, at: number): Found | null {
	const start = line.lower(at) === 'the' ? at + 1 : at;
	const before = line.after(start, 'day', 'before', 'yesterday');
	if (before !== null) return dayFound(at, before, -2);
	const after = line.after(start, 'day', 'after', 'tomorrow');
	return after === null ? null : dayFound(at, after, 2);
}

/** A show, a paper: "the Today show", "USA Today". */
function isName(line: Line, at: number): boolean {
	if (!line.capital(at)) return false;
	if (/^(?:show|program|programme|newspaper|magazine|host|presenter)$/i.test(line.raw(at + 1)))
		return true;
	const opens = at === 0 || /^[“"‘'([—–:-]$/.test(line.raw(at - 1));
	return !opens;
}

export function dayFound(from: number, to: number, shift: number): Found {
	return found({
		from,
		to,
		rule: shift === 0 ? 'today' : 'day-shift',
		deictic: true,
		resolve: (context) => {
			// In a tale "today" is the reader's, of which nothing is known.
			const anchor = context.narrative ? null : deicticAnchor(context);
			if (anchor?.precision === 'day') return resolvedPeriod(dayPeriod(anchor.first + shift));
			return shift === 0 ? present(context) : unplaced('XXXX-XX-XX');
		}
	});
}

/** The present is the time of publication, as fine as that is known. */
export function present(context: Context): Resolved {
	const { published } = context;
	if (!published || context.narrative) return unplaced('PRESENT_REF');
	const from = numberToIso(published.first);
	const to = numberToIso(published.last);
	return { value: 'PRESENT_REF', edtf: edtfOfDays(from, to), from, to };
}
