/** What part did the machine give the mentions whose role people marked? */
import type { OutputToponym } from '../../src/lib/core/geoparse.ts';
import type { Mistake } from './causes.ts';
import type { GoldDocument } from './corpus.ts';
import { sameSpan } from './spans.ts';
import type { Tally } from './tally.ts';

export function tallyRoles(document: GoldDocument, predicted: readonly OutputToponym[]): Tally {
	const pairs = pairRoles(document, predicted);
	const given = pairs.filter(({ found }) => found).length;
	const right = pairs.filter(({ role, found }) => found?.role === role).length;
	// Of those recognised: what was missed is counted under recognition.
	return { outcomes: { role: { right, given, wanted: given } }, distances: {} };
}

/** Mentions that were given another role, by the role they have and the one they got. */
export function roleMistakes(
	document: GoldDocument,
	predicted: readonly OutputToponym[]
): Mistake[] {
	const { id, text } = document;
	return pairRoles(document, predicted).flatMap(({ start, end, role, found }): Mistake[] => {
		if (!found || found.role === role) return [];
		const around = text.slice(Math.max(0, start - 50), end + 40).replace(/\s+/g, ' ');
		const words = `“${text.slice(start, end)}” in “${around}”`;
		return [{ cause: `${role} taken for ${found.role}`, document: id, start, words, weight: 0 }];
	});
}

function pairRoles({ toponyms }: GoldDocument, predicted: readonly OutputToponym[]) {
	return (toponyms ?? []).flatMap((one) =>
		one.role ? [{ ...one, found: predicted.find((span) => sameSpan(span, one)) }] : []
	);
}
