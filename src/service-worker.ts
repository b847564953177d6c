/** What is the workbench served when there is no network? What was kept when it was first opened. */
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { base, build, files, prerendered, version } from '$service-worker';
import {
	cacheName,
	isOldCache,
	isUnchanging,
	keptOffline,
	keptPath
} from './lib/worker/kept-offline.ts';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;
const name = cacheName(base, version);
const kept = new Set(keptOffline({ base, build, files, prerendered }));
/** So many files at once: the page that is open has things to load too. */
const AT_ONCE = 12;

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));

worker.addEventListener('activate', (event) => event.waitUntil(removeOld()));

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	// What is not kept is none of our business: the browser loads it as it would without us.
	if (request.method !== 'GET' || url.origin !== location.origin) return;
	const path = keptPath(url.pathname);
	if (kept.has(path)) event.respondWith(answer(request, path));
});

/** All or nothing: a new version takes over when the whole of it is here. */
async function keepAll(): Promise<void> {
	const cache = await caches.open(name);
	const paths = [...kept];
	for (let at = 0; at < paths.length; at += AT_ONCE) {
		await Promise.all(paths.slice(at, at + AT_ONCE).map((path) => keep(cache, path)));
	}
}

async function keep(cache: Cache, path: string): Promise<void> {
	const response = await fetch(path);
	if (!response.ok) throw new Error(`${path}: ${response.status}`);
	// A page may not be answered with what came by way of another address.
	const { headers, status } = response;
	const own = response.redirected
		? new Response(await response.blob(), { headers, status })
		: response;
	await cache.put(path, own);
}

async function removeOld(): Promise<void> {
	const old = (await caches.keys()).filter((one) => isOldCache(one, base, version));
	await Promise.all(old.map((one) => caches.delete(one)));
}

async function answer(request: Request, path: string): Promise<Response> {
	const cache = await caches.open(name);
	if (isUnchanging(path)) return (await cache.match(path)) ?? fetch(request);
	const found = await fetch(request).catch(() => null);
	if (found?.ok) return found;
	return (await cache.match(path)) ?? found ?? Response.error();
}
