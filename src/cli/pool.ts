/** How do several threads answer one stream without losing its order or filling the memory? */
import type { Worker } from 'node:worker_threads';
import type { Block } from './lines.ts';

/** Blocks that may wait for each thread: enough that none idles, few enough that memory stays constant. */
const WINDOW = 4;

/** Threads that answer `{ task, block }`, each in the order it was asked. */
export class WorkerPool {
	readonly #threads: readonly Thread[];

	constructor(workers: readonly Worker[]) {
		this.#threads = workers.map((worker) => new Thread(worker));
	}

	/** Told to each thread; none answers. */
	tell(message: unknown): void {
		for (const thread of this.#threads) thread.tell(message);
	}

	/**
	 * The answers, in the order of the blocks; one that is ready does not wait for a block that is not. A thread that
	 * fails fails the whole.
	 */
	async *map<Answer>(task: string, blocks: AsyncIterable<Block>): AsyncGenerator<Answer> {
		const waiting: Promise<unknown>[] = [];
		const most = WINDOW * this.#threads.length;
		const source = blocks[Symbol.asyncIterator]();
		let coming: Promise<IteratorResult<Block>> | null = null;
		for (let ended = false; !ended || waiting.length > 0;) {
			if (!ended && waiting.length < most) {
				coming ??= source.next();
				const first = waiting[0]?.then(() => null);
				const next = await (first ? Promise.race([first, coming]) : coming);
				if (next) {
					coming = null;
					if (next.done) ended = true;
					else waiting.push(this.#leastBusy().ask(task, next.value));
					continue;
				}
			}
			yield (await waiting.shift()) as Answer;
		}
	}

	#leastBusy(): Thread {
		return this.#threads.reduce((best, thread) => (thread.open < best.open ? thread : best));
	}

	async end(): Promise<void> {
		await Promise.all(this.#threads.map((thread) => thread.end()));
	}
}

class Thread {
	readonly #worker: Worker;
	#failure: Error | undefined;
	readonly #open: { resolve: (answer: unknown) => void; reject: (error: Error) => void }[] = [];

	constructor(worker: Worker) {
		this.#worker = worker;
		worker.on('message', (answer: unknown) => this.#open.shift()?.resolve(answer));
		worker.on('error', (error: Error) => {
			this.#failure = error;
			for (const { reject } of this.#open.splice(0)) reject(error);
		});
	}

	/** How many questions have no answer yet. */
	get open(): number {
		return this.#open.length;
	}

	tell(message: unknown): void {
		this.#worker.postMessage(message);
	}

	ask(task: string, block: Block): Promise<unknown> {
		if (this.#failure) throw this.#failure;
		const answer = new Promise((resolve, reject) => this.#open.push({ resolve, reject }));
		// Whoever reads the answers meets the failure in turn; until then it is not unhandled.
		answer.catch(() => undefined);
		this.#worker.postMessage({ task, block }, [block.bytes.buffer]);
		return answer;
	}

	async end(): Promise<void> {
		await this.#worker.terminate();
	}
}
