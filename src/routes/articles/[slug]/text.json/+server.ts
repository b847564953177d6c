/** What the page of an article is made of, for a map in one file that holds that page too. */
import { error, json } from '@sveltejs/kit';
import { loadSite } from '$lib/server/site';
import { textsOf } from '$lib/server/one-file-parts';
import { readSiteLayers } from '$lib/core/atlas/site-layers';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = async () =>
	(await loadSite()).articles.map(({ article }) => ({ slug: article.slug }));

export const GET: RequestHandler = async ({ params: { slug } }) => {
	const site = await loadSite();
	const text = textsOf(site, readSiteLayers(site.files))[slug];
	if (!text) error(404, `There is no article “${slug}”.`);
	return json(text);
};
