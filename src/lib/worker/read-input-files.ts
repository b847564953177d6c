/** Which articles do these files hold? One after the other, each with an answer of its own. */
import { readArticleFile, tooLarge } from '../core/article/article-file.ts';
import type { FileRead, InputFile } from './protocol.ts';

export async function* readInputFiles(
	files: readonly InputFile[],
	taken: readonly string[]
): AsyncGenerator<FileRead> {
	const slugs = new Set(taken);
	for (const { path, content } of files) {
		const large = tooLarge(path, content.size);
		if (large) {
			yield { ok: false, ...large };
			continue;
		}
		const read = await readArticleFile(path, new Uint8Array(await content.arrayBuffer()));
		if (!read.ok) {
			yield { ok: false, ...read.problem };
			continue;
		}
		const slug = unused(read.article.slug, slugs);
		slugs.add(slug);
		const warnings = read.warnings.map(({ message }) => message);
		yield { ok: true, article: { ...read.article, slug }, warnings };
	}
}

/** The slug itself, or with the first number that is free. */
export function unused(slug: string, taken: ReadonlySet<string>): string {
	let found = slug;
	for (let number = 2; taken.has(found); number++) found = `${slug}-${number}`;
	return found;
}
