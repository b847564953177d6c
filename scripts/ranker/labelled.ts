/** What does the ranker learn from? Names in texts, with the options that are right. */
import type { Choice } from '../../src/lib/core/toponym/candidates.ts';

export interface LabelledDocument {
	readonly text: string;
	/** In the order of the text. */
	readonly choices: readonly Choice[];
	/** Parallel to `choices`; null where nobody knows. */
	readonly labels: readonly (Label | null)[];
}

export interface Label {
	/** Indices of the options that are right; any of them will do. */
	readonly right: ReadonlySet<number>;
	readonly weight: number;
	/** The label was read off "City, State", so these features must not help to find it. */
	readonly fromContainer: boolean;
}
