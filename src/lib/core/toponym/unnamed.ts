/** Where does the text say how many places, and not which? */
import { indexAt } from '../article/segment.ts';
import type { Kind, Passage, Span } from '../model.ts';

export interface UnnamedSpan extends Span {
	readonly text: string;
	readonly count: number;
	readonly kind: Kind;
}

const UNITS: Readonly<Record<string, Kind>> = {
	countries: 'country',
	nations: 'country',
	provinces: 'province',
	states: 'province',
	governorates: 'province',
	oblasts: 'province',
	districts: 'district',
	counties: 'district',
	municipalities: 'district',
	subdistricts: 'district',
	cities: 'settlement',
	towns: 'settlement',
	villages: 'settlement',
	hamlets: 'settlement',
	settlements: 'settlement',
	regions: 'region',
	valleys: 'physical',
	islands: 'physical'
};

const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
	'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
		.split(' ')
		.map((word, index) => [word, index + 1])
);
Object.assign(NUMBERS, {
	thirty: 30,
	forty: 40,
	fifty: 50,
	dozen: 12,
	'a dozen': 12,
	hundred: 100,
	'a hundred': 100
});

const TENS = 'twenty|thirty|forty|fifty';
const COUNT = new RegExp(
	`(?<![\\p{L}\\p{N}.,$£€-])(?<number>\\d{1,3}(?:,\\d{3})*|(?:${TENS})-(?:one|two|three|four|five|six|seven|eight|nine)|(?:an?\\s+)?(?:${Object.keys(
		NUMBERS
	)
		.filter((word) => !word.includes(' '))
		.join(
			'|'
		)}))\\s+(?:(?:other|different|more|separate|\\p{Ll}+(?:ern|al|an|by|ing|ed))\\s+){0,2}(?<unit>${Object.keys(
		UNITS
	).join('|')})(?![\\p{L}\\p{N}-])`,
	'giu'
);

/** Count phrases ("10 provinces", "three northern districts"), in order. They are never toponyms. */
export function findUnnamed(passage: Passage): UnnamedSpan[] {
	return [...passage.text.matchAll(COUNT)].flatMap((match) => {
		const { number = '', unit = '' } = match.groups ?? {};
		const count = numberOf(number);
		const start = match.index;
		const end = start + match[0].length;
		const sentence = passage.sentences[indexAt(passage.sentences, start)];
		if (count === null || !sentence || end > sentence.end) return [];
		return [{ start, end, text: match[0], count, kind: UNITS[unit.toLowerCase()]! }];
	});
}

function numberOf(words: string): number | null {
	if (/^\d/.test(words)) return Number(words.replaceAll(',', ''));
	const word = words.toLowerCase().replace(/\s+/g, ' ');
	const [tens = '', ones = ''] = word.split('-');
	if (ones) return (NUMBERS[tens] ?? 0) + (NUMBERS[ones] ?? 0);
	return NUMBERS[word] ?? NUMBERS[word.replace(/^an? /, '')] ?? null;
}
