/** What do the words around a name say of its kind: "Helmand *province*", "the *city of* Herat"? */
import type { Kind } from '../model.ts';
import { WordClass } from './word-classes.ts';
import type { Word } from './words.ts';

const KINDS: ReadonlyMap<string, Kind> = new Map(
	Object.entries({
		province:
			'province state region oblast governorate prefecture canton emirate voivodeship wilayat',
		district: 'district county parish borough municipality township',
		settlement: 'city town village suburb hamlet neighborhood neighbourhood capital',
		physical:
			'valley river mountain mountains mount hill hills peak range island islands isle isles lake sea ocean gulf bay strait straits canal channel peninsula cape coast desert delta basin plateau pass creek beach forest swamp glacier reservoir falls dam',
		facility: 'airport airfield airbase port harbor harbour bridge'
	} satisfies Partial<Record<Kind, string>>).flatMap(([kind, words]) =>
		words.split(' ').map((word) => [word, kind as Kind] as const)
	)
);

const PLURALS: ReadonlyMap<string, string> = new Map(
	'provinces states regions oblasts governorates prefectures cantons districts counties parishes boroughs municipalities townships cities towns villages valleys rivers lakes mounts airports'
		.split(' ')
		.map((plural) => [plural, plural.replace(/ies$/, 'y').replace(/s$/, '')])
);

/** Only as part of the name: "a Houston hospital" is in Houston, "Mercy Hospital" is a building. */
const BUILDINGS = new Set(
	'stadium park prison station street st st. avenue ave ave. road rd rd. boulevard blvd blvd. lane drive highway square hospital school university church mosque museum theatre theater hotel cemetery mall hall center centre'.split(
		' '
	)
);

/** What a place has, before "of": "the coast of Chile" is not Chile, and neither is "the capital of Chad". */
const PARTS = new Set(
	'capital coast border suburb harbor harbour hills mountains coasts'.split(' ')
);

/** After a name these are verbs, "Goma falls to rebels", or something that the place has, "the Kent coast". */
const NO_KIND_AFTER = new Set(['falls', 'pass', 'coast', 'beach', 'port', 'harbor', 'harbour']);

/** The kind that a word names, singular or plural; null for most words. */
export const kindOfHead = (lower: string): Kind | null =>
	KINDS.get(lower) ?? KINDS.get(PLURALS.get(lower) ?? '') ?? null;

/** Words before a name that tell its kind when "of" joins them: "the city of Herat", "Gulf of Aden". */
export function headOf(words: readonly Word[], from: number, to: number): Kind | null {
	const sentence = words[from]!.sentence;
	const at = (i: number) => (words[i]?.sentence === sentence ? words[i]!.spelling : undefined);
	if (to - from > 1) {
		// Not by a plural: the United States are no province.
		const last = KINDS.get(at(to - 1)?.lower ?? '');
		if (last) return last;
		// "Port Sudan" is a town, not a port.
		const first = kindOfHead(at(from)!.lower);
		if (first && first !== 'facility') return first;
		if (BUILDINGS.has(at(to - 1)?.lower ?? '')) return 'facility';
	}
	const after = at(to);
	if (after) {
		if (!PLURALS.has(after.lower) && !NO_KIND_AFTER.has(after.lower)) {
			const kind = KINDS.get(after.lower);
			if (kind) return kind;
		}
		const listed = headOfList(words, to);
		if (listed) return listed;
	}
	const of = at(from - 1)?.lower === 'of' ? at(from - 2) : undefined;
	// "six districts of Mali" lie in it; "the districts of Gao and Ansongo" are those.
	const several = at(to)?.lower === 'and' || at(to)?.lower === ',';
	if (of && (several || !PLURALS.has(of.lower)) && !PARTS.has(of.lower)) {
		// A port is a building, but "the port of Odessa" is the town.
		const kind = of.lower === 'port' ? 'settlement' : kindOfHead(of.lower);
		const indefinite = /^an?$/.test(at(from - 3)?.lower ?? '');
		if (kind && !indefinite && (of.classes & WordClass.geoHead) !== 0) return kind;
	}
	return null;
}

const STREETS = new Set(['streets', 'avenues', 'roads']);

/** Whether a word in lower case is the head of a list of places: "counties", "provinces", "streets". */
export const isListHead = (lower: string): boolean => PLURALS.has(lower) || STREETS.has(lower);

/** "Kunar, Nuristan and Laghman *provinces*": the plural head of a list of names holds for each. */
function headOfList(words: readonly Word[], to: number): Kind | null {
	const sentence = words[to]?.sentence;
	for (let i = to; i < to + 16; i++) {
		const word = words[i];
		if (!word || word.sentence !== sentence) return null;
		const { lower, capital } = word.spelling;
		if (PLURALS.has(lower)) return kindOfHead(lower);
		if (STREETS.has(lower)) return 'facility';
		if (!capital && lower !== 'and' && lower !== ',' && lower !== 'or' && lower !== '-')
			return null;
	}
	return null;
}

/** How many words before `from` give a part of the place: "northern", "south-eastern" (three words). */
export function compassBefore(words: readonly Word[], from: number): number {
	const sentence = words[from]!.sentence;
	const compass = (i: number) =>
		words[i]?.sentence === sentence && (words[i]!.spelling.classes & WordClass.compass) !== 0;
	// "southeast of Kabul": not the place but a direction from it.
	if (words[from - 1]?.spelling.lower === 'of' && compass(from - 2)) return 2;
	if (!compass(from - 1)) return 0;
	return words[from - 2]?.text === '-' && compass(from - 3) ? 3 : 1;
}
