/** Which articles lie in a folder? */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readCorpus, type Corpus, type CorpusFile } from '../core/article/corpus.ts';
import { isArticleFile, tooLarge } from '../core/article/read-article.ts';
import type { Problem } from '../core/article/result.ts';

/**
 * Reads every article file at `paths` (folders, not searched deeper, or single files). Files that are hidden, or of
 * other kinds, are not looked at, except that a file named on its own is always answered for. A file over the limit
 * is refused before it is read.
 */
export async function readArticles(paths: readonly string[]): Promise<Corpus> {
	const files: CorpusFile[] = [];
	const problems: Problem[] = [];
	for (const path of paths) {
		for (const { file, location } of await listFiles(path, problems)) {
			try {
				const { size } = await stat(location);
				const large = tooLarge(file, size);
				if (large) problems.push(large);
				else files.push({ file, bytes: await readFile(location) });
			} catch (error) {
				problems.push({
					file,
					message: `it cannot be read (${errorCode(error)}); check its permissions`
				});
			}
		}
	}
	const corpus = readCorpus(files);
	return { ...corpus, problems: [...problems, ...corpus.problems] };
}

async function listFiles(
	path: string,
	problems: Problem[]
): Promise<{ file: string; location: string }[]> {
	try {
		if (!(await stat(path)).isDirectory()) return [{ file: path, location: path }];
		const entries = await readdir(path, { withFileTypes: true });
		return entries
			.filter(
				(entry) => !entry.isDirectory() && !entry.name.startsWith('.') && isArticleFile(entry.name)
			)
			.map((entry) => ({ file: entry.name, location: join(path, entry.name) }))
			.sort((a, b) => (a.file < b.file ? -1 : 1));
	} catch (error) {
		const message =
			errorCode(error) === 'ENOENT'
				? 'there is no such file or folder; check the path'
				: `it cannot be read (${errorCode(error)}); check its permissions`;
		problems.push({ file: path, message });
		return [];
	}
}

function errorCode(error: unknown): string {
	return (error as NodeJS.ErrnoException).code ?? String(error);
}
