/** The worker that reads articles: opens what the reader needs by fetch, and answers the page. */
import activities from '../../../data/activities.json';
import { readVocabulary } from '../core/activity/vocabulary.ts';
import { openGeometries } from '../core/atlas/geometry.ts';
import { openEngine } from '../core/open-engine.ts';
import { fetchFiles } from './fetch-files.ts';
import type { Port } from './protocol.ts';
import { Reader } from './reader.ts';
import { serveReader, type Surroundings } from './serve-reader.ts';

const FILES = [
	'gazetteer/gazetteer.pack',
	'model/tagger.pack',
	'boundaries/boundaries.topo.json',
	'boundaries/soft-areas.geojson'
] as const;

const open: Surroundings['open'] = async (base, onprogress) => {
	const fetched = await fetchFiles(
		FILES.map((file) => new URL(file, base).href),
		onprogress
	);
	if (!fetched.ok) return fetched;
	const [gazetteer, model, ...shapes] = fetched.files as [Uint8Array, Uint8Array, ...Uint8Array[]];
	const vocabulary = readVocabulary(activities);
	if (!vocabulary.ok) return { ok: false, message: `data/activities.json: ${vocabulary.message}.` };
	const [boundaries, softAreas] = shapes.map(
		(bytes) => JSON.parse(new TextDecoder().decode(bytes)) as unknown
	);
	const engine = await openEngine({ gazetteer, model, activities: vocabulary.activities });
	return { ok: true, reader: new Reader(engine, openGeometries(boundaries, softAreas)) };
};

/** A task of its own, without the wait that timers have. */
function pause(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

function wait(time: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		if (time <= 0 || signal.aborted) return resolve();
		setTimeout(resolve, time);
		signal.addEventListener('abort', () => resolve(), { once: true });
	});
}

serveReader(self as unknown as Port, { open, pause, wait, now: () => performance.now() });
