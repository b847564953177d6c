/** What is the answer to some lines, and what do they tell of their sources? The same in every thread. */
import type { Correction } from '../lib/core/corrections/correction.ts';
import { geoparse, parseDocument, type GeoparseOptions } from '../lib/core/geoparse.ts';
import type { Engine } from '../lib/core/reading.ts';
import { tallyRegions, type RegionTally } from '../lib/core/toponym/home.ts';
import { linesOf, type Block, type NumberedLine } from './lines.ts';

/** Plain values, so that they can be sent to a worker. */
export interface Settings {
	readonly times: boolean;
	readonly namesOnly: boolean;
	readonly candidates: number;
	readonly corrections: readonly Correction[];
	/** Where the whole collection is at home. */
	readonly focus: string | null;
	/** Home region of each source. */
	readonly homes: ReadonlyMap<string, string>;
}

export interface Answers {
	/** Lines of JSON, in the order of the block. */
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** Whether all lines were documents. */
	readonly ok: boolean;
}

/** By source. */
export type SourceTallies = ReadonlyMap<string, RegionTally>;

const encoder = new TextEncoder();

export function answerBlock(block: Block, engine: Engine, options: GeoparseOptions): Answers {
	const answer = (line: NumberedLine) => {
		const document = line.ok
			? parseDocument(line.text)
			: { id: null, error: 'The line is not valid UTF-8.' };
		return 'error' in document
			? { ...document, error: `Line ${line.number}: ${document.error}` }
			: geoparse(document, engine, options);
	};
	let text = '';
	let ok = true;
	for (const line of linesOf(block)) {
		const answered = answer(line);
		ok &&= !('error' in answered);
		text += `${JSON.stringify(answered)}\n`;
	}
	return { bytes: encoder.encode(text), ok };
}

export function tallyBlock(block: Block, engine: Engine): SourceTallies {
	const tallies = new Map<string, RegionTally>();
	for (const line of linesOf(block)) {
		const document = line.ok ? parseDocument(line.text) : null;
		if (!document || 'error' in document || document.source === null) continue;
		const tally = tallies.get(document.source) ?? new Map<string, number>();
		tallyRegions(document, engine, tally);
		tallies.set(document.source, tally);
	}
	return tallies;
}
