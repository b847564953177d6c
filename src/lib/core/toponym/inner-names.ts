/** Which places does a name speak of that is not in the gazetteer as a whole: "northern Kunar", "Kabul University"? */
import { normaliseName } from '../gazetteer/normalise.ts';
import type { Gazetteer, NameMatch } from '../model.ts';
import { classesOf, isGeneric, WordClass } from './word-classes.ts';

const DIRECTION =
	/^(?:(?:north|south)(?:-| )?(?:east|west)(?:ern)?|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|central|upper|lower|mid|greater|downtown|inner|metro|metropolitan|suburban|rural|old|historic|uptown|midtown|occupied|mainland)[ -]+/;
const PART_LAST =
	/ (?:county|parish|borough|province|state|region|district|governorate|oblast|prefecture|city|town|township|village|area|metro area|municipality|department|division|republic|territory|commune|suburb|neighborhood|neighbourhood|metropolitan area|coast|border|front)$/;
const PART_FIRST =
	/^(?:county|province|state|city|town|township|village|municipality|district|region|republic|kingdom|commonwealth|greater)(?: of)? (?:the )?/;
const FEATURE_LAST =
	/ (?:islands?|isles?|valley|peninsula|bay|beach|hills?|heights|park|national park|state park|national forest|forest|lakes?|river|creek|mountains?|mount|peak|desert|basin|strip|pass|plains?|plateau|gulf|strait|channel|sea|cape|delta|falls|glacier|canyon|reef|swamp|reservoir|springs?|cove|point|volcano)$/;
const FEATURE_FIRST =
	/^(?:islands?|isle|gulf|lake|river|port|bay|cape|mt|mountains?|valley|strait|straits|sea|point)(?: of)? (?:the )?/;
const INSTITUTION =
	/^(.*?) (?:university|college|state university|community college|hospital|medical center|high school|school|stadium|zoo|museum|cathedral|castle|bridge|station|tower|square|palace|convention center|memorial|cemetery|harbou?r|port|naval base|air force base|air base|airfield|dam|campus|county airport|regional airport|international airport|mall|plaza|theat(?:re|er)|arena|cent(?:er|re)|court|courthouse|prison|embassy|airport)\b.*$/;
const INSTITUTION_OF =
	/(?:university|college|city|port|bank|museum|church|school|institute|capital|cent(?:er|re)) (?:of|at|in) (?:the )?(.+)$/;

/**
 * How a name was read: as it stands in the gazetteer (`whole`), as a part or the unit of a known place (`part`), as an
 * institution or a building called after one, as a natural feature called after one, as what bears a mere `word` for a
 * name ("West", "National"), or by a word inside (`guess`).
 */
export type Reading = 'whole' | 'part' | 'institution' | 'feature' | 'word' | 'guess';

export interface PartReading {
	readonly matches: readonly NameMatch[];
	readonly reading: Reading;
}

const STREET =
	/ (?:street|st|avenue|ave|road|rd|drive|dr|boulevard|blvd|lane|ln|highway|hwy|turnpike|freeway|expressway)$/;

/** Massachusetts Avenue may be anywhere. */
const isStreet = (normal: string): boolean => STREET.test(normal);

/** What is left when directions, kinds and institutions are taken away; the first reading that is known. */
export function readAsPart(name: string, gazetteer: Gazetteer): PartReading | null {
	const comma = /^(.+?)\s*[,(]/.exec(name);
	if (comma) {
		const whole = plainMatches(comma[1]!, gazetteer);
		if (whole.length) return { matches: whole, reading: 'part' };
	}
	let rest = normaliseName(name);
	if (isStreet(rest)) return null;
	for (let times = 0; times < 2 && DIRECTION.test(rest); times++) {
		rest = rest.replace(DIRECTION, '');
		const matches = saysNothing(rest) ? [] : plainMatches(rest, gazetteer);
		if (matches.length) return { matches, reading: 'part' };
	}
	const without = (pattern: RegExp) => (pattern.test(rest) ? rest.replace(pattern, '') : '');
	const readings: readonly (readonly [Reading, string])[] = [
		['part', without(PART_LAST)],
		['feature', without(FEATURE_LAST)],
		['part', without(PART_FIRST)],
		['feature', without(FEATURE_FIRST)],
		['institution', INSTITUTION.exec(rest)?.[1] ?? ''],
		['institution', INSTITUTION_OF.exec(rest)?.[1] ?? '']
	];
	for (const [reading, left] of readings) {
		if (left.length < 3 || saysNothing(left)) continue;
		const matches = plainMatches(left, gazetteer);
		if (matches.length) return { matches, reading };
	}
	return null;
}

/** "National Museum", "North Island", "State University": what is left says which sort, not which one. */
export const saysNothing = (name: string): boolean =>
	name
		.split(' ')
		.every(
			(word) => isGeneric(word) || (classesOf(word) & (WordClass.compass | WordClass.geoHead)) !== 0
		);

const KNOWN_TOWN = 20_000;

/** The longest run of words inside the name that a well-known place bears: a guess, and not to be trusted. */
export function readInside(name: string, gazetteer: Gazetteer): NameMatch[] {
	const normal = normaliseName(name);
	if (isStreet(normal)) return [];
	const words = normal.split(' ');
	for (let length = words.length - 1; length >= 1; length--)
		for (let from = words.length - length; from >= 0; from--) {
			const run = words.slice(from, from + length).join(' ');
			if (run.length < 4 || saysNothing(run)) continue;
			const known = plainMatches(run, gazetteer).filter(({ entry }) => {
				const { kind, population } = gazetteer.entry(entry);
				return kind === 'country' || kind === 'province' || population > KNOWN_TOWN;
			});
			if (known.length) return known;
		}
	return [];
}

/** A normalised name is looked up with capitals, because a lower-case word may be refused as no name. */
function plainMatches(name: string, gazetteer: Gazetteer): NameMatch[] {
	const written = name.replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
	return gazetteer
		.lookup(written)
		.filter(({ type }) => type !== 'demonym')
		.map(({ entry, type }): NameMatch => ({ entry, type: type === 'own' ? 'derived' : type }));
}
