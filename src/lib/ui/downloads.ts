/** Which files can be taken away, and how are they handed over? Loaded when somebody asks. */
import { resolve } from '$app/paths';
import { downloadFile } from '../core/export/download.ts';
import type { Download } from '../core/export/format.ts';
import { downloads, layerFiles } from '../core/export/registry.ts';
import type { Session } from '../state/session.svelte.ts';

/** Where nothing is filtered, only what the site serves as it is; the rest is made on the map. */
export function downloadsFor(session: Session | null): readonly Download[] {
	return session ? downloads : downloads.filter(({ file }) => layerFiles.has(file));
}

/** Saves what the filters leave, made here and now: nothing is sent anywhere. */
export function saveFile(download: Download, session: Session): void {
	const { data, shapes, view, filters } = session;
	// A page opened from disk has no address that another reader could follow.
	const published = location.protocol.startsWith('http');
	const site = published ? new URL(resolve('/'), location.href).href : null;
	const { name, mediaType, content } = downloadFile(download, data, shapes, view, filters, site);
	const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
	const link = Object.assign(document.createElement('a'), { href: url, download: name });
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), 1000);
}
