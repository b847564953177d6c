/** Which known names count because they stand beside a found one: "City, Country", "City, State", lists? */
import { CONFIDENCE, type Findings, LEAST_VOUCHED } from './findings.ts';
import { type GazetteerName, Sign } from './gazetteer-signs.ts';
import { WordClass } from './word-classes.ts';

/** "City, Country", "City, State", and lists: a known name beside a found one. */
export function takeChains(findings: Findings): void {
	const { gazetteer } = findings.input;
	const names: GazetteerName[] = [];
	for (const name of gazetteer) if (name && name !== names.at(-1)) names.push(name);
	for (let pass = 0; pass < 2; pass++) {
		for (const name of pass ? [...names].reverse() : names) {
			if (!findings.isFree(name.from) || isSurelyPerson(findings, name)) continue;
			if (name.signs & (Sign.demonym | Sign.abbreviation)) continue;
			if (findings.words[name.from]!.spelling.classes & WordClass.calendar) continue;
			if (findings.entityAt(name.from)?.type === 'ORG' || isPart(findings, name)) continue;
			const comma = (i: number) => findings.words[i]?.text === ',';
			const beside =
				(comma(name.to) && isFoundName(findings, name.to + 1)) ||
				(comma(name.from - 1) && isFoundName(findings, name.from - 2));
			if (beside && !(findings.input.persons[name.from]! && isPersonList(findings, name)))
				findings.take(name.from, name.to, 'name', CONFIDENCE.chain);
			else if (isPartner(findings, name))
				findings.take(name.from, name.to, 'name', CONFIDENCE.chain);
		}
	}
}

/** "Prague and *Bratislava*": a large place joined to a found one, unless surely something else. */
function isPartner(findings: Findings, { from, to, signs }: GazetteerName): boolean {
	if (!(signs & LARGE) || findings.placeness[from]! < LEAST_VOUCHED) return false;
	const joint = (i: number) => findings.words[i]?.spelling.lower === 'and';
	return (
		(joint(to) && isFoundName(findings, to + 1)) ||
		(joint(from - 1) && isFoundName(findings, from - 2))
	);
}

const LARGE = Sign.country | Sign.region | Sign.province | Sign.largeCity;

/** "Trenton, N.J.": a single word tagged as a person in doubt may yet be a town. */
function isSurelyPerson(findings: Findings, { from, to }: GazetteerName): boolean {
	const entity = findings.entityAt(from);
	if (entity?.type !== 'PER') return false;
	return entity.confidence > 0.8 || entity.from !== from || entity.to !== to;
}

function isFoundName(findings: Findings, index: number): boolean {
	return (
		findings.isPlace(index) &&
		(findings.input.gazetteer[index]?.signs ?? 0) !== 0 &&
		!((findings.input.gazetteer[index]?.signs ?? 0) & Sign.demonym)
	);
}

/** "Mardi *Gras*, St. Louis", "Solon, *King* Nut Companies": the end or beginning of a longer name. */
function isPart(findings: Findings, { from, to }: GazetteerName): boolean {
	const before = findings.words[from - 1];
	const after = findings.words[to];
	const goesOn =
		after?.sentence === findings.words[from]!.sentence &&
		after.spelling.capital &&
		!after.spelling.allCapitals &&
		!after.spelling.classes &&
		findings.entityAt(from)?.to !== to;
	if (goesOn) return true;
	if (!before || before.sentence !== findings.words[from]!.sentence) return false;
	return (
		before.spelling.capital &&
		!before.spelling.classes &&
		!findings.isPlace(from - 1) &&
		findings.entityAt(from)?.from !== from
	);
}

/** "Smith, Jordan, …": a list of persons has capitalised words right before. */
function isPersonList(findings: Findings, { from }: GazetteerName): boolean {
	const before = findings.words[from - 1];
	if (!before || before.sentence !== findings.words[from]!.sentence) return false;
	const { capital, lower, classes } = before.spelling;
	return capital && lower !== 'the' && !(classes & WordClass.preposition);
}
