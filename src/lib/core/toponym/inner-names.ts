/** Which places does a name speak of that is not in the gazetteer as a whole: "northern Kunar", "Kabul University"? */
import { normaliseName } from '../gazetteer/normalise.ts';
import type { Gazetteer, NameMatch } from '../model.ts';

const DIRECTION =
	/^(?:(?:north|south)(?:-| )?(?:east|west)(?:ern)?|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|central|upper|lower|mid|greater|downtown|inner|metro|metropolitan|suburban|rural|old|historic|uptown|midtown|occupied|mainland)[ -]+/;
const LAST =
	/ (?:county|parish|borough|province|state|region|district|governorate|oblast|prefecture|city|town|township|village|islands?|area|valley|metro area|municipality|department|division|peninsula|republic|territory|commune|suburb|neighborhood|neighbourhood|metropolitan area|airport|international airport|airfield|air base|bay|beach|hills|heights|park|lake|river|creek|mountains?|coast|desert|basin|strip|border|front|highway|pass|plain)$/;
const FIRST =
	/^(?:county|province|state|city|town|township|village|municipality|district|region|republic|islands?|isle|kingdom|commonwealth|gulf|lake|river|port|greater|bay|north|cape|mt)(?: of)? (?:the )?/;
const INSTITUTION =
	/^(.*?) (?:university|college|state university|community college|hospital|medical center|high school|school|stadium|zoo|museum|cathedral|castle|bridge|station|tower|square|palace|convention center|memorial|national park|state park|national forest|cemetery|harbou?r|port|naval base|air force base|dam|campus|county airport|regional airport|mall|plaza|theat(?:re|er)|arena|cent(?:er|re)|court|courthouse|prison|embassy|airport)\b.*$/;
const INSTITUTION_OF =
	/(?:university|college|city|port|bank|museum|church|school|institute|bay|gulf|lake|capital|cent(?:er|re)) (?:of|at|in) (?:the )?(.+)$/;

/** What is left when directions, kinds and institutions are taken away; the first reading that is known. */
export function readAsPart(name: string, gazetteer: Gazetteer): NameMatch[] {
	const comma = /^(.+?)\s*[,(]/.exec(name);
	if (comma) {
		const whole = plainMatches(comma[1]!, gazetteer);
		if (whole.length) return whole;
	}
	let rest = normaliseName(name);
	for (let times = 0; times < 2 && DIRECTION.test(rest); times++) {
		rest = rest.replace(DIRECTION, '');
		const matches = plainMatches(rest, gazetteer);
		if (matches.length) return matches;
	}
	const readings = [
		LAST.test(rest) ? rest.replace(LAST, '') : '',
		FIRST.test(rest) ? rest.replace(FIRST, '') : '',
		INSTITUTION.exec(rest)?.[1] ?? '',
		INSTITUTION_OF.exec(rest)?.[1] ?? ''
	];
	for (const reading of readings) {
		if (reading.length < 3) continue;
		const matches = plainMatches(reading, gazetteer);
		if (matches.length) return matches;
	}
	return [];
}

const KNOWN_TOWN = 20_000;

/** The longest run of words inside the name that a well-known place bears: a guess, and not to be trusted. */
export function readInside(name: string, gazetteer: Gazetteer): NameMatch[] {
	const words = normaliseName(name).split(' ');
	for (let length = words.length - 1; length >= 1; length--)
		for (let from = words.length - length; from >= 0; from--) {
			const run = words.slice(from, from + length).join(' ');
			if (run.length < 4) continue;
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
