/** The files of the atlas, as `dateline build` writes them: what the map loads is what anyone can download. */
import { error } from '@sveltejs/kit';
import { loadSite } from '$lib/server/site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const types: Readonly<Record<string, string>> = {
	geojson: 'application/geo+json',
	json: 'application/json',
	csv: 'text/csv; charset=utf-8'
};

export const entries: EntryGenerator = async () =>
	[...(await loadSite()).files.keys()].map((file) => ({ file }));

export const GET: RequestHandler = async ({ params }) => {
	const content = (await loadSite()).files.get(params.file);
	if (content === undefined) error(404, `There is no layer file “${params.file}”.`);
	const type = types[params.file.split('.').at(-1) ?? ''] ?? 'text/plain';
	return new Response(content, { headers: { 'Content-Type': type } });
};
