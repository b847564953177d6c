/** What does the file tell? Its layers, its texts and what is said of it, as JSON in the page. */
import { readLayers } from '../lib/core/atlas/read-layers.ts';
import type { SiteLayers } from '../lib/core/atlas/site-layers.ts';
import type { WhyCandidate } from '../lib/core/atlas/layers.ts';
import type { OneFileContents } from '../lib/core/export/one-file.ts';
import type { ArticleText } from '../lib/ui/article-text.ts';

export const contents = JSON.parse(
	document.getElementById('dateline-contents')?.textContent ?? 'null'
) as OneFileContents;

const read = readLayers({
	mentions: contents.layers['mentions.geojson'],
	places: contents.layers['places.geojson'],
	provinces: contents.layers['provinces.geojson'],
	articles: contents.layers['articles.json'],
	unnamed: contents.layers['unnamed.json']
});

// What the exporter wrote: unreadable means that somebody cut the file, and no page of it can be shown.
if (!read.ok) throw new Error(read.error);
export const layers: SiteLayers = read;

export const why = contents.layers['why.json'] as Readonly<Record<string, readonly WhyCandidate[]>>;

export const texts = contents.texts as Readonly<Record<string, ArticleText>>;

const urls = new Map<string, string>();

/** The address of a layer as a file to be saved. */
export function layerUrl(file: string): string {
	const known = urls.get(file);
	if (known) return known;
	const json = JSON.stringify(contents.layers[file as keyof OneFileContents['layers']] ?? null);
	const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
	urls.set(file, url);
	return url;
}
