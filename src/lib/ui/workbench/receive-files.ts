/** What is done with files that come to the desk: articles are read, a project is opened, decisions are added? */
import type { Workbench } from '../../state/workbench.svelte.ts';
import type { InputFile } from '../../worker/protocol.ts';

/** Sentences about what was done, or why not; articles tell of themselves. */
export async function receiveFiles(
	workbench: Workbench,
	files: readonly InputFile[]
): Promise<readonly string[]> {
	const isProject = ({ path }: InputFile) => /\.zip$/i.test(path);
	const isDecisions = ({ path }: InputFile) => /\.json$/i.test(path);
	const said: string[] = [];
	for (const file of files.filter(isProject)) said.push(...(await openProject(workbench, file)));
	for (const file of files.filter(isDecisions)) said.push(...(await addDecisions(workbench, file)));
	const articles = files.filter((file) => !isProject(file) && !isDecisions(file));
	await workbench.intake.read(articles);
	return said;
}

async function openProject(workbench: Workbench, { path, content }: InputFile): Promise<string[]> {
	const { readProject } = await import('../../core/project/read-project.ts');
	const read = readProject(new Uint8Array(await content.arrayBuffer()));
	if (!read.ok) return [`${path} could not be opened: ${read.message}.`];
	await workbench.take(read.project);
	return [...read.problems];
}

async function addDecisions(workbench: Workbench, { path, content }: InputFile): Promise<string[]> {
	const { readCorrections } = await import('../../core/corrections/read-corrections.ts');
	const read = readCorrections(await content.text());
	if (!read.ok) return [`${path} could not be read: ${read.message}.`];
	const { project } = workbench;
	if (!project) return [`${path} holds decisions about articles; add the articles first.`];
	const ids = new Set(read.corrections.map(({ id }) => id));
	const others = project.corrections.filter(({ id }) => !ids.has(id));
	await workbench.correct([...others, ...read.corrections]);
	const count = read.corrections.length;
	return [
		`${count} ${count === 1 ? 'decision was' : 'decisions were'} taken from ${path}.`,
		...read.unread.map(({ message }) => `${path}, ${message}.`)
	];
}
