/** Is this file, of whatever kind, an article, and which? */
import { checkArticle, MAXIMUM_BYTES, readArticle } from './read-article.ts';
import type { Problem, ReadArticle, ReadRaw } from './result.ts';

/** PDF and Word: they hold pictures and fonts beside their text. */
const MAXIMUM_PACKED_BYTES = 25_000_000;

/** Their readers are large, and loaded only when there is such a file. */
const PACKED: Readonly<Record<string, (bytes: Uint8Array) => Promise<ReadRaw>>> = {
	pdf: async (bytes) => (await import('./read-pdf.ts')).readPdf(bytes, MAXIMUM_BYTES),
	docx: async (bytes) => (await import('./read-docx.ts')).readDocx(bytes)
};
const TEXTS: readonly string[] = ['md', 'txt', 'html', 'htm'];

/** As a file dialog's `accept` asks for them. */
export const ARTICLE_ENDINGS: readonly string[] = [...TEXTS, ...Object.keys(PACKED)].map(
	(ending) => `.${ending}`
);

/** Whether a file of this name is an article by its ending. */
export function isArticleFile(file: string): boolean {
	return ARTICLE_ENDINGS.includes(`.${endingOf(file)}`);
}

/** The sentence for a file of `bytes` bytes that is over the limit of its kind, or null. */
export function tooLarge(file: string, bytes: number): Problem | null {
	const most = Object.hasOwn(PACKED, endingOf(file)) ? MAXIMUM_PACKED_BYTES : MAXIMUM_BYTES;
	if (bytes <= most) return null;
	const [size, limit] = [bytes, most].map((count) => count.toLocaleString('en-US'));
	return { file, message: `it has ${size} bytes, and at most ${limit} are read; split it` };
}

/** As `readArticle`, for all kinds of file. */
export async function readArticleFile(file: string, bytes: Uint8Array): Promise<ReadArticle> {
	const fail = (message: string): ReadArticle => ({ ok: false, problem: { file, message } });
	if (!isArticleFile(file)) {
		return fail('only .md, .txt, .html, .pdf and .docx files are read; save it as one of these');
	}
	const large = tooLarge(file, bytes.length);
	if (large) return { ok: false, problem: large };
	const unpack = PACKED[endingOf(file)];
	if (!unpack) return readArticle(file, bytes);
	const read = await unpack(bytes);
	if (!read.ok) return fail(read.message);
	if (read.raw.text.length <= MAXIMUM_BYTES) return checkArticle(file, read.raw);
	const limit = MAXIMUM_BYTES.toLocaleString('en-US');
	return fail(`its text has more than ${limit} characters; split it`);
}

function endingOf(file: string): string {
	return /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}
