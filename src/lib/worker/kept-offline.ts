/** Which files does the workbench need when there is no network, and where does each answer come from? */

export interface SiteFiles {
	/** The folder in which the site lies, without a slash at its end. */
	readonly base: string;
	/** What the build made; a name says what is in it. */
	readonly build: readonly string[];
	/** What is served as it is. */
	readonly files: readonly string[];
	/** Pages and what is served with them. */
	readonly prerendered: readonly string[];
}

/** The app, the data, and the workbench's pages; not the site's own articles and layers, which may be built anew. */
export function keptOffline({ base, build, files, prerendered }: SiteFiles): string[] {
	const isKept = (path: string) =>
		/^\/(?:workbench|one-file)(?:\/|$)/.test(path.slice(base.length));
	const pages = prerendered.filter((path) => path.startsWith(base) && isKept(path));
	return [...build, ...files, ...pages];
}

/** How a path stands in the list of what is kept: a page is the same with a slash at its end. */
export function keptPath(path: string): string {
	return path.length > 1 ? path.replace(/\/$/, '') : path;
}

/** What a hashed name says never changes; all else is asked for, lest a site that was built anew look old. */
export function isUnchanging(path: string): boolean {
	return path.includes('/_app/immutable/');
}

/** The caches of this site among all of the origin's, which may hold other sites in other folders. */
export function cacheName(base: string, version: string): string {
	return `${cachePrefix(base)}${version}`;
}

export function isOldCache(name: string, base: string, version: string): boolean {
	return name.startsWith(cachePrefix(base)) && name !== cacheName(base, version);
}

/** No folder's prefix begins another's. */
function cachePrefix(base: string): string {
	return `dateline ${base}/ `;
}
