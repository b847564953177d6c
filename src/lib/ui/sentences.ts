/** Which sentences of an article are left, with all their signs, in reading order? */
import type { Excerpt, View } from '../core/atlas/view.ts';
import { isExact } from './dates.ts';
import { cutPieces, type Labelled, type Piece } from './pieces.ts';
import type { Sign } from './signs.ts';

export interface ShownSentence {
	/** Id of its first mention: where a link lands. */
	readonly id: string;
	readonly pieces: readonly Piece<Sign>[];
}

export function sentencesOf(view: View, article: string): ShownSentence[] {
	const bySentence = new Map<number, Excerpt[]>();
	for (const excerpt of [...view.places.flatMap(({ excerpts }) => excerpts), ...view.unlocated]) {
		if (excerpt.article !== article) continue;
		const found = bySentence.get(excerpt.start);
		if (found) found.push(excerpt);
		else bySentence.set(excerpt.start, [excerpt]);
	}
	return [...bySentence]
		.sort(([a], [b]) => a - b)
		.flatMap(([start, excerpts]) => {
			const [first] = excerpts;
			if (first === undefined) return [];
			return [{ id: first.id, pieces: cutPieces(first.text, start, signsOf(excerpts)) }];
		});
}

function signsOf(excerpts: readonly Excerpt[]): Labelled<Sign>[] {
	const signs = new Map<string, Labelled<Sign>>();
	for (const { from, to, edtf, date_start, date_end, ...mention } of excerpts.flatMap(
		({ mentions }) => mentions
	)) {
		const { start, end, kind, role, status } = mention;
		signs.set(`place ${start}`, { start, end, label: { type: 'place', kind, role, status } });
		if (date_start === null || date_end === null) continue;
		const label: Sign = { type: 'time', value: edtf, exact: isExact({ from, to, edtf }) };
		signs.set(`time ${date_start}`, { start: date_start, end: date_end, label });
	}
	return [...signs.values()];
}
