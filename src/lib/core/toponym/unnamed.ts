/** Where does the text say how many places, and not which? */
import { Fact } from '../article/word-form.ts';
import type { Form, Kind, Passage, Sentence, Span } from '../model.ts';

export interface UnnamedSpan extends Span {
	readonly text: string;
	readonly count: number;
	readonly kind: Kind;
}

/** A place that is named near a count: it tells "the departments of Haiti" from those of a ministry. */
export interface NamedPlace extends Span {
	readonly form: Form;
	readonly country: string | null;
}

const KINDS = {
	country: 'countries nations',
	province:
		'provinces states governorates oblasts prefectures cantons voivodeships emirates territories departments',
	district:
		'districts counties municipalities subdistricts communes boroughs parishes townships raions wards',
	settlement: 'cities towns villages hamlets settlements',
	region: 'regions',
	physical: 'valleys islands'
} satisfies Partial<Record<Kind, string>>;

const UNITS: ReadonlyMap<string, Kind> = new Map(
	Object.entries(KINDS).flatMap(([kind, units]) =>
		units.split(' ').map((unit) => [unit, kind as Kind] as const)
	)
);

/** Ministries have departments and hospitals have wards: these count only where a place is named as theirs. */
const DOUBTFUL = new Set(['departments', 'wards']);

/** Where the provinces or districts are called departments. */
const HAVE_DEPARTMENTS = new Set('FR CO BO PE PY UY AR HT HN NI GT SV BJ CI CG'.split(' '));

const SMALL =
	'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
		' '
	);
const MULTIPLES: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1000 };
const NUMBERS: ReadonlyMap<string, number> = new Map([
	...SMALL.map((word, index) => [word, index + 1] as const),
	...'thirty forty fifty sixty seventy eighty ninety'
		.split(' ')
		.map((word, index) => [word, 10 * index + 30] as const)
]);

const words = [...NUMBERS.keys()].join('|');
const multiples = Object.keys(MULTIPLES).join('|');
const NUMBER = [
	String.raw`\d{1,3}(?:,\d{3})+`,
	// Four figures may be a year: "in 2021 villages were burnt".
	String.raw`(?!(?:19|20)\d\d\s)\d{1,6}`,
	String.raw`half\s+(?:a\s+)?dozen`,
	`(?:(?:an?|${words})\\s+)?(?:${multiples})`,
	`(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:${SMALL.slice(0, 9).join('|')})`,
	words
].join('|');
const ADJECTIVE =
	'other|different|more|separate|small|smaller|large|larger|largest|big|biggest|major|main|key|remote|border|poor|poorer|poorest|rich|new|old|nearby|whole|entire|additional|neighbou?ring';
const COUNT = new RegExp(
	`(?<![\\p{L}\\p{N}.,$£€-])(?<number>${NUMBER})\\s+` +
		// "24 of Haiti's 34 provinces" are 24.
		`(?:of\\s+(?:the\\s+|its\\s+|their\\s+|(?:\\p{L}+\\s+){0,3}?\\p{L}+['’]s?\\s+)?(?:${NUMBER})\\s+)?` +
		`(?:(?:${ADJECTIVE}|\\p{L}+(?:ern|al|an|by|ing|ed|ous|ese|ish|i))\\s+){0,2}` +
		`(?<unit>${[...UNITS.keys()].join('|')})(?![\\p{L}\\p{N}-])`,
	'giu'
);

/** Count phrases ("10 provinces", "three northern districts"), in order. They are never toponyms. */
export function findUnnamed(passage: Passage, named: readonly NamedPlace[] = []): UnnamedSpan[] {
	return sentencesWithUnits(passage).flatMap((sentence) => {
		const words = passage.text.slice(sentence.start, sentence.end);
		return [...words.matchAll(COUNT)].flatMap((match) => {
			const { number = '', unit = '' } = match.groups ?? {};
			const count = numberOf(number);
			if (count === null) return [];
			const start = sentence.start + match.index;
			const end = start + match[0].length;
			const lower = unit.toLowerCase();
			const found = { start, end, text: match[0], count, kind: UNITS.get(lower)! };
			if (!DOUBTFUL.has(lower)) return [found];
			const near = named.filter(
				(place) => place.start >= sentence.start && place.end <= sentence.end
			);
			return isOfPlace(passage.text, found, near) ? [found] : [];
		});
	});
}

/** The same names without the numbers of counts, which look like names where they begin a sentence: "Ten provinces". */
export function withoutNumbers<Name extends Span>(
	passage: Passage,
	names: readonly Name[]
): Name[] {
	const isNumber = ({ start, end }: Span) => numberOf(passage.text.slice(start, end)) !== null;
	if (!names.some(isNumber)) return [...names];
	const counts = new Set(findUnnamed(passage).map(({ start }) => start));
	return names.filter((name) => !counts.has(name.start) || !isNumber(name));
}

const UNIT = new RegExp(`^(?:${[...UNITS.keys()].join('|')})`, 'i');
const isUnit = new Fact((token) => UNIT.test(token));

/** In all others there is nothing to count. */
function sentencesWithUnits({ tokens, sentences }: Passage): Sentence[] {
	const found: Sentence[] = [];
	for (const { form, sentence } of tokens) {
		const one = sentences[sentence]!;
		if (isUnit.of(form) && found.at(-1) !== one) found.push(one);
	}
	return found;
}

const OFFICIAL =
	/\b(?:federal|national|government(?:al)?|ministerial|municipal|academic|medical)\b/i;

/** "three departments of Colombia", "Tokyo's 23 wards", "six Bolivian departments", "in two departments, Haiti said". */
function isOfPlace(
	text: string,
	{ start, end, text: phrase }: UnnamedSpan,
	near: readonly NamedPlace[]
): boolean {
	if (OFFICIAL.test(phrase)) return false;
	const departments = /departments$/i.test(phrase);
	const places = departments
		? near.filter(({ country }) => country !== null && HAVE_DEPARTMENTS.has(country))
		: near;
	const tied = places.some(
		(place) =>
			(place.form === 'demonym' && place.start > start && place.end < end) ||
			(place.start > end &&
				/^\s+(?:of|in|across)\s+(?:the\s+)?(?:\p{Ll}+\s+)?$/u.test(text.slice(end, place.start))) ||
			(place.end < start && /^(?:['’]s?|,)\s+$/.test(text.slice(place.end, start)))
	);
	if (tied) return true;
	return (
		departments &&
		places.length > 0 &&
		/\b(?:in|across|throughout|hit|struck)\s+(?:at\s+least\s+)?$/i.test(text.slice(0, start)) &&
		!/^\s+of\b/.test(text.slice(end))
	);
}

function numberOf(written: string): number | null {
	if (/^\d/.test(written)) return Number(written.replaceAll(',', ''));
	const parts = written.toLowerCase().split(/[\s-]+/);
	if (parts[0] === 'half') return 6;
	const factor = MULTIPLES[parts.at(-1)!];
	if (factor !== undefined) return factor * (NUMBERS.get(parts[0]!) ?? 1);
	const values = parts.map((part) => NUMBERS.get(part));
	return values.reduce<number | null>(
		(sum, value) => (sum === null || value === undefined ? null : sum + value),
		0
	);
}
