/** Where in the file is the reader? What stands behind "#", read as the path and query of a site. */

import { tick } from 'svelte';

class Place {
	url = $state.raw(parse(location.hash));
	#followers = new Set<() => void>();

	constructor() {
		addEventListener('hashchange', () => {
			// A link to a part of the page, such as "Skip to the text": the browser has gone there.
			if (!location.hash.startsWith('#/') && location.hash !== '') {
				history.replaceState(null, '', this.#address(this.url.search));
				return;
			}
			this.read();
			// The page that was left is gone by then.
			void tick().then(() => this.#followers.forEach((follow) => follow()));
		});
	}

	/**
	 * The address of this page with another query; null where a link has been followed that has not been told of yet:
	 * the page is being left, and its query must not bring it back.
	 */
	withSearch(search: string): string | null {
		const { hash } = location;
		const isLeft = hash.startsWith('#/') && parse(hash).pathname !== this.url.pathname;
		return isLeft ? null : this.#address(search);
	}

	read(): void {
		this.url = parse(location.hash);
	}

	/** Returns what ends it. */
	onfollow(callback: () => void): () => void {
		this.#followers.add(callback);
		return () => this.#followers.delete(callback);
	}

	#address(search: string): string {
		return `#${this.url.pathname}${search}${this.url.hash}`;
	}
}

function parse(hash: string): URL {
	return new URL(hash.startsWith('#/') ? hash.slice(1) : '/', 'dateline://file');
}

export const place = new Place();
