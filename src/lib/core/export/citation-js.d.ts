/** What of `@citation-js/core`, which has no types, do the tests make use of? */
declare module '@citation-js/core' {
	export class Cite {
		constructor(data: unknown, options?: { readonly strict: boolean });
		/** As CSL-JSON. */
		readonly data: readonly unknown[];
	}
}
