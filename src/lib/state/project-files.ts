/** As which files does a project leave the browser? Itself, for another copy of Dateline, and its decisions alone. */
import type { Project } from '../core/project/project.ts';
import type { WholeFile } from './place-of-reading.ts';

export function projectFile(project: Project): WholeFile {
	return {
		id: 'project',
		name: 'Project',
		note: 'Articles and corrections, for another copy of Dateline',
		file: `${fileName(project.title)}.dateline.zip`,
		job: () => ({ what: 'project', project })
	};
}

export function correctionsFile({ corrections }: Project): WholeFile {
	return {
		id: 'corrections',
		name: 'Corrections, JSON',
		note: 'What was decided, for data/corrections.json',
		file: 'corrections.json',
		job: () => ({ what: 'corrections', corrections })
	};
}

/** Letters; systems take 255 bytes, and a letter may have four. */
const LONGEST_NAME = 50;

/** Letters, digits and what no system forbids. */
function fileName(title: string): string {
	const name = title.replaceAll(/[^\p{L}\p{M}\p{N}() ,'-]+/gu, ' ').replaceAll(/\s+/g, ' ');
	return [...name.trim()].slice(0, LONGEST_NAME).join('').trim() || 'project';
}
