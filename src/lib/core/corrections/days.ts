/** Which days does a date mean that a person gave? */
import type { Interval, PublicationDate } from '../model.ts';
import { parseEdtf } from '../time/edtf.ts';

/** What is open at its end closes when the article was published; null where it cannot be closed. */
export function daysOf(edtf: string, published: PublicationDate | null): Interval | null {
	const parsed = parseEdtf(edtf);
	if (!parsed.ok || parsed.date.from === null) return null;
	const { from, to } = parsed.date;
	if (to !== null) return { from, to };
	return published && published.to >= from ? { from, to: published.to } : null;
}

export const OPEN_DATE =
	'its date is open, and the article has no later date of publication to close it';
