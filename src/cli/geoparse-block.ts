/** What are the answers to some lines? The same in the main thread and in a worker. */
import type { Correction } from '../lib/core/corrections/correction.ts';
import { geoparse, parseDocument, type GeoparseOptions } from '../lib/core/geoparse.ts';
import { loadEngine } from '../lib/server/load-engine.ts';
import { linesOf, type Block, type NumberedLine } from './lines.ts';

/** Plain values, so that they can be sent to a worker. */
export interface Settings {
	readonly times: boolean;
	readonly namesOnly: boolean;
	readonly candidates: number;
	readonly corrections: readonly Correction[];
	/** Where the whole collection is at home. */
	readonly focus: string | null;
	/** Pairs of a source and its home region. */
	readonly homes: readonly (readonly [string, string])[];
}

export interface Answers {
	/** Lines of JSON, in the order of the block. */
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** Whether all lines were documents. */
	readonly ok: boolean;
}

export type AnswerBlock = (block: Block) => Answers;

const encoder = new TextEncoder();

/** Loads the engine once and gives the function that answers blocks of lines. */
export async function geoparseBlock(settings: Settings): Promise<AnswerBlock> {
	const engine = await loadEngine();
	const options: GeoparseOptions = { ...settings, homes: new Map(settings.homes) };
	const answer = (line: NumberedLine) => {
		const document = line.ok
			? parseDocument(line.text)
			: { id: null, error: 'The line is not valid UTF-8.' };
		return 'error' in document
			? { ...document, error: `Line ${line.number}: ${document.error}` }
			: geoparse(document, engine, options);
	};
	return (block) => {
		let text = '';
		let ok = true;
		for (const line of linesOf(block)) {
			const answered = answer(line);
			ok &&= !('error' in answered);
			text += `${JSON.stringify(answered)}\n`;
		}
		return { bytes: encoder.encode(text), ok };
	};
}
