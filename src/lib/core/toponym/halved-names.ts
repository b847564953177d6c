/** Which words are half of a name that they share with a later one: "*North* and South Korea", "*Lakes* Erie and Huron"? */
import { CONFIDENCE, type Findings } from './findings.ts';
import { kindOfHead } from './heads.ts';
import { WordClass } from './word-classes.ts';

/** "West and Central Africa", "Upper and Lower Austria": the compass word stands for a place of its own. */
export function takeHalvedNames(findings: Findings): void {
	const { words } = findings;
	for (let i = 0; i + 3 < words.length; i++) {
		if (!findings.isFree(i) || !isCompass(findings, i)) continue;
		const joint = words[i + 1]!;
		if (joint.sentence !== words[i]!.sentence || !/^(?:and|or|to|\/)$/.test(joint.spelling.lower))
			continue;
		const other = words[i + 2]!.spelling.lower === 'the' ? i + 3 : i + 2;
		if (!isCompass(findings, other)) continue;
		if (!sharesEnd(findings, words[i]!.text, other)) continue;
		findings.takeHalf(i);
		findings.take(other, other + 2, 'name', CONFIDENCE.headed);
	}
}

function isCompass({ words }: Findings, index: number): boolean {
	const spelling = words[index]?.spelling;
	return !!spelling?.capital && (spelling.classes & WordClass.compass) !== 0;
}

/** Whether the gazetteer knows the first word with what follows the other: "North … Korea". */
function sharesEnd({ words, gazetteer }: Findings, first: string, other: number): boolean {
	const rest = words[other + 1];
	if (!rest?.spelling.capital || rest.sentence !== words[other]!.sentence) return false;
	return [first, words[other]!.text].every((half) =>
		gazetteer.lookup(`${half} ${rest.text}`).some(({ type }) => type === 'own')
	);
}

/** "Lakes Erie and Huron", "Mounts Kenya and Elgon": the plural stands for each, and is part of none. */
export function withoutSharedHead(findings: Findings, from: number, to: number): number {
	const { words } = findings;
	const { lower } = words[from]!.spelling;
	const shared = to - from > 1 && lower.endsWith('s') && kindOfHead(lower) === 'physical';
	const joint = words[to]?.spelling.lower;
	return shared && (joint === 'and' || joint === ',') && !findings.isKnown(from, to)
		? from + 1
		: from;
}
