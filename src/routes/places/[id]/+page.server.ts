/** A place as a plain page: every excerpt about it, newest event first. */
import { error } from '@sveltejs/kit';
import { loadSite } from '$lib/server/site';
import { placeSlug } from '$lib/state/place-slug';
import { placePage } from '$lib/ui/place-page';
import { readSiteLayers } from '$lib/core/atlas/site-layers';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () =>
	readSiteLayers((await loadSite()).files).data.places.map(({ id }) => ({ id: placeSlug(id) }));

export const load: PageServerLoad = async ({ params }) => {
	const found = placePage(readSiteLayers((await loadSite()).files), params.id);
	if (found === null) error(404, `There is no place “${params.id}”.`);
	return found;
};
