/** How does an interval of days read to a person? */
const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

interface Day {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

/** "15 Aug 2021", "Feb 2024", "2021–2022", "early 2023"; `long` writes months in full. */
export function intervalWords(from: string, to: string, long = false): string {
	const [a, b] = [readDay(from), readDay(to)];
	if (from === to) return `${a.day} ${month(a, long)} ${a.year}`;
	const wholeMonths = a.day === 1 && b.day === lastDay(b);
	if (!wholeMonths) {
		if (a.year === b.year && a.month === b.month)
			return `${a.day}–${b.day} ${month(a, long)} ${a.year}`;
		return `${intervalWords(from, from, long)} – ${intervalWords(to, to, long)}`;
	}
	if (a.month === 1 && b.month === 12)
		return a.year === b.year ? String(a.year) : `${a.year}–${b.year}`;
	if (a.year === b.year) {
		if (a.month === b.month) return `${month(a, long)} ${a.year}`;
		const third = (a.month - 1) / 4;
		if (Number.isInteger(third) && b.month === a.month + 3)
			return `${['early', 'mid', 'late'][third]} ${a.year}`;
		return `${month(a, long)}–${month(b, long)} ${a.year}`;
	}
	return `${month(a, long)} ${a.year} – ${month(b, long)} ${b.year}`;
}

/** Solid on the timeline and in the text: the year is known. What is open or approximate is not. */
export function isExact(from: string | null, to: string | null, edtf: string | null): boolean {
	if (from === null || to === null) return false;
	return from.slice(0, -6) === to.slice(0, -6) && !/\.\.|[~?%]/.test(edtf ?? '');
}

/** "about February 2025"; null when nobody knows. */
export function publicationWords(article: {
	readonly published_from: string | null;
	readonly published_to: string | null;
	readonly approximate: boolean;
}): string | null {
	const { published_from: from, published_to: to, approximate } = article;
	if (from === null || to === null) return null;
	return `${approximate ? 'about ' : ''}${intervalWords(from, to, true)}`;
}

export function yearRange(years: readonly [number, number] | null): string {
	if (years === null) return 'undated';
	return years[0] === years[1] ? String(years[0]) : `${years[0]}–${years[1]}`;
}

function readDay(day: string): Day {
	const [, year = '0', month = '1', date = '1'] = /^([+-]?\d+)-(\d\d)-(\d\d)$/.exec(day) ?? [];
	return { year: Number(year), month: Number(month), day: Number(date) };
}

function month({ month }: Day, long: boolean): string {
	const name = months[month - 1] ?? '';
	return long ? name : name.slice(0, 3);
}

function lastDay({ year, month }: Day): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
