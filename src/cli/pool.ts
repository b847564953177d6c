/** How do several threads answer one stream without losing its order or filling the memory? */
import { Worker } from 'node:worker_threads';
import type { LineAnswer, LineSettings } from './geoparse-line.ts';
import type { Line } from './lines.ts';

/** Lines that may wait at each thread: enough that none idles, few enough that memory stays constant. */
const WINDOW = 4;

export class WorkerPool {
	readonly #workers: readonly Worker[];

	constructor(size: number, settings: LineSettings) {
		this.#workers = Array.from(
			{ length: size },
			() => new Worker(new URL('./geoparse-worker.js', import.meta.url), { workerData: settings })
		);
	}

	/** The answers, in the order of the lines. A thread that fails fails the whole. */
	async *map(lines: AsyncIterable<Line>): AsyncGenerator<LineAnswer> {
		const waiting: Promise<LineAnswer>[] = [];
		const queues = this.#workers.map((worker) => new AnswerQueue(worker));
		let next = 0;
		for await (const line of lines) {
			waiting.push(queues[next++ % queues.length]!.ask(line));
			if (waiting.length >= WINDOW * queues.length) yield await waiting.shift()!;
		}
		for (const answer of waiting) yield await answer;
	}

	async end(): Promise<void> {
		await Promise.all(this.#workers.map((worker) => worker.terminate()));
	}
}

/** A worker answers in the order it was asked. */
class AnswerQueue {
	readonly #worker: Worker;
	readonly #open: { resolve: (answer: LineAnswer) => void; reject: (error: Error) => void }[] = [];

	constructor(worker: Worker) {
		this.#worker = worker;
		worker.on('message', (answer: LineAnswer) => this.#open.shift()?.resolve(answer));
		worker.on('error', (error: Error) => {
			for (const { reject } of this.#open.splice(0)) reject(error);
		});
	}

	ask(line: Line): Promise<LineAnswer> {
		const answer = new Promise<LineAnswer>((resolve, reject) =>
			this.#open.push({ resolve, reject })
		);
		// Whoever reads the answers meets the failure in turn; until then it is not unhandled.
		answer.catch(() => undefined);
		this.#worker.postMessage(line);
		return answer;
	}
}
