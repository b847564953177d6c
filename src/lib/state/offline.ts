/** How does the workbench come to be there without a network, the next time? */
import { dev } from '$app/environment';
import { resolve } from '$app/paths';

/**
 * Has the browser keep the app and its data. To be called when the first things are on the screen, for it loads some
 * megabytes; where a browser does not do it, all else works as before.
 */
export async function keepOffline(): Promise<void> {
	if (dev || !('serviceWorker' in navigator)) return;
	// The reading worker's own requests are answered too, so the whole site is in reach; only what is kept is touched.
	await navigator.serviceWorker.register(`${resolve('/')}service-worker.js`).catch(() => undefined);
}
