/** Which files were dropped or chosen, also those that lie in folders? */
import type { InputFile } from '../../worker/protocol.ts';

export interface GivenFiles {
	readonly files: readonly InputFile[];
	/** Files and folders that the browser was not let into. */
	readonly closed: readonly string[];
}

/** To be called while the event is handled: later the browser forgets what was dropped. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<GivenFiles> {
	const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
	if (entries.length === 0) return inputFiles(files);
	const closed: string[] = [];
	const found = await Promise.all(entries.map((entry) => filesIn(entry, closed)));
	return { files: inOrder(found.flat()), closed };
}

/** Of a field for files or for a folder. */
export function inputFiles(files: Iterable<File>): GivenFiles {
	const given = [...files].map((file) => {
		return { path: file.webkitRelativePath || file.name, content: file };
	});
	return { files: inOrder(given), closed: [] };
}

async function filesIn(entry: FileSystemEntry, closed: string[]): Promise<InputFile[]> {
	const path = entry.fullPath.replace(/^\//, '');
	try {
		if (isFile(entry)) {
			const content = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
			return [{ path, content }];
		}
		const inside = await entriesOf(entry as FileSystemDirectoryEntry);
		return (await Promise.all(inside.map((one) => filesIn(one, closed)))).flat();
	} catch {
		closed.push(path);
		return [];
	}
}

/** A reader hands out a hundred at a time, and nothing when it is through. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const all: FileSystemEntry[] = [];
	for (;;) {
		const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
			reader.readEntries(resolve, reject)
		);
		if (some.length === 0) return all;
		all.push(...some);
	}
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
	return entry.isFile;
}

/** What a system hides in a folder (`.DS_Store`) was not meant. */
function inOrder(files: readonly InputFile[]): InputFile[] {
	return files
		.filter(({ path }) => !/(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$/i.test(path))
		.sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }));
}
