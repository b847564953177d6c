/** Does the text say beside a name what it lies in: "Paris, Texas", "Hama (Syria)", "the Afghan city of Herat"? */
import type { Entry, Gazetteer } from '../model.ts';
import { contains } from './containment.ts';
import { looksAbbreviated } from './prior.ts';

export interface Container {
	readonly entries: readonly Entry[];
	/** "Paris, Texas" says more than "Paris in Texas". */
	readonly apposed: boolean;
	/** Nothing goes on as a list does: "in Bradford, Ontario." and not "in Leeds, France and Italy". */
	readonly closed: boolean;
	readonly name: string;
	readonly side: 'before' | 'after';
}

const AFTER = /^(?:,\s*|\s*\(|,?\s+in\s+(?:the\s+)?)(?=\p{Lu})/u;
const NAME = /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}.'’-]*){0,2}/u;
const WINDOW = 60;

/** What stands after `end`, or else before `start`. Read with the gazetteer: taggers merge, split or drop the state. */
export function readContainer(
	text: string,
	{ start, end }: { readonly start: number; readonly end: number },
	gazetteer: Gazetteer
): Container | null {
	return readAfter(text, end, gazetteer) ?? readBefore(text, start, gazetteer);
}

function readAfter(text: string, end: number, gazetteer: Gazetteer): Container | null {
	const after = text.slice(end, end + WINDOW);
	const link = AFTER.exec(after);
	if (!link) return null;
	const apposed = !/in\s+(?:the\s+)?$/.test(link[0]);
	const words = NAME.exec(after.slice(link[0].length))?.[0].split(/\s+/) ?? [];
	for (let count = words.length; count >= 1; count--) {
		const whole = words.slice(0, count).join(' ');
		const written = whole.replace(/['’]s$/, '');
		// The full stop may end the sentence or belong to an abbreviation: "Texas.", "Minn."
		const plain = written.replace(/\.$/, '');
		for (const name of plain === written ? [written, `${written}.`] : [plain, written]) {
			const entries = containersNamed(name, count, gazetteer);
			if (!entries.length) continue;
			const rest = after.slice(link[0].length + whole.length);
			const closed = apposed && whole === written && isClosed(rest, entries, gazetteer);
			return { entries, apposed, closed, name, side: 'after' };
		}
	}
	return null;
}

const LIST = /^,?\s+(?:and|or|&)\s/;

function isClosed(rest: string, entries: readonly Entry[], gazetteer: Gazetteer): boolean {
	if (LIST.test(rest)) return false;
	const next = /^,\s+(?=\p{Lu})/u.exec(rest);
	if (!next) return true;
	const name = NAME.exec(rest.slice(next[0].length))?.[0].split(/\s+/)[0] ?? '';
	return containersNamed(name, 1, gazetteer).some((outer) =>
		entries.some((inner) => contains(outer, inner))
	);
}

const UNITS =
	'city|town|village|hamlet|capital|port|suburb|resort|district|province|region|county|governorate|oblast|municipality|neighbou?rhood';
/** A quick look before the slow one. */
const UNIT_BEFORE = new RegExp(String.raw`(?:${UNITS})\s+(?:of\s+)?$`);
const BEFORE = new RegExp(
	String.raw`(\p{Lu}[\p{L}.’-]*(?:\s+\p{Lu}[\p{L}.’-]*){0,2})(?:['’]s)?\s+(?:\p{Ll}[\p{L}-]*\s+){0,2}(?:${UNITS})\s+(?:of\s+)?$`,
	'u'
);

/** "the Black Sea port of Odessa", "Idaho’s capital Boise", "the northern Iraqi city of Mosul". */
function readBefore(text: string, start: number, gazetteer: Gazetteer): Container | null {
	const before = text.slice(Math.max(0, start - WINDOW), start);
	const words = UNIT_BEFORE.test(before) ? BEFORE.exec(before)?.[1]!.split(/\s+/) : null;
	if (!words) return null;
	for (let count = words.length; count >= 1; count--) {
		const name = words.slice(-count).join(' ').replace(/^The /, '');
		const entries = gazetteer
			.lookup(name)
			.filter(({ type }) => type === 'own' || type === 'demonym' || type === 'abbreviation')
			.map(({ entry }) => gazetteer.entry(entry))
			.filter(({ kind }) => kind !== 'settlement' && kind !== 'district' && kind !== 'facility');
		if (entries.length) return { entries, apposed: true, closed: false, name, side: 'before' };
	}
	return null;
}

function containersNamed(name: string, words: number, gazetteer: Gazetteer): Entry[] {
	return gazetteer
		.lookup(name)
		.filter(({ type }) => type !== 'demonym' && (type !== 'derived' || words > 1))
		.filter(({ type }) => type !== 'abbreviation' || looksAbbreviated(name))
		.map(({ entry }) => gazetteer.entry(entry))
		.filter(({ kind }) => kind === 'country' || kind === 'province' || kind === 'district')
		.filter(({ kind }) => kind !== 'district' || words > 1);
}
