/** Which names of streets does a text give as where something is, and which towns as somebody's seat? */
import { CONFIDENCE, type Findings } from './findings.ts';
import { Sign } from './gazetteer-signs.ts';

export const STREETS: ReadonlySet<string> = new Set(
	'street st st. avenue ave ave. road rd rd. boulevard blvd blvd. drive lane parkway highway'.split(
		' '
	)
);
/** What stands before a street where something happens: "on", a house number, a block "of". */
const LEADS = new Set('on at of from along off near between to and in into down'.split(' '));
const LONGEST = 4;

/** "on Browning Street", "775 Main St.": a name before a word for a street. */
export function takeStreets(findings: Findings): void {
	const { words } = findings;
	for (let i = 2; i < words.length; i++) {
		const { spelling, sentence } = words[i]!;
		if (!spelling.capital || !STREETS.has(spelling.lower) || !findings.isFree(i)) continue;
		let from = i;
		while (i - from < LONGEST && isNamePart(findings, from - 1, sentence)) from--;
		const before = words[from - 1];
		if (from === i || before?.sentence !== sentence) continue;
		const led = LEADS.has(before.spelling.lower) || /^\d+(?:-\d+)?$/.test(before.text);
		const entity = findings.entityAt(from);
		const sure = entity !== null && entity.type !== 'LOC' && entity.confidence > 0.9;
		if (!led || sure || spelling.allCapitals) continue;
		findings.take(from, pastStop(findings, i + 1), 'name', CONFIDENCE.headed);
	}
}

/** "Elm St." keeps its full stop, which may be a word of its own: where it ends, else `to` itself. */
export function pastStop({ words }: Findings, to: number): number {
	const stop = words[to];
	const street = words[to - 1]!;
	const abbreviated = /^(?:st|ave|rd|blvd)$/.test(street.spelling.lower);
	return abbreviated && stop?.text === '.' && stop.start === street.end ? to + 1 : to;
}

/** "(R-Marshall)", "DFL-Cook": a lawmaker's party and home. */
export function takeSeats(findings: Findings): void {
	const { words, input } = findings;
	for (let i = 2; i < words.length; i++) {
		if (words[i - 1]!.text !== '-' || !PARTIES.has(words[i - 2]!.text)) continue;
		const name = input.gazetteer[i];
		if (name?.from !== i || name.signs & (Sign.demonym | Sign.abbreviation)) continue;
		findings.take(i, name.to, 'name', CONFIDENCE.chain);
	}
}

const PARTIES = new Set(['R', 'D', 'DFL', 'GOP', 'I']);

function isNamePart({ words }: Findings, index: number, sentence: number): boolean {
	const word = words[index];
	if (word?.sentence !== sentence) return false;
	return word.spelling.capital || word.spelling.lower === "'s";
}
