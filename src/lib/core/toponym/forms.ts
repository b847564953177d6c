/** Is a word a place's abbreviation, a language, a disease, a feast, or a seat of power, rather than a plain place name? */
import type { Gazetteer } from '../model.ts';
import { type GazetteerName, Sign } from './gazetteer-signs.ts';
import type { Word } from './words.ts';

/**
 * Whether a gazetteer name is an abbreviation, and where its span then ends ("Calif." with its full
 * stop); `to` is 0 where it is not written or placed as one ("us", "In", "Miss").
 */
export function abbreviationReach(
	words: readonly Word[],
	{ from, to, signs, matches }: GazetteerName,
	gazetteer: Gazetteer,
	casing: number
): { abbreviation: boolean; to: number } {
	if (!(signs & Sign.abbreviation)) return { abbreviation: false, to: 0 };
	const word = words[from]!;
	const { text } = word;
	const dotted = /^(?:\p{Lu}\.){2,}$/u.test(text);
	const capitals = /^\p{Lu}{2,4}$/u.test(text);
	const stop = words[to]?.text === '.' && words[to]!.start === words[to - 1]!.end;
	// "US$ 5 million" and "$US 5 million" are money.
	if (words[to]?.text === '$' || words[from - 1]?.text === '$')
		return { abbreviation: true, to: 0 };
	const own = (signs & ~(Sign.abbreviation | Sign.alternate)) !== 0;
	if (!dotted && !capitals && !(stop && text.length <= 5)) return { abbreviation: !own, to: 0 };
	const country = matches.some(({ entry, type }) => {
		const { kind } = gazetteer.entry(entry);
		return type === 'abbreviation' && kind !== 'province' && kind !== 'district';
	});
	const sentence = word.sentence;
	const before = words[from - 1]?.sentence === sentence ? words[from - 1] : undefined;
	// "500 B.C." and "in 44 AD" are years.
	if (before && /^\d+$/.test(before.text)) return { abbreviation: true, to: 0 };
	if (country && (dotted || (capitals && (casing !== 1 || text.length > 2))))
		return { abbreviation: true, to };
	const afterComma = before?.text === ',' && !!words[from - 2]?.spelling.capital;
	const beforeZip = /^\d{5}$/.test(words[to]?.text ?? '');
	if (dotted) return { abbreviation: true, to };
	if (capitals) return { abbreviation: true, to: afterComma || beforeZip ? to : 0 };
	return { abbreviation: true, to: afterComma ? to + 1 : 0 };
}

const LANGUAGE_BEFORE = new Set(
	'speak speaks spoke spoken speaking into translated fluent learn learns learned learnt learning teach teaches taught teaching'.split(
		' '
	)
);
const LANGUAGE_AFTER = new Set(
	'version versions edition editions translation translations language languages translator speaker speakers speaking subtitles dialect word words'.split(
		' '
	)
);

/** "in English", "its French version": the language, not the country. */
export function isLanguage(words: readonly Word[], from: number, to: number): boolean {
	const { sentence, spelling } = words[from]!;
	const at = (i: number) => (words[i]?.sentence === sentence ? words[i]!.spelling : undefined);
	const after = at(to)?.lower === '-' ? at(to + 1) : at(to);
	if (after && LANGUAGE_AFTER.has(after.lower)) return true;
	const before = at(from - 1)?.lower === 'only' ? at(from - 2) : at(from - 1);
	if (!before) return false;
	if (LANGUAGE_BEFORE.has(before.lower)) return true;
	const nounFollows = !!after?.hasLetter && !/^(?:and|or|to|at|on|with|by)$/.test(after.lower);
	return before.lower === 'in' && !nounFollows && !spelling.lower.endsWith('s');
}

const ETHNIC = /^(?:americans?|indians?|africans?|asians?|caribbeans?)$/;
const ETHNIC_BEFORE =
	/^(?:african|native|asian|american|mexican|italian|irish|pan|anglo|afro|euro|west|east|latin|hispanic|chinese|japanese|arab|cuban)$/;

/** "African-American", "Native Americans", "Pan American": people or bodies, not a country's adjective. */
export function isEthnicCompound(words: readonly Word[], from: number, to: number): boolean {
	const { sentence, spelling } = words[from]!;
	const lower = (i: number) => (words[i]?.sentence === sentence ? words[i]!.spelling.lower : '');
	const before = lower(from - 1) === '-' ? lower(from - 2) : lower(from - 1);
	if (ETHNIC.test(spelling.lower) && ETHNIC_BEFORE.test(before)) return true;
	const after = lower(to) === '-' ? lower(to + 1) : lower(to);
	return ETHNIC.test(after) && ETHNIC_BEFORE.test(spelling.lower);
}

const DISEASE =
	/^(?:virus|viruses|strain|strains|flu|fever|encephalitis|disease|syndrome|influenza|hemorrhagic|haemorrhagic|measles|ebolavirus)$/;

/** "West Nile virus", "Ebola Reston", "the Spanish flu": diseases bear places' names without being there. */
export function isDisease(words: readonly Word[], from: number, to: number): boolean {
	const { sentence } = words[from]!;
	const lower = (i: number) => (words[i]?.sentence === sentence ? words[i]!.spelling.lower : '');
	const after = lower(to) === '-' ? lower(to + 1) : lower(to);
	return DISEASE.test(after);
}

/** Buildings and streets that stand for the government or trade seated there; towns bear some of their names. */
const SEATS = new Set([
	'white house',
	'kremlin',
	'pentagon',
	'downing street',
	'whitehall',
	'capitol hill',
	'wall street',
	'blue house',
	'buckingham palace',
	'foggy bottom',
	'quai dorsay',
	'élysée',
	'elysee'
]);

export function isSeatOfPower(words: readonly Word[], from: number, to: number): boolean {
	const name = words
		.slice(from, to)
		.map(({ spelling }) => spelling.lower)
		.join(' ');
	return SEATS.has(name);
}

/** Feasts and the months of the Islamic calendar; villages in many countries bear some of their names. */
const FESTIVALS = new Set(
	`ramadan ramazan ramadhan eid muharram ashura mawlid arbaeen safar rajab shaban sha'ban shawwal easter christmas xmas lent advent
	pentecost whitsun epiphany michaelmas passover hanukkah chanukah purim sukkot shavuot diwali deepavali holi navratri dussehra
	pongal vesak wesak songkran nowruz nawruz newroz norooz halloween thanksgiving kwanzaa juneteenth`.split(
		/\s+/
	)
);

/** "in Ramadan", "at Easter": a season, not a village; "Easter Island" is a longer name. */
export function isFestival(words: readonly Word[], from: number, to: number): boolean {
	return to - from === 1 && FESTIVALS.has(words[from]!.spelling.lower);
}
