/** What is a format of export? A file's name, its media type, and how an atlas is written in it. */
import type { Atlas } from '../atlas/layers.ts';
import type { ExportContext } from './provenance.ts';

/** Text, or the bytes of what is none. */
export type Written = string | Uint8Array<ArrayBuffer>;

export interface Format<Content extends Written = Written> {
	/** `places.geojson`: the file of the whole atlas. */
	readonly file: string;
	readonly mediaType: string;
	/** Pure and deterministic. */
	write(atlas: Atlas, context: ExportContext): Content;
}

/** A file of `dateline build`, which the site serves under `/layers/`. */
export type LayerFormat = Format<string>;

/** A file that somebody takes away; the words are those of the Download menu and of `dateline export`. */
export interface Download extends Format {
	/** `linked-places`: what `dateline export --format` takes. */
	readonly id: string;
	/** "Mentions, GeoJSON". */
	readonly name: string;
	/** "Every name with its place, date and sentence". */
	readonly note: string;
}
