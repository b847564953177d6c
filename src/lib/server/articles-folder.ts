/** Which articles lie in a folder? */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readCorpus, type Corpus, type CorpusFile } from '../core/article/corpus.ts';
import { isArticleFile, tooLarge } from '../core/article/article-file.ts';
import type { Problem } from '../core/article/result.ts';

/**
 * Reads every article file at `paths` (folders, not searched deeper, or single files). Files that are hidden, or of
 * other kinds, are not looked at, except that a file named on its own is always answered for. A file over the limit
 * is refused before it is read; one that is named twice is read once.
 */
export async function readArticles(paths: readonly string[]): Promise<Corpus> {
	const files: CorpusFile[] = [];
	const problems: Problem[] = [];
	const seen = new Set<string>();
	for (const path of paths) {
		for (const { name, location } of await listFiles(path, problems)) {
			if (seen.has(resolve(location))) continue;
			seen.add(resolve(location));
			// In one folder its name tells a file; of several, the path.
			const file = paths.length === 1 ? name : location;
			try {
				const found = await stat(location);
				const large = tooLarge(file, found.size);
				if (!found.isFile()) problems.push({ file, message: 'it is not a plain file; remove it' });
				else if (large) problems.push(large);
				else files.push({ file, bytes: await readFile(location) });
			} catch (error) {
				problems.push({ file, message: whyUnreadable(error) });
			}
		}
	}
	const corpus = await readCorpus(files);
	return { ...corpus, problems: [...problems, ...corpus.problems] };
}

async function listFiles(
	path: string,
	problems: Problem[]
): Promise<{ name: string; location: string }[]> {
	try {
		if (!(await stat(path)).isDirectory()) return [{ name: path, location: path }];
		const entries = await readdir(path, { withFileTypes: true });
		return entries
			.filter(
				(entry) => !entry.isDirectory() && !entry.name.startsWith('.') && isArticleFile(entry.name)
			)
			.map(({ name }) => ({ name, location: join(path, name) }))
			.sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch (error) {
		const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
		const message = isMissing
			? 'there is no such file or folder; check the path'
			: whyUnreadable(error);
		problems.push({ file: path, message });
		return [];
	}
}

/** What keeps a file that is listed from being read, and the mend. */
function whyUnreadable(error: unknown): string {
	const { code = String(error) } = error as NodeJS.ErrnoException;
	switch (code) {
		case 'ENOENT':
			return 'it is a link to a file that is not there; mend the link, or remove it';
		case 'ELOOP':
			return 'it is a link that leads back to itself; mend the link, or remove it';
		case 'EACCES':
		case 'EPERM':
			return `it cannot be read (${code}); check its permissions`;
		default:
			return `it cannot be read (${code}); try to open it, or put a copy in its place`;
	}
}
