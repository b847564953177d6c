/** One of several threads that answer lines; its settings come with its start. */
import { parentPort, workerData } from 'node:worker_threads';
import { geoparseLine, type LineSettings } from './geoparse-line.ts';
import type { Line } from './lines.ts';

const answer = geoparseLine(workerData as LineSettings);
parentPort?.on('message', (line: Line) => {
	void answer.then((answerLine) => parentPort?.postMessage(answerLine(line)));
});
