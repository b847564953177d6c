/** Which files can be taken away, and how are they handed over? */
import { downloadFile, downloadFormats } from '../core/export/download.ts';
import type { Session } from '../state/session.svelte.ts';

const words: Readonly<Record<string, { readonly name: string; readonly note: string }>> = {
	'mentions.geojson': {
		name: 'Mentions, GeoJSON',
		note: 'Every name with its place, date and sentence'
	},
	'places.geojson': { name: 'Places, GeoJSON', note: 'Every place once, with its shape' },
	'provinces.geojson': { name: 'Provinces, GeoJSON', note: 'Reported activity by province' },
	'mentions.csv': { name: 'Mentions, CSV', note: 'The same rows for a spreadsheet' },
	'places.csv': { name: 'Places, CSV', note: 'The same rows for a spreadsheet' }
};

export const downloads = downloadFormats.map((format) => ({
	format,
	file: format.file,
	...(words[format.file] ?? { name: format.file, note: format.mediaType })
}));
export type Download = (typeof downloads)[number];

/** Saves what the filters leave, made here and now: nothing is sent anywhere. */
export function saveFile({ format }: Download, session: Session): void {
	const { data, shapes, view, filters } = session;
	const { name, mediaType, content } = downloadFile(format, data, shapes, view, filters);
	const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
	const link = Object.assign(document.createElement('a'), { href: url, download: name });
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), 1000);
}
