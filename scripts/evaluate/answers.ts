/** What does the machine answer to the documents of a corpus? The same as `dateline geoparse`. */
import { tallyBlock, type SourceTallies } from '../../src/cli/geoparse-block.ts';
import { learnHomes, linesToLearnFrom } from '../../src/cli/homes.ts';
import { geoparse, parseDocument, type OutputDocument } from '../../src/lib/core/geoparse.ts';
import type { Engine } from '../../src/lib/core/reading.ts';
import type { GoldDocument } from './corpus.ts';
import { EvaluateError } from './settings.ts';

export interface AnswerOptions {
	readonly namesOnly: boolean;
	/** Learn where each source is at home. */
	readonly sources: boolean;
	/** Resolve the annotated spans. */
	readonly given: boolean;
	readonly candidates: number;
}

/** One answer for each document, in order. */
export async function answersTo(
	corpus: readonly GoldDocument[],
	engine: Engine,
	{ namesOnly, sources, given, candidates }: AnswerOptions
): Promise<OutputDocument[]> {
	const lines = corpus.map((document) => lineOf(document, given));
	const homes = await learnHomes(sources ? tallied(lines, engine) : []);
	return lines.map((line) => {
		const document = parseDocument(line);
		if ('error' in document)
			throw new EvaluateError(`document “${document.id}”: ${document.error}`);
		return geoparse(document, engine, {
			times: true,
			namesOnly,
			candidates,
			corrections: [],
			homes
		});
	});
}

/** The document without its annotations: nothing but the text and what is known of it. */
function lineOf({ id, text, date, title, source, toponyms }: GoldDocument, given: boolean): string {
	const spans = given && { toponyms: apart(toponyms ?? []) };
	return JSON.stringify({ id, text, date, title, source, ...spans });
}

/** Spans that overlap an earlier one cannot be given; they count as not located. */
function apart(spans: readonly { readonly start: number; readonly end: number }[]) {
	let reached = 0;
	return [...spans]
		.sort((a, b) => a.start - b.start || b.end - a.end)
		.flatMap(({ start, end }) => {
			if (start < reached) return [];
			reached = end;
			return [{ start, end }];
		});
}

async function* tallied(lines: readonly string[], engine: Engine): AsyncGenerator<SourceTallies> {
	const all = { bytes: new TextEncoder().encode(lines.join('\n')), firstLine: 1 };
	for await (const block of linesToLearnFrom([all])) yield tallyBlock(block, engine);
}
