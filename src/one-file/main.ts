/** Where does a map in one file begin? Hands the engine its files and shows the page that the address names. */
import '../app.css';
import { mount } from 'svelte';
import { loadEngine } from '../lib/map/engine.ts';
import App from './App.svelte';
import { packedFile } from './packed-files.ts';

const engine = await loadEngine();
engine.addProtocol('packed', async ({ url }) => {
	const data = packedFile(url);
	// "Not found": the engine draws the coarser tile, larger.
	if (!data) throw Object.assign(new Error(`${url} is not in this file.`), { status: 404 });
	return { data };
});

// A search from a page without a map: a file has no address that a form could be sent to.
addEventListener('submit', (event) => {
	if (event.defaultPrevented || !(event.target instanceof HTMLFormElement)) return;
	event.preventDefault();
	const typed = new FormData(event.target).get('q');
	location.hash = `#/?${new URLSearchParams({ q: String(typed) })}`;
});

mount(App, { target: document.body });
