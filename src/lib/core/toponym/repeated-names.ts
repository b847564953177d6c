/** Which other mentions of a found name are places too? */
import { CONFIDENCE, type Findings, LEAST_VOUCHED } from './findings.ts';

const LONGEST_NAME = 5;

/** Every other mention of a name that was tagged as a place, if most of its mentions were. */
export function takeRepeated(findings: Findings): void {
	const votes = votesByName(findings);
	for (let from = 0; from < findings.words.length; from++) {
		if (!findings.isFree(from) || !findings.words[from]!.spelling.capital) continue;
		// "Torrington Fire Department": a body that begins with a found name bears it.
		const body = findings.entityAt(from);
		const heads = body?.type === 'ORG' && body.from === from;
		if (!heads && findings.placeness[from]! < LEAST_VOUCHED) continue;
		for (let to = Math.min(from + LONGEST_NAME, findings.words.length); to > from; to--) {
			if (findings.words[to - 1]!.sentence !== findings.words[from]!.sentence) continue;
			const vote = votes.get(findings.textOf(from, to));
			if (vote === undefined || vote <= 0) continue;
			const entity = findings.entityAt(from);
			if (entity?.type === 'PER' && entity.to - entity.from !== to - from) continue;
			findings.take(from, to, 'name', CONFIDENCE.repeated);
			break;
		}
	}
}

/** For each name found as a place: how often it was, less how often it stands for something else. */
function votesByName(findings: Findings): Map<string, number> {
	const votes = new Map<string, number>();
	for (const { from, to, form, within } of findings.taken) {
		if (form !== 'name' || within || !findings.isKnown(from, to)) continue;
		const name = findings.textOf(from, to);
		votes.set(name, (votes.get(name) ?? 0) + 1);
	}
	if (votes.size === 0) return votes;
	const against = (name: string, count: number) => {
		const vote = votes.get(name);
		if (vote !== undefined) votes.set(name, vote - count);
	};
	for (const { from, to, type } of findings.entities) {
		if (type === 'LOC') continue;
		against(findings.textOf(from, to), 1);
		if (type === 'PER' && to - from > 1) against(findings.textOf(to - 1, to), 2);
	}
	for (let i = 0; i < findings.words.length; i++)
		if (findings.isFree(i) && !findings.entityAt(i) && findings.words[i]!.spelling.capital)
			against(findings.words[i]!.text, 1);
	return votes;
}
