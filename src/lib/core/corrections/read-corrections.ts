/** Which decisions does a document hold, and what is wrong with the others? */
import type { Correction, Target } from './correction.ts';
import { isFields, readDecision, unknownKey } from './read-decision.ts';
import { readTarget, targetOfSelectors } from './selectors.ts';

/** An entry that cannot be used: kept as it stands, so that writing the document again does not lose it. */
export interface UnreadEntry {
	readonly entry: unknown;
	/** Names the entry and its mend: "entry 3: “edtf” cannot be used: …". */
	readonly message: string;
}

export type ReadCorrections =
	| {
			readonly ok: true;
			readonly corrections: readonly Correction[];
			readonly unread: readonly UnreadEntry[];
	  }
	/** The whole document cannot be read: the end of a sentence that says why. */
	| { readonly ok: false; readonly message: string };

/**
 * Reads `{"version": 2, "corrections": […]}` (static/schema/corrections-2.json), and version 1, whose entries had a plain
 * target and no id. One bad entry costs the others nothing.
 */
export function readCorrections(source: string): ReadCorrections {
	let json: unknown;
	try {
		json = JSON.parse(source.replace(/^\uFEFF/, ''));
	} catch (error) {
		return { ok: false, message: `it is not valid JSON (${(error as Error).message})` };
	}
	if (!isFields(json) || !Array.isArray(json['corrections'])) {
		return { ok: false, message: 'it is not {"version": 2, "corrections": […]}' };
	}
	const { version } = json;
	if (version !== 1 && version !== 2) {
		return {
			ok: false,
			message: `its “version” is ${JSON.stringify(version)}; only 1 and 2 are read`
		};
	}
	const corrections: Correction[] = [];
	const unread: UnreadEntry[] = [];
	const ids = new Map<string, number>();
	for (const [index, entry] of (json['corrections'] as unknown[]).entries()) {
		const refuse = (message: string) =>
			unread.push({ entry, message: `entry ${index + 1}: ${message}` });
		const read = readEntry(entry, version === 2);
		if (typeof read === 'string') {
			refuse(read);
			continue;
		}
		const correction = read.id ? read : { ...read, id: newId(read, ids) };
		const bearer = ids.get(correction.id);
		if (bearer !== undefined) {
			refuse(`its “id” is already that of entry ${bearer}; write another, or none`);
			continue;
		}
		ids.set(correction.id, index + 1);
		corrections.push(correction);
	}
	return { ok: true, corrections, unread };
}

const KEYS = ['id', 'article', 'target', 'name', 'decision', 'when', 'by', 'note'];
/** A day, or a date-time with its zone: what is compared must not depend on where it is read. */
const WHEN = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** Without an id where the entry has none. */
function readEntry(entry: unknown, strict: boolean): Correction | string {
	if (!isFields(entry)) return 'it is not an object; write {"article", "name", "decision"}';
	const unknown = strict ? unknownKey(entry, KEYS) : null;
	if (unknown !== null) return `“${unknown}” is no key of it; the keys are ${KEYS.join(', ')}`;
	const { article = null, name = null, when = null } = entry;
	if (article !== null && !isWord(article)) return '“article” is not a slug; write one, or null';
	if (name !== null && !isWord(name)) return '“name” is not a name; write one, or null';
	const target = readWords(entry['target'] ?? null);
	if (typeof target === 'string') return target;
	if ((target === null) === (name === null)) {
		return 'it needs either “target” or “name”; write one of the two';
	}
	if (target && article === null)
		return '“target” needs the “article” it stands in; write its slug';
	if (when !== null && !(isWord(when) && WHEN.test(when) && Number.isFinite(Date.parse(when)))) {
		return '“when” is no day or time; write it as 2026-11-21 or 2026-11-21T15:30:00Z';
	}
	const plain = ['id', 'by', 'note'].find((key) => typeof (entry[key] ?? '') !== 'string');
	if (plain) return `“${plain}” is not plain words; write it in quotes, or null`;
	const decision = readDecision(entry['decision']);
	if (typeof decision === 'string') return decision;
	if (!target && (decision.type === 'add' || decision.type === 'add-date')) {
		return `“${decision.type}” needs the words it adds; write their “target”`;
	}
	const words = (key: string) => (entry[key] as string | null | undefined) ?? null;
	return {
		id: words('id') ?? '',
		article,
		target,
		name,
		decision,
		when,
		by: words('by'),
		note: words('note')
	};
}

function readWords(value: unknown): Target | string | null {
	if (value === null) return null;
	const target = !isFields(value)
		? null
		: 'selector' in value
			? targetOfSelectors(value['selector'])
			: readTarget(value);
	return (
		target ??
		'“target” does not say which words; write {"selector": [{"type": "TextQuoteSelector", "exact", "prefix", "suffix"}, {"type": "TextPositionSelector", "start", "end"}]}'
	);
}

/** The same for the same entry, wherever it stands among others. */
function newId(
	{ article, target, name, decision }: Correction,
	taken: Map<string, number>
): string {
	const written = JSON.stringify([article, target && [target.start, target.exact], name, decision]);
	let hash = 0x811c9dc5;
	for (let at = 0; at < written.length; at++) {
		hash = Math.imul(hash ^ written.charCodeAt(at), 0x01000193) >>> 0;
	}
	const id = hash.toString(36).padStart(7, '0');
	for (let copy = 2, free = id; ; free = `${id}-${copy++}`) if (!taken.has(free)) return free;
}

function isWord(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}
