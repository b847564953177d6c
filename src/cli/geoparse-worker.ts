/** One of several threads that read lines: told first what to work with, then asked about one block after the other. */
import { parentPort } from 'node:worker_threads';
import type { GazetteerTables } from '../lib/core/gazetteer/gazetteer.ts';
import type { Engine } from '../lib/core/reading.ts';
import { loadEngine } from '../lib/server/load-engine.ts';
import { answerBlock, tallyBlock, type Settings } from './geoparse-block.ts';
import type { Block } from './lines.ts';

export type FromMain =
	| { readonly task: 'open'; readonly tables: GazetteerTables }
	| { readonly task: 'obey'; readonly settings: Settings }
	| { readonly task: 'answer' | 'tally'; readonly block: Block };

let opening: Promise<Engine> | undefined;
let settings: Settings | undefined;

parentPort?.on('message', (message: FromMain) => {
	if (message.task === 'open') opening = loadEngine(message.tables);
	else if (message.task === 'obey') settings = message.settings;
	else void reply(message.task, message.block);
});

/** What waits for the engine is answered in the order it came. */
async function reply(task: 'answer' | 'tally', block: Block): Promise<void> {
	const engine = await opening!;
	if (task === 'tally') {
		parentPort?.postMessage(tallyBlock(block, engine));
		return;
	}
	const answers = answerBlock(block, engine, settings!);
	parentPort?.postMessage(answers, [answers.bytes.buffer]);
}
