/** What a browser's worker does, in a thread of Node: opens the same bytes by the same means, and reads articles. */
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { readVocabulary } from '../../src/lib/core/activity/vocabulary.ts';
import { loadGazetteer } from '../../src/lib/core/gazetteer/gazetteer.ts';
import { readPassage } from '../../src/lib/core/reading.ts';
import { openTagger } from '../../src/lib/core/toponym/tagger.ts';
import { dataFile, staticFile } from '../../src/lib/server/project.ts';

const [gazetteer, model, vocabulary] = await Promise.all([
	readFile(staticFile('gazetteer', 'gazetteer.pack')).then(loadGazetteer),
	readFile(staticFile('model', 'tagger.pack')),
	readFile(dataFile('activities.json'), 'utf8')
]);
const read = readVocabulary(JSON.parse(vocabulary));
if (!read.ok) throw new Error(read.message);
const engine = { gazetteer, tagger: openTagger(model), activities: read.activities };

parentPort?.on('message', (text: string) => {
	parentPort?.postMessage(readPassage(text, { published: null }, engine).mentions.length);
});
parentPort?.postMessage(0);
