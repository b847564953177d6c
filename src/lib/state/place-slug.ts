/** How does a place id stand in URLs and file names, where ":" becomes "-"? */
const schemes = ['geonames', 'iso3166-1', 'iso3166-2', 'dateline', 'hand'] as const;

export function placeSlug(id: string): string {
	return id.replace(':', '-');
}

/** The id again; null for what is none. */
export function placeFromSlug(slug: string): string | null {
	for (const scheme of schemes) {
		const name = slug.slice(scheme.length + 1);
		if (name !== '' && slug.startsWith(`${scheme}-`)) return `${scheme}:${name}`;
	}
	return null;
}
