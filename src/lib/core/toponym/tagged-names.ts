/** Which of the names that the tagger takes for places are to be believed, and from where to where? */
import { pastStop } from './addresses.ts';
import { bearersOf, isBearer } from './bearers.ts';
import { isOwningPlace, type Findings } from './findings.ts';
import { isOnlyDemonym, Sign } from './gazetteer-signs.ts';
import { headOf } from './heads.ts';
import { withoutSharedHead } from './halved-names.ts';
import { PersonName } from './name-lexicon.ts';
import type { Entity } from './tagger.ts';
import { WordClass } from './word-classes.ts';

/** How probable a tagged name must be to count, by whether the gazetteer knows it. */
const LEAST = { known: 0.3, unknown: 0.5 } as const;

const NO_PLACE_ENDS = WordClass.event | WordClass.office | WordClass.media;

export function takeTagged(findings: Findings): void {
	const bearers = bearersOf(findings);
	for (const entity of findings.entities) {
		if (entity.type !== 'LOC') continue;
		for (const [from, to] of parts(findings, entity)) {
			const name = findings.input.gazetteer[from];
			const covers = name && name.from === from && name.to >= to;
			if (covers && isOnlyDemonym(name.signs)) continue;
			const known = covers || findings.isKnown(from, to);
			const person =
				isBearer(findings, bearers, from, to) || (!known && readsAsPerson(findings, from, to));
			if (person || (!known && isHouse(findings, from, to))) {
				findings.ruleOut(from, to);
				continue;
			}
			// In a headline nothing shows where a name ends: "ALEPPO FALLS", "Mogadishu Blast".
			const casing = findings.input.casing[from]!;
			const endless = casing === 1 || (casing === 2 && headOf(findings.words, from, to) === null);
			const doubtful = !known && endless && name?.from === from && name.to < to;
			if (doubtful || entity.confidence < (known ? LEAST.known : LEAST.unknown)) {
				// "Mansfield OKs plan": the known name that a doubtful one begins with.
				if (name && name.from === from && name.to < to && !isOnlyDemonym(name.signs))
					findings.take(from, name.to, 'name', entity.confidence);
				continue;
			}
			if (covers && name.signs & Sign.abbreviation && name.to === from + 1) {
				if (findings.words[to]?.text === '$' || findings.words[from - 1]?.text === '$') continue;
				const { abbreviation, to: reach } = findings.abbreviationOf(name);
				if (abbreviation) {
					const end = Math.max(to, reach, stopAfter(findings, from));
					findings.take(from, end, 'abbreviation', entity.confidence);
					continue;
				}
			}
			// The gazetteer knows where a region's name ends: "the Gaza strip", not "the Gaza".
			const longer =
				name?.from === from && !findings.words[name.to - 1]!.spelling.capital ? name.to : to;
			const end = Math.max(pastStop(findings, to), longer);
			findings.take(from, end, 'name', entity.confidence);
		}
	}
}

/** "a law in *Fla.*": where an abbreviation ends with its full stop, 0 where none follows. */
function stopAfter({ words }: Findings, index: number): number {
	const { text, end, spelling } = words[index]!;
	const next = words[index + 1];
	const clipped = text.length <= 5 && !spelling.allCapitals && !text.includes('.');
	return clipped && next?.text === '.' && next.start === end ? index + 2 : 0;
}

/** "Adam Malik Hospital", "Mataika House": a body in a building, which no gazetteer and no map places. */
function isHouse({ words }: Findings, from: number, to: number): boolean {
	if (to - from === 1) return false;
	return HOUSES.has(words[to - 1]!.spelling.lower) || STORMS.has(words[from]!.spelling.lower);
}

const HOUSES = new Set(
	'hospital clinic house theater theatre elementary co inc ltd llc'.split(' ')
);

const STORMS = new Set('hurricane cyclone typhoon storm'.split(' '));

/** A first name alone or with a surname, and no such place. */
function readsAsPerson(findings: Findings, from: number, to: number): boolean {
	const { persons } = findings.input;
	if (!(persons[from]! & PersonName.first)) return false;
	if (to - from === 1) return true;
	const last = persons[to - 1]! & (PersonName.surname | PersonName.rareSurname);
	return last !== 0 && !findings.words[to - 1]!.spelling.classes;
}

/** "Denver, Colorado" tagged as one name is two, and so is "Peru's Arequipa". */
function parts(findings: Findings, entity: Entity): [number, number][] {
	const parts: [number, number][] = [];
	let from = entity.from;
	for (let i = entity.from; i <= entity.to; i++) {
		const text = findings.words[i]?.text;
		const apart =
			text === ',' ||
			text === '/' ||
			text === ';' ||
			isSpacedDash(findings, i) ||
			isOwner(findings, from, i, entity.to);
		if (i < entity.to && !apart) continue;
		const trimmed = trim(findings, from, i);
		if (trimmed) parts.push(trimmed);
		from = i + 1;
	}
	return parts;
}

/** "Twin Lakes - Highway 10": not "Port-au-Prince". */
function isSpacedDash({ words }: Findings, index: number): boolean {
	const dash = words[index];
	return dash?.spelling.lower === '-' && dash.start > words[index - 1]!.end;
}

/** "*Mali*'s Gao region": a place and what lies in it; "Prince George's County" and "King's Lynn" are one name. */
function isOwner(findings: Findings, from: number, possessive: number, end: number): boolean {
	if (findings.words[possessive]?.spelling.lower !== "'s") return false;
	return isOwningPlace(findings, possessive) && !findings.isKnown(from, end);
}

/** Without article, outer signs, possessive; without compass words that are not part of the name. */
function trim(findings: Findings, start: number, end: number): [number, number] | null {
	let from = start;
	let to = end;
	const word = (i: number) => findings.words[i]!.spelling;
	while (from < to && (!word(from).capital || word(from).lower === 'the')) from++;
	while (to > from && (!word(to - 1).hasLetter || word(to - 1).lower === "'s")) to--;
	// "Vienna Process": the place in the name of an event, not the event.
	while (
		to - from > 1 &&
		(word(to - 1).classes & NO_PLACE_ENDS) !== 0 &&
		!(word(to - 1).classes & WordClass.geoHead) &&
		!findings.isKnown(from, to)
	)
		to--;
	while (
		to - from > 1 &&
		(word(from).classes & WordClass.compass) !== 0 &&
		!findings.isKnown(from, to) &&
		findings.isKnown(from + 1, to)
	)
		from++;
	if (from < to) from = withoutSharedHead(findings, from, to);
	return from < to ? [from, to] : null;
}
