// See https://svelte.dev/docs/kit/types#app
declare global {
	namespace App {
		interface PageState {
			/** The query part of the URL that is shown; absent until something was chosen or dragged. */
			search?: string;
		}
	}
}

export {};
