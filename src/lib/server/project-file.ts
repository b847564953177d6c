/** What does a project hold that the workbench saved? Its articles and decisions, as those of a folder are read. */
import { readFile } from 'node:fs/promises';
import { markRepeats, type Corpus } from '../core/article/corpus.ts';
import type { Correction } from '../core/corrections/correction.ts';
import { readProject } from '../core/project/read-project.ts';
import { SettingsError } from './load-engine.ts';

export interface ProjectFile {
	readonly title: string;
	readonly corpus: Corpus;
	readonly corrections: readonly Correction[];
	/** Where the corpus is at home. */
	readonly focus: string | null;
}

export function isProjectFile(path: string): boolean {
	return /\.zip$/i.test(path);
}

/** @throws SettingsError with a sentence that names the file and the mend, where it cannot be opened. */
export async function readProjectFile(path: string): Promise<ProjectFile> {
	let bytes: Uint8Array;
	try {
		bytes = await readFile(path);
	} catch (error) {
		throw new SettingsError(
			`${path}: it cannot be read (${(error as NodeJS.ErrnoException).code}); check the path.`
		);
	}
	const read = readProject(bytes);
	if (!read.ok) throw new SettingsError(`${path}: ${read.message}.`);
	const { title, articles, corrections, settings } = read.project;
	const warnings = read.problems.map((problem) => ({
		file: path,
		message: problem.replace(/\.$/, '')
	}));
	const marked = markRepeats(articles.map(({ article }) => article));
	return {
		title,
		corpus: { articles: marked, problems: [], warnings },
		corrections,
		focus: settings.focus
	};
}
