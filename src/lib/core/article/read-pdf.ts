/** How is an article read from a PDF? Its text layer, if it has one. */
import { linesOf, type PdfLine, type PdfPiece } from './pdf-lines.ts';
import { joinPages } from './pdf-paragraphs.ts';
import { madeOn, plainArticle } from './plain-article.ts';
import type { ReadRaw } from './result.ts';

/** PDF.js is loaded only here. `mostText`: reading ends where the text is longer. */
export async function readPdf(bytes: Uint8Array, mostText: number): Promise<ReadRaw> {
	const { getDocumentProxy } = await import('unpdf');
	let document: Awaited<ReturnType<typeof getDocumentProxy>>;
	try {
		// PDF.js keeps the bytes it is given; silent, since what is wrong is told in our words.
		document = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
	} catch (error) {
		return { ok: false, message: whyClosed(error) };
	}
	try {
		const pages: PdfLine[][] = [];
		let length = 0;
		for (let number = 1; number <= document.numPages && length <= mostText; number++) {
			const page = await document.getPage(number);
			const { items } = await page.getTextContent();
			const lines = linesOf(items.filter((item) => 'str' in item) as PdfPiece[]);
			length += lines.reduce((sum, { text }) => sum + text.length, 0);
			pages.push(lines);
			page.cleanup();
		}
		const text = joinPages(pages);
		if (!/\p{L}{2}/u.test(text)) return { ok: false, message: ONLY_PICTURES };
		const { info } = await document.getMetadata();
		const about = info as Readonly<Record<string, unknown>>;
		return plainArticle(text, {
			title: titleOf(wordsOf(about['Title'])),
			authors: authorsOf(wordsOf(about['Author'])),
			language: wordsOf(about['Language']),
			made: madeOn(dayOf(wordsOf(about['CreationDate'])))
		});
	} catch {
		return { ok: false, message: DAMAGED };
	} finally {
		await document.destroy();
	}
}

const DAMAGED = 'it is damaged, or no PDF; take another copy of it, or save its text as .txt';
const ONLY_PICTURES =
	'it holds only pictures of its pages; run it through text recognition (OCR) first, or save its text as .txt';
const LOCKED = 'it is encrypted and asks for a password; save a copy of it without one';

function whyClosed(error: unknown): string {
	return (error as { name?: unknown }).name === 'PasswordException' ? LOCKED : DAMAGED;
}

function wordsOf(value: unknown): string | null {
	return typeof value === 'string' ? value.trim() || null : null;
}

/** Programs write what they are pleased to: a file's name is no headline. */
function titleOf(title: string | null): string | null {
	const isMade =
		title !== null && /^(?:microsoft |untitled|document\d*$)|\.[a-z]{3,5}$/i.test(title);
	return isMade ? null : title;
}

function authorsOf(authors: string | null): string[] {
	return (authors ?? '')
		.split(/\s*(?:;|,|\band\b|&)\s*/)
		.map((author) => author.trim())
		.filter(Boolean);
}

/** `D:20210826171600+01'00'` → `2021-08-26`. */
function dayOf(date: string | null): string | null {
	const [, year, month, day] = /^(?:D:)?(\d{4})(\d\d)(\d\d)/.exec(date ?? '') ?? [];
	return year ? `${year}-${month}-${day}` : null;
}
