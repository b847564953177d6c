/** How is an article read from a `.md` or `.txt` file? */
import { findTimes } from '../time/times.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { ReadRaw } from './result.ts';
import { segment } from './segment.ts';

/** Text with optional YAML front matter. Without a title there, a short first line serves as one. */
export function readText(source: string): ReadRaw {
	const front = splitFrontMatter(source);
	if (!front.ok) return front;
	const { fields } = front;
	const text = trimBlankLines(front.body);
	const authors = listField(fields.get('authors') ?? fields.get('author'));
	if (!authors) {
		return {
			ok: false,
			message: '“authors” is not a name or a list of names; write [First Last, …]'
		};
	}
	const raw = {
		text,
		title: stringField(fields.get('title')) ?? firstLineTitle(text),
		authors,
		publisher: stringField(fields.get('publisher')),
		published: stringField(fields.get('published') ?? fields.get('date')) ?? bylineDate(text),
		retrieved: stringField(fields.get('retrieved')),
		url: stringField(fields.get('url')),
		language: stringField(fields.get('language')),
		note: stringField(fields.get('note'))
	};
	return { ok: true, raw };
}

/** Blank lines around the text are the file's, not the article's. */
function trimBlankLines(text: string): string {
	return text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
}

function stringField(value: unknown): string | null {
	if (value === null || value === undefined) return null;
	return typeof value === 'object' ? null : String(value).trim() || null;
}

function listField(value: unknown): string[] | null {
	if (value === null || value === undefined) return [];
	const values = Array.isArray(value) ? value : [value];
	if (values.some((one) => typeof one === 'object')) return null;
	return values.map((one) => String(one).trim()).filter(Boolean);
}

const TITLE_LENGTH = 150;

/** A headline: short, alone on the first line, with more below it. */
function firstLineTitle(text: string): string | null {
	const [first = '', ...rest] = text.split('\n', 3);
	const line = first.replace(/^#+\s*/, '').trim();
	return line && line.length <= TITLE_LENGTH && rest.length && !/[.,;:]$/.test(line) ? line : null;
}

const BYLINE_LINES = 8;

/**
 * The date printed in the first lines ("Thursday 26 August 2021 17:16 BST"): an absolute day that is nearly all of
 * its line. Anything less certain is left unknown, because every relative date would inherit the mistake.
 */
export function bylineDate(text: string): string | null {
	const lines = text.split('\n', BYLINE_LINES * 2).filter((line) => line.trim());
	for (const line of lines.slice(0, BYLINE_LINES)) {
		if (line.length > 80) continue;
		for (const time of findTimes(segment(line), null)) {
			const rest = line.slice(0, time.start) + line.slice(time.end);
			const unexplained = rest.replace(
				/\b(?:published|updated|posted|last modified|on|at|date|\d{1,2}[:.]\d{2}|[ap]\.?m\.?|[A-Z]{2,4})\b|[^\p{L}]/giu,
				''
			);
			if (time.edtf && /^\d{4}-\d{2}-\d{2}$/.test(time.edtf) && unexplained.length <= 3)
				return time.edtf;
		}
	}
	return null;
}
