/** What is a map in one file made of, besides its atlas? Files of the program, and the texts. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Atlas, WhyCandidate } from '../core/atlas/layers.ts';
import type { SiteLayers } from '../core/atlas/site-layers.ts';
import { oneFilePaths, oneFileProgramPaths, type OneFileParts } from '../core/export/one-file.ts';
import { articleText, type ArticleText } from '../ui/article-text.ts';
import { projectRoot, staticFile } from './project.ts';
import { SettingsError } from './load-engine.ts';
import type { Site } from './site.ts';

/** @throws SettingsError where the program was not built. */
export async function loadOneFileParts(
	site: Site,
	layers: SiteLayers,
	atlas: Atlas
): Promise<OneFileParts> {
	const files = await Promise.all(
		oneFilePaths(atlas).map(async (path) => [path, await load(path)] as const)
	);
	const why = JSON.parse(site.files.get('why.json') ?? '{}') as Record<string, WhyCandidate[]>;
	return { files: new Map(files), texts: textsOf(site, layers), why };
}

/** What `npm run build:cli` makes lies beside the command. */
export async function loadProgramPart(path: string): Promise<Buffer> {
	try {
		return await readFile(join(projectRoot, 'dist', path));
	} catch {
		throw new SettingsError(`dist/${path} is not there; run npm ci.`);
	}
}

export function textsOf(site: Site, { data }: SiteLayers): Readonly<Record<string, ArticleText>> {
	const texts = site.articles.map(({ article, reading }) => [
		article.slug,
		articleText(article.text, reading, data, article.slug)
	]);
	return Object.fromEntries(texts) as Record<string, ArticleText>;
}

function load(path: string): Promise<Buffer> {
	return oneFileProgramPaths.includes(path) ? loadProgramPart(path) : readFile(staticFile(path));
}
