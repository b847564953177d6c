/** Which two years are "1979–89", "2021/22" and "264–241 BC"? */
import { yearPeriod } from '../periods.ts';
import { HYPHENS, type Line } from '../line.ts';
import { found, resolvedPeriod, unplaced, type Found } from '../rule.ts';
import { readEraYear, readShortEnd, readYear, yearAt } from './years.ts';

export function yearSpans(line: Line, at: number): readonly Found[] | null {
	const ancient = ancientSpan(line, at);
	if (ancient) return ancient;
	const year = yearAt(line, at);
	if (year === null) return null;
	const end = readShortEnd(line, at + 1, year);
	if (end === null) return null;
	const first = readYear(line, at);
	if (!first) return null;
	const whole = (from: number, to: number, value: number): Found =>
		found({
			from,
			to,
			rule: 'year',
			explicit: true,
			resolve: () => resolvedPeriod(yearPeriod(value))
		});
	return [whole(at, at + 1, year), whole(at + 2, at + 3, end)];
}

/** The era stands after the second year only. */
function ancientSpan(line: Line, at: number): readonly Found[] | null {
	const first = line.number(at);
	if (first === null || first < 1) return null;
	if (!HYPHENS.has(line.lower(at + 1)) && !/^(?:to|and|or|until)$/.test(line.lower(at + 1)))
		return null;
	const second = readEraYear(line, at + 2);
	if (
		!second ||
		!second.unresolved.startsWith('BC') ||
		Number(second.unresolved.slice(2)) > first
	) {
		return null;
	}
	const value = `BC${String(first).padStart(4, '0')}`;
	const ancient = (from: number, to: number, of: string): Found =>
		found({ from, to, rule: 'era-year', explicit: true, resolve: () => unplaced(of) });
	return [ancient(at, at + 1, value), ancient(at + 2, second.next, second.unresolved)];
}
