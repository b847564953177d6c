/** Stands in for Kit's `$app/navigation`: the history of what stands behind "#". */
import { onMount } from 'svelte';
import { place } from '../place.svelte.ts';

/** The address is taken from the state: a page of one file has no other. */
export function pushState(_address: string, { search = '' }: App.PageState): void {
	write('pushState', search);
}

export function replaceState(_address: string, { search = '' }: App.PageState): void {
	write('replaceState', search);
}

function write(how: 'pushState' | 'replaceState', search: string): void {
	const address = place.withSearch(search);
	if (address === null) return;
	history[how](null, '', address);
	place.read();
}

/** At once, and whenever somebody follows a link while the component stands. */
export function afterNavigate(callback: () => void): void {
	onMount(() => {
		callback();
		return place.onfollow(callback);
	});
}
