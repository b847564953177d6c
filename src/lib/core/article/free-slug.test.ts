import { expect, test } from 'vitest';
import { freeSlug } from './free-slug.ts';

test('a slug that is taken gets a number', () => {
	const taken = new Set(['one', 'one-2']);
	expect(freeSlug('one', (slug) => taken.has(slug))).toBe('one-3');
	expect(freeSlug('two', (slug) => taken.has(slug))).toBe('two');
});
