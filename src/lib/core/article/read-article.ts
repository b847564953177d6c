/** Is this text or saved page an article, and which? */
import type { Article, ArticleNote } from '../model.ts';
import { parseEdtf, publicationDate } from '../time/edtf.ts';
import { declaredCharset, decode } from './decode.ts';
import { detectLanguage } from './language.ts';
import { printedDate } from './printed-date.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';
import type { Problem, RawArticle, ReadArticle, ReadRaw } from './result.ts';

/** What is accepted of a text; one byte more is refused before it is read. */
export const MAXIMUM_BYTES = 5_000_000;

interface Format {
	readonly html: boolean;
	readonly read: (source: string) => ReadRaw;
}

const FORMATS: Readonly<Record<string, Format>> = {
	md: { html: false, read: readText },
	txt: { html: false, read: readText },
	html: { html: true, read: readHtml },
	htm: { html: true, read: readHtml }
};

/**
 * Reads one file of text. `file` is its name, used for the format, the slug and messages. Never throws for what a file may
 * hold: failure is one sentence with the mend. `repeats` is null here; only the corpus can tell.
 */
export function readArticle(file: string, bytes: Uint8Array): ReadArticle {
	const fail = (message: string): ReadArticle => ({ ok: false, problem: { file, message } });
	const format = formatOf(file);
	if (!format) return fail('only .md, .txt and .html files are read as text');
	const decoded = decode(bytes, format.html ? declaredCharset(bytes) : null);
	if (!decoded.ok) return fail(decoded.message);
	if (!decoded.text.trim())
		return fail('it is empty; put the text of an article into it, or remove it');
	const read = format.read(decoded.text);
	if (!read.ok) return fail(read.message);
	return checkArticle(file, read.raw);
}

function formatOf(file: string): Format | null {
	return FORMATS[/\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''] ?? null;
}

function whyDayless(published: string): string {
	return /^(?:\.\.)?\/|\/(?:\.\.)?$/.test(published)
		? 'is open at one end, so no relative date is read against it; close it if you can'
		: 'names no day of the years 1 to 9999, so no relative date is read against it; write one if you can';
}

/** What a reader found, made an article of where it is sound. */
export function checkArticle(file: string, raw: RawArticle): ReadArticle {
	const fail = (message: string): ReadArticle => ({ ok: false, problem: { file, message } });
	if (!raw.text.trim())
		return fail('it has no text below its front matter; add the text, or remove the file');
	const published = raw.published === null ? null : inEdtf(raw.published);
	const retrieved = raw.retrieved === null ? null : inEdtf(raw.retrieved);
	for (const [field, value] of Object.entries({ published, retrieved })) {
		const read = value === null ? null : parseEdtf(clip(value));
		if (read && !read.ok) return fail(`“${field}” cannot be used: ${withMend(read.message)}`);
	}
	const slug = slugOf(file);
	if (!slug) return fail('its name holds no letter or digit to make an address of; rename it');

	const warnings: Problem[] = raw.warnings.map((message) => ({ file, message }));
	const day = publicationDate(published);
	if (published !== null && !day) {
		warnings.push({
			file,
			message: `“published: ${clip(published)}” ${whyDayless(published)}`
		});
	}
	const url = raw.url === null ? null : safeUrl(raw.url);
	if (raw.url !== null && !url) {
		warnings.push({
			file,
			message: `“url: ${clip(raw.url)}” is not an http(s) address and is left out; mend it`
		});
	}
	const language = languageCode(raw.language) ?? detectLanguage(raw.text) ?? 'en';
	const notes: ArticleNote[] = [];
	if (!/^en\b/i.test(language)) notes.push({ code: 'not-english', language });
	if (!day) notes.push({ code: 'date-unknown' });
	const article: Article = {
		slug,
		file,
		title: raw.title ?? `[${slug.replaceAll('-', ' ')}]`,
		authors: raw.authors,
		publisher: raw.publisher,
		published,
		retrieved,
		url,
		language,
		note: raw.note,
		text: raw.text,
		notes,
		repeats: null
	};
	return { ok: true, article, warnings };
}

/** Letters and digits of the file's name, joined by hyphens; the same on every system. */
export function slugOf(file: string): string {
	const name = file.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');
	return name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '');
}

function safeUrl(value: string): string | null {
	try {
		const url = new URL(value);
		return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
	} catch {
		return null;
	}
}

function languageCode(value: string | null): string | null {
	return value && /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(value) ? value : null;
}

function clip(value: string): string {
	return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}

/** A day in words as EDTF; what is neither, as it is written. */
function inEdtf(value: string): string {
	const written = oneDateTime(value);
	if (parseEdtf(clip(written)).ok) return written;
	const printed = printedDate(written);
	return printed?.kind === 'day' ? printed.day : written;
}

/** The space that ISO 8601 does not have between day and hour becomes its `T`. */
function oneDateTime(value: string): string {
	return value.replace(
		/^(\d{4}-\d{2}-\d{2}) +(\d{2}:\d{2}\S*)(?: +([Z+-]))?/,
		(_, day: string, time: string, zone = '') => `${day}T${time}${zone}`
	);
}

/** What is wrong with a date, as a part of a sentence, and how to write it. */
function withMend(message: string): string {
	const wrong = (message.charAt(0).toLowerCase() + message.slice(1)).replace(/\.$/, '');
	if (wrong.includes('write')) return wrong;
	return `${wrong}; write it as 2021-08-26, or 2021-08 or 2021-08~ where the day is not known`;
}
