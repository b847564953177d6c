/** Is a place name part of a longer name: of a body, an event, a publication, a person? */
import type { Within } from '../model.ts';
import { capitalAfter, isAfterEvent, isBeforeTreaty, sameSentence } from './event-names.ts';
import { Sign } from './gazetteer-signs.ts';
import { PersonName } from './name-lexicon.ts';
import type { TaggerInput } from './tagger-features.ts';
import type { Entity } from './tagger.ts';
import { WordClass } from './word-classes.ts';
import type { Spelling, Word } from './words.ts';

/** `none`: inside the name of a publication, a person or a brand, which names no place. */
export type Setting = Within | 'none' | null;

/** Parts of a name that never qualify a place: "the Bank of", "a Front for the". */
const ARTICLES = new Set(['the', 'a', 'an']);
const CORPORATE = new Set(['inc', 'corp', 'ltd', 'llc', 'plc', 'gmbh', 'records', 'studios']);

/** Where the words `from` to `to` stand, if a longer name holds them. */
export function settingOf(
	input: TaggerInput,
	from: number,
	to: number,
	entity: Entity | null
): Setting {
	const { words } = input;
	const outer = entity && entity.to - entity.from > to - from ? entity : null;
	if (outer?.type === 'PER') return 'none';
	if (isPersonsName(input, from, to) || (outer && isTwoPartName(input, from, to, outer)))
		return 'none';
	if (isPublication(words, from, to, outer) || isLanguageService(input, from, to)) return 'none';
	const after = headAfter(input, pastPartner(input, to));
	if (after) {
		if (ALLIANCES.has(after.lower)) return 'organisation';
		const common = input.casing[from] !== 0 && COMMON_EVENTS.has(after.lower);
		if (after.classes & WordClass.event && !common) return 'event';
		if (after.classes & (WordClass.organisation | WordClass.office) && !HOLDERS.has(after.lower))
			return 'organisation';
	}
	if (isBeforeTreaty(words, to) || isAfterEvent(words, from)) return 'event';
	const head = headBefore(words, from);
	if (head) return head.classes & WordClass.event ? 'event' : 'organisation';
	if (outer?.type === 'ORG') {
		const last = words[outer.to - 1]!.spelling;
		if (CORPORATE.has(last.lower) && outer.to - outer.from === to - from + 1) return 'none';
		return someWord(words, outer, WordClass.event) ? 'event' : 'organisation';
	}
	return null;
}

/** The word that says what a name is: "Munich Security *Conference*", "UK Drug Policy *Commission*"; else the next word. */
function headAfter(input: TaggerInput, to: number): Spelling | null {
	const { words, persons, gazetteer } = input;
	const next = capitalAfter(words, to);
	if (!next || input.casing[to] !== 0) return next;
	for (let i = to; i < to + LONGEST_BODY && capitalAfter(words, i); i++) {
		const head = words[i]!.spelling;
		if (head.classes & HEADS) return head;
		const other = head.classes & (WordClass.title | WordClass.role | WordClass.calendar);
		if (other || ((gazetteer[i]?.signs ?? 0) & LARGE) !== 0 || persons[i]! & PersonName.first)
			break;
	}
	return next;
}

const LARGE = Sign.country | Sign.region | Sign.province | Sign.largeCity | Sign.demonym;
const LONGEST_BODY = 3;
const HEADS = WordClass.organisation | WordClass.event | WordClass.office;

/** Who holds an office is no organisation: "New York *Governor* Hochul", "the *Mayor* of Boston", "Ohio *State* Senator". */
const HOLDERS = new Set(['governor', 'mayor', 'sheriff', 'state']);

/** "the *Iran*-Iraq War": where the second of two joined names ends, else `to` itself. */
function pastPartner({ words, gazetteer }: TaggerInput, to: number): number {
	const partner = words[to]?.text === '-' ? gazetteer[to + 1] : null;
	return partner?.from === to + 1 ? partner.to : to;
}

/** Words of every headline, which names no event by them: "India-Pakistan Talks Stall", "Paris Attacks: What We Know". */
const COMMON_EVENTS = new Set(
	'talks attacks crisis uprising election elections bombing earthquake hurricane deal plan act offensive campaign fever virus battle siege games initiative war'.split(
		' '
	)
);

/** An alliance bears the name of where it was founded: "the Warsaw Pact". */
const ALLIANCES = new Set(['pact', 'entente', 'alliance', 'bloc']);

function someWord(words: readonly Word[], { from, to }: Entity, bits: number): boolean {
	for (let i = from; i < to; i++) if (words[i]!.spelling.classes & bits) return true;
	return false;
}

/** "Conrad Duncan", "Mr Jordan": a first name or a title before, and no sign that a place begins. */
function isPersonsName(input: TaggerInput, from: number, to: number): boolean {
	const { words, persons, gazetteer } = input;
	if (to - from > 1 || !sameSentence(words, from - 1, from)) return false;
	const before = words[from - 1]?.spelling;
	if (!before) return false;
	if (PERSONAL_TITLES.has(before.lower)) return true;
	if (!before.capital || before.allCapitals || !(persons[from - 1]! & PersonName.first))
		return false;
	if (before.classes & WordClass.preposition || FUNCTION_WORDS.has(before.lower)) return false;
	if (!(persons[from]! & (PersonName.surname | PersonName.rareSurname))) return false;
	return !((gazetteer[from]?.signs ?? 0) & (Sign.country | Sign.region | Sign.demonym));
}

/** "Lincoln Chafee spoke": a first name that is a town too, and a word that nobody knows; but "the Utah Jazz". */
function isTwoPartName(
	{ words, persons, gazetteer }: TaggerInput,
	from: number,
	to: number,
	outer: Entity
): boolean {
	if (outer.from !== from || outer.to !== to + 1 || to - from > 1) return false;
	if (!(persons[from]! & PersonName.first)) return false;
	const { spelling } = words[to]!;
	if (!spelling.capital || spelling.allCapitals || spelling.classes || gazetteer[to]) return false;
	return words[from - 1]?.spelling.lower !== 'the' && !spelling.lower.endsWith('s');
}

const PERSONAL_TITLES = new Set(
	'mr mr. mrs mrs. ms ms. dr dr. sir lady sen sen. rep rep. prof prof. judge justice officer sheriff trooper detective coach rev rev. hurricane cyclone typhoon storm'.split(
		' '
	)
);

/** "Washington Post", "Times of India", "Los Angeles Daily News". */
function isPublication(
	words: readonly Word[],
	from: number,
	to: number,
	outer: Entity | null
): boolean {
	for (let i = to; i < to + 3; i++) {
		const next = words[i];
		if (!next || !sameSentence(words, from, i)) break;
		if (next.text === '-' || next.text === '&') continue;
		if (!next.spelling.capital) break;
		if (next.spelling.classes & WordClass.media) return !MIXED_MEDIA.has(next.spelling.lower);
	}
	if (outer?.type === 'ORG' && words[outer.to - 1]!.spelling.classes & WordClass.media) return true;
	// "Sky News Arabia", "Vogue Italia" only where a word says so; "Today Kenya …" begins a sentence.
	const before = words[from - 1]?.spelling;
	if (before?.capital && before.classes & WordClass.media && sameSentence(words, from - 2, from))
		return true;
	// "Radio Free Europe", "Television New Zealand".
	for (let i = from - 1; i >= from - 3; i--) {
		const before = words[i];
		if (!before || !before.spelling.capital || !sameSentence(words, i, from)) break;
		if (BROADCASTERS.has(before.spelling.lower)) return true;
	}
	const of = words[from - 1];
	const head = words[from - 2];
	if (!of || !head || !sameSentence(words, from - 2, from)) return false;
	return (
		of.spelling.lower === 'of' && head.spelling.capital && PUBLICATIONS_OF.has(head.spelling.lower)
	);
}

/** Words that end names of other things too ("Memphis Press" hardly, "Texas Democrat" often). */
const MIXED_MEDIA = new Set(
	'republican democrat leader star enterprise reporter today advertiser standard constitution record'.split(
		' '
	)
);
const BROADCASTERS = new Set(['radio', 'television', 'tv', 'channel']);
const PUBLICATIONS_OF = new Set(['times', 'voice', 'tribune', 'herald']);

/** "BBC Persian", "Al Jazeera English": the edition of a medium, named by its language. */
function isLanguageService(input: TaggerInput, from: number, to: number): boolean {
	const { words, gazetteer } = input;
	if (to - from !== 1 || !((gazetteer[from]?.signs ?? 0) & Sign.demonym)) return false;
	const before = words[from - 1];
	if (!before || !sameSentence(words, from - 1, from) || !before.spelling.capital) return false;
	if (!sameSentence(words, from - 2, from) || before.spelling.classes & NO_MEDIUM) return false;
	if ((gazetteer[from - 1]?.signs ?? 0) & (Sign.demonym | Sign.country | Sign.region)) return false;
	if (words[from]!.spelling.lower.endsWith('s')) return false;
	const next = words[to];
	return (
		!next || !sameSentence(words, from, to) || !/^\p{L}/u.test(next.text) || isFunctionWord(next)
	);
}

const NO_MEDIUM = WordClass.title | WordClass.compass | WordClass.calendar;

const FUNCTION_WORDS = new Set(
	'in on at to from of for with by and or but that which who where when while after before as than has have had is are was were will would can could said says told reported and'.split(
		' '
	)
);
const isFunctionWord = ({ spelling }: Word) => FUNCTION_WORDS.has(spelling.lower);

/** The head of a capitalised phrase that ends in the place: "National Resistance *Front* of Afghanistan". */
function headBefore(words: readonly Word[], from: number): Spelling | null {
	let i = from - 1;
	// "Process for a Democratic Afghanistan": a capitalised adjective belongs to the longer name.
	let adjective = false;
	const at = (index: number) =>
		sameSentence(words, index, from) ? words[index]?.spelling : undefined;
	while (at(i)?.capital && at(i)!.hasLetter && from - i < 3) {
		adjective = true;
		i--;
	}
	while (at(i) && ARTICLES.has(at(i)!.lower)) i--;
	const joint = at(i);
	if (!joint || !(joint.lower === 'of' || (adjective && joint.lower === 'for'))) return null;
	const head = at(i - 1);
	return head && head.capital && isHead(head) ? head : null;
}

const isHead = ({ classes, lower }: Spelling) =>
	(classes & (WordClass.organisation | WordClass.event | WordClass.office)) !== 0 &&
	(classes & WordClass.geoHead) === 0 &&
	!HOLDERS.has(lower);
