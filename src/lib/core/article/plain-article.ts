/** What is known of an article whose text came out of another kind of file? */
import { ambiguousDateWarning } from './printed-date.ts';
import { bylineDate, firstLineTitle } from './read-text.ts';
import type { RawArticle, ReadRaw } from './result.ts';

interface About extends Pick<RawArticle, 'title' | 'authors' | 'language'> {
	/** A sentence on the day on which the file was made, or null. */
	readonly made: string | null;
}

/**
 * `about`: as the file says. It was published when its first lines say so; the day on which a file was made is
 * another matter, and only told.
 */
export function plainArticle(text: string, about: About): ReadRaw {
	const { title, authors, language, made } = about;
	const printed = bylineDate(text);
	const published = printed?.kind === 'day' ? printed.day : null;
	const warnings = printed?.kind === 'ambiguous' ? [ambiguousDateWarning(printed.written)] : [];
	if (published === null && made !== null) warnings.push(made);
	const raw = {
		...{ text, authors, language, published, warnings },
		title: title ?? firstLineTitle(text),
		...{ publisher: null, retrieved: null, url: null, note: null }
	};
	return { ok: true, raw };
}

export function madeOn(day: string | null): string | null {
	return (
		day &&
		`the file was made on ${day}, which need not be the day of publication; write “published” where you know it`
	);
}
