/** Which articles do these files hold? One after the other, each with an answer of its own. */
import { readArticleFile, tooLarge } from '../core/article/article-file.ts';
import { freeSlug } from '../core/article/free-slug.ts';
import type { FileRead, InputFile } from './protocol.ts';

export async function* readInputFiles(
	files: readonly InputFile[],
	taken: readonly string[]
): AsyncGenerator<FileRead> {
	const slugs = new Set(taken);
	for (const file of files) {
		const read = await readInputFile(file);
		if (!read.ok) {
			yield read;
			continue;
		}
		const slug = freeSlug(read.article.slug, (one) => slugs.has(one));
		slugs.add(slug);
		yield { ...read, article: { ...read.article, slug } };
	}
}

async function readInputFile({ path, content }: InputFile): Promise<FileRead> {
	const large = tooLarge(path, content.size);
	if (large) return { ok: false, ...large };
	const bytes = await bytesOf(content);
	if (!bytes) return { ok: false, file: path, message: CLOSED };
	const read = await readArticleFile(path, bytes);
	if (!read.ok) return { ok: false, ...read.problem };
	return { ok: true, article: read.article, warnings: read.warnings.map(({ message }) => message) };
}

const CLOSED =
	'it could not be opened; see whether it is still where it was and may be read, and add it again';

/** Null where it was moved, changed or locked since it was chosen. */
async function bytesOf(content: Blob): Promise<Uint8Array | null> {
	try {
		return new Uint8Array(await content.arrayBuffer());
	} catch {
		return null;
	}
}
