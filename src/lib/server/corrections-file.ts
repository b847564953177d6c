/** Which human decisions does a file hold, and which of them can no longer be replayed? */
import { readFile } from 'node:fs/promises';
import type { Problem } from '../core/article/result.ts';
import type { Correction } from '../core/corrections/correction.ts';
import { readCorrections } from '../core/corrections/read-corrections.ts';
import { staleCorrections, type Replayed } from '../core/corrections/stale.ts';
import { SettingsError } from './load-engine.ts';

export interface CorrectionsFile {
	readonly file: string;
	readonly corrections: readonly Correction[];
	/** Entries that cannot be used, each with its mend; the others are. */
	readonly problems: readonly Problem[];
}

/** @throws SettingsError with a sentence that names the file and the mend, where it cannot be read at all. */
export async function readCorrectionsFile(file: string): Promise<CorrectionsFile> {
	let source: string;
	try {
		source = await readFile(file, 'utf8');
	} catch (error) {
		throw new SettingsError(
			`${file}: it cannot be read (${(error as NodeJS.ErrnoException).code}); check the path.`
		);
	}
	const read = readCorrections(source);
	if (!read.ok)
		throw new SettingsError(`${file}: ${read.message}; mend it, or take the file away.`);
	const problems = read.unread.map(({ message }) => ({ file, message }));
	return { file, corrections: read.corrections, problems };
}

/** A line for each decision that is stale, and one for all that are about articles that are not among these. */
export function staleWarnings(
	{ file, corrections }: CorrectionsFile,
	articles: readonly Replayed[]
): Problem[] {
	const slugs = new Set(articles.map(({ article }) => article.slug));
	const isElsewhere = ({ article }: Correction) => article !== null && !slugs.has(article);
	const stale = staleCorrections(corrections, articles).filter(
		({ correction }) => !isElsewhere(correction)
	);
	const elsewhere = corrections.filter(isElsewhere);
	const warnings = stale.map(({ correction, reason }) => ({
		file,
		message: `the decision on “${wordsOf(correction)}” is stale: ${reason}; renew it, or take it out`
	}));
	if (!elsewhere.length) return warnings;
	const absent = [...new Set(elsewhere.map(({ article }) => article))].join(', ');
	const message = `decisions on articles that are not here (${absent}) are left as they are: ${elsewhere.length}`;
	return [...warnings, { file, message }];
}

function wordsOf({ article, name, target }: Correction): string {
	return `${target?.exact ?? name ?? ''}${article === null ? '' : `” in “${article}`}`;
}
