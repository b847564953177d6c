/** Which days are "15–17 August 2021" and "August 15 and 17": several that share a month? */
import { HYPHENS, type Line } from '../line.ts';
import { found, resolvedPeriod, unplaced, type Base, type Found } from '../rule.ts';
import { afterWeekday, dayAt, dayBase, monthDayAt, readDate, type DayOfMonth } from './dates.ts';
import { monthAt, readYearOfMonth } from './months.ts';
import { yearAt } from './years.ts';

/** "15–17 August 2021", "August 15 and 17", "22 and 23 May": each day by itself. */
export function dayLists(line: Line, at: number): readonly Found[] | null {
	return daysThenMonth(line, at) ?? monthThenDays(line, at);
}

function connects(line: Line, at: number): boolean {
	return HYPHENS.has(line.lower(at)) || /^(?:and|or|to|,)$/.test(line.lower(at));
}

function daysThenMonth(line: Line, at: number): readonly Found[] | null {
	const days: { at: number; day: DayOfMonth }[] = [];
	let next = at;
	for (let step = 0; step < 4; step++) {
		const day = dayAt(line, next);
		if (!day) return null;
		days.push({ at: next, day });
		if (!connects(line, day.next)) break;
		next = day.next + 1;
	}
	const last = days.at(-1);
	if (!last || days.length < 2) return null;
	const date = readDate(line, last.at);
	const full = monthDayAt(line, last.at);
	if (!date || !full) return null;
	const year = readYearOfMonth(line, full.next);
	return [
		...days
			.slice(0, -1)
			.map(({ at: from, day }) =>
				asFound(from, day.next, dayBase(day.next, full.month, day.day, year))
			),
		asFound(last.at, date.next, date)
	];
}

function monthThenDays(line: Line, at: number): readonly Found[] | null {
	const start = afterWeekday(line, at);
	const month = monthAt(line, start);
	const first = month && dayAt(line, month.next);
	if (!month || !first) return null;
	const days = [{ from: at, ...first }];
	let next = first.next;
	while (days.length < 5 && connects(line, next)) {
		const day = dayAt(line, next + 1);
		if (!day || !endsList(line, next, day.next)) break;
		days.push({ from: next + 1, ...day });
		next = day.next;
	}
	if (days.length < 2) return null;
	const year = readYearOfMonth(line, next);
	const last = days.length - 1;
	return days.map((day, index) =>
		asFound(
			day.from,
			index === last && year ? year.next : day.next,
			dayBase(day.next, month.month, day.day, year)
		)
	);
}

/** "August 15 and 17 people died": a number before a noun counts it. */
function endsList(line: Line, connector: number, next: number): boolean {
	if (HYPHENS.has(line.lower(connector))) return true;
	if (yearAt(line, next) !== null) return true;
	if (line.lower(connector) === ',') return connects(line, next);
	return (
		next >= line.words.length ||
		/^(?:[.,;:)–—-]|in|at|of|by|when|where|after|before|and|with)$/.test(line.lower(next))
	);
}

function asFound(from: number, to: number, date: Base): Found {
	return found({
		from,
		to,
		rule: date.rule,
		explicit: date.explicit,
		resolve: (context) => {
			const period = date.period(context);
			return period ? resolvedPeriod(period) : unplaced(date.unresolved);
		}
	});
}
