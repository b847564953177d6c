/** Which days are "2021-08-15" and "15/08/2021"? */
import type { Line } from '../line.ts';
import { datePeriod } from '../periods.ts';
import { base, type Base } from '../rule.ts';

/** "2021-08-15", "2021-08", also at the head of a date-time. */
export function readIsoDate(line: Line, at: number): Base | null {
	const year = line.number(at);
	if (year === null || line.raw(at).length !== 4 || line.lower(at + 1) !== '-') return null;
	if (!line.glued(at + 1) || !line.glued(at + 2) || line.raw(at + 2).length !== 2) return null;
	const month = line.number(at + 2) ?? 0;
	if (line.lower(at + 3) !== '-' || !line.glued(at + 3) || line.raw(at + 4).length !== 2)
		return null;
	const period = datePeriod(year, month, line.number(at + 4) ?? 0);
	if (!period) return null;
	return base({
		next: at + 5,
		rule: 'iso-date',
		explicit: true,
		unresolved: period.value,
		period: () => period
	});
}

/** "15/08/2021" or "08/15/2021": only where one of the two cannot be a month. */
export function readSlashedDate(line: Line, at: number): Base | null {
	const first = line.number(at);
	const second = line.number(at + 2);
	const year = line.number(at + 4);
	const mark = line.lower(at + 1);
	if (first === null || second === null || year === null) return null;
	if ((mark !== '/' && mark !== '.') || line.lower(at + 3) !== mark) return null;
	if (line.raw(at + 4).length !== 4 || year < 1000) return null;
	const period =
		first > 12 || mark === '.' || first === second
			? datePeriod(year, second, first)
			: second > 12
				? datePeriod(year, first, second)
				: null;
	if (!period) return null;
	return base({
		next: at + 5,
		rule: 'slashed-date',
		explicit: true,
		unresolved: period.value,
		period: () => period
	});
}
