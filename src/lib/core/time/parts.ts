/** Which days are "early 2023", "the second half of 2008", "the last week of August"? */
import type { Interval } from '../model.ts';
import { isoDay, isoToNumber, numberToIso, readIsoDay } from './calendar.ts';
import { edtfOfDays } from './edtf.ts';
import { halfPeriod, monthShifted, quarterPeriod, type Period } from './periods.ts';

export type Part =
	| { readonly kind: 'third'; readonly first: 0 | 1 | 2; readonly last: 0 | 1 | 2 }
	| { readonly kind: 'half'; readonly which: 1 | 2 }
	| { readonly kind: 'quarter'; readonly which: 1 | 2 | 3 | 4 }
	/** The first to fourth seven days of a month, or (-1) its last. */
	| { readonly kind: 'week'; readonly which: number };

/**
 * A part of a period, cut at whole months, years or days. "Early", "mid" and "late" are thirds of their unit.
 * TIMEX3 keeps the unit's value (and says the part elsewhere), except for halves and quarters of a year.
 */
export function partOf(period: Period, part: Part): Period {
	if (period.unit === 'year' && part.kind === 'half') {
		return halfPeriod(readIsoDay(period.from).year, part.which);
	}
	if (period.unit === 'year' && part.kind === 'quarter') {
		return quarterPeriod(readIsoDay(period.from).year, part.which);
	}
	if (period.unit === 'day') return period;
	if (part.kind === 'week') return weekOfMonth(period, part.which);
	const [lower, upper] = shares(part);
	const { from, to } = cut(period, lower, upper);
	return { ...period, from, to, edtf: edtfOfDays(from, to) };
}

function weekOfMonth(period: Period, which: number): Period {
	const start = isoToNumber(which < 0 ? period.to : period.from);
	const first = which < 0 ? start - 6 : start + 7 * (which - 1);
	const [from, to] = [numberToIso(first), numberToIso(first + 6)];
	return { ...period, from, to, edtf: `${from}/${to}` };
}

function shares(part: Exclude<Part, { kind: 'week' }>): [number, number] {
	if (part.kind === 'third') return [part.first / 3, (part.last + 1) / 3];
	const parts = part.kind === 'half' ? 2 : 4;
	return [(part.which - 1) / parts, part.which / parts];
}

function cut(period: Period, lower: number, upper: number): Interval {
	const first = readIsoDay(period.from);
	const last = readIsoDay(period.to);
	if (period.unit === 'decade' || period.unit === 'century') {
		const years = last.year - first.year + 1;
		return {
			from: isoDay(first.year + Math.round(years * lower), 1, 1),
			to: isoDay(first.year + Math.round(years * upper) - 1, 12, 31)
		};
	}
	if (period.unit === 'month' || period.unit === 'week' || period.unit === 'weekend') {
		// Thirds of a month are 1–10, 11–20 and 21 to its end, whatever its length.
		const start = isoToNumber(period.from);
		const days = period.unit === 'month' ? 30 : isoToNumber(period.to) - start + 1;
		const end = upper === 1 ? period.to : numberToIso(start + Math.round(days * upper) - 1);
		return { from: numberToIso(start + Math.round(days * lower)), to: end };
	}
	const months = (last.year - first.year) * 12 + last.month - first.month + 1;
	const start = monthShifted(first.year, first.month, Math.round(months * lower));
	const end = monthShifted(first.year, first.month, Math.round(months * upper) - 1);
	return { from: start.from, to: end.to };
}
