/** Where do the features of all options of all names lie? */
import { FEATURE_COUNT } from './ranker-features.ts';

/** A row of features for each option, one after the other. */
export type FeatureRows = Float64Array;

/** Rows of zeros for each number of options, in one piece of memory: to ask for many pieces takes longer than to fill them. */
export function emptyRows(counts: readonly number[]): FeatureRows[] {
	const all = new Float64Array(counts.reduce((sum, count) => sum + count, 0) * FEATURE_COUNT);
	let at = 0;
	return counts.map((count) => all.subarray(at, (at += count * FEATURE_COUNT)));
}

/** A copy of what `emptyRows` made, again in one piece. */
export function copyOfRows(rows: readonly FeatureRows[]): FeatureRows[] {
	const [first] = rows;
	if (!first) return [];
	const all = new Float64Array(first.buffer).slice();
	return rows.map(({ byteOffset, length }) => {
		const at = byteOffset / Float64Array.BYTES_PER_ELEMENT;
		return all.subarray(at, at + length);
	});
}
