/** An article as published, with what was read from it. */
import { error } from '@sveltejs/kit';
import { loadSite } from '$lib/server/site';
import { articleText } from '$lib/ui/article-text';
import { readSiteLayers } from '$lib/core/atlas/site-layers';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () =>
	(await loadSite()).articles.map(({ article }) => ({ slug: article.slug }));

export const load: PageServerLoad = async ({ params }) => {
	const site = await loadSite();
	const found = site.articles.find(({ article }) => article.slug === params.slug);
	const { data } = readSiteLayers(site.files);
	const row = data.articles.find(({ slug }) => slug === params.slug);
	if (!found || !row) error(404, `There is no article “${params.slug}”.`);
	return { article: row, text: articleText(found.article.text, found.reading, data, row.slug) };
};
