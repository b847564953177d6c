/** Who reads the lines: this thread alone, or several that share one gazetteer? */
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Engine } from '../lib/core/reading.ts';
import { loadEngine, loadSharedGazetteer } from '../lib/server/load-engine.ts';
import {
	answerBlock,
	tallyBlock,
	type Answers,
	type Settings,
	type SourceTallies
} from './geoparse-block.ts';
import type { FromMain } from './geoparse-worker.ts';
import type { Block } from './lines.ts';
import { WorkerPool } from './pool.ts';

/** How much the heap may grow, in percent of what is in use, before it is cleaned; left alone it would be up to 300. */
const HEAP_GROWTH = 60;

/** Megabytes for what is new in a thread's memory, a third of what it would take: what a text needs is soon let go. */
const NEW = { maxYoungGenerationSizeMb: 16 };

/** Both give what they find in the order of the blocks. */
export interface Readers {
	answer(blocks: AsyncIterable<Block>, settings: Settings): AsyncIterable<Answers>;
	tally(blocks: AsyncIterable<Block>): AsyncIterable<SourceTallies>;
	end(): Promise<void>;
}

export async function openReaders(jobs: number): Promise<Readers> {
	setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
	return jobs === 1 ? alone(await loadEngine()) : together(jobs);
}

function alone(engine: Engine): Readers {
	return {
		async *answer(blocks, settings) {
			for await (const block of blocks) yield answerBlock(block, engine, settings);
		},
		async *tally(blocks) {
			for await (const block of blocks) yield tallyBlock(block, engine);
		},
		end: async () => undefined
	};
}

/** The threads load their code while the gazetteer is laid out for all of them. */
async function together(jobs: number): Promise<Readers> {
	const script = new URL('./geoparse-worker.js', import.meta.url);
	const start = () => new Worker(script, { resourceLimits: NEW });
	const pool = new WorkerPool(Array.from({ length: jobs }, start));
	const tell = (message: FromMain) => pool.tell(message);
	tell({ task: 'open', tables: await loadSharedGazetteer() });
	return {
		answer(blocks, settings) {
			tell({ task: 'obey', settings });
			return pool.map<Answers>('answer', blocks);
		},
		tally: (blocks) => pool.map<SourceTallies>('tally', blocks),
		end: () => pool.end()
	};
}
