/** Which words can begin a time expression? All others need no rule. */
import * as vocabulary from './vocabulary.ts';

const TABLES: readonly ReadonlyMap<string, unknown>[] = [
	vocabulary.MONTHS,
	vocabulary.MONTH_ABBREVIATIONS,
	vocabulary.WEEKDAYS,
	vocabulary.WEEKDAY_ABBREVIATIONS,
	vocabulary.SEASONS,
	vocabulary.UNITS,
	vocabulary.PLURAL_UNITS,
	vocabulary.DAY_PARTS,
	vocabulary.SMALL_NUMBERS,
	vocabulary.TENS,
	vocabulary.ORDINALS,
	vocabulary.DECADE_WORDS,
	vocabulary.SOLAR_HIJRI_MONTHS
];

const OTHERS =
	'the a an half quarter several many few some numerous early mid late very earlier later beginning start middle end ' +
	'close last past this current next coming upcoming previous preceding following same that these those yesterday ' +
	'today tomorrow tonight noon midnight about around approximately roughly nearly almost over under circa more less ' +
	'fewer at up just only exactly another every each hourly daily nightly everyday weekly fortnightly monthly quarterly annual ' +
	'annually yearly right now currently nowadays recently recent final ad q new christmas boxing valentine halloween ' +
	'bastille armistice easter good palm ash thanksgiving nowruz nawroz mondays tuesdays wednesdays thursdays fridays ' +
	'saturdays sundays latter former ramadan ramadhan ramazan muharram ashura eid ' +
	'memorial labor columbus martin veterans once twice fiscal financial prior overnight dawn midday';

export const APOSTROPHES: ReadonlySet<string> = new Set(["'", '’', '‘', 'ʼ', '`']);

const OPENERS: ReadonlySet<string> = new Set([
	...TABLES.flatMap((table) => [...table.keys()]),
	...OTHERS.split(' ')
]);

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);
const AFTER_ARTICLES: ReadonlySet<string> = new Set([
	...OPENERS,
	...'couple dozen hundred thousand past future near'.split(' ')
]);

/** One bit each, so that what a word opens is one number; 0 for most words. */
export const Opening = { plain: 1 << 0, article: 1 << 1, afterArticle: 1 << 2 } as const;

/** What a word in lower case opens, by itself and after an article. */
export function openingOf(lower: string, number: number | null): number {
	if (number !== null || APOSTROPHES.has(lower)) return Opening.plain | Opening.afterArticle;
	const after = AFTER_ARTICLES.has(lower) ? Opening.afterArticle : 0;
	if (ARTICLES.has(lower)) return Opening.article | after;
	return (OPENERS.has(lower) ? Opening.plain : 0) | after;
}
