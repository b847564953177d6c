/** What is the answer to one line? The same in the main thread and in a worker. */
import { geoparse, parseDocument, type GeoparseOptions } from '../lib/core/geoparse.ts';
import { readCorrectionsFile } from '../lib/server/corrections-file.ts';
import { loadEngine } from '../lib/server/load-engine.ts';
import type { Line } from './lines.ts';

/** Plain values, so that they can be sent to a worker. */
export interface LineSettings {
	readonly times: boolean;
	readonly namesOnly: boolean;
	readonly candidates: number;
	readonly corrections: string | null;
	/** Pairs of a source and its home region. */
	readonly homes: readonly (readonly [string, string])[];
}

export interface LineAnswer {
	readonly text: string;
	readonly ok: boolean;
}

export type AnswerLine = (line: Line) => LineAnswer;

/** Loads the engine once and gives the function that answers lines. */
export async function geoparseLine(settings: LineSettings): Promise<AnswerLine> {
	const [engine, corrections] = await Promise.all([
		loadEngine(),
		settings.corrections === null ? [] : readCorrectionsFile(settings.corrections)
	]);
	const options: GeoparseOptions = {
		times: settings.times,
		namesOnly: settings.namesOnly,
		candidates: settings.candidates,
		corrections,
		homes: new Map(settings.homes)
	};
	return (line) => {
		if (!line.ok) return refuse({ id: null, error: 'The line is not valid UTF-8.' });
		const document = parseDocument(line.text);
		if ('error' in document) return refuse(document);
		return { text: JSON.stringify(geoparse(document, engine, options)), ok: true };
	};
}

function refuse(answer: { id: string | number | null; error: string }): LineAnswer {
	return { text: JSON.stringify(answer), ok: false };
}
