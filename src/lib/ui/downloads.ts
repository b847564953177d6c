/** Which files can be taken away, and how are they handed over? Loaded when somebody asks. */
import { asset } from '$app/paths';
import {
	atlasOfView,
	downloadFile,
	downloadName,
	type DownloadFile
} from '../core/export/download.ts';
import type { Download } from '../core/export/format.ts';
import { oneFile, oneFilePaths, writeOneFile } from '../core/export/one-file.ts';
import { downloads, layerFiles } from '../core/export/registry.ts';
import type { PlaceOfReading, TakeAway } from '../state/place-of-reading.ts';
import type { Session } from '../state/session.svelte.ts';

/** A row of the menu. */
export interface Choice {
	readonly id: string;
	readonly name: string;
	readonly note: string;
	/** Where it is served as it is, under its own name. */
	readonly href?: string;
	readonly file?: string;
	/** Made here and now: nothing is sent anywhere. */
	readonly write?: () => DownloadFile | Promise<DownloadFile>;
}

/** What the filters leave, in every format. */
export function filteredChoices(session: Session, reading: PlaceOfReading): readonly Choice[] {
	const takeAway = reading.takeAway();
	const formats = downloads.map((format) => ({
		...format,
		write: () => writeFormat(format, session, takeAway)
	}));
	if (!takeAway.loadText) return formats;
	return [...formats, { ...oneFile, write: () => makeOneFile(session, reading) }];
}

/** Where nothing is filtered: layers as they are served. */
export function layerChoices(reading: PlaceOfReading): readonly Choice[] {
	const { layer } = reading.takeAway();
	if (!layer) return [];
	return downloads
		.filter(({ file }) => layerFiles.has(file))
		.map(({ id, name, note, file }) => ({ id, name, note, file, href: layer(file) }));
}

function writeFormat(format: Download, session: Session, { site, title }: TakeAway): DownloadFile {
	const { data, shapes, view, filters } = session;
	return downloadFile(format, data, shapes, view, { filters, site, title });
}

/** Its parts are those of this site, which the browser keeps for when it is offline. */
async function makeOneFile(session: Session, reading: PlaceOfReading): Promise<DownloadFile> {
	const { data, shapes, view, filters } = session;
	const { site, title, loadText } = reading.takeAway();
	const atlas = atlasOfView(data, shapes, view);
	const [files, texts, why] = await Promise.all([
		Promise.all(oneFilePaths(atlas).map(async (path) => [path, await load(path)] as const)),
		Promise.all(atlas.articles.map(async ({ slug }) => [slug, await loadText?.(slug)] as const)),
		reading.loadWhy()
	]);
	const context = { filters, site, title };
	const parts = {
		files: new Map(files),
		texts: Object.fromEntries(texts.flatMap(([slug, text]) => (text ? [[slug, text]] : []))),
		why
	};
	return {
		name: downloadName(oneFile.file, context),
		mediaType: oneFile.mediaType,
		content: writeOneFile(atlas, context, parts)
	};
}

async function load(path: string): Promise<Uint8Array> {
	const response = await fetch(asset(`/${path}`));
	if (!response.ok) throw new Error(`${path}: ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
}

export function handOver({ name, mediaType, content }: DownloadFile): void {
	const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
	const link = Object.assign(document.createElement('a'), { href: url, download: name });
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), 1000);
}
