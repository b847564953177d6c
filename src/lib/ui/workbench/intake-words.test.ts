import { expect, test } from 'vitest';
import { byMessage, outcomeWords } from './intake-words.ts';

const problem = (file: string, message = 'it is empty') => ({ file, message });

test('what became of the files is one sentence for each kind of end', () => {
	expect(outcomeWords({ added: 0, problems: [], again: [] })).toBe('');
	expect(outcomeWords({ added: 1, problems: [], again: [] })).toBe('1 article added.');
	expect(
		outcomeWords({ added: 1200, problems: [problem('a.txt')], again: ['b.txt', 'c.txt'] })
	).toBe('1,200 articles added. One file could not be read. 2 files were on the desk already.');
});

test('files with the same trouble are named together', () => {
	const problems = [problem('a.png', 'no text'), problem('b.txt'), problem('c.png', 'no text')];
	expect(byMessage(problems)).toEqual([
		{ files: 'a.png, c.png', message: 'no text' },
		{ files: 'b.txt', message: 'it is empty' }
	]);
});
