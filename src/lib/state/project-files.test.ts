import { expect, it } from 'vitest';
import type { Project } from '../core/project/project.ts';
import { projectFile } from './project-files.ts';

const named = (title: string) => projectFile({ title } as Project).file;

it('names the file as the project is called, where systems allow it', () => {
	expect(named('Panjshir: 1980s / today?')).toBe('Panjshir 1980s today.dateline.zip');
	expect(named('ولایت پنجشیر')).toBe('ولایت پنجشیر.dateline.zip');
	expect(named('..\\..//')).toBe('project.dateline.zip');
	expect(new TextEncoder().encode(named('東'.repeat(300))).length).toBeLessThan(255);
});
