/** What does the list of places say, all years together and the undated too? */
import { defaultFilters, viewAtlas } from '../core/atlas/filter.ts';
import { readLifetimes } from '../state/lifetimes.ts';
import { placeSlug } from '../state/place-slug.ts';
import { yearRange } from './dates.ts';
import { summarise } from './describe-place.ts';
import type { SiteLayers } from '../core/atlas/site-layers.ts';

export interface PlainRow {
	readonly slug: string;
	readonly title: string;
	readonly summary: string;
	readonly excerpts: number;
	readonly years: string;
}

export function plainRows({ data, shapes }: SiteLayers): PlainRow[] {
	const lifetimes = readLifetimes(shapes);
	const view = viewAtlas(data, { ...defaultFilters(), undated: true });
	return view.places.map(({ place, excerpts, years }) => ({
		slug: placeSlug(place.id),
		title: place.title,
		summary: summarise(place, lifetimes.get(place.id)),
		excerpts: excerpts.length,
		years: yearRange(years)
	}));
}
