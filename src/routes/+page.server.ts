/** The plain list of places that the map page holds before its layers come, or without scripts. */
import { readSiteLayers } from '$lib/core/atlas/site-layers';
import { plainRows } from '$lib/ui/plain-rows';
import { loadSite } from '$lib/server/site';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const site = await loadSite();
	const layers = readSiteLayers(site.files);
	const { articles } = layers.data;
	return {
		rows: plainRows(layers),
		articles: articles.map(({ slug, title, publisher }) => ({ slug, title, publisher })),
		problems: site.problems
	};
};
