/** Which words are, in this text, the first name or surname of somebody whom it names in full? */
import type { Findings } from './findings.ts';
import { Sign } from './gazetteer-signs.ts';
import { PersonName } from './name-lexicon.ts';

const SURELY = 0.5;

/** The words that names of persons begin or end with; not "Logan" for "Logan-Rogersville" or "Paris" for "Paris Policemen". */
export function bearersOf({ entities, words, input }: Findings): ReadonlySet<string> {
	const bearers = new Set<string>();
	for (const { type, from, to, confidence } of entities) {
		if (type !== 'PER' || to - from < 2 || confidence < SURELY) continue;
		const [first, last] = [from, to - 1];
		if (words[first + 1]!.text === '-' || words[last - 1]!.text === '-') continue;
		if (input.persons[first]! & PersonName.first) bearers.add(words[last]!.text);
		if (input.persons[last]! & (PersonName.surname | PersonName.rareSurname))
			bearers.add(words[first]!.text);
	}
	return bearers;
}

const WELL_KNOWN = Sign.country | Sign.region | Sign.province;

/** "Bell ran from the officer" in a text on Trevon Bell; but "in Bell", "Bell, California". */
export function isBearer(
	findings: Findings,
	bearers: ReadonlySet<string>,
	from: number,
	to: number
): boolean {
	const { words, input } = findings;
	if (to - from > 1 || !bearers.has(words[from]!.text)) return false;
	if ((input.gazetteer[from]?.signs ?? 0) & WELL_KNOWN) return false;
	const lower = (i: number) =>
		words[i]?.sentence === words[from]!.sentence ? words[i]!.spelling.lower : '';
	if (PLACED.has(lower(from - 1))) return false;
	return !(lower(to) === ',' && (input.gazetteer[to + 1]?.signs ?? 0) !== 0);
}

const PLACED = new Set(
	'in at near outside downtown around throughout northern southern eastern western'.split(' ')
);
