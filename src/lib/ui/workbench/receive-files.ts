/** What is done with files that come to the desk: articles are read, a project is opened, decisions are added? */
import { partsOfPages } from '../../core/article/saved-page.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import type { InputFile } from '../../worker/protocol.ts';
import { counted } from './counted.ts';
import type { GivenFiles } from './dropped-files.ts';

/** Sentences about what was done, or why not; articles tell of themselves. */
export async function receiveFiles(
	workbench: Workbench,
	{ files: given, closed }: GivenFiles
): Promise<readonly string[]> {
	const parts = partsOfPages(given.map(({ path }) => path));
	const files = given.filter(({ path }) => !parts.has(path));
	const isProject = ({ path }: InputFile) => /\.zip$/i.test(path);
	const isDecisions = ({ path }: InputFile) => /\.json$/i.test(path);
	const said = closed.map((path) => `${path} ${CLOSED}.`);
	if (parts.size > 0) {
		const count = counted(parts.size, 'file was', 'files were');
		said.push(`${count} left out: parts of saved pages, such as pictures and scripts.`);
	}
	for (const file of files.filter(isProject)) said.push(...(await openProject(workbench, file)));
	for (const file of files.filter(isDecisions)) said.push(...(await addDecisions(workbench, file)));
	const articles = files.filter((file) => !isProject(file) && !isDecisions(file));
	await workbench.intake.read(articles);
	return said;
}

const CLOSED =
	'could not be opened: see whether it is still where it was and may be read, and add it again';

async function openProject(workbench: Workbench, { path, content }: InputFile): Promise<string[]> {
	const { readProject } = await import('../../core/project/read-project.ts');
	const bytes = await content.arrayBuffer().catch(() => null);
	if (!bytes) return [`${path} ${CLOSED}.`];
	const read = readProject(new Uint8Array(bytes));
	if (!read.ok) return [`${path} could not be opened: ${read.message}.`];
	await workbench.take(read.project);
	return [...read.problems];
}

async function addDecisions(workbench: Workbench, { path, content }: InputFile): Promise<string[]> {
	const { readCorrections } = await import('../../core/corrections/read-corrections.ts');
	const text = await content.text().catch(() => null);
	if (text === null) return [`${path} ${CLOSED}.`];
	const read = readCorrections(text);
	if (!read.ok)
		return [
			`${path} could not be read: ${read.message}; mend it, or take it as a .txt if it is an article.`
		];
	const { project } = workbench;
	if (!project) return [`${path} holds decisions about articles; add the articles first.`];
	const ids = new Set(read.corrections.map(({ id }) => id));
	const others = project.corrections.filter(({ id }) => !ids.has(id));
	await workbench.correct([...others, ...read.corrections]);
	return [
		`${counted(read.corrections.length, 'decision was', 'decisions were')} taken from ${path}.`,
		...read.unread.map(({ message }) => `${path}, ${message}.`)
	];
}
