import { expect, test } from 'vitest';
import { droppedFiles, inputFiles } from './dropped-files.ts';

const file = (
	fullPath: string,
	open = (give: (file: File) => void) => give(new File([], 'x'))
) => ({
	...{ isFile: true, fullPath },
	file: (give: (file: File) => void, refuse: (error: unknown) => void) => {
		try {
			open(give);
		} catch (error) {
			refuse(error);
		}
	}
});

/** A reader hands out some at a time, and nothing when it is through. */
function folder(fullPath: string, ...parts: unknown[][]) {
	const readEntries = (give: (entries: unknown[]) => void) => give(parts.shift() ?? []);
	return { ...{ isFile: false, fullPath }, createReader: () => ({ readEntries }) };
}

const dropped = (...entries: unknown[]) =>
	({ items: entries.map((one) => ({ webkitGetAsEntry: () => one })), files: [] }) as never;

test('what lies in a folder comes in order, without what a system hides there', async () => {
	const inner = folder('/in/deep', [file('/in/deep/2.txt')]);
	const outer = folder(
		'/in',
		[file('/in/b10.txt'), file('/in/.DS_Store')],
		[inner, file('/in/b9.txt')]
	);
	const { files, closed } = await droppedFiles(dropped(outer, file('/a.txt')));
	expect(files.map(({ path }) => path)).toEqual([
		'a.txt',
		'in/b9.txt',
		'in/b10.txt',
		'in/deep/2.txt'
	]);
	expect(closed).toEqual([]);
});

test('what cannot be opened is named, and costs the others nothing', async () => {
	const locked = file('/in/locked.txt', () => {
		throw new DOMException('No', 'NotReadableError');
	});
	const { files, closed } = await droppedFiles(dropped(folder('/in', [locked, file('/in/a.txt')])));
	expect(files.map(({ path }) => path)).toEqual(['in/a.txt']);
	expect(closed).toEqual(['in/locked.txt']);
});

test('a browser that knows no folders gives the files themselves', async () => {
	const files = [new File([], 'b.txt'), new File([], 'a.txt')];
	const given = await droppedFiles({ items: [], files } as never);
	expect(given.files.map(({ path }) => path)).toEqual(['a.txt', 'b.txt']);
	expect(inputFiles(files)).toEqual(given);
});
