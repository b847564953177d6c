/** Where do the layers come from? The same files that anybody can download. */
import { resolve } from '$app/paths';
import { readLayers, type LayersRead } from '../core/atlas/read-layers.ts';
import type { WhyCandidate } from '../core/atlas/layers.ts';
import type { ArticleText } from '../ui/article-text.ts';

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

/** What the page of an article is made of, for a map in one file. */
export async function loadText(slug: string): Promise<ArticleText> {
	return (await fetchJson(resolve('/articles/[slug]/text.json', { slug }))) as ArticleText;
}

function loadJson(file: string): Promise<unknown> {
	return fetchJson(resolve('/layers/[file]', { file }));
}

async function fetchJson(address: string): Promise<unknown> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return response.json();
}
