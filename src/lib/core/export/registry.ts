/** Which files does an atlas make? Written once for the command, the site and the Download menu. */
import type { Atlas } from '../atlas/layers.ts';
import { articlesJson } from './articles-json.ts';
import type { Format } from './format.ts';
import { mentionsCsv } from './mentions-csv.ts';
import { mentionsGeojson } from './mentions-geojson.ts';
import { placesCsv } from './places-csv.ts';
import { placesGeojson } from './places-geojson.ts';
import { provincesGeojson } from './provinces-geojson.ts';
import { timelineJson } from './timeline-json.ts';
import { unnamedJson } from './unnamed-json.ts';
import { whyJson } from './why-json.ts';

const formats: readonly Format[] = [
	placesGeojson,
	mentionsGeojson,
	provincesGeojson,
	unnamedJson,
	whyJson,
	articlesJson,
	timelineJson,
	mentionsCsv,
	placesCsv
];

/** Content of every file of the atlas, by name. */
export function exportFiles(atlas: Atlas): ReadonlyMap<string, string> {
	return new Map(formats.map(({ file, write }) => [file, write(atlas)]));
}
