/** Given scores of tags for words and for tags after tags: how likely is each sequence, and which is best? */

export const TAGS = ['O', 'B-LOC', 'I-LOC', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG'] as const;
export const TAG_COUNT = TAGS.length;
/** The row of transitions that stands for "before the first word". */
export const START_ROW = TAGS.length;

export const isInside = (tag: number) => tag > 0 && tag % 2 === 0;
/** 0 for O, then 1 LOC, 2 PER, 3 ORG. */
export const typeOfTag = (tag: number) => (tag + 1) >> 1;

/** "I" may follow only "B" or "I" of its own type. */
export function allowed(previous: number, tag: number): boolean {
	return !isInside(tag) || (previous !== START_ROW && typeOfTag(previous) === typeOfTag(tag));
}

/** Pairs of tags that may follow each other, as `previous * TAG_COUNT + tag`. */
const PAIRS: readonly (readonly number[])[] = TAGS.map((_, tag) =>
	TAGS.map((_, previous) => previous).filter((previous) => allowed(previous, tag))
);
const NEXT: readonly (readonly number[])[] = TAGS.map((_, previous) =>
	TAGS.map((_, tag) => tag).filter((tag) => allowed(previous, tag))
);

/**
 * Log sums over all sequences up to each word and tag; `emissions` and `transitions` in nats, `TAG_COUNT`
 * numbers a word, transitions from each tag and, last, from the start.
 */
export function forward(
	emissions: Float64Array,
	length: number,
	transitions: Float64Array
): { scores: Float64Array; total: number } {
	const scores = new Float64Array(length * TAG_COUNT);
	for (let tag = 0; tag < TAG_COUNT; tag++)
		scores[tag] = allowed(START_ROW, tag)
			? emissions[tag]! + transitions[START_ROW * TAG_COUNT + tag]!
			: -1e9;
	for (let i = 1; i < length; i++) {
		const row = i * TAG_COUNT;
		for (let tag = 0; tag < TAG_COUNT; tag++) {
			let largest = -Infinity;
			for (const previous of PAIRS[tag]!)
				largest = Math.max(
					largest,
					scores[row - TAG_COUNT + previous]! + transitions[previous * TAG_COUNT + tag]!
				);
			let sum = 0;
			for (const previous of PAIRS[tag]!)
				sum += Math.exp(
					scores[row - TAG_COUNT + previous]! + transitions[previous * TAG_COUNT + tag]! - largest
				);
			scores[row + tag] = largest + Math.log(sum) + emissions[row + tag]!;
		}
	}
	return { scores, total: logSum(scores, (length - 1) * TAG_COUNT) };
}

function logSum(scores: Float64Array, row: number): number {
	let largest = -Infinity;
	for (let tag = 0; tag < TAG_COUNT; tag++) largest = Math.max(largest, scores[row + tag]!);
	let sum = 0;
	for (let tag = 0; tag < TAG_COUNT; tag++) sum += Math.exp(scores[row + tag]! - largest);
	return largest + Math.log(sum);
}

/** Log sums over all that may follow each word and tag. */
export function backward(
	emissions: Float64Array,
	length: number,
	transitions: Float64Array
): Float64Array {
	const scores = new Float64Array(length * TAG_COUNT);
	for (let i = length - 2; i >= 0; i--) {
		const row = i * TAG_COUNT;
		for (let tag = 0; tag < TAG_COUNT; tag++) {
			let largest = -Infinity;
			for (const next of NEXT[tag]!)
				largest = Math.max(
					largest,
					scores[row + TAG_COUNT + next]! +
						emissions[row + TAG_COUNT + next]! +
						transitions[tag * TAG_COUNT + next]!
				);
			let sum = 0;
			for (const next of NEXT[tag]!)
				sum += Math.exp(
					scores[row + TAG_COUNT + next]! +
						emissions[row + TAG_COUNT + next]! +
						transitions[tag * TAG_COUNT + next]! -
						largest
				);
			scores[row + tag] = largest + Math.log(sum);
		}
	}
	return scores;
}

/** The likeliest sequence. */
export function viterbi(
	emissions: Float64Array,
	length: number,
	transitions: Float64Array
): Uint8Array {
	const scores = new Float64Array(length * TAG_COUNT);
	const back = new Uint8Array(length * TAG_COUNT);
	for (let tag = 0; tag < TAG_COUNT; tag++)
		scores[tag] = allowed(START_ROW, tag)
			? emissions[tag]! + transitions[START_ROW * TAG_COUNT + tag]!
			: -1e9;
	for (let i = 1; i < length; i++) {
		const row = i * TAG_COUNT;
		for (let tag = 0; tag < TAG_COUNT; tag++) {
			let best = -Infinity;
			let from = 0;
			for (const previous of PAIRS[tag]!) {
				const score =
					scores[row - TAG_COUNT + previous]! + transitions[previous * TAG_COUNT + tag]!;
				if (score > best) {
					best = score;
					from = previous;
				}
			}
			scores[row + tag] = best + emissions[row + tag]!;
			back[row + tag] = from;
		}
	}
	const tags = new Uint8Array(length);
	let tag = 0;
	const last = (length - 1) * TAG_COUNT;
	for (let other = 1; other < TAG_COUNT; other++)
		if (scores[last + other]! > scores[last + tag]!) tag = other;
	for (let i = length - 1; i >= 0; i--) {
		tags[i] = tag;
		tag = back[i * TAG_COUNT + tag]!;
	}
	return tags;
}
