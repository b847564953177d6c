/** Does the text say right after a name what it lies in: "Paris, Texas", "Hama (Syria)", "a school in Utah"? */
import type { Entry, Gazetteer } from '../model.ts';
import { looksAbbreviated } from './prior.ts';

export interface Container {
	readonly entries: readonly Entry[];
	/** "Paris, Texas" says more than "Paris in Texas". */
	readonly apposed: boolean;
	readonly name: string;
}

const AFTER = /^(?:,\s*|\s*\(|,?\s+in\s+(?:the\s+)?)(?=\p{Lu})/u;
const NAME = /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}.'’-]*){0,2}/u;
const WINDOW = 60;

/** `end` is the offset after the name. Read with the gazetteer, because taggers merge, split or drop the state. */
export function readContainer(text: string, end: number, gazetteer: Gazetteer): Container | null {
	const after = text.slice(end, end + WINDOW);
	const link = AFTER.exec(after);
	if (!link) return null;
	const apposed = !/in\s+(?:the\s+)?$/.test(link[0]);
	const words = NAME.exec(after.slice(link[0].length))?.[0].split(/\s+/) ?? [];
	for (let count = words.length; count >= 1; count--) {
		const written = words
			.slice(0, count)
			.join(' ')
			.replace(/['’]s$/, '');
		// The full stop may end the sentence or belong to an abbreviation: "Texas.", "Minn."
		const plain = written.replace(/\.$/, '');
		for (const name of plain === written ? [written, `${written}.`] : [plain, written]) {
			const entries = containersNamed(name, count, gazetteer);
			if (entries.length) return { entries, apposed, name };
		}
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
