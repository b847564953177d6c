/** When was an article published or retrieved, in the parts that bibliographies are made of? */
import { edtfOfDays, publicationDate } from '../time/edtf.ts';
import type { ArticleRow } from '../model.ts';

/** Year; year and month; year, month and day. */
export type DateParts = readonly [number, number?, number?];

/** One date, or the first and last of several that it may be; null when nobody knows. */
export function publishedParts({
	published_from: from,
	published_to: to
}: ArticleRow): readonly DateParts[] | null {
	return from === null || to === null ? null : partsOfDays(from, to);
}

export function retrievedParts({ retrieved }: ArticleRow): readonly DateParts[] | null {
	const date = publicationDate(retrieved);
	return date && partsOfDays(date.from, date.to);
}

/** A month is a month, not its first day. */
function partsOfDays(from: string, to: string): DateParts[] {
	return edtfOfDays(from, to)
		.split('/')
		.map((date) => {
			const [year = 0, month, day] = date.split('-').map(Number);
			return month === undefined ? [year] : day === undefined ? [year, month] : [year, month, day];
		});
}
