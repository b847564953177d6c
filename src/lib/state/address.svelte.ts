/** What does the URL say now, and how is it changed? The only place that writes the address bar. */
import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { formatUrl, parseUrl, type UrlState } from './url.ts';

/** Browsers refuse more than about a hundred replacements in half a minute. */
const settle = 200;

export class Address {
	/** Shown at once, written to the address bar when the hand rests. */
	#draft = $state.raw<Partial<UrlState>>({});
	#timer: ReturnType<typeof setTimeout> | undefined;

	#written = $derived(parseUrl(page.state.search ?? page.url.search));
	readonly state: UrlState = $derived({ ...this.#written, ...this.#draft });

	/** The query part that says the same as the screen. */
	readonly search: string = $derived(formatUrl(this.state));

	/** A choice: "back" undoes it. */
	push(change: Partial<UrlState>): void {
		const search = formatUrl({ ...this.state, ...change });
		if (search === formatUrl(this.#written)) return this.replace(change);
		this.#forget();
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- only the query changes
		pushState(locate(search), { search });
	}

	/** A step of a movement (dragging, typing, playing): "back" does not stop at it. */
	replace(change: Partial<UrlState>): void {
		this.#draft = { ...this.#draft, ...change };
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.flush(), settle);
	}

	flush(): void {
		const { search } = this;
		this.#forget();
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- only the query changes
		if (search !== formatUrl(this.#written)) replaceState(locate(search), { search });
	}

	/** To be called while the page is shown; returns what ends it. */
	listen(): () => void {
		const forget = () => this.#forget();
		addEventListener('popstate', forget);
		return () => {
			removeEventListener('popstate', forget);
			this.#forget();
		};
	}

	#forget(): void {
		clearTimeout(this.#timer);
		this.#draft = {};
	}
}

/** Relative to the page, so that the site may lie in any folder. An empty "?" clears the query. */
function locate(search: string): string {
	return (search || location.pathname) + location.hash;
}
