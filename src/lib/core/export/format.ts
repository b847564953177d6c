/** What is a format of export? A file's name, its media type, and how an atlas is written in it. */
import type { Atlas } from '../atlas/layers.ts';

export interface Format {
	/** `places.geojson`: the file of the whole atlas. */
	readonly file: string;
	readonly mediaType: string;
	/** Pure and deterministic. */
	write(atlas: Atlas): string;
}
