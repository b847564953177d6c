/** Which well-known places does the title name? Context for the names of the text; no answer is given for them. */
import { segment } from '../article/segment.ts';
import type { Gazetteer, NameMatch, Recognised } from '../model.ts';
import { findChoices, type Choice } from './candidates.ts';

const LARGE_TOWN = 100_000;
/** So far before the text that no name of it stands near. */
const APART = 10_000;

/** Their spans lie before the text, so that nobody takes them for names in it. */
export function titleChoices(title: string | null, gazetteer: Gazetteer): Choice[] {
	if (!title) return [];
	const { tokens } = segment(title);
	const found = gazetteer
		.scan(tokens.map(({ form }) => form.text))
		.filter(({ matches }) => matches.some((match) => isWellKnown(match, gazetteer)));
	const recognised: Recognised[] = [];
	let reached = 0;
	for (const { from, to } of found) {
		if (from < reached) continue;
		reached = to;
		const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
		const name = title.slice(start, end);
		recognised.push({ start, end, name, form: 'name', within: null, head: null, confidence: 0.5 });
	}
	const shift = -(title.length + APART);
	return findChoices(title, recognised, gazetteer).map((choice) => {
		const { start, end } = choice.recognised;
		return {
			...choice,
			recognised: { ...choice.recognised, start: start + shift, end: end + shift }
		};
	});
}

/** Title Case makes a place of many a word; so only what is a household name counts. */
function isWellKnown({ entry, type }: NameMatch, gazetteer: Gazetteer): boolean {
	if (type !== 'own' && type !== 'abbreviation') return false;
	const { kind, population } = gazetteer.entry(entry);
	return (
		kind === 'country' || kind === 'province' || (kind === 'settlement' && population >= LARGE_TOWN)
	);
}
