/** Where do the layers come from? The same files that anybody can download. */
import { resolve } from '$app/paths';
import { readLayers, type LayersRead } from '../core/atlas/read-layers.ts';
import type { WhyCandidate } from '../core/atlas/layers.ts';

const files = {
	mentions: 'mentions.geojson',
	places: 'places.geojson',
	provinces: 'provinces.geojson',
	articles: 'articles.json',
	unnamed: 'unnamed.json'
} as const;

export async function loadLayers(): Promise<LayersRead> {
	const names = Object.keys(files) as (keyof typeof files)[];
	try {
		const read = await Promise.all(names.map((name) => loadJson(files[name])));
		return readLayers(Object.fromEntries(names.map((name, index) => [name, read[index]])) as never);
	} catch {
		return { ok: false, error: 'The layers could not be loaded. Is the site still being served?' };
	}
}

/** The candidates of every mention, asked for when somebody wants to know why. */
export async function loadWhy(): Promise<Readonly<Record<string, readonly WhyCandidate[]>>> {
	return (await loadJson('why.json')) as Record<string, readonly WhyCandidate[]>;
}

async function loadJson(file: string): Promise<unknown> {
	const response = await fetch(resolve('/layers/[file]', { file }));
	if (!response.ok) throw new Error(`${file}: ${response.status}`);
	return response.json();
}
