/** Which names of the gazetteer count although the tagger saw no place in them? */
import { CONFIDENCE, type Findings, LEAST_VOUCHED } from './findings.ts';
import { isEthnicCompound, isLanguage } from './forms.ts';
import { type GazetteerName, isOnlyDemonym, Sign } from './gazetteer-signs.ts';
import { isListHead } from './heads.ts';
import { PersonName } from './name-lexicon.ts';
import { isAfterEvent, isBeforeEvent, isBeforeTreaty } from './event-names.ts';
import type { Entity } from './tagger.ts';
import { WordClass } from './word-classes.ts';
import type { Spelling } from './words.ts';

/** Names so well known that the gazetteer's word is enough where the tagger says nothing else. */
export function takeGazetteerNames(findings: Findings): void {
	const { gazetteer } = findings.input;
	for (let i = 0; i < gazetteer.length; i++) {
		const name = gazetteer[i];
		if (!name || name.from !== i) continue;
		i = name.to - 1;
		takeGazetteerName(findings, name);
	}
}

/** "the Shomali region": a name that nobody knows, and a word that says what it is. */
export function takeHeadedNames(findings: Findings): void {
	const { words } = findings;
	for (let i = 1; i + 1 < words.length; i++) {
		const { spelling, sentence } = words[i]!;
		const before = words[i - 1]!;
		if (!spelling.capital || spelling.classes || !findings.isFree(i)) continue;
		if (before.sentence !== sentence || findings.entityAt(i)) continue;
		const introduced =
			before.spelling.lower === 'the' || (before.spelling.classes & WordClass.preposition) !== 0;
		if (introduced && !findings.input.gazetteer[i] && isHeaded(findings, i, i + 1, UNKNOWN_HEADS))
			findings.take(i, i + 1, 'name', CONFIDENCE.headed);
	}
}

/** "King and Pierce counties", "Hancock, Warren and Grant counties": what the plural says holds for each. */
export function takeListedNames(findings: Findings): void {
	const { words } = findings;
	for (let head = 3; head < words.length; head++) {
		const { spelling, sentence } = words[head]!;
		if (spelling.capital || !spelling.lower.endsWith('s') || !isListHead(spelling.lower)) continue;
		let last = head;
		for (let listed = 0; ; listed++) {
			let from = last;
			while (
				from > 0 &&
				words[from - 1]!.sentence === sentence &&
				words[from - 1]!.spelling.capital &&
				last - from < 3
			)
				from--;
			const joint = words[from - 1];
			const joined =
				joint?.sentence === sentence &&
				(joint.spelling.lower === 'and' || joint.spelling.lower === ',');
			if (from === last || (listed === 0 && !joined)) break;
			const person = (findings.entityAt(from)?.confidence ?? 0) > 0.8;
			const sure = person && findings.entityAt(from)?.type !== 'LOC';
			if (!sure) findings.take(from, last, 'name', CONFIDENCE.headed);
			if (!joined) break;
			last = from - 1;
			if (words[last - 1]?.text === ',') last--;
		}
	}
}

/** "The Maine native", "a Clinton couple", "Roselle police": where somebody is from. */
function isFolk(findings: Findings, { from, to, signs }: GazetteerName): boolean {
	const { words } = findings;
	const after = words[to];
	if (after?.sentence !== words[from]!.sentence || after.spelling.capital) return false;
	const large = Sign.province | Sign.largeCity | Sign.town | Sign.district;
	if (signs & Sign.demonym || !(signs & large)) return false;
	if (findings.placeness[from]! < LEAST_VOUCHED) return false;
	const before = words[from - 1];
	if (before?.sentence === after.sentence && isNamePart(before.spelling)) return false;
	return FOLK.has(after.spelling.lower);
}

const FOLK = new Set(
	'native natives resident residents couple teen teenager voters taxpayers lawmakers firefighters police homeowners'.split(
		' '
	)
);

/** "the Geneva talks", "the Srebrenica massacre": what happened there bears its name. */
function isHappeningThere(findings: Findings, { from, to, signs }: GazetteerName): boolean {
	const { words, input } = findings;
	const after = words[to];
	if (words[from - 1]?.spelling.lower !== 'the' || after?.sentence !== words[from]!.sentence)
		return false;
	if (signs & (Sign.demonym | Sign.alternate) || input.persons[from]! & PersonName.surname)
		return false;
	return HAPPENED.has(after.spelling.lower) && !after.spelling.capital;
}

const HAPPENED = new Set(
	'talks conference summit massacre genocide disaster earthquake quake siege bombing bombings floods flood riots protests olympics games trials tribunal airlift blockade uprising'.split(
		' '
	)
);

function takeGazetteerName(findings: Findings, name: GazetteerName): void {
	const { from, to, signs } = name;
	const entity = findings.entityAt(from);
	const reach = findings.abbreviationOf(name);
	if (reach.abbreviation) {
		if (reach.to && entity?.type !== 'PER')
			findings.take(from, reach.to, 'abbreviation', CONFIDENCE.abbreviation);
		return;
	}
	if (entity?.type === 'PER') return;
	if (isOnlyDemonym(signs)) {
		if (!isLanguage(findings.words, from, to) && !isEthnicCompound(findings.words, from, to))
			findings.take(from, to, 'demonym', CONFIDENCE.demonym);
		return;
	}
	if (entity?.type === 'ORG') {
		const whole = entity.from === from && entity.to === to;
		if (whole ? isState(findings, name) : isQualifier(findings, name, entity))
			findings.take(from, to, 'name', CONFIDENCE.embedded);
		return;
	}
	const city = (signs & (Sign.largeCity | Sign.town)) !== 0;
	const signed = isBeforeEvent(findings.words, to) || isBeforeTreaty(findings.words, to);
	if (!entity && (((city || to - from > 1) && signed) || isAfterEvent(findings.words, from))) {
		findings.take(from, to, 'name', CONFIDENCE.embedded);
		return;
	}
	if (
		to < findings.words.length &&
		(isHeaded(findings, from, to) ||
			isAirport(findings, name) ||
			isHappeningThere(findings, name) ||
			isFolk(findings, name))
	) {
		findings.take(from, to, 'name', CONFIDENCE.headed);
		return;
	}
	if (isPlacedInCapitals(findings, name)) {
		findings.take(from, to, 'name', CONFIDENCE.province);
		return;
	}
	if (signs & Sign.country) findings.take(from, to, 'name', CONFIDENCE.country);
	else if (signs & Sign.region && !isCommon(findings, from, to))
		findings.take(from, to, 'name', CONFIDENCE.region);
	else if (
		signs & Sign.province &&
		isPeopled(findings, name) &&
		findings.placeness[from]! >= LEAST_VOUCHED &&
		!isCommon(findings, from, to)
	)
		findings.take(from, to, 'name', CONFIDENCE.province);
}

/** "the *Oslo* Police", "the University of *Nairobi*", but "Handley *Middle* School", "Air *Force*". */
function isQualifier(findings: Findings, name: GazetteerName, entity: Entity): boolean {
	const { from, to, signs } = name;
	if (signs & (Sign.country | Sign.region)) return true;
	const { words } = findings;
	const before = words[from - 1];
	const article = before?.spelling.lower === 'the' || before?.spelling.lower === 'greater';
	const first = from === entity.from || (from === entity.from + 1 && article);
	if (!first && !/^(?:of|in|at|for|-|\/)$/.test(before?.spelling.lower ?? '')) return false;
	if (signs & Sign.largeCity || (signs & Sign.province && isPeopled(findings, name))) return true;
	return first && LOCAL_BODIES.has(words[to]!.spelling.lower);
}

/** Bodies that a town or county has, so that a name before them is the town's. */
const LOCAL_BODIES = new Set(
	'police fire sheriff county parish town township borough selectmen'.split(' ')
);

const FEW_PEOPLE = 20_000;

/** A province that the news would name by a bare word: not "Force" or "Middle", and no people's adjective ("Jewish"). */
function isPeopled({ gazetteer, words }: Findings, { from, to, matches }: GazetteerName): boolean {
	if (to - from === 1 && /.ish$/.test(words[from]!.spelling.lower)) return false;
	return matches.some(({ entry, type }) => {
		const { kind, population } = gazetteer.entry(entry);
		return kind === 'province' && type === 'own' && population >= FEW_PEOPLE;
	});
}

/** "MAYOR OF DENVER RESIGNS": where all is in capitals, a preposition tells a large city from a surname. */
function isPlacedInCapitals({ words, input }: Findings, { from, signs }: GazetteerName): boolean {
	const before = words[from - 1];
	if (input.casing[from] !== 1 || before?.sentence !== words[from]!.sentence) return false;
	const large = Sign.country | Sign.region | Sign.province | Sign.largeCity;
	return (before.spelling.classes & WordClass.preposition) !== 0 && (signs & large) !== 0;
}

/** "the Swat region", "Helmand province": the word after it says that it is a place. */
function isHeaded(findings: Findings, from: number, to: number, heads = HEADS): boolean {
	const { words } = findings;
	const head = words[to]!;
	if (head.sentence !== words[from]!.sentence || head.spelling.capital) return false;
	if (!heads.has(head.spelling.lower)) return false;
	const before = words[from - 1];
	return !before || before.sentence !== head.sentence || !isNamePart(before.spelling);
}

/** "Qonduz airport", but not one that bears a person's name: "the Reagan airport". */
function isAirport(findings: Findings, { from, to }: GazetteerName): boolean {
	const bearsPerson = (findings.input.persons[from]! & PersonName.surname) !== 0;
	return !bearsPerson && isHeaded(findings, from, to, AIRPORTS);
}

const AIRPORTS = new Set(['airport', 'airfield', 'airbase']);

const isNamePart = ({ capital, lower, classes }: Spelling) =>
	capital && lower !== 'the' && (classes & WordClass.preposition) === 0;

const HEADS = new Set(
	'province provinces region district districts valley county governorate oblast prefecture peninsula desert river'.split(
		' '
	)
);

/** What says of a name that nobody knows that it is a place's: "Kutupalong camp", "the Mukuru slums". */
const UNKNOWN_HEADS = new Set([
	...HEADS,
	...'camp town village suburb neighborhood neighbourhood township slum slums island islands lake pond mountains airport airbase mine crossing archipelago reservoir dam municipality'.split(
		' '
	)
]);

/** A country, past or present, or a natural feature: what a body's own name seldom is. */
function isState(findings: Findings, { matches }: GazetteerName): boolean {
	return matches.some(({ entry, type }) => {
		const { kind } = findings.gazetteer.entry(entry);
		return type === 'own' && (kind === 'country' || kind === 'historical' || kind === 'physical');
	});
}

/** A single word that is also a person's name, a class word, or begins a sentence and stands in lower case elsewhere. */
function isCommon(findings: Findings, from: number, to: number): boolean {
	if (to - from > 1) return false;
	const { spelling, sentence } = findings.words[from]!;
	if (findings.input.persons[from]! || spelling.classes) return true;
	const initial = findings.words[from - 1]?.sentence !== sentence;
	return initial && findings.input.lowerCase.has(spelling.lowerHash);
}
