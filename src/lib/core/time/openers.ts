/** Which words can begin a time expression? All others need no rule. */
import type { Word } from './line.ts';
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

/** The commonest openers of all, and what alone besides openers may follow them: "at least", "up to", "this calendar year". */
const LEADERS: ReadonlySet<string> = new Set(
	'that this these those at about around over under just only more less fewer up'.split(' ')
);
const SECONDS: ReadonlySet<string> = new Set('least most than to present calendar'.split(' '));

/** One bit each, so that what a word opens is one number; 0 for most words. */
const Opening = {
	plain: 1 << 0,
	article: 1 << 1,
	afterArticle: 1 << 2,
	leader: 1 << 3,
	second: 1 << 4,
	apostrophe: 1 << 5
} as const;

/** What a word in lower case opens, by itself and after another. */
export function openingOf(lower: string, number: number | null): number {
	if (number !== null) return Opening.plain | Opening.afterArticle;
	if (APOSTROPHES.has(lower)) return Opening.apostrophe | Opening.afterArticle;
	const next =
		(AFTER_ARTICLES.has(lower) ? Opening.afterArticle : 0) |
		(SECONDS.has(lower) ? Opening.second : 0);
	if (ARTICLES.has(lower)) return Opening.article | next;
	if (LEADERS.has(lower)) return Opening.leader | next;
	return (OPENERS.has(lower) ? Opening.plain : 0) | next;
}

/** Whether a time expression may begin with a word, by what it opens and by the next word: here one more look saves most of the work. */
export function opensTime(opening: number, next: Pick<Word, 'opening' | 'number'> | null): boolean {
	if (opening === 0) return false;
	if (opening & Opening.plain) return true;
	if (next === null) return false;
	if (opening & Opening.article) return (next.opening & Opening.afterArticle) !== 0;
	if (opening & Opening.leader) return next.opening !== 0;
	return (opening & Opening.apostrophe) !== 0 && next.number !== null;
}
