/** How do files get into a folder, each whole or not at all? */
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from './terminal.ts';

/** A reader of the folder sees the old file or the new one, never half of one. */
export async function writeFiles(
	command: string,
	folder: string,
	files: ReadonlyMap<string, string | Uint8Array>
): Promise<void> {
	const refuse = (what: string) => new UsageError(what, `${command} --help`);
	await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
		throw refuse(`--out ${folder} is no folder to write to (${error.code})`);
	});
	for (const name of files.keys()) {
		const isFolder = await stat(join(folder, name)).then(
			(found) => found.isDirectory(),
			() => false
		);
		if (isFolder) {
			throw refuse(`${join(folder, name)} is a folder; remove it, or choose another --out`);
		}
	}
	for (const [name, content] of files) {
		const unfinished = join(folder, `.${name}.${process.pid}`);
		try {
			await writeFile(unfinished, content);
			await rename(unfinished, join(folder, name));
		} catch (error) {
			await rm(unfinished, { force: true }).catch(() => undefined);
			const { code } = error as NodeJS.ErrnoException;
			throw refuse(`${join(folder, name)} cannot be written (${code}); nothing of it was changed`);
		}
	}
}
