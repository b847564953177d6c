/**
 * Makes src/lib/core/toponym/calibration-weights.ts: how far the recogniser's own probability is to be believed.
 *
 * Usage: tsx scripts/train-calibration.ts FOLDER, where FOLDER holds openly licensed texts with annotated names as
 * JSON Lines; our own annotated texts are added. Run it again whenever the tagger is trained anew. Same texts, same
 * tagger: same curve.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { segment } from '../src/lib/core/article/segment.ts';
import type { Span } from '../src/lib/core/model.ts';
import type { Engine } from '../src/lib/core/reading.ts';
import { recognise } from '../src/lib/core/toponym/recognise.ts';
import { loadEngine } from '../src/lib/server/load-engine.ts';
import { readGold } from '../tests/accuracy/gold.ts';
import { fitCurve, type Trial } from './calibration/platt.ts';
import { runningText } from './ranker/silver.ts';
import { readDocuments } from './tagger/training-data.ts';

/** Openly licensed, and not among the texts that the tagger learns from (train-tagger.ts, SETS). Our own are neither. */
const HELD_OUT = 'docred-test';
const ROOT = join(import.meta.dirname, '..');

async function main([folder]: string[]): Promise<void> {
	if (!folder) throw new Error('usage: tsx scripts/train-calibration.ts FOLDER');
	const engine = await loadEngine();
	const documents = [
		...readDocuments(folder, HELD_OUT).map(runningText),
		...(await readGold()).map(({ text, toponyms }) => ({ text, spans: toponyms }))
	];
	const trials = documents.flatMap(({ text, spans }) => trialsOf(text, spans, engine));
	const { intercept, slope } = fitCurve(trials);
	const right = trials.filter((trial) => trial.right).length;
	console.log(
		`${trials.length} names, ${(right / trials.length).toFixed(3)} of them places; ` +
			`intercept ${intercept.toFixed(3)}, slope ${slope.toFixed(3)}`
	);
	writeFileSync(
		join(ROOT, 'src/lib/core/toponym/calibration-weights.ts'),
		`/** How far is the recogniser's own probability to be believed? Made by scripts/train-calibration.ts; do not edit. */

export const NAME = { intercept: ${Number(intercept.toFixed(3))}, slope: ${Number(slope.toFixed(3))} } as const;
`
	);
}

/** Every name that was recognised and could be located; demonyms and inner names are not annotated everywhere. */
function trialsOf(text: string, spans: readonly Span[], { gazetteer, tagger }: Engine): Trial[] {
	return recognise(segment(text), gazetteer, tagger)
		.filter(
			({ form, within, name }) => form !== 'demonym' && !within && gazetteer.lookup(name).length
		)
		.map(({ start, end, confidence }) => ({
			logOdds: Math.log(confidence / (1 - confidence)),
			right: spans.some((span) => span.start < end && start < span.end)
		}))
		.filter(({ logOdds }) => Number.isFinite(logOdds));
}

await main(process.argv.slice(2));
