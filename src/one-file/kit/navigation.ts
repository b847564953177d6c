/** Stands in for Kit's `$app/navigation`: the history of what stands behind "#". */
import { onMount } from 'svelte';
import { place } from '../place.svelte.ts';

/** The address is taken from the state: a page of one file has no other. */
export function pushState(_address: string, { search = '' }: App.PageState): void {
	history.pushState(null, '', place.withSearch(search));
	place.read();
}

export function replaceState(_address: string, { search = '' }: App.PageState): void {
	history.replaceState(null, '', place.withSearch(search));
	place.read();
}

/** At once, and whenever somebody follows a link while the component stands. */
export function afterNavigate(callback: () => void): void {
	onMount(() => {
		callback();
		return place.onfollow(callback);
	});
}
