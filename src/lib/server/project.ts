/** Where on disk is the project, and its parts? The same answer for the command, the site's build and the tests. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds `data/` and `static/`, wherever the bundler put this module. */
export const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(start: string): string {
	for (let folder = start; ; folder = dirname(folder)) {
		if (existsSync(join(folder, 'data', 'activities.json')) && existsSync(join(folder, 'static'))) {
			return folder;
		}
		if (folder === dirname(folder)) throw new Error(`No project folder above ${start}.`);
	}
}

export const defaultArticles = join(projectRoot, 'data', 'articles');
export const defaultCorrections = join(projectRoot, 'data', 'corrections.json');

export function staticFile(...parts: string[]): string {
	return join(projectRoot, 'static', ...parts);
}

export function dataFile(...parts: string[]): string {
	return join(projectRoot, 'data', ...parts);
}
