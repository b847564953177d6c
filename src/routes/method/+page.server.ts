/** How it was made, from the project's own numbers. */
import accuracy from '../../../docs/accuracy.md?raw';
import sources from '../../../data/SOURCES.json';
import { loadSite } from '$lib/server/site';
import { readAccuracy } from '$lib/ui/method/accuracy-figures';
import { methodNumbers } from '$lib/ui/method/method-numbers';
import { readSiteLayers } from '$lib/core/atlas/site-layers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const site = await loadSite();
	return {
		numbers: methodNumbers(readSiteLayers(site.files).data),
		accuracy: readAccuracy(accuracy),
		leftOut: site.problems.length,
		sources: sources.map(({ id, attribution, licence, url, use }) => {
			return { id, attribution, licence, url, use };
		})
	};
};
