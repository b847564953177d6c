/** Which features stand often enough to be learnt, and on which row? */
import { KEY_BITS } from '../../src/lib/core/toponym/hashing.ts';

export interface FeatureIndex {
	/** Sorted. */
	readonly keys: Int32Array;
	/** Rows of the features of a word, those not kept left out. */
	readonly rowsOf: (features: Int32Array) => Int32Array;
}

export function indexFeatures(
	examples: readonly { readonly features: readonly Int32Array[] }[],
	minimumCount: number
): FeatureIndex {
	const rows = new Int32Array(2 ** KEY_BITS);
	for (const { features } of examples)
		for (const word of features) for (const key of word) rows[key]!++;
	const keys: number[] = [];
	for (let key = 0; key < rows.length; key++) {
		if (rows[key]! < minimumCount) {
			rows[key] = -1;
			continue;
		}
		rows[key] = keys.length;
		keys.push(key);
	}
	return {
		keys: Int32Array.from(keys),
		rowsOf: (features) => features.map((key) => rows[key]!).filter((row) => row >= 0)
	};
}
