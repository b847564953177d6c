/** Which words are the name of a place, a person or a body? A linear-chain random field with hashed features. */
import type { Gazetteer } from '../model.ts';
import { backward, forward, isInside, TAG_COUNT, typeOfTag, viterbi } from './chain.ts';
import { KEY_BITS, KeyTable } from './hashing.ts';
import { NameLexicon } from './name-lexicon.ts';
import { MAX_FEATURES, prepare, type TaggerInput, writeFeatures } from './tagger-features.ts';
import type { Word } from './words.ts';

export type EntityType = 'LOC' | 'PER' | 'ORG';
const TYPES: readonly EntityType[] = ['LOC', 'PER', 'ORG'];

/** A named entity: words `from` to `to`, half open. */
export interface Entity {
	readonly from: number;
	readonly to: number;
	readonly type: EntityType;
	/** Probability that these words, no more and no fewer, are a name of this type. */
	readonly confidence: number;
}

export interface Tagging {
	readonly input: TaggerInput;
	readonly entities: readonly Entity[];
	/** For each word the probability that it is part of a place's name. */
	readonly placeness: Float32Array;
}

export interface Tagger {
	tag(words: readonly Word[], gazetteer: Gazetteer): Tagging;
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

/** Opens a model file; see `packTagger` in `scripts/tagger` for its layout. */
export function openTagger(bytes: Uint8Array): Tagger {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const [magic, keyBits, features, names, keyBytes, nameBytes] = [0, 4, 8, 12, 16, 20].map((at) =>
		view.getUint32(at, true)
	) as [number, number, number, number, number, number];
	if (magic !== MAGIC || keyBits !== KEY_BITS)
		throw new Error('not a tagger model of this version');
	const unit = view.getFloat32(24, true);
	let at = 28;
	const transitions = new Float64Array((TAG_COUNT + 1) * TAG_COUNT);
	for (let i = 0; i < transitions.length; i++, at += 4) transitions[i] = view.getFloat32(at, true);
	const keys = readDeltas(bytes.subarray(at, (at += keyBytes)), features);
	const columns = new Int8Array(bytes.buffer, bytes.byteOffset + at, features * TAG_COUNT);
	at += features * TAG_COUNT;
	const weights = new Int8Array(features * 8);
	for (let tag = 0; tag < TAG_COUNT; tag++)
		for (let row = 0; row < features; row++)
			weights[row * 8 + tag] = columns[tag * features + row]!;
	const nameKeys = readDeltas(bytes.subarray(at, (at += nameBytes)), names);
	const lexicon = new NameLexicon(nameKeys, bytes.subarray(at, at + names));
	return new LinearTagger(new KeyTable(keys), weights, transitions, unit, lexicon);
}

/** Ascending numbers, stored as differences in bytes of seven bits. */
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
	/** Nats a unit of the quantised weights. */
	readonly #unit: number;
	readonly #lexicon: NameLexicon;
	readonly #features = new Int32Array(MAX_FEATURES);

	constructor(
		table: KeyTable,
		weights: Int8Array,
		transitions: Float64Array,
		unit: number,
		lexicon: NameLexicon
	) {
		this.#table = table;
		this.#weights = weights;
		this.#transitions = transitions;
		this.#unit = unit;
		this.#lexicon = lexicon;
	}

	tag(words: readonly Word[], gazetteer: Gazetteer): Tagging {
		const input = prepare(words, gazetteer, this.#lexicon);
		const entities: Entity[] = [];
		const placeness = new Float32Array(words.length);
		forEachRun(input, (from, to) => {
			const length = to - from;
			const emissions = this.#emissions(input, from, to);
			const tags = viterbi(emissions, length, this.#transitions);
			const alpha = forward(emissions, length, this.#transitions);
			const beta = backward(emissions, length, this.#transitions);
			const belief = (i: number, tag: number) =>
				Math.exp(alpha.scores[i * TAG_COUNT + tag]! + beta[i * TAG_COUNT + tag]! - alpha.total);
			for (let i = 0; i < length; i++) placeness[from + i] = belief(i, 1) + belief(i, 2);
			for (let i = 0; i < length;) {
				const tag = tags[i]!;
				if (tag === 0) {
					i++;
					continue;
				}
				let end = i + 1;
				while (end < length && isInside(tags[end]!)) end++;
				// The least sure of its words: close to the span's own probability, and cheap.
				let confidence = 1;
				for (let j = i; j < end; j++) confidence = Math.min(confidence, belief(j, tags[j]!));
				entities.push({
					from: from + i,
					to: from + end,
					type: TYPES[typeOfTag(tag) - 1]!,
					confidence
				});
				i = end;
			}
		});
		return { input, entities, placeness };
	}

	#emissions(input: TaggerInput, from: number, to: number): Float64Array {
		const emissions = new Float64Array((to - from) * TAG_COUNT);
		const features = this.#features;
		const weights = this.#weights;
		const table = this.#table;
		const unit = this.#unit;
		for (let i = from; i < to; i++) {
			const count = writeFeatures(input, i, features);
			let [s0, s1, s2, s3, s4, s5, s6] = [0, 0, 0, 0, 0, 0, 0];
			for (let f = 0; f < count; f++) {
				const row = table.row(features[f]!);
				if (row < 0) continue;
				const cell = row * 8;
				s0 += weights[cell]!;
				s1 += weights[cell + 1]!;
				s2 += weights[cell + 2]!;
				s3 += weights[cell + 3]!;
				s4 += weights[cell + 4]!;
				s5 += weights[cell + 5]!;
				s6 += weights[cell + 6]!;
			}
			const base = (i - from) * TAG_COUNT;
			emissions[base] = s0 * unit;
			emissions[base + 1] = s1 * unit;
			emissions[base + 2] = s2 * unit;
			emissions[base + 3] = s3 * unit;
			emissions[base + 4] = s4 * unit;
			emissions[base + 5] = s5 * unit;
			emissions[base + 6] = s6 * unit;
		}
		return emissions;
	}
}
