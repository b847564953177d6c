/** Which weights make the right options likeliest? Softmax over the options, marginal over all right ones, Adam. */
import { FEATURE_COUNT } from '../../src/lib/core/toponym/ranker-features.ts';
import { seededRandom, shuffle } from '../tagger/random.ts';

export interface Item {
	readonly rows: Float64Array;
	readonly right: ReadonlySet<number>;
	readonly weight: number;
}

const EPOCHS = 40;
const BATCH = 64;
const RATE = 0.05;
const L2 = 1e-3;
const [MOMENTUM, SQUARES] = [0.9, 0.999];

/** `seed` fixes the order in which the items are seen. */
export function learn(items: readonly Item[], seed: number): Float64Array {
	const weights = new Float64Array(FEATURE_COUNT);
	const mean = new Float64Array(FEATURE_COUNT);
	const square = new Float64Array(FEATURE_COUNT);
	const gradient = new Float64Array(FEATURE_COUNT);
	const order = Int32Array.from(items, (_, index) => index);
	const random = seededRandom(seed);
	let step = 0;
	for (let epoch = 0; epoch < EPOCHS; epoch++) {
		shuffle(order, random);
		const done = epoch / EPOCHS;
		const rate = RATE * (done < 0.6 ? 1 : done < 0.85 ? 0.3 : 0.1);
		for (let from = 0; from < order.length; from += BATCH) {
			const batch = order.subarray(from, from + BATCH);
			gradient.fill(0);
			for (const index of batch) addGradient(items[index]!, weights, gradient);
			step++;
			for (let feature = 0; feature < FEATURE_COUNT; feature++) {
				const slope = gradient[feature]! / batch.length + L2 * weights[feature]!;
				mean[feature] = MOMENTUM * mean[feature]! + (1 - MOMENTUM) * slope;
				square[feature] = SQUARES * square[feature]! + (1 - SQUARES) * slope * slope;
				const corrected = mean[feature]! / (1 - MOMENTUM ** step);
				const scale = Math.sqrt(square[feature]! / (1 - SQUARES ** step)) + 1e-8;
				weights[feature]! -= (rate * corrected) / scale;
			}
		}
	}
	return weights;
}

function addGradient({ rows, right, weight }: Item, weights: Float64Array, into: Float64Array) {
	const count = rows.length / FEATURE_COUNT;
	const values = new Float64Array(count);
	let most = -Infinity;
	for (let option = 0; option < count; option++) {
		let sum = 0;
		const from = option * FEATURE_COUNT;
		for (let feature = 0; feature < FEATURE_COUNT; feature++)
			sum += weights[feature]! * rows[from + feature]!;
		values[option] = sum;
		most = Math.max(most, sum);
	}
	let [all, good] = [0, 0];
	for (let option = 0; option < count; option++) {
		values[option] = Math.exp(values[option]! - most);
		all += values[option]!;
		if (right.has(option)) good += values[option]!;
	}
	if (good === 0) return;
	for (let option = 0; option < count; option++) {
		const error = values[option]! / all - (right.has(option) ? values[option]! / good : 0);
		if (error === 0) continue;
		const from = option * FEATURE_COUNT;
		for (let feature = 0; feature < FEATURE_COUNT; feature++)
			into[feature]! += weight * error * rows[from + feature]!;
	}
}
