/** Which files were dropped or chosen, also those that lie in folders? */
import type { InputFile } from '../../worker/protocol.ts';

/** To be called while the event is handled: later the browser forgets what was dropped. */
export function droppedFiles({ items, files }: DataTransfer): Promise<InputFile[]> {
	const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
	if (entries.length === 0) return Promise.resolve(inputFiles(files));
	return Promise.all(entries.map(filesIn)).then((found) => inOrder(found.flat()));
}

/** Of a field for files or for a folder. */
export function inputFiles(files: Iterable<File>): InputFile[] {
	return inOrder(
		[...files].map((file) => ({ path: file.webkitRelativePath || file.name, content: file }))
	);
}

async function filesIn(entry: FileSystemEntry): Promise<InputFile[]> {
	const path = entry.fullPath.replace(/^\//, '');
	if (isFile(entry)) {
		const content = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
		return [{ path, content }];
	}
	const inside = await entriesOf(entry as FileSystemDirectoryEntry);
	return (await Promise.all(inside.map(filesIn))).flat();
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
