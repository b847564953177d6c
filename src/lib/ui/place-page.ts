/** What stands on the plain page of a place? */
import { defaultRoles, defaultFilters, viewAtlas } from '../core/atlas/filter.ts';
import type { Excerpt } from '../core/atlas/view.ts';
import type { ArticleRow, PlaceProperties, Role } from '../core/model.ts';
import { readLifetimes } from '../state/lifetimes.ts';
import { placeSlug } from '../state/place-slug.ts';
import type { SiteLayers } from './site-layers.ts';

export interface PlacePage {
	readonly place: PlaceProperties;
	/** Years of a former state, as words. */
	readonly lifetime: string | undefined;
	/** Newest event first, undated last. */
	readonly excerpts: readonly Excerpt[];
	/** Where the name stands inside another name or for an institution: not counted on the map. */
	readonly inNames: readonly Excerpt[];
	/** The articles that the excerpts are from. */
	readonly articles: readonly ArticleRow[];
}

const nameRoles: readonly Role[] = ['institution', 'embedded'];

export function placePage({ data, shapes }: SiteLayers, slug: string): PlacePage | null {
	const place = data.places.find(({ id }) => placeSlug(id) === slug);
	if (!place) return null;
	const excerptsOf = (roles: readonly Role[]) => {
		const filters = { ...defaultFilters(), undated: true, roles: new Set(roles) };
		const found = viewAtlas(data, filters).places.find((view) => view.place.id === place.id);
		return found?.excerpts ?? [];
	};
	const excerpts = excerptsOf(defaultRoles);
	const inNames = excerptsOf(nameRoles);
	const slugs = new Set([...excerpts, ...inNames].map(({ article }) => article));
	return {
		place,
		lifetime: readLifetimes(shapes).get(place.id),
		excerpts,
		inNames,
		articles: data.articles.filter(({ slug }) => slugs.has(slug))
	};
}
