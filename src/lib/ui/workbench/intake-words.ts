/** How is it told what became of files: in one sentence to be heard, and file by file to be read? */
import type { IntakeProblem } from '../../state/intake.svelte.ts';
import { counted } from './counted.ts';

interface Outcome {
	readonly added: number;
	readonly problems: readonly IntakeProblem[];
	readonly again: readonly string[];
}

/** To be heard when all is read; empty where nothing was. */
export function outcomeWords({ added, problems, again }: Outcome): string {
	return [
		added > 0 && `${counted(added, 'article', 'articles')} added.`,
		problems.length > 0 && `${unreadWords(problems.length)}.`,
		again.length > 0 && `${againWords(again.length)}.`
	]
		.filter(Boolean)
		.join(' ');
}

export function unreadWords(files: number): string {
	return files === 1
		? 'One file could not be read'
		: `${counted(files, 'file', 'files')} could not be read`;
}

function againWords(files: number): string {
	return `${counted(files, 'file was', 'files were')} on the desk already`;
}

/** What is said of several files in the same words is said once. */
export function byMessage(
	problems: readonly IntakeProblem[]
): { readonly files: string; readonly message: string }[] {
	const files = new Map<string, string[]>();
	for (const { file, message } of problems) {
		files.set(message, [...(files.get(message) ?? []), file]);
	}
	return [...files].map(([message, named]) => ({ files: named.join(', '), message }));
}
