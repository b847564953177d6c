/** Where is each source of a stream at home? Learnt from what its documents speak of, without labels. */
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { geoparse, parseDocument } from '../lib/core/geoparse.ts';
import { homeOf, type RegionTally } from '../lib/core/toponym/home.ts';
import { loadEngine } from '../lib/server/load-engine.ts';
import { readBlocks, type Block, type Line } from './lines.ts';

export interface Spool {
	blocks(): AsyncGenerator<Block>;
	remove(): Promise<void>;
}

/** Copies a stream to a temporary file, so that it can be read twice. */
export async function spool(stream: NodeJS.ReadableStream): Promise<Spool> {
	const folder = await mkdtemp(join(tmpdir(), 'dateline-'));
	const removeFolder = () => rm(folder, { recursive: true, force: true });
	const file = await open(join(folder, 'input.jsonl'), 'w+');
	// Where the system allows it, the open file has no name from now on: however this ends, nothing is left.
	await removeFolder().catch(() => undefined);
	const kept = { start: 0, autoClose: false } as const;
	await pipeline(stream, file.createWriteStream(kept));
	return {
		blocks: () => readBlocks(file.createReadStream(kept)),
		remove: async () => {
			await file.close();
			await removeFolder();
		}
	};
}

/** Pairs of a source and the region most of its located names lie in, where one region stands out. */
export async function learnHomes(lines: AsyncIterable<Line>): Promise<[string, string][]> {
	const engine = await loadEngine();
	const tallies = new Map<string, RegionTally>();
	const options = { times: false, namesOnly: true, candidates: 0, corrections: [] };
	for await (const line of lines) {
		const document = line.ok ? parseDocument(line.text) : null;
		if (!document || 'error' in document || document.source === null) continue;
		const tally = tallies.get(document.source) ?? new Map<string, number>();
		for (const { admin1, country, confidence } of geoparse(document, engine, options).toponyms) {
			const region = admin1 ?? country;
			if (region) tally.set(region, (tally.get(region) ?? 0) + confidence);
		}
		tallies.set(document.source, tally);
	}
	return [...tallies].flatMap(([source, tally]) => {
		const home = homeOf(tally);
		return home ? [[source, home] as [string, string]] : [];
	});
}
