/** What can a person decide about a mention, and how is it written down? (`data/corrections.json`) */
import { publicationDate } from '../time/edtf.ts';

/** The words decided on: a W3C text quote selector with the position where they stood. */
export interface Target {
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
	readonly start: number;
}

export type Decision =
	| { readonly type: 'place'; readonly place: string }
	| { readonly type: 'not-a-place' }
	/** EDTF level 1; null: the mention has no date. */
	| { readonly type: 'date'; readonly edtf: string | null };

export interface Correction {
	/** Slug of the article (in `dateline geoparse`, the document's id); null: the whole corpus. */
	readonly article: string | null;
	/** Either these words … */
	readonly target: Target | null;
	/** … or every mention of this name. */
	readonly name: string | null;
	readonly decision: Decision;
}

export type ReadCorrections =
	| { readonly ok: true; readonly corrections: readonly Correction[] }
	| { readonly ok: false; readonly message: string };

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads `{"version": 1, "corrections": [{"article", "target" | "name", "decision", …}]}`. Keys it does not know
 * (`when`, `by`, `note`) are a person's own. A failure names the entry to mend.
 */
export function readCorrections(source: string): ReadCorrections {
	let json: unknown;
	try {
		json = JSON.parse(source);
	} catch (error) {
		return { ok: false, message: `it is not valid JSON (${(error as Error).message})` };
	}
	if (!isFields(json) || json['version'] !== 1 || !Array.isArray(json['corrections'])) {
		return { ok: false, message: 'it is not {"version": 1, "corrections": […]}' };
	}
	const corrections: Correction[] = [];
	for (const [index, entry] of (json['corrections'] as unknown[]).entries()) {
		const read = readEntry(entry);
		if (typeof read === 'string') return { ok: false, message: `entry ${index + 1}: ${read}` };
		corrections.push(read);
	}
	return { ok: true, corrections };
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readEntry(entry: unknown): Correction | string {
	if (!isFields(entry)) return 'it is not an object';
	const { article = null, name = null, target = null } = entry;
	if (article !== null && typeof article !== 'string') return '“article” is not a slug or null';
	if (name !== null && (typeof name !== 'string' || !name)) return '“name” is not a name';
	const words = target === null ? null : readTarget(target);
	if (target !== null && !words) return '“target” needs “exact” and “start”';
	if ((words === null) === (name === null)) return 'it needs either “target” or “name”';
	if (words && article === null) return '“target” needs the “article” it stands in';
	const decision = readDecision(entry['decision']);
	return typeof decision === 'string' ? decision : { article, name, target: words, decision };
}

function readTarget(value: unknown): Target | null {
	if (!isFields(value)) return null;
	const { exact, start, prefix = '', suffix = '' } = value;
	if (typeof exact !== 'string' || !exact || !Number.isInteger(start)) return null;
	if (typeof prefix !== 'string' || typeof suffix !== 'string') return null;
	return { exact, prefix, suffix, start: start as number };
}

function readDecision(value: unknown): Decision | string {
	if (!isFields(value)) return '“decision” is missing';
	if (value['type'] === 'not-a-place') return { type: 'not-a-place' };
	if (value['type'] === 'place' && typeof value['place'] === 'string') {
		return { type: 'place', place: value['place'] };
	}
	const { edtf } = value;
	if (value['type'] === 'date' && (edtf === null || typeof edtf === 'string')) {
		if (edtf !== null && !publicationDate(edtf))
			return `“${edtf}” is not an EDTF date with two ends`;
		return { type: 'date', edtf };
	}
	return '“decision” is none of {"type": "place", "place"}, {"type": "not-a-place"}, {"type": "date", "edtf"}';
}
