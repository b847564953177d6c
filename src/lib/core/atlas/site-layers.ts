/** What do the files of the site hold? The same reading as in the browser, for prerendered pages and exports. */
import { readLayers, type LayersRead } from './read-layers.ts';

export type SiteLayers = Extract<LayersRead, { ok: true }>;

const known = new WeakMap<ReadonlyMap<string, string>, SiteLayers>();

/** Read once for all pages: a large atlas has thousands of them, and what is read is large. */
export function readSiteLayers(files: ReadonlyMap<string, string>): SiteLayers {
	const before = known.get(files);
	if (before) return before;
	const parse = (file: string): unknown => JSON.parse(files.get(file) ?? 'null');
	const read = readLayers({
		mentions: parse('mentions.geojson'),
		places: parse('places.geojson'),
		provinces: parse('provinces.geojson'),
		articles: parse('articles.json'),
		unnamed: parse('unnamed.json')
	});
	// Our own files, just written: unreadable means a bug, not bad input.
	if (!read.ok) throw new Error(read.error);
	known.set(files, read);
	return read;
}
