/** Which weights tag the training words best? An averaged structured perceptron. */
import { KEY_BITS } from '../../src/lib/core/toponym/hashing.ts';
import { START_ROW, TAG_COUNT, viterbi } from '../../src/lib/core/toponym/tagger.ts';

/** A stretch of words that may be names: for each its feature keys and its right tag. */
export interface Example {
	readonly features: readonly Int32Array[];
	readonly tags: Uint8Array;
}

export interface Weights {
	/** Feature key of each row. */
	readonly keys: Int32Array;
	/** `TAG_COUNT` a row. */
	readonly emissions: Float32Array;
	readonly transitions: Float64Array;
	/** How often a row's feature stood in training. */
	readonly counts: Int32Array;
}

/** Park and Miller's generator: the same shuffles on every machine. */
export function seededRandom(seed: number): () => number {
	let state = seed % 2147483647;
	return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

export function train(
	examples: Example[],
	{ epochs, seed, log }: { epochs: number; seed: number; log: (line: string) => void }
): Weights {
	const { keys, counts, rowsOf } = indexFeatures(examples);
	const rows = examples.map(({ features }) => features.map(rowsOf));
	const emissions = new Float32Array(keys.length * TAG_COUNT);
	const emissionSums = new Float64Array(keys.length * TAG_COUNT);
	const transitions = new Float64Array((START_ROW + 1) * TAG_COUNT);
	const transitionSums = new Float64Array(transitions.length);
	const order = Int32Array.from(examples, (_, i) => i);
	const random = seededRandom(seed);
	let step = 1;
	for (let epoch = 0; epoch < epochs; epoch++) {
		shuffle(order, random);
		let errors = 0;
		for (const index of order) {
			const gold = examples[index]!.tags;
			const exampleRows = rows[index]!;
			const scores = new Float64Array(gold.length * TAG_COUNT);
			exampleRows.forEach((wordRows, i) => {
				for (const row of wordRows)
					for (let tag = 0; tag < TAG_COUNT; tag++)
						scores[i * TAG_COUNT + tag] =
							scores[i * TAG_COUNT + tag]! + emissions[row * TAG_COUNT + tag]!;
			});
			const guess = viterbi(scores, gold.length, transitions);
			let previousGold = START_ROW;
			let previousGuess = START_ROW;
			for (let i = 0; i < gold.length; i++) {
				const right = gold[i]!;
				const wrong = guess[i]!;
				if (right !== wrong) {
					errors++;
					for (const row of exampleRows[i]!) {
						const base = row * TAG_COUNT;
						emissions[base + right] = emissions[base + right]! + 1;
						emissions[base + wrong] = emissions[base + wrong]! - 1;
						emissionSums[base + right] = emissionSums[base + right]! + step;
						emissionSums[base + wrong] = emissionSums[base + wrong]! - step;
					}
				}
				if (right !== wrong || previousGold !== previousGuess) {
					const up = previousGold * TAG_COUNT + right;
					const down = previousGuess * TAG_COUNT + wrong;
					transitions[up] = transitions[up]! + 1;
					transitions[down] = transitions[down]! - 1;
					transitionSums[up] = transitionSums[up]! + step;
					transitionSums[down] = transitionSums[down]! - step;
				}
				previousGold = right;
				previousGuess = wrong;
			}
			step++;
		}
		log(`epoch ${epoch + 1}: ${errors} words wrong`);
	}
	for (let i = 0; i < emissions.length; i++) emissions[i] = emissions[i]! - emissionSums[i]! / step;
	for (let i = 0; i < transitions.length; i++)
		transitions[i] = transitions[i]! - transitionSums[i]! / step;
	return { keys, emissions, transitions, counts };
}

function shuffle(order: Int32Array, random: () => number): void {
	for (let i = order.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[order[i], order[j]] = [order[j]!, order[i]!];
	}
}

/** Rows for all features that stand at least twice. */
function indexFeatures(examples: readonly Example[]) {
	const seen = new Int32Array(2 ** KEY_BITS);
	for (const { features } of examples)
		for (const word of features) for (const key of word) seen[key] = seen[key]! + 1;
	const keys: number[] = [];
	const counts: number[] = [];
	for (let key = 0; key < seen.length; key++) {
		if (seen[key]! < 2) {
			seen[key] = -1;
			continue;
		}
		counts.push(seen[key]!);
		seen[key] = keys.length;
		keys.push(key);
	}
	const rowsOf = (word: Int32Array) => word.map((key) => seen[key]!).filter((row) => row >= 0);
	return { keys: Int32Array.from(keys), counts: Int32Array.from(counts), rowsOf };
}
