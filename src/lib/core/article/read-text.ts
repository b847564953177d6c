/** How is an article read from a `.md` or `.txt` file? */
import { splitFrontMatter } from './front-matter.ts';
import { ambiguousDateWarning, printedDate, type PrintedDate } from './printed-date.ts';
import type { ReadRaw } from './result.ts';

/** Text with optional YAML front matter. Without a title there, a short first line serves as one. */
export function readText(source: string): ReadRaw {
	const front = splitFrontMatter(source);
	if (!front.ok) return front;
	const warnings: string[] = [];
	const first = (...keys: readonly string[]) =>
		keys
			.map((key) => [key, front.fields.get(key) ?? null] as const)
			.find(([, value]) => value !== null);
	const words = (...keys: readonly string[]): string | null => {
		const [key, value] = first(...keys) ?? [];
		if (typeof value !== 'object') return value === undefined ? null : String(value).trim() || null;
		warnings.push(
			`“${key}” is not plain words and is left out; write it as “${key}: …” on one line`
		);
		return null;
	};
	const names = (...keys: readonly string[]): string[] => {
		const [key, value] = first(...keys) ?? [];
		const values = value === undefined ? [] : [value].flat();
		if (values.some((one) => typeof one === 'object')) {
			warnings.push(
				`“${key}” is not a name or a list of names and is left out; write [First Last, …]`
			);
			return [];
		}
		return values.map((one) => String(one).trim()).filter(Boolean);
	};
	const text = trimBlankLines(front.body);
	const printed = bylineDate(text);
	const published = words('published', 'date');
	if (published === null && printed?.kind === 'ambiguous') {
		warnings.push(ambiguousDateWarning(printed.written));
	}
	const raw = {
		text,
		title: words('title') ?? firstLineTitle(text),
		authors: names('authors', 'author'),
		publisher: words('publisher'),
		published: published ?? (printed?.kind === 'day' ? printed.day : null),
		retrieved: words('retrieved'),
		url: words('url'),
		language: words('language'),
		note: words('note'),
		warnings
	};
	return { ok: true, raw };
}

/** Blank lines around the text are the file's, not the article's. */
function trimBlankLines(text: string): string {
	return text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
}

const TITLE_LENGTH = 150;

/** A headline: short, alone on the first line that is no date, with more below it. */
export function firstLineTitle(text: string): string | null {
	const lines = text.split('\n', BYLINE_LINES * 2).filter((line) => line.trim());
	const at = lines.findIndex((line) => printedDate(line) === null);
	const line = lines[at]?.replace(/^#+\s*/, '').trim() ?? '';
	const isHeadline = line.length <= TITLE_LENGTH && !/[.,;:]$/.test(line);
	return line && isHeadline && at + 1 < lines.length ? line : null;
}

const BYLINE_LINES = 8;

/** The date that is printed alone on one of the first lines. */
export function bylineDate(text: string): PrintedDate | null {
	const lines = text.split('\n', BYLINE_LINES * 2).filter((line) => line.trim());
	for (const line of lines.slice(0, BYLINE_LINES)) {
		const printed = printedDate(line);
		if (printed) return printed;
	}
	return null;
}
