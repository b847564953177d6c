/** Which files can be taken away, and of what are they made? Loaded when somebody asks. */
import { asset } from '$app/paths';
import type { Atlas } from '../core/atlas/layers.ts';
import { atlasOfView, downloadName } from '../core/export/download.ts';
import type { Job } from '../core/export/job.ts';
import { oneFile, oneFilePaths, type OneFileParts } from '../core/export/one-file.ts';
import { downloads, layerFiles } from '../core/export/registry.ts';
import type { PlaceOfReading } from '../state/place-of-reading.ts';
import type { Session } from '../state/session.svelte.ts';

/** A row of the menu. */
export interface Choice {
	readonly id: string;
	readonly name: string;
	readonly note: string;
	/** The name under which it is saved. */
	readonly file: string;
	/** Where it is served as it is. */
	readonly href?: string;
	/** What is to be written here and now: nothing is sent anywhere. */
	readonly job?: () => Job | Promise<Job>;
}

/** What the filters leave, in every format. */
export function filteredChoices(session: Session, reading: PlaceOfReading): readonly Choice[] {
	const { site, title, loadText } = reading.takeAway();
	const context = { filters: session.filters, site, title };
	const atlas = () => atlasOfView(session.data, session.shapes, session.view);
	const formats = downloads.map(({ id, name, note, file }): Choice => ({
		...{ id, name, note, file: downloadName(file, context) },
		job: () => ({ what: 'format', id, atlas: atlas(), context })
	}));
	if (!loadText) return formats;
	const { id, name, note, file } = oneFile;
	const job = async (): Promise<Job> => {
		const left = atlas();
		return { what: 'one-file', atlas: left, context, parts: await loadParts(left, reading) };
	};
	return [...formats, { id, name, note, file: downloadName(file, context), job }];
}

/** Where nothing is filtered: layers as they are served. */
export function layerChoices(reading: PlaceOfReading): readonly Choice[] {
	const { layer } = reading.takeAway();
	if (!layer) return [];
	return downloads
		.filter(({ file }) => layerFiles.has(file))
		.map(({ id, name, note, file }) => ({ id, name, note, file, href: layer(file) }));
}

/** Its parts are those of this site, which the browser keeps for when it is offline. */
async function loadParts(atlas: Atlas, reading: PlaceOfReading): Promise<OneFileParts> {
	const { loadText } = reading.takeAway();
	const [files, texts, why] = await Promise.all([
		Promise.all(oneFilePaths(atlas).map(async (path) => [path, await load(path)] as const)),
		Promise.all(atlas.articles.map(async ({ slug }) => [slug, await loadText?.(slug)] as const)),
		reading.loadWhy(atlas.mentions.map(({ properties }) => properties.id))
	]);
	const found = texts.flatMap(([slug, text]) => (text ? [[slug, text] as const] : []));
	return { files: new Map(files), texts: Object.fromEntries(found), why };
}

async function load(path: string): Promise<Uint8Array> {
	const response = await fetch(asset(`/${path}`));
	if (!response.ok) throw new Error(`${path}: ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
}
