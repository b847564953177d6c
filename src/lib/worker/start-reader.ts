/** How does a page start its reading worker? */
import { resolve } from '$app/paths';
import { ReaderClient } from './reader-client.ts';

/** In the browser only. */
export function startReader(): ReaderClient {
	const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
	const reader = new ReaderClient(worker, new URL(resolve('/'), location.href).href);
	worker.addEventListener('error', () =>
		reader.fail('The part that reads articles has stopped. Load the page again.')
	);
	return reader;
}
