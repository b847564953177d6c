/** Which date of publication does somebody mean who types one, in EDTF or in words? */
import { parseEdtf, publicationDate } from '../core/time/edtf.ts';

export type PublishedRead =
	/** Null: nothing was typed, so it is not known. */
	| { readonly ok: true; readonly published: string | null }
	/** A sentence. */
	| { readonly ok: false; readonly message: string };

export async function readPublished(typed: string): Promise<PublishedRead> {
	const written = typed.trim();
	if (!written) return { ok: true, published: null };
	if (publicationDate(written)) return { ok: true, published: written };
	const read = parseEdtf(written);
	if (read.ok) {
		return {
			ok: false,
			message: `“${written}” has no beginning or no end among the years 1 to 9999; write a day, a month or a year.`
		};
	}
	if (/^\d{1,2}([/.-])\d{1,2}\1\d{2,4}$/.test(written)) {
		return {
			ok: false,
			message: `“${written}” may be read as two different days; write it as 26 August 2021 or 2021-08-26.`
		};
	}
	// Words of time are many rules: loaded when somebody types some.
	const { readTypedDate } = await import('../core/review/read-date.ts');
	const words = readTypedDate(written, null);
	return words.ok ? { ok: true, published: words.edtf } : words;
}
