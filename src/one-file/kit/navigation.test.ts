import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const go = vi.fn<(state: null, title: string, address: string) => void>();

beforeEach(() => {
	vi.resetModules();
	go.mockReset();
	vi.stubGlobal('location', { hash: '#/?years=2021' });
	vi.stubGlobal('history', {
		replaceState: (state: null, title: string, address: string) => {
			go(state, title, address);
			location.hash = address;
		}
	});
	vi.stubGlobal('addEventListener', vi.fn());
});

afterEach(() => vi.unstubAllGlobals());

it('writes what is chosen behind the page’s own path', async () => {
	const { replaceState } = await import('./navigation.ts');
	replaceState('', { search: '?years=2024' });
	expect(go.mock.calls).toEqual([[null, '', '#/?years=2024']]);
});

it('lets a page go whose link has been followed', async () => {
	const { replaceState } = await import('./navigation.ts');
	// The address changes at once, and the page is told of it later.
	location.hash = '#/articles/a?mention=a-1';
	replaceState('', { search: '?years=2024' });
	expect(go).not.toHaveBeenCalled();
	expect(location.hash).toBe('#/articles/a?mention=a-1');
});

it('keeps the page when the browser has jumped to a part of it', async () => {
	const { replaceState } = await import('./navigation.ts');
	location.hash = '#places';
	replaceState('', { search: '?years=2024' });
	expect(go.mock.calls).toEqual([[null, '', '#/?years=2024']]);
});
