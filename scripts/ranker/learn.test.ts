/** Do the weights that are learned make the right options likeliest? */
import { describe, expect, it } from 'vitest';
import { scores } from '../../src/lib/core/toponym/rank.ts';
import { FEATURE_COUNT, FEATURE_INDEX } from '../../src/lib/core/toponym/ranker-features.ts';
import { learn, type Item } from './learn.ts';

/** Two options, the second right: it has votes, the first has people. */
function item(people: number, votes: number): Item {
	const rows = new Float64Array(2 * FEATURE_COUNT);
	rows[FEATURE_INDEX.people] = people;
	rows[FEATURE_COUNT + FEATURE_INDEX.countryVotes] = votes;
	return { rows, right: new Set([1]), weight: 1 };
}

describe('learn', () => {
	const items = [item(3, 1), item(2, 2), item(1, 1), item(4, 2)];

	it('prefers what speaks for the right options', () => {
		const weights = learn(items, 1);
		expect(weights[FEATURE_INDEX.countryVotes]).toBeGreaterThan(weights[FEATURE_INDEX.people]!);
		for (const { rows } of items) {
			const [wrong, right] = scores(rows, weights);
			expect(right).toBeGreaterThan(wrong!);
		}
	});

	it('gives the same weights for the same seed', () => {
		expect(learn(items, 7)).toEqual(learn(items, 7));
	});
});
