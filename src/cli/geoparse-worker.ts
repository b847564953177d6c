/** One of several threads that answer lines; its settings come with its start. */
import { parentPort, workerData } from 'node:worker_threads';
import { geoparseBlock, type Settings } from './geoparse-block.ts';
import type { Block } from './lines.ts';

const answer = geoparseBlock(workerData as Settings);
parentPort?.on('message', (block: Block) => {
	void answer.then((answerBlock) => {
		const { bytes, ok } = answerBlock(block);
		parentPort?.postMessage({ bytes, ok }, [bytes.buffer]);
	});
});
