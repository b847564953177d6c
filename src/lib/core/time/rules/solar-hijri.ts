/** Which days are "15 Asad 1400", "Hut 1399" or "the 1st of Hamal, 1402"? */
import { fromDayNumber, numberToIso } from '../calendar.ts';
import { deicticAnchor } from '../context.ts';
import type { Line } from '../line.ts';
import { readOrdinal } from '../numbers.ts';
import { dayPeriod, type Period } from '../periods.ts';
import { base, type Base } from '../rule.ts';
import { solarHijriMonthLength, solarHijriToDay } from '../solar-hijri.ts';
import { SOLAR_HIJRI_MONTHS } from '../vocabulary.ts';

export function readSolarHijri(line: Line, at: number): Base | null {
	let next = at;
	let day: number | null = null;
	const ordinal = readOrdinal(line, at);
	if (ordinal && ordinal.value <= 31) {
		day = ordinal.value;
		next = line.after(ordinal.next, 'of') ?? ordinal.next;
	} else if ((line.number(at) ?? 32) <= 31) {
		day = line.number(at);
		next = at + 1;
	}
	const month = line.capital(next) ? SOLAR_HIJRI_MONTHS.get(line.lower(next)) : undefined;
	if (month === undefined) return null;
	next++;
	const after = line.number(next);
	if (day === null && after !== null && after <= 31 && !line.glued(next)) {
		day = after;
		next++;
	}
	const afterMonth = next;
	if (line.lower(next) === ',' || line.lower(next) === 'of') next++;
	const year = line.number(next);
	if (year === null || line.raw(next).length !== 4) {
		return day === null || (ordinal === null && line.number(at) === null)
			? null
			: ofSomeYear(afterMonth, month, day);
	}
	const period = day === null ? monthOf(year, month) : dayOf(year, month, day);
	if (!period) return null;
	return base({
		next: next + 1,
		rule: 'solar-hijri',
		explicit: true,
		unresolved: period.value,
		period: () => period
	});
}

/** "12 Hamal": the last one, or the next where the verbs look forward. */
function ofSomeYear(next: number, month: number, day: number): Base {
	return base({
		next,
		rule: 'solar-hijri',
		unresolved: 'XXXX-XX-XX',
		period: (context) => {
			const anchor = context.recent ?? deicticAnchor(context);
			if (!anchor || anchor.precision === 'none') return null;
			const year = fromDayNumber(anchor.last).year - 621;
			const days = [year - 1, year, year + 1].flatMap(
				(of) => solarHijriToDay(of, month, day) ?? []
			);
			const found =
				context.tense === 'future'
					? days.find((one) => one >= anchor.first)
					: days.findLast((one) => one <= anchor.last);
			return found === undefined ? null : dayPeriod(found);
		}
	});
}

/** A year of that calendar, which has its days for a value; null outside those that it is known for. */
export function solarHijriYear(year: number): Period | null {
	const first = solarHijriToDay(year, 1, 1);
	const next = solarHijriToDay(year + 1, 1, 1);
	if (first === null || next === null) return null;
	const [from, to] = [numberToIso(first), numberToIso(next - 1)];
	return { unit: 'year', value: `${from}/${to}`, edtf: `${from}/${to}`, from, to };
}

function dayOf(year: number, month: number, day: number): Period | null {
	const number = solarHijriToDay(year, month, day);
	return number === null ? null : dayPeriod(number);
}

/** A month of that calendar has no name in TIMEX3: its days are its value. */
function monthOf(year: number, month: number): Period | null {
	const first = solarHijriToDay(year, month, 1);
	if (first === null) return null;
	const from = numberToIso(first);
	const to = numberToIso(first + solarHijriMonthLength(year, month) - 1);
	return { unit: 'month', value: `${from}/${to}`, edtf: `${from}/${to}`, from, to };
}
