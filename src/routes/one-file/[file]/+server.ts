/** What a map in one file is made of besides data and ground: for the Download menu, as the command has it. */
import { error } from '@sveltejs/kit';
import { oneFileProgramPaths } from '$lib/core/export/one-file';
import { loadProgramPart } from '$lib/server/one-file-parts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
	oneFileProgramPaths.map((path) => ({ file: path.split('/')[1] ?? '' }));

export const GET: RequestHandler = async ({ params: { file } }) => {
	const path = `one-file/${file}`;
	if (!oneFileProgramPaths.includes(path)) error(404, `There is no file “${file}”.`);
	const type = file.endsWith('.js') ? 'text/javascript' : 'text/plain; charset=utf-8';
	return new Response(new Uint8Array(await loadProgramPart(path)), {
		headers: { 'content-type': type }
	});
};
