/** What does the site show? All of it, from a folder of articles. */
import { readFile } from 'node:fs/promises';
import { articleReading } from '../core/article-reading.ts';
import type { Corpus } from '../core/article/corpus.ts';
import type { Problem } from '../core/article/result.ts';
import type { ArticleReading } from '../core/atlas/article-part.ts';
import { buildAtlas } from '../core/atlas/atlas.ts';
import { openGeometries, type Geometries } from '../core/atlas/geometry.ts';
import { exportFiles } from '../core/export/registry.ts';
import { readArticles } from './articles-folder.ts';
import { loadEngine, SettingsError } from './load-engine.ts';
import { readCorrectionsFile, staleWarnings, type CorrectionsFile } from './corrections-file.ts';
import { defaultArticles, defaultCorrections, staticFile } from './project.ts';
import { isProjectFile, readProjectFile } from './project-file.ts';

export interface Site {
	/** Of the project that was opened; null for articles of folders. */
	readonly title: string | null;
	readonly articles: readonly ArticleReading[];
	/** Name → content of every file under `/layers/`. */
	readonly files: ReadonlyMap<string, string>;
	/** Files left out. */
	readonly problems: readonly Problem[];
	/** What was dropped from articles that are in. */
	readonly warnings: readonly Problem[];
	/** Entries of the corrections that cannot be used, as the warnings say. */
	readonly unreadCorrections: number;
}

/**
 * Reads the articles at `paths`, or the one project that was saved on the workbench, replays the corrections, and builds every file of the atlas. A `correctionsFile` that
 * somebody asked for and that cannot be read at all is an error; a broken `data/corrections.json` is told as a warning,
 * and the articles are shown without it.
 */
export async function buildSite(paths: readonly string[], correctionsFile?: string): Promise<Site> {
	const [engine, geometries, { title, corpus, decisions, focus }] = await Promise.all([
		loadEngine(),
		loadGeometries(),
		readSource(paths, correctionsFile)
	]);
	const { corrections } = decisions;
	const articles = corpus.articles.map((article) =>
		articleReading(article, engine, { corrections, focus })
	);
	const atlas = buildAtlas({ articles, geometries, gazetteer: engine.gazetteer });
	return {
		title,
		articles,
		files: exportFiles(atlas),
		problems: corpus.problems,
		warnings: [...corpus.warnings, ...decisions.problems, ...staleWarnings(decisions, articles)],
		unreadCorrections: decisions.problems.length
	};
}

interface Source {
	readonly title: string | null;
	readonly corpus: Corpus;
	readonly decisions: CorrectionsFile;
	readonly focus: string | null;
}

async function readSource(paths: readonly string[], correctionsFile?: string): Promise<Source> {
	const [first = '', ...others] = paths;
	if (others.length > 0 || !isProjectFile(first)) {
		const [corpus, decisions] = await Promise.all([
			readArticles(paths),
			correctionsFile ? readCorrectionsFile(correctionsFile) : readDefaultCorrections()
		]);
		return { title: null, corpus, decisions, focus: null };
	}
	// It brings its own decisions: those of data/corrections.json are about other articles.
	const { corrections, ...project } = await readProjectFile(first);
	const more = correctionsFile ? await readCorrectionsFile(correctionsFile) : null;
	const decisions = {
		file: more?.file ?? first,
		corrections: [...corrections, ...(more?.corrections ?? [])],
		problems: more?.problems ?? []
	};
	return { ...project, decisions };
}

async function readDefaultCorrections(): Promise<CorrectionsFile> {
	const file = 'data/corrections.json';
	try {
		return { ...(await readCorrectionsFile(defaultCorrections)), file };
	} catch (error) {
		if (!(error instanceof SettingsError)) throw error;
		return { file, corrections: [], problems: [{ file, message: error.message }] };
	}
}

async function loadGeometries(): Promise<Geometries> {
	const [boundaries, softAreas] = await Promise.all(
		[
			staticFile('boundaries', 'boundaries.topo.json'),
			staticFile('boundaries', 'soft-areas.geojson')
		].map(async (file) => JSON.parse(await readFile(file, 'utf8')) as unknown)
	);
	return openGeometries(boundaries, softAreas);
}

let site: Promise<Site> | undefined;

/** The site of this build: read once, asked for by every prerendered page. */
export function loadSite(): Promise<Site> {
	site ??= buildSite([process.env['DATELINE_ARTICLES'] ?? defaultArticles]);
	return site;
}
