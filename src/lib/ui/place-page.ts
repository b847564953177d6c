/** What stands on the plain page of a place? */
import { defaultRoles, defaultFilters, viewAtlas } from '../core/atlas/filter.ts';
import type { AtlasData, Excerpt } from '../core/atlas/view.ts';
import type { Shapes } from '../core/atlas/read-layers.ts';
import type { ArticleRow, PlaceProperties, Role } from '../core/model.ts';
import { cameraOfLink } from '../map/camera.ts';
import { shapeOf } from '../map/shapes.ts';
import { readLifetimes } from '../state/lifetimes.ts';
import { placeSlug } from '../state/place-slug.ts';
import { formatUrl, parseUrl } from '../state/url.ts';
import type { SiteLayers } from '../core/atlas/site-layers.ts';

export interface PlacePage {
	readonly place: PlaceProperties;
	/** Years of a former state, as words. */
	readonly lifetime: string | undefined;
	/** Newest event first, undated last. */
	readonly excerpts: readonly Excerpt[];
	/** Where the name stands inside another name or for an institution: not counted on the map. */
	readonly inNames: readonly Excerpt[];
	/** Query of the map's address: opened, chosen, in view and drawn. */
	readonly mapQuery: string;
	/** The articles that the excerpts are from. */
	readonly articles: readonly ArticleRow[];
}

const nameRoles: readonly Role[] = ['institution', 'embedded'];

type ByPlace = ReadonlyMap<string, readonly Excerpt[]>;
const known = new WeakMap<AtlasData, { counted: ByPlace; named: ByPlace }>();

/** Sorted out once for all pages: each page alone would go through every mention of the atlas. */
function excerptsOf(data: AtlasData): { counted: ByPlace; named: ByPlace } {
	const before = known.get(data);
	if (before) return before;
	const byPlace = (roles: readonly Role[]): ByPlace => {
		const filters = { ...defaultFilters(), undated: true, roles: new Set(roles) };
		const { places } = viewAtlas(data, filters);
		return new Map(places.map(({ place, excerpts }) => [place.id, excerpts]));
	};
	const found = { counted: byPlace(defaultRoles), named: byPlace(nameRoles) };
	known.set(data, found);
	return found;
}

export function placePage({ data, shapes }: SiteLayers, slug: string): PlacePage | null {
	const place = data.places.find(({ id }) => placeSlug(id) === slug);
	if (!place) return null;
	const { counted, named } = excerptsOf(data);
	const excerpts = counted.get(place.id) ?? [];
	const inNames = named.get(place.id) ?? [];
	const slugs = new Set([...excerpts, ...inNames].map(({ article }) => article));
	return {
		place,
		lifetime: readLifetimes(shapes).get(place.id),
		excerpts,
		inNames,
		mapQuery: mapQuery(place.id, excerpts, shapes),
		articles: data.articles.filter(({ slug }) => slugs.has(slug))
	};
}

/** A map that leaves out the undated, or names inside names, would not show what has nothing else. */
function mapQuery(id: string, excerpts: readonly Excerpt[], shapes: Shapes): string {
	const feature = shapes.places.features.find(({ properties }) => properties.id === id);
	const shape = feature && shapeOf(feature);
	return formatUrl({
		...parseUrl(''),
		place: id,
		undated: excerpts.every(({ from }) => from === null),
		...(excerpts.length === 0 && { roles: new Set([...defaultRoles, ...nameRoles]) }),
		camera: shape ? cameraOfLink(shape.geometry) : null
	});
}
