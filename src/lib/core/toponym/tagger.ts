/** Which words are part of the name of a place, a person or a body? A linear sequence model with hashed features. */
import type { Gazetteer } from '../model.ts';
import { KEY_BITS, KeyTable } from './hashing.ts';
import { NameLexicon } from './name-lexicon.ts';
import { MAX_FEATURES, prepare, type TaggerInput, writeFeatures } from './tagger-features.ts';
import type { Word } from './words.ts';

export const TAGS = ['O', 'B-LOC', 'I-LOC', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG'] as const;
export const TAG_COUNT = TAGS.length;
/** The row of transitions that stands for "before the first word". */
export const START_ROW = TAG_COUNT;

export type EntityType = 'LOC' | 'PER' | 'ORG';
const TYPES: readonly EntityType[] = ['LOC', 'PER', 'ORG'];
export const isInside = (tag: number) => tag > 0 && tag % 2 === 0;
const typeOf = (tag: number) => (tag + 1) >> 1;

/** A named entity: words `from` to `to`, half open. */
export interface Entity {
	readonly from: number;
	readonly to: number;
	readonly type: EntityType;
	/** How sure the tagger is of the type, 0 to 1. */
	readonly confidence: number;
}

export interface Tagging {
	readonly input: TaggerInput;
	readonly entities: readonly Entity[];
}

export interface Tagger {
	tag(words: readonly Word[], gazetteer: Gazetteer): Tagging;
}

/** "I" may follow only "B" or "I" of its own type. */
export function allowed(previous: number, tag: number): boolean {
	return !isInside(tag) || (previous !== START_ROW && typeOf(previous) === typeOf(tag));
}

/**
 * The best tags of a run of `length` words. `emissions` holds `TAG_COUNT` scores a word, `transitions`
 * the scores of tag after tag, last row: of tag at the start.
 */
export function viterbi(
	emissions: Float64Array,
	length: number,
	transitions: Float64Array
): Uint8Array {
	const scores = new Float64Array(length * TAG_COUNT);
	const back = new Uint8Array(length * TAG_COUNT);
	for (let i = 0; i < length; i++) {
		for (let tag = 0; tag < TAG_COUNT; tag++) {
			let best = -Infinity;
			let from = 0;
			if (i === 0) {
				if (allowed(START_ROW, tag)) best = transitions[START_ROW * TAG_COUNT + tag]!;
			} else {
				for (let previous = 0; previous < TAG_COUNT; previous++) {
					if (!allowed(previous, tag)) continue;
					const score =
						scores[(i - 1) * TAG_COUNT + previous]! + transitions[previous * TAG_COUNT + tag]!;
					if (score > best) {
						best = score;
						from = previous;
					}
				}
			}
			scores[i * TAG_COUNT + tag] = best + emissions[i * TAG_COUNT + tag]!;
			back[i * TAG_COUNT + tag] = from;
		}
	}
	const tags = new Uint8Array(length);
	let tag = 0;
	for (let other = 1; other < TAG_COUNT; other++) {
		const row = (length - 1) * TAG_COUNT;
		if (scores[row + other]! > scores[row + tag]!) tag = other;
	}
	for (let i = length - 1; i >= 0; i--) {
		tags[i] = tag;
		tag = back[i * TAG_COUNT + tag]!;
	}
	return tags;
}

/** Calls `visit` for each stretch of words that may be names; between them everything is O. */
export function forEachRun(input: TaggerInput, visit: (from: number, to: number) => void): void {
	const { words, active } = input;
	let from = 0;
	while (from < words.length) {
		if (!active[from]) {
			from++;
			continue;
		}
		let to = from + 1;
		while (to < words.length && active[to] && words[to]!.sentence === words[from]!.sentence) to++;
		visit(from, to);
		from = to;
	}
}

const MAGIC = 0x31544c44; // "DLT1"

/** What a model file holds; see `packTagger` in `scripts/tagger` for its layout. */
export function openTagger(bytes: Uint8Array): Tagger {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const [magic, keyBits, features, names, keyBytes, nameBytes] = [0, 4, 8, 12, 16, 20].map((at) =>
		view.getUint32(at, true)
	) as [number, number, number, number, number, number];
	if (magic !== MAGIC || keyBits !== KEY_BITS)
		throw new Error('not a tagger model of this version');
	// Scores are in units of the quantised weights; this is how many of them a nat weighs.
	const scale = view.getFloat32(24, true);
	let at = 28;
	const transitions = new Float64Array((TAG_COUNT + 1) * TAG_COUNT);
	for (let i = 0; i < transitions.length; i++, at += 2) transitions[i] = view.getInt16(at, true);
	const keys = readDeltas(bytes.subarray(at, (at += keyBytes)), features);
	const columns = new Int8Array(bytes.buffer, bytes.byteOffset + at, features * TAG_COUNT);
	at += features * TAG_COUNT;
	const weights = new Int8Array(features * 8);
	for (let tag = 0; tag < TAG_COUNT; tag++)
		for (let row = 0; row < features; row++)
			weights[row * 8 + tag] = columns[tag * features + row]!;
	const nameKeys = readDeltas(bytes.subarray(at, (at += nameBytes)), names);
	const lexicon = new NameLexicon(nameKeys, bytes.subarray(at, at + names));
	return new LinearTagger(new KeyTable(keys), weights, transitions, scale, lexicon);
}

function readDeltas(bytes: Uint8Array, count: number): Int32Array {
	const values = new Int32Array(count);
	let at = 0;
	let value = 0;
	for (let i = 0; i < count; i++) {
		let shift = 0;
		let delta = 0;
		let byte: number;
		do {
			byte = bytes[at++]!;
			delta |= (byte & 127) << shift;
			shift += 7;
		} while (byte & 128);
		values[i] = value += delta;
	}
	return values;
}

class LinearTagger implements Tagger {
	readonly #table: KeyTable;
	readonly #weights: Int8Array;
	readonly #transitions: Float64Array;
	readonly #scale: number;
	readonly #lexicon: NameLexicon;
	readonly #features = new Int32Array(MAX_FEATURES);

	constructor(
		table: KeyTable,
		weights: Int8Array,
		transitions: Float64Array,
		scale: number,
		lexicon: NameLexicon
	) {
		this.#table = table;
		this.#weights = weights;
		this.#transitions = transitions;
		this.#scale = scale;
		this.#lexicon = lexicon;
	}

	tag(words: readonly Word[], gazetteer: Gazetteer): Tagging {
		const input = prepare(words, gazetteer, this.#lexicon);
		const entities: Entity[] = [];
		forEachRun(input, (from, to) => {
			const emissions = this.#emissions(input, from, to);
			const tags = viterbi(emissions, to - from, this.#transitions);
			for (let i = 0; i < tags.length;) {
				const tag = tags[i]!;
				if (tag === 0) {
					i++;
					continue;
				}
				let end = i + 1;
				while (end < tags.length && isInside(tags[end]!)) end++;
				entities.push({
					from: from + i,
					to: from + end,
					type: TYPES[typeOf(tag) - 1]!,
					confidence: this.#confidence(emissions, i, end, typeOf(tag))
				});
				i = end;
			}
		});
		return { input, entities };
	}

	#emissions(input: TaggerInput, from: number, to: number): Float64Array {
		const emissions = new Float64Array((to - from) * TAG_COUNT);
		const features = this.#features;
		const weights = this.#weights;
		for (let i = from; i < to; i++) {
			const count = writeFeatures(input, i, features);
			const base = (i - from) * TAG_COUNT;
			for (let f = 0; f < count; f++) {
				const row = this.#table.row(features[f]!);
				if (row < 0) continue;
				for (let tag = 0; tag < TAG_COUNT; tag++)
					emissions[base + tag] = emissions[base + tag]! + weights[row * 8 + tag]!;
			}
		}
		return emissions;
	}

	/** Logistic of the mean distance between the type's score and the best other one, word by word. */
	#confidence(emissions: Float64Array, from: number, to: number, type: number): number {
		let sum = 0;
		for (let i = from; i < to; i++) {
			const base = i * TAG_COUNT;
			let own = -Infinity;
			let other = emissions[base]!;
			for (let tag = 1; tag < TAG_COUNT; tag++) {
				const score = emissions[base + tag]!;
				if (typeOf(tag) === type) own = Math.max(own, score);
				else other = Math.max(other, score);
			}
			sum += own - other;
		}
		return 1 / (1 + Math.exp(-sum / (to - from) / this.#scale));
	}
}
