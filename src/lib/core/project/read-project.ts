/** Which project does a file hold? Checked where it enters: anybody may have made it. */
import { readCorrections } from '../corrections/read-corrections.ts';
import { isFields, type Fields } from '../corrections/read-decision.ts';
import type { Article, ArticleNote } from '../model.ts';
import { parseEdtf } from '../time/edtf.ts';
import {
	CORRECTIONS_FILE,
	PROJECT_FILE,
	textFile,
	type Project,
	type ProjectArticle
} from './project.ts';
import { unzip } from './unzip.ts';

export type ReadProject =
	/** `problems`: sentences about what could not be taken from it. */
	| { readonly ok: true; readonly project: Project; readonly problems: readonly string[] }
	/** The end of a sentence that says why, and the mend. */
	| { readonly ok: false; readonly message: string };

/** Opens what `writeProject` wrote. Never throws for what a file may hold. */
export function readProject(bytes: Uint8Array): ReadProject {
	const fail = (message: string): ReadProject => ({ ok: false, message });
	const unzipped = unzip(
		bytes,
		(name) =>
			name === PROJECT_FILE || name === CORRECTIONS_FILE || /^articles\/[^/]+\.txt$/.test(name)
	);
	if (!unzipped.ok) return unzipped;
	const { files } = unzipped;
	const about = readJson(files.get(PROJECT_FILE));
	if (!isFields(about))
		return fail(
			`it holds no ${PROJECT_FILE}; open a project that Dateline saved, or unpack it and add the articles that are in it`
		);
	const { version, id, title, created, changed, articles } = about;
	if (version !== 1) {
		return fail(
			`its version is ${JSON.stringify(version)}, and only 1 is read; use a newer Dateline`
		);
	}
	if (
		![id, title, created, changed].every((one) => typeof one === 'string') ||
		!Array.isArray(articles)
	) {
		return fail(`its ${PROJECT_FILE} lacks id, title, dates or articles; take another copy of it`);
	}
	const problems: string[] = [];
	const found = new Map<string, ProjectArticle>();
	for (const [index, entry] of (articles as unknown[]).entries()) {
		const read = readEntry(entry, files);
		const why =
			typeof read === 'string'
				? read
				: found.has(read.slug)
					? `its slug, “${read.slug}”, is already that of another`
					: null;
		if (why !== null) problems.push(`Article ${index + 1} is left out: ${why}.`);
		else if (typeof read !== 'string') found.set(read.slug, read);
	}
	const decided = files.get(CORRECTIONS_FILE);
	const corrections = readCorrections(decided ? decode(decided) : '{"version":2,"corrections":[]}');
	if (!corrections.ok) problems.push(`Its corrections are left out: ${corrections.message}.`);
	else problems.push(...corrections.unread.map(({ message }) => `Of its corrections, ${message}.`));
	const words = { id, title, created, changed } as Record<
		'id' | 'title' | 'created' | 'changed',
		string
	>;
	const project: Project = {
		...words,
		articles: [...found.values()],
		corrections: corrections.ok ? corrections.corrections : [],
		settings: { focus: isFields(about['settings']) ? wordsOf(about['settings'], 'focus') : null }
	};
	return { ok: true, project, problems };
}

const SLUG = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u;

/** An article with its text, or the end of a sentence that says why not. */
function readEntry(
	entry: unknown,
	files: ReadonlyMap<string, Uint8Array>
): ProjectArticle | string {
	if (!isFields(entry)) return 'it is not an object';
	const slug = wordsOf(entry, 'slug');
	if (slug === null || !SLUG.test(slug))
		return 'its “slug” is not letters and digits joined by hyphens';
	const text = files.get(textFile(slug));
	if (!text) return `its text, ${textFile(slug)}, is missing`;
	const title = wordsOf(entry, 'title');
	if (title === null) return 'its “title” is missing';
	const dates = ['published', 'retrieved'].map((key) => wordsOf(entry, key));
	const wrong = dates
		.map((date) => (date === null ? null : parseEdtf(date)))
		.find((one) => one?.ok === false);
	if (wrong && !wrong.ok) return `a date of it cannot be used: ${wrong.message.replace(/\.$/, '')}`;
	const file = wordsOf(entry, 'file') ?? `${slug}.txt`;
	const repeats = wordsOf(entry, 'repeats');
	const article: Article = {
		slug,
		file,
		title,
		authors: listOf(entry['authors']).filter((one) => typeof one === 'string'),
		publisher: wordsOf(entry, 'publisher'),
		published: dates[0] ?? null,
		retrieved: dates[1] ?? null,
		url: webAddress(wordsOf(entry, 'url')),
		language: wordsOf(entry, 'language') ?? 'en',
		note: wordsOf(entry, 'note'),
		text: decode(text),
		notes: listOf(entry['notes']).flatMap((note) => readNote(note) ?? []),
		repeats
	};
	return { slug, file, article };
}

function readNote(note: unknown): ArticleNote | null {
	if (!isFields(note)) return null;
	const { code, language, slug } = note;
	if (code === 'date-unknown') return { code };
	if (code === 'not-english' && typeof language === 'string') return { code, language };
	return code === 'repeats' && typeof slug === 'string' ? { code, slug } : null;
}

/** Nothing but http(s) may become a link. */
function webAddress(url: string | null): string | null {
	return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}

function wordsOf(fields: Fields, key: string): string | null {
	const value = fields[key];
	return typeof value === 'string' ? value : null;
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? (value as unknown[]) : [];
}

function readJson(bytes: Uint8Array | undefined): unknown {
	try {
		return bytes ? JSON.parse(decode(bytes)) : null;
	} catch {
		return null;
	}
}

/** To the letter: a mark at the start of a text is its own. */
function decode(bytes: Uint8Array): string {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
