/** Where is each source of a stream at home? Learnt from what its documents speak of, without labels. */
import { mkdtemp, open, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from '../lib/core/geoparse.ts';
import { homeOf, type RegionTally } from '../lib/core/toponym/home.ts';
import type { SourceTallies } from './geoparse-block.ts';
import { linesOf, readBlocks, type Block } from './lines.ts';

export interface Spool {
	blocks(): AsyncGenerator<Block>;
	remove(): Promise<void>;
}

/** Copies a stream to a temporary file, so that it can be read twice. */
export async function spool(stream: AsyncIterable<Uint8Array>): Promise<Spool> {
	const folder = await mkdtemp(join(tmpdir(), 'dateline-'));
	const removeFolder = () => rm(folder, { recursive: true, force: true });
	const file = await open(join(folder, 'input.jsonl'), 'w+');
	// Where the system allows it, the open file has no name from now on: however this ends, nothing is left.
	await removeFolder().catch(() => undefined);
	await writeFile(file, stream);
	return {
		blocks: () => readBlocks(piecesOf(file)),
		remove: async () => {
			await file.close();
			await removeFolder();
		}
	};
}

const PIECE = 2 ** 16;

/** Not a stream of the file: while one is not closed, neither is the file. */
async function* piecesOf(file: FileHandle): AsyncGenerator<Buffer> {
	for (let position = 0; ;) {
		const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(PIECE), 0, PIECE, position);
		if (bytesRead === 0) return;
		position += bytesRead;
		yield buffer.subarray(0, bytesRead);
	}
}

/** All of so many documents of a source are learnt from; of as many again each second one, then each fourth, … */
const STEP = 100;
const encoder = new TextEncoder();

/**
 * The lines that sources are learnt from. The more documents a source has, the less each of them says of its home, and
 * reading is what takes time; but some are taken from everywhere in the stream.
 */
export async function* linesToLearnFrom(
	blocks: AsyncIterable<Block> | Iterable<Block>
): AsyncGenerator<Block> {
	const seen = new Map<string, number>();
	for await (const block of blocks) {
		let lines = '';
		for (const line of linesOf(block)) {
			const document = line.ok ? parseDocument(line.text) : null;
			if (!line.ok || !document || 'error' in document || document.source === null) continue;
			const before = seen.get(document.source) ?? 0;
			seen.set(document.source, before + 1);
			const stride = 2 ** Math.floor(Math.log2(before / STEP + 1));
			if (before % stride === 0) lines += `${line.text}\n`;
		}
		if (lines) yield { bytes: encoder.encode(lines), firstLine: block.firstLine };
	}
}

/** The region most of a source's located names lie in, where one region stands out. */
export async function learnHomes(
	tallies: AsyncIterable<SourceTallies> | Iterable<SourceTallies>
): Promise<ReadonlyMap<string, string>> {
	const sums = new Map<string, RegionTally>();
	for await (const tally of tallies)
		for (const [source, regions] of tally) {
			const sum = sums.get(source) ?? new Map<string, number>();
			for (const [region, belief] of regions) sum.set(region, (sum.get(region) ?? 0) + belief);
			sums.set(source, sum);
		}
	return new Map(
		[...sums].flatMap(([source, sum]) => {
			const home = homeOf(sum);
			return home ? [[source, home] as const] : [];
		})
	);
}
