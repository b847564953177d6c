/** Every place, all years together. */
import { loadSite } from '$lib/server/site';
import { plainRows } from '$lib/ui/plain-rows';
import { readSiteLayers } from '$lib/core/atlas/site-layers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	return { rows: plainRows(readSiteLayers((await loadSite()).files)) };
};
