/** Which weights make the annotated tags most likely? A linear-chain conditional random field. */
import {
	allowed,
	backward,
	forward,
	START_ROW,
	TAG_COUNT
} from '../../src/lib/core/toponym/chain.ts';
import { indexFeatures } from './feature-index.ts';
import { seededRandom, shuffle } from './random.ts';

/** A stretch of words that may be names: for each its feature keys and its right tag. */
export interface Example {
	readonly features: readonly Int32Array[];
	readonly tags: Uint8Array;
	/** How much it counts. */
	readonly weight: number;
}

export interface Weights {
	/** Feature key of each row. */
	readonly keys: Int32Array;
	/** `TAG_COUNT` a row, in nats. */
	readonly emissions: Float32Array;
	readonly transitions: Float64Array;
}

export interface TrainingOptions {
	readonly epochs: number;
	readonly seed: number;
	/** Step of the first updates; AdaGrad shortens it weight by weight. */
	readonly rate: number;
	/** L1 penalty a word: the higher, the fewer weights remain. */
	readonly sparsity: number;
	/** Features that stand less often are left out. */
	readonly minimumCount: number;
	readonly log: (line: string) => void;
}

/** Regularised dual averaging (Xiao 2010) with AdaGrad steps: weights without lasting evidence stay exactly zero. */
export function train(examples: readonly Example[], options: TrainingOptions): Weights {
	const { keys, rowsOf } = indexFeatures(examples, options.minimumCount);
	const rows = examples.map(({ features }) => features.map(rowsOf));
	const { rate, sparsity } = options;
	const emissions = new Float32Array(keys.length * TAG_COUNT);
	const sums = new Float32Array(emissions.length);
	const squares = new Float32Array(emissions.length);
	const transitions = new Float64Array((START_ROW + 1) * TAG_COUNT);
	const transitionSquares = new Float64Array(transitions.length);
	const order = Int32Array.from(examples, (_, i) => i);
	const random = seededRandom(options.seed);
	let step = 0;
	for (let epoch = 0; epoch < options.epochs; epoch++) {
		shuffle(order, random);
		let loss = 0;
		for (const index of order) {
			step++;
			const { tags, weight } = examples[index]!;
			const exampleRows = rows[index]!;
			const length = tags.length;
			const scores = new Float64Array(length * TAG_COUNT);
			for (let i = 0; i < length; i++)
				for (const row of exampleRows[i]!)
					for (let tag = 0; tag < TAG_COUNT; tag++)
						scores[i * TAG_COUNT + tag]! += emissions[row * TAG_COUNT + tag]!;
			const alpha = forward(scores, length, transitions);
			const beta = backward(scores, length, transitions);
			const total = alpha.total;
			let goldScore = 0;
			for (let i = 0; i < length; i++) {
				const previous = i ? tags[i - 1]! : START_ROW;
				goldScore +=
					scores[i * TAG_COUNT + tags[i]!]! + transitions[previous * TAG_COUNT + tags[i]!]!;
				for (let tag = 0; tag < TAG_COUNT; tag++) {
					const at = i * TAG_COUNT + tag;
					const belief = Math.exp(alpha.scores[at]! + beta[at]! - total);
					const gradient = weight * ((tags[i] === tag ? 1 : 0) - belief);
					if (Math.abs(gradient) < 1e-4) continue;
					for (const row of exampleRows[i]!) {
						const cell = row * TAG_COUNT + tag;
						sums[cell]! += gradient;
						squares[cell]! += gradient * gradient;
						const strength = Math.abs(sums[cell]!) - sparsity * step;
						emissions[cell] =
							strength <= 0
								? 0
								: (Math.sign(sums[cell]!) * rate * strength) / Math.sqrt(1 + squares[cell]!);
					}
				}
				stepTransitions(i, tags, weight);
			}
			loss += weight * (total - goldScore);

			function stepTransitions(i: number, gold: Uint8Array, weightOfExample: number): void {
				for (let tag = 0; tag < TAG_COUNT; tag++) {
					const last = i === 0 ? [START_ROW] : PREVIOUS;
					for (const previous of last) {
						if (!allowed(previous, tag)) continue;
						const cell = previous * TAG_COUNT + tag;
						const before = i === 0 ? 0 : alpha.scores[(i - 1) * TAG_COUNT + previous]!;
						const belief = Math.exp(
							before +
								transitions[cell]! +
								scores[i * TAG_COUNT + tag]! +
								beta[i * TAG_COUNT + tag]! -
								total
						);
						const right = gold[i] === tag && (i === 0 || gold[i - 1] === previous) ? 1 : 0;
						const gradient = weightOfExample * (right - belief);
						transitionSquares[cell]! += gradient * gradient;
						transitions[cell]! += (rate * gradient) / Math.sqrt(1 + transitionSquares[cell]!);
					}
				}
			}
		}
		options.log(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
	}
	return { keys, emissions, transitions };
}

const PREVIOUS = Array.from({ length: TAG_COUNT }, (_, tag) => tag);
