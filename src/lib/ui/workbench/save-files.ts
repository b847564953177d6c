/** How is a project saved from the desk? As the Download menu saves it. */
import type { Project } from '../../core/project/project.ts';
import type { WholeFile } from '../../state/place-of-reading.ts';
import { correctionsFile, projectFile } from '../../state/project-files.ts';
import { writeApart } from '../../worker/write-apart.ts';
import { handOver } from '../hand-over.ts';

export function saveProject(project: Project): Promise<void> {
	return save(projectFile(project));
}

export function saveCorrections(project: Project): Promise<void> {
	return save(correctionsFile(project));
}

async function save({ file, job }: WholeFile): Promise<void> {
	handOver(file, await writeApart(job()));
}
