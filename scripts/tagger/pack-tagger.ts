/** How is a trained tagger written to a file that opens without parsing? */
import { KEY_BITS } from '../../src/lib/core/toponym/hashing.ts';
import { TAG_COUNT } from '../../src/lib/core/toponym/chain.ts';
import type { Weights } from './crf.ts';

export interface PackOptions {
	/** How many features are kept, those of the largest weights. */
	readonly features: number;
	readonly lexicon: { readonly keys: readonly number[]; readonly bits: Uint8Array };
}

/**
 * Little-endian: "DLT1", bits a key, number of features, number of names, bytes of feature keys, bytes of
 * name keys, nats a unit of weight (float32); transitions (float32, nats); feature keys (sorted, differences as
 * varints); weights (int8, one tag after the other); name keys; a byte of bits for each name.
 */
export function packTagger(weights: Weights, { features, lexicon }: PackOptions): Uint8Array {
	const rows = strongestRows(weights, features);
	let largest = 0;
	for (const row of rows)
		for (let tag = 0; tag < TAG_COUNT; tag++)
			largest = Math.max(largest, Math.abs(weights.emissions[row * TAG_COUNT + tag]!));
	// Scaled to the largest weight: clipping even the few largest costs accuracy.
	const scale = 127 / largest;
	const featureKeys = deltas(rows.map((row) => weights.keys[row]!));
	const nameKeys = deltas(lexicon.keys);
	const header = 28;
	const size =
		header +
		weights.transitions.length * 4 +
		featureKeys.length +
		rows.length * TAG_COUNT +
		nameKeys.length +
		lexicon.bits.length;
	const bytes = new Uint8Array(size);
	const view = new DataView(bytes.buffer);
	[
		0x31544c44,
		KEY_BITS,
		rows.length,
		lexicon.keys.length,
		featureKeys.length,
		nameKeys.length
	].forEach((value, i) => view.setUint32(i * 4, value, true));
	view.setFloat32(24, 1 / scale, true);
	let at = header;
	for (const weight of weights.transitions) {
		view.setFloat32(at, weight, true);
		at += 4;
	}
	bytes.set(featureKeys, at);
	at += featureKeys.length;
	for (let tag = 0; tag < TAG_COUNT; tag++)
		for (const row of rows)
			view.setInt8(at++, Math.round(weights.emissions[row * TAG_COUNT + tag]! * scale));
	bytes.set(nameKeys, at);
	bytes.set(lexicon.bits, at + nameKeys.length);
	return bytes;
}

function strongestRows({ keys, emissions }: Weights, limit: number): number[] {
	const strength = Float64Array.from(keys, (_, row) => {
		let largest = 0;
		for (let tag = 0; tag < TAG_COUNT; tag++)
			largest = Math.max(largest, Math.abs(emissions[row * TAG_COUNT + tag]!));
		return largest;
	});
	const rows = Array.from(keys, (_, row) => row).filter((row) => strength[row]! > 0);
	rows.sort((a, b) => strength[b]! - strength[a]! || a - b);
	// Rows are in order of their keys.
	return rows.slice(0, limit).sort((a, b) => a - b);
}

function deltas(sorted: readonly number[]): Uint8Array {
	const bytes: number[] = [];
	let previous = 0;
	for (const value of sorted) {
		let delta = value - previous;
		previous = value;
		while (delta > 127) {
			bytes.push((delta & 127) | 128);
			delta >>>= 7;
		}
		bytes.push(delta);
	}
	return Uint8Array.from(bytes);
}
