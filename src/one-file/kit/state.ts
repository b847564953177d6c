/** Stands in for Kit's `$app/state`: the page is what the address says behind "#". */
import { place } from '../place.svelte.ts';

export const page: { readonly url: URL; readonly state: App.PageState } = {
	get url() {
		return place.url;
	},
	// What was chosen always stands in the address.
	state: {}
};
