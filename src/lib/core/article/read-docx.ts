/** How is an article read from a Word file? Its words and paragraphs, nothing of its looks. */
import { parseHTML } from 'linkedom/worker';
import { unzip } from '../project/unzip.ts';
import { madeOn, plainArticle } from './plain-article.ts';
import type { ReadRaw } from './result.ts';

/** mammoth is loaded only here, and only for what has been unpacked with care. */
export async function readDocx(bytes: Uint8Array): Promise<ReadRaw> {
	const fail = (message: string): ReadRaw => ({ ok: false, message });
	if (isOldOrLocked(bytes)) return fail(OLD_OR_LOCKED);
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return fail(NO_WORD);
	const unzipped = unzip(bytes, (name) => /\.(?:xml|rels)$/i.test(name));
	if (!unzipped.ok) return unzipped;
	if (!unzipped.files.has('word/document.xml')) return fail(NO_WORD);
	const text = await rawText(bytes);
	if (text === null) return fail(NO_WORD);
	if (!text.trim()) return fail('it has no text; put the text of an article into it, or remove it');
	const about = properties(unzipped.files.get('docProps/core.xml'));
	return plainArticle(text, {
		title: about('dc:title'),
		authors: (about('dc:creator') ?? '').split(/\s*;\s*/).filter(Boolean),
		language: about('dc:language'),
		made: madeOn(/^\d{4}-\d\d-\d\d/.exec(about('dcterms:created') ?? '')?.[0] ?? null)
	});
}

const NO_WORD = 'it is damaged, or no Word file; take another copy of it, or save its text as .txt';
const OLD_OR_LOCKED =
	'it is encrypted, or a Word file of the old kind (.doc); save it as .docx without a password';

/** Both are OLE files: https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb */
function isOldOrLocked(bytes: Uint8Array): boolean {
	return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

async function rawText(bytes: Uint8Array): Promise<string | null> {
	const { default: mammoth } = await import('mammoth');
	// In a browser it asks for the one, in Node for the other.
	const file = { arrayBuffer: bytes.slice().buffer, buffer: bytes as never };
	try {
		const { value } = await mammoth.extractRawText(file);
		return value.replace(/\n{3,}/g, '\n\n').trim();
	} catch {
		return null;
	}
}

function properties(core: Uint8Array | undefined): (name: string) => string | null {
	if (!core) return () => null;
	const { document } = parseHTML(new TextDecoder().decode(core));
	return (name) => document.getElementsByTagName(name)[0]?.textContent?.trim() || null;
}
