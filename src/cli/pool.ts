/** How do several threads answer one stream without losing its order or filling the memory? */
import type { Worker } from 'node:worker_threads';
import type { Answers } from './geoparse-block.ts';
import type { Block } from './lines.ts';

/** Blocks that may wait for each thread: enough that none idles, few enough that memory stays constant. */
const WINDOW = 4;

export class WorkerPool {
	readonly #threads: readonly Thread[];

	constructor(size: number, startWorker: () => Worker) {
		this.#threads = Array.from({ length: size }, () => new Thread(startWorker()));
	}

	/** The answers, in the order of the blocks. A thread that fails fails the whole. */
	async *map(blocks: AsyncIterable<Block>): AsyncGenerator<Answers> {
		const waiting: Promise<Answers>[] = [];
		for await (const block of blocks) {
			waiting.push(this.#leastBusy().ask(block));
			if (waiting.length >= WINDOW * this.#threads.length) yield await waiting.shift()!;
		}
		for (const answers of waiting) yield await answers;
	}

	#leastBusy(): Thread {
		return this.#threads.reduce((best, thread) => (thread.open < best.open ? thread : best));
	}

	async end(): Promise<void> {
		await Promise.all(this.#threads.map((thread) => thread.end()));
	}
}

/** A worker answers in the order it was asked. */
class Thread {
	readonly #worker: Worker;
	#failure: Error | undefined;
	readonly #open: { resolve: (answers: Answers) => void; reject: (error: Error) => void }[] = [];

	constructor(worker: Worker) {
		this.#worker = worker;
		worker.on('message', (answers: Answers) => this.#open.shift()?.resolve(answers));
		worker.on('error', (error: Error) => {
			this.#failure = error;
			for (const { reject } of this.#open.splice(0)) reject(error);
		});
	}

	/** How many questions have no answer yet. */
	get open(): number {
		return this.#open.length;
	}

	ask(block: Block): Promise<Answers> {
		if (this.#failure) throw this.#failure;
		const answers = new Promise<Answers>((resolve, reject) => this.#open.push({ resolve, reject }));
		// Whoever reads the answers meets the failure in turn; until then it is not unhandled.
		answers.catch(() => undefined);
		this.#worker.postMessage(block, [block.bytes.buffer]);
		return answers;
	}

	async end(): Promise<void> {
		await this.#worker.terminate();
	}
}
