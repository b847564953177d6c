/** Which articles does a folder of files hold, and what is wrong with the others? */
import type { Article, ArticleNote } from '../model.ts';
import { readArticleFile } from './article-file.ts';
import { findRepeats } from './repeats.ts';
import type { Problem } from './result.ts';

export interface Corpus {
	/** In the order of their slugs. */
	readonly articles: readonly Article[];
	/** Files left out, each with its mend. */
	readonly problems: readonly Problem[];
	/** What was dropped from articles that are in. */
	readonly warnings: readonly Problem[];
}

export interface CorpusFile {
	readonly file: string;
	readonly bytes: Uint8Array;
}

/** Reads all files. One bad file never costs another its place; a slug belongs to the first file that bears it. */
export async function readCorpus(files: readonly CorpusFile[]): Promise<Corpus> {
	const problems: Problem[] = [];
	const warnings: Problem[] = [];
	const bySlug = new Map<string, Article>();
	for (const { file, bytes } of [...files].sort((a, b) => compare(a.file, b.file))) {
		const result = await readArticleFile(file, bytes);
		if (!result.ok) {
			problems.push(result.problem);
			continue;
		}
		const { article } = result;
		const bearer = bySlug.get(article.slug);
		if (bearer) {
			problems.push({
				file,
				message: `its address, “${article.slug}”, is already that of ${bearer.file}; rename one of them`
			});
			continue;
		}
		bySlug.set(article.slug, article);
		warnings.push(...result.warnings);
	}
	return { articles: markRepeats([...bySlug.values()]), problems, warnings };
}

/** In the order of their slugs, each with the article among these that it repeats, whatever it said before. */
export function markRepeats(articles: readonly Article[]): Article[] {
	const ordered = [...articles].sort((a, b) => compare(a.slug, b.slug));
	const repeats = findRepeats(ordered);
	return ordered.map((article, index) => withRepeat(article, repeats[index] ?? null));
}

function withRepeat(article: Article, slug: string | null): Article {
	if (slug === article.repeats) return article;
	const notes = article.notes.filter(({ code }) => code !== 'repeats');
	const note: ArticleNote[] = slug === null ? [] : [{ code: 'repeats', slug }];
	return { ...article, repeats: slug, notes: [...notes, ...note] };
}

/** By code unit: the same order on every system and in every locale. */
function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
