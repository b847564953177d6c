/** How does a map become one HTML file, that opens from disk, with nothing else, in ten years too? */
import type { Atlas, WhyCandidate } from '../atlas/layers.ts';
import { articlesJson } from './articles-json.ts';
import { base64 } from './base64.ts';
import type { Download } from './format.ts';
import { mentionsGeojson } from './mentions-geojson.ts';
import { groundPaths, labelsOfGround, LABELS } from './one-file-ground.ts';
import { placesGeojson } from './places-geojson.ts';
import { filterWords, generator, licence, type ExportContext } from './provenance.ts';
import { provincesGeojson } from './provinces-geojson.ts';
import { unnamedJson } from './unnamed-json.ts';
import { whyJson } from './why-json.ts';
import { escapeXml } from './xml.ts';
import { zip } from './zip.ts';

/** What the menu and the command say of it; it needs more than the atlas, and so is no `Download`. */
export const oneFile: Omit<Download, 'write'> = {
	id: 'html',
	file: 'map.html',
	name: 'One HTML file',
	note: 'The whole map, to be opened from disk',
	mediaType: 'text/html'
};

const TEMPLATE = 'one-file/template.txt';
/** What is built of the program for it; the rest is what every page has. */
export const oneFileProgramPaths: readonly string[] = [TEMPLATE, 'one-file/map-worker.js'];

/** The text of an article with what was read from it, as its page is given it. */
export interface ArticleTextPart {
	readonly mentions: readonly { readonly id: string }[];
	readonly unnamed: readonly { readonly start: number }[];
}

export interface OneFileParts {
	/** By slug; those of other articles are left out. */
	readonly texts: Readonly<Record<string, ArticleTextPart>>;
	readonly why: Atlas['why'];
	/** Content of each of `oneFilePaths`. */
	readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What stands in the page as JSON. */
export interface OneFileContents {
	readonly title: string | null;
	readonly generator: string;
	readonly licence: string;
	/** The filters in words. */
	readonly filtered: string;
	readonly layers: {
		readonly 'mentions.geojson': unknown;
		readonly 'places.geojson': unknown;
		readonly 'provinces.geojson': unknown;
		readonly 'articles.json': unknown;
		readonly 'unnamed.json': unknown;
		readonly 'why.json': Readonly<Record<string, readonly WhyCandidate[]>>;
	};
	readonly texts: Readonly<Record<string, unknown>>;
}

/** Which files of the program, as the site serves them, the map of this atlas is made of. */
export function oneFilePaths(atlas: Atlas): readonly string[] {
	return [...oneFileProgramPaths, ...groundPaths(atlas)];
}

/** Pure and deterministic, as the other formats are. */
export function writeOneFile(atlas: Atlas, context: ExportContext, parts: OneFileParts): string {
	const template = new TextDecoder().decode(parts.files.get(TEMPLATE));
	// In an order of our own: the caller may have read them in any.
	const paths = oneFilePaths(atlas).filter((path) => path !== TEMPLATE && parts.files.has(path));
	const packed = new Map(paths.map((path) => [path, parts.files.get(path) ?? new Uint8Array()]));
	const labels = packed.get(LABELS);
	if (labels) packed.set(LABELS, labelsOfGround(labels, paths));
	return fill(template, {
		head: headOf(atlas, context),
		data:
			`<script type="application/json" id="dateline-contents">${contentsOf(atlas, context, parts)}</script>\n` +
			`<script type="text/plain" id="dateline-files">${base64(zip(packed))}</script>`
	});
}

/** Texts are put in by a function: in a replacement string "$&" would mean something. */
function fill(template: string, texts: Readonly<Record<'head' | 'data', string>>): string {
	return template.replace(
		/<!--dateline:(head|data)-->/g,
		(_, name: 'head' | 'data') => texts[name]
	);
}

function headOf({ articles }: Atlas, context: ExportContext): string {
	const titles = articles.map(({ title }) => `“${title}”`).join(', ');
	const metas = {
		generator,
		description: `The places that news articles name, when, and in whose words: ${titles || 'none'}. ${filterWords(context.filters)}`,
		license: licence
	};
	return [
		`<title>${escapeXml(context.title ?? 'Dateline')}</title>`,
		...Object.entries(metas).map(
			([name, content]) => `<meta name="${name}" content="${escapeXml(content)}">`
		)
	].join('\n');
}

/** Layers row by row, as in their own files. In JSON "<" may be written so that it ends no script. */
function contentsOf(atlas: Atlas, context: ExportContext, parts: OneFileParts): string {
	const mentions = new Set(atlas.mentions.map(({ properties }) => properties.id));
	const counts = new Set(atlas.unnamed.map(({ article, start }) => `${article} ${start}`));
	const why = Object.entries(parts.why).filter(([id]) => mentions.has(id));
	const texts = atlas.articles.flatMap(({ slug }) => {
		const text = parts.texts[slug];
		if (!text) return [];
		const left = {
			...text,
			mentions: text.mentions.filter(({ id }) => mentions.has(id)),
			unnamed: text.unnamed.filter(({ start }) => counts.has(`${slug} ${start}`))
		};
		return [`${JSON.stringify(slug)}:${JSON.stringify(left)}`];
	});
	const whole = { ...atlas, why: Object.fromEntries(why) };
	const layers = [
		mentionsGeojson,
		placesGeojson,
		provincesGeojson,
		articlesJson,
		unnamedJson,
		whyJson
	].map((format) => `${JSON.stringify(format.file)}:${format.write(whole, context).trim()}`);
	const about = {
		title: context.title,
		generator,
		licence,
		filtered: filterWords(context.filters)
	};
	const json = `{${JSON.stringify(about).slice(1, -1)},\n"layers":{\n${layers.join(',\n')}},\n"texts":{\n${texts.join(',\n')}}}`;
	return json.replaceAll('<', '\\u003c');
}
