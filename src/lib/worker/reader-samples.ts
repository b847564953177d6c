/** A reader in Node, behind a channel as in the browser, for tests. */
import { readFile } from 'node:fs/promises';
import { openGeometries } from '../core/atlas/geometry.ts';
import type { Correction } from '../core/corrections/correction.ts';
import type { Article } from '../core/model.ts';
import { loadEngine } from '../server/load-engine.ts';
import { staticFile } from '../server/project.ts';
import { ReaderClient } from './reader-client.ts';
import { Reader } from './reader.ts';
import { serveReader } from './serve-reader.ts';

async function readJson(file: string): Promise<unknown> {
	return JSON.parse(await readFile(staticFile('boundaries', file), 'utf8'));
}

export const engine = await loadEngine();
export const geometries = openGeometries(
	await readJson('boundaries.topo.json'),
	await readJson('soft-areas.geojson')
);

export function article(slug: string, text: string, about: Partial<Article> = {}): Article {
	return {
		slug,
		file: `${slug}.txt`,
		title: slug,
		authors: [],
		publisher: null,
		published: '2021-08-26',
		retrieved: null,
		url: null,
		language: 'en',
		note: null,
		text,
		notes: [],
		repeats: null,
		...about
	};
}

/** On words of all articles, unless it says otherwise. */
export function correction(about: Pick<Correction, 'id' | 'decision'> & Partial<Correction>) {
	return {
		article: null,
		target: null,
		name: null,
		when: null,
		by: null,
		note: null,
		...about
	} satisfies Correction;
}

/** A client and the worker's side of it; `close` ends both. */
export function connected(): { client: ReaderClient; close: () => void } {
	const { port1, port2 } = new MessageChannel();
	let time = 0;
	serveReader(port2, {
		open: async (_, onprogress) => {
			onprogress(1, 2);
			onprogress(2, 2);
			return { ok: true, reader: new Reader(engine, geometries) };
		},
		// Each article seems to take 300 ms.
		now: () => (time += 150),
		pause: () => new Promise((resolve) => setImmediate(resolve)),
		wait: async (milliseconds) => void (time += milliseconds)
	});
	const client = new ReaderClient(port1, 'http://localhost/');
	port1.start();
	port2.start();
	return {
		client,
		close: () => {
			port1.close();
			port2.close();
		}
	};
}
