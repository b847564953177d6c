import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowed, backward, forward, START_ROW, TAG_COUNT, viterbi } from './chain.ts';

const LENGTH = 4;
const score = fc.double({ min: -5, max: 5, noNaN: true });
const emissionsOf = fc.array(score, {
	minLength: LENGTH * TAG_COUNT,
	maxLength: LENGTH * TAG_COUNT
});
const transitionsOf = fc.array(score, {
	minLength: (TAG_COUNT + 1) * TAG_COUNT,
	maxLength: (TAG_COUNT + 1) * TAG_COUNT
});

/** Every sequence of tags that is allowed, with its score: slow and plainly right. */
function allSequences(emissions: Float64Array, transitions: Float64Array) {
	let sequences: { tags: number[]; score: number }[] = [{ tags: [], score: 0 }];
	for (let i = 0; i < LENGTH; i++)
		sequences = sequences.flatMap(({ tags, score }) => {
			const previous = tags.at(-1) ?? START_ROW;
			return Array.from({ length: TAG_COUNT }, (_, tag) => tag)
				.filter((tag) => allowed(previous, tag))
				.map((tag) => ({
					tags: [...tags, tag],
					score: score + emissions[i * TAG_COUNT + tag]! + transitions[previous * TAG_COUNT + tag]!
				}));
		});
	return sequences;
}

describe('a chain of tags', () => {
	it('has the best sequence and the sums that trying all of them gives', () => {
		fc.assert(
			fc.property(emissionsOf, transitionsOf, (some, others) => {
				const emissions = Float64Array.from(some);
				const transitions = Float64Array.from(others);
				const sequences = allSequences(emissions, transitions);
				const best = sequences.reduce((a, b) => (b.score > a.score ? b : a));
				const tags = [...viterbi(emissions, LENGTH, transitions)];
				const found = sequences.find((one) => one.tags.join() === tags.join());
				expect(found?.score).toBeCloseTo(best.score, 6);

				const sum = sequences.reduce((total, one) => total + Math.exp(one.score), 0);
				const { scores, total } = forward(emissions, LENGTH, transitions);
				expect(total).toBeCloseTo(Math.log(sum), 6);
				const after = backward(emissions, LENGTH, transitions);
				for (let i = 0; i < LENGTH; i++) {
					let belief = 0;
					for (let tag = 0; tag < TAG_COUNT; tag++)
						belief += Math.exp(scores[i * TAG_COUNT + tag]! + after[i * TAG_COUNT + tag]! - total);
					expect(belief).toBeCloseTo(1, 6);
				}
			}),
			{ numRuns: 20 }
		);
	});
});
