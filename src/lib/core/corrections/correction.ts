/** What can a person decide about an article's words, and about which words? (`data/corrections.json`) */
import type { Kind, Role } from '../model.ts';

/** The words decided on: W3C text quote and text position selectors in one. */
export interface Target {
	readonly exact: string;
	/** Up to 32 characters before and after the words: they find them again in a text that has changed. */
	readonly prefix: string;
	readonly suffix: string;
	/** UTF-16 code units of the article's text, half open. */
	readonly start: number;
	readonly end: number;
}

/** A place that no gazetteer holds, put on the map by a person. */
export interface ByHand {
	readonly type: 'by-hand';
	readonly title: string;
	readonly kind: Kind;
	readonly lat: number;
	readonly lon: number;
	readonly precisionKm: number;
}

export type Decision =
	/** Id of the gazetteer, or of a place that another decision put on the map by hand. */
	| { readonly type: 'place'; readonly place: string }
	| ByHand
	| { readonly type: 'not-a-place' }
	/** A mention that was missed; null: a name that is on no map. Words only. */
	| { readonly type: 'add'; readonly place: string | null }
	/**
	 * EDTF level 1 that begins on a known day; null: no date. Of words that name a time, it is the time's own days, or
	 * that they name none.
	 */
	| { readonly type: 'date'; readonly edtf: string | null }
	/** Words that name a time and were missed. Words only. */
	| { readonly type: 'add-date'; readonly edtf: string }
	| { readonly type: 'role'; readonly role: Role }
	/** Ids of `data/activities.json`; none: nothing is reported there. */
	| { readonly type: 'activity'; readonly activity: readonly string[] }
	/**
	 * Checked: it is as the machine said. With `place` (an id, or null for none) only as long as that is what stands
	 * there: nobody has checked what a later run says otherwise.
	 */
	| { readonly type: 'accept'; readonly place?: string | null }
	| { readonly type: 'dispute' };

export interface Correction {
	/** Unique in its document. */
	readonly id: string;
	/** Slug of the article (in `dateline geoparse`, the document's id); null: the whole project. */
	readonly article: string | null;
	/** Either these words of the article … */
	readonly target: Target | null;
	/** … or every mention of this name, in the article or in the whole project. */
	readonly name: string | null;
	readonly decision: Decision;
	/** ISO 8601 day, or date-time with its zone. */
	readonly when: string | null;
	/** Who decided. */
	readonly by: string | null;
	readonly note: string | null;
}

/** A decision that cannot be replayed over the text as it is now. */
export interface Stale {
	readonly correction: Correction;
	/** Why, as the end of a sentence: "its words are no longer in the article". */
	readonly reason: string;
}
