/** How does a project leave the browser: as a file that another copy of Dateline opens, or its decisions alone? */
import type { Project } from '../../core/project/project.ts';

export async function saveProject(project: Project): Promise<void> {
	const { writeProject } = await import('../../core/project/write-project.ts');
	save(`${fileName(project.title)}.dateline.zip`, writeProject(project), 'application/zip');
}

export async function saveCorrections(project: Project): Promise<void> {
	const { writeCorrections } = await import('../../core/corrections/write-corrections.ts');
	save('corrections.json', writeCorrections(project.corrections), 'application/json');
}

/** Letters, digits and what no system forbids. */
export function fileName(title: string): string {
	const name = title
		.replaceAll(/[^\p{L}\p{M}\p{N}() ,'-]+/gu, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim();
	return name || 'project';
}

function save(name: string, content: string | Uint8Array, type: string): void {
	const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
	Object.assign(document.createElement('a'), { href: url, download: name }).click();
	setTimeout(() => URL.revokeObjectURL(url), 1000);
}
