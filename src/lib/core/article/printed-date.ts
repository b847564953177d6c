/** Which day does a printed line name ("Thursday 26 August 2021 17:16 BST"), and is it that line's business? */
import { findTimes } from '../time/times.ts';
import { segment } from './segment.ts';

export type PrintedDate =
	| { readonly kind: 'day'; readonly day: string }
	/** Two numbers that may each be the day or the month: `03/04/2021`. */
	| { readonly kind: 'ambiguous'; readonly written: string };

const LONGEST_LINE = 80;
/** What stands beside a date without making its line a sentence. */
const BESIDE =
	/\b(?:published|updated|posted|last modified|on|at|date|\d{1,2}[:.]\d{2}|[ap]\.?m\.?|[A-Z]{2,4})\b|\([\p{L} ]+ time\)|[^\p{L}]/giu;
const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/.-]*\d)/;

/**
 * An absolute day that is nearly all of its line, or null. Anything less certain is left unknown, because every
 * relative date would inherit the mistake.
 */
export function printedDate(line: string): PrintedDate | null {
	if (line.length > LONGEST_LINE) return null;
	const numeric = NUMERIC.exec(line);
	if (numeric && isAmbiguous(Number(numeric[1]), Number(numeric[3]))) {
		const written = numeric[0];
		return isOnlyDate(line, numeric.index, numeric.index + written.length)
			? { kind: 'ambiguous', written }
			: null;
	}
	for (const { edtf, start, end } of findTimes(segment(line), null)) {
		if (edtf && /^\d{4}-\d{2}-\d{2}$/.test(edtf) && isOnlyDate(line, start, end)) {
			return { kind: 'day', day: edtf };
		}
	}
	return null;
}

/** Why a date was left unknown, and the mend. */
export function ambiguousDateWarning(written: string): string {
	return `“${written}” may be either of two days, so the date is left unknown; write it as 2021-08-26`;
}

function isAmbiguous(first: number, second: number): boolean {
	return first !== second && first <= 12 && second <= 12;
}

function isOnlyDate(line: string, start: number, end: number): boolean {
	return (line.slice(0, start) + line.slice(end)).replace(BESIDE, '').length <= 3;
}
