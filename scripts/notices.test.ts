import { expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { missingNotices } from './notices.ts';

it('names every package that the project depends on, with its licence', () => {
	expect(missingNotices(Object.keys(packageJson.dependencies))).toEqual([]);
});

it('misses a package that is not named', () => {
	expect(missingNotices(['vite'])).toEqual(['| `vite` | MIT |']);
});
