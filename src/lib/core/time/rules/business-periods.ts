/** Which period is "the fourth quarter", "first-half", "the year-ago quarter", "fiscal 2012", "year-end", "the new year"? */
import { fromDayNumber } from '../calendar.ts';
import { deicticAnchor, knows, type Context } from '../context.ts';
import type { Line } from '../line.ts';
import { APOSTROPHES } from '../openers.ts';
import { readOrdinal } from '../numbers.ts';
import { halfPeriod, periodShifted, quarterPeriod, yearPeriod, type Period } from '../periods.ts';
import { base, type Base } from '../rule.ts';
import { yearAt } from './years.ts';

export function readBusinessPeriod(line: Line, at: number): Base | null {
	switch (line.lower(at)) {
		case 'year':
			return readYearAgo(line, at) ?? readYearEnd(line, at);
		case 'fiscal':
		case 'financial':
			return readFiscal(line, at);
		case 'new':
			return readNewYear(line, at);
		default:
			return readPartOfYear(line, at) ?? readFiscal(line, at);
	}
}

/** Games have quarters and halves too. */
const SPORT =
	/^(?:game|games|match|goals?|scored|scoring|touchdowns?|yards?|halftime|coach|players?|quarterback|puck|striker|midfielder|defender|penalty|kick|team|teams|rebounds|pointer)$/;

/** "in the fourth quarter", "third-quarter profit": the last that has begun, or the next where the verbs look forward. */
function readPartOfYear(line: Line, at: number): Base | null {
	const ordinal = readOrdinal(line, at);
	if (!ordinal || ordinal.value > 4) return null;
	const noun = line.afterHyphen(ordinal.next);
	const word = line.lower(noun);
	const hyphened = noun !== ordinal.next;
	const which = ordinal.value;
	if (word !== 'quarter' && !(word === 'half' && which <= 2)) return null;
	const asked = /^(?:in|for|during|of|from|since|by|through|throughout)$/.test(line.lower(at - 2));
	if (!(line.lower(at - 1) === 'the' && asked) && !(hyphened && word === 'quarter')) return null;
	if (line.lower(noun + 1) === 'of' || line.words.some(({ lower }) => SPORT.test(lower)))
		return null;
	const months = word === 'quarter' ? 3 : 6;
	return base({
		next: noun + 1,
		rule: 'part-of-year',
		article: true,
		unresolved: `XXXX-${word === 'quarter' ? 'Q' : 'H'}${which}`,
		period: (context) => {
			const { published } = context;
			if (!knows(published, 'month')) return null;
			const now = fromDayNumber(published.last);
			const begun = now.month > (which - 1) * months;
			const year = begun || context.tense === 'future' ? now.year : now.year - 1;
			return word === 'quarter' ? quarterPeriod(year, which) : halfPeriod(year, which);
		}
	});
}

/** "the year-ago quarter", "the year-earlier period". */
function readYearAgo(line: Line, at: number): Base | null {
	const ago = line.afterHyphen(at + 1);
	if (line.lower(at) !== 'year' || ago === at + 1) return null;
	const unit = line.lower(ago + 1);
	if (!/^(?:ago|earlier)$/.test(line.lower(ago)) || !/^(?:quarter|period|month)$/.test(unit))
		return null;
	const of = unit === 'quarter' || unit === 'month' ? unit : 'year';
	const back = { quarter: -4, month: -12, year: -1 }[of];
	return base({
		next: ago + 2,
		rule: 'shifted-year-ago',
		deictic: true,
		article: true,
		unresolved: 'XXXX',
		period: (context) => {
			const anchor = deicticAnchor(context);
			return knows(anchor, of) ? periodShifted(of, anchor.first, back) : null;
		}
	});
}

/** "fiscal 2012", "fiscal year 2012", "the 2012 fiscal year": about that year, for the books of many begin in another month. */
function readFiscal(line: Line, at: number): Base | null {
	const isFiscal = (position: number) => /^(?:fiscal|financial)$/.test(line.lower(position));
	const leads = isFiscal(at);
	if (!leads && !(isFiscal(at + 1) && line.lower(at + 2) === 'year')) return null;
	const number = !leads ? at : line.lower(at + 1) === 'year' ? at + 2 : at + 1;
	const year = yearAt(line, number);
	if (year === null) return null;
	const period = yearPeriod(year);
	return base({
		next: leads ? number + 1 : at + 3,
		article: true,
		rule: 'fiscal-year',
		explicit: true,
		unresolved: `FY${year}`,
		period: () => ({ ...period, value: `FY${year}`, edtf: `${period.edtf}~` })
	});
}

/** "by year-end", "at year’s end". */
function readYearEnd(line: Line, at: number): Base | null {
	if (line.lower(at) !== 'year') return null;
	const owned = APOSTROPHES.has(line.lower(at + 1)) && line.lower(at + 2) === 's';
	const end = owned ? at + 3 : line.afterHyphen(at + 1);
	if (line.lower(end) !== 'end' || (!owned && end === at + 1)) return null;
	return base({
		next: end + 1,
		rule: 'year-end',
		deictic: true,
		unresolved: 'XXXX',
		period: (context) => {
			const anchor = deicticAnchor(context);
			return knows(anchor, 'year') ? lateYear(anchor.first) : null;
		}
	});
}

function lateYear(day: number): Period {
	const { year } = fromDayNumber(day);
	const [from, to] = [`${yearPeriod(year).value}-12-01`, yearPeriod(year).to];
	return { ...yearPeriod(year), from, to, edtf: from.slice(0, 7) };
}

/** "until the new year": the coming one, but in its first months the one that has begun. */
function readNewYear(line: Line, at: number): Base | null {
	if (line.lower(at - 1) !== 'the' || line.raw(at) !== 'new' || line.raw(at + 1) !== 'year')
		return null;
	return base({
		next: at + 2,
		rule: 'new-year',
		deictic: true,
		article: true,
		unresolved: 'XXXX',
		period: (context: Context) => {
			const anchor = deicticAnchor(context);
			if (!knows(anchor, 'month')) return null;
			const { year, month } = fromDayNumber(anchor.first);
			return yearPeriod(month > 3 ? year + 1 : year);
		}
	});
}
