/** How it was made, from the project's own numbers. */
import { loadSite } from '$lib/server/site';
import { methodFacts } from '$lib/ui/method/method-facts';
import { methodNumbers } from '$lib/ui/method/method-numbers';
import { readSiteLayers } from '$lib/core/atlas/site-layers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const site = await loadSite();
	return {
		...methodFacts,
		numbers: methodNumbers(readSiteLayers(site.files).data),
		title: site.title,
		leftOut: site.problems.length
	};
};
