/** Which date of publication does somebody mean who types one? */
import { parseEdtf, publicationDate } from '../core/time/edtf.ts';

export type PublishedRead =
	/** Null: nothing was typed, so it is not known. */
	| { readonly ok: true; readonly published: string | null }
	| { readonly ok: false; readonly message: string };

export function readPublished(typed: string): PublishedRead {
	const written = typed.trim();
	if (!written) return { ok: true, published: null };
	if (publicationDate(written)) return { ok: true, published: written };
	const read = parseEdtf(written);
	return {
		ok: false,
		message: read.ok
			? `“${written}” does not say on which days it may have been; give it a beginning and an end.`
			: read.message
	};
}
