/** Which two years are "1979–89" and "2021/22"? */
import { yearPeriod } from '../periods.ts';
import type { Line } from '../line.ts';
import { found, resolvedPeriod, type Found } from '../rule.ts';
import { readShortEnd, readYear, yearAt } from './years.ts';

export function yearSpans(line: Line, at: number): readonly Found[] | null {
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
