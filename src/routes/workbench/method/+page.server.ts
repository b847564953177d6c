/** How a project of the workbench was made: its numbers are counted in the browser. */
import { methodFacts } from '$lib/server/method-facts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => methodFacts;
