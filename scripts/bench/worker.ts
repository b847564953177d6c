/** What a browser's worker does, in a thread of Node: opens the same bytes by the same means, and reads articles. */
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { openEngine } from '../../src/lib/core/open-engine.ts';
import { readPassage } from '../../src/lib/core/reading.ts';
import { loadActivities } from '../../src/lib/server/load-engine.ts';
import { staticFile } from '../../src/lib/server/project.ts';

const [gazetteer, model, activities] = await Promise.all([
	readFile(staticFile('gazetteer', 'gazetteer.pack')),
	readFile(staticFile('model', 'tagger.pack')),
	loadActivities()
]);
const engine = await openEngine({ gazetteer, model, activities });

parentPort?.on('message', (text: string) => {
	parentPort?.postMessage(readPassage(text, { published: null }, engine).mentions.length);
});
parentPort?.postMessage(0);
