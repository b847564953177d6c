/** The articles, each with what it names. */
import { loadSite } from '$lib/server/site';
import { readSiteLayers } from '$lib/core/atlas/site-layers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const site = await loadSite();
	return { articles: readSiteLayers(site.files).data.articles, problems: site.problems };
};
