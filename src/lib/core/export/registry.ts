/** Which files does an atlas make? Written once for the command, the site and the Download menu. */
import type { Atlas } from '../atlas/layers.ts';
import { annotations } from './annotations.ts';
import { articlesJson } from './articles-json.ts';
import { bibtex } from './bibtex.ts';
import { citationsTxt } from './citations-txt.ts';
import { cslJson } from './csl-json.ts';
import { events } from './events.ts';
import type { Download, LayerFormat } from './format.ts';
import { kml } from './kml.ts';
import { linkedPlaces } from './linked-places.ts';
import { mentionsCsv } from './mentions-csv.ts';
import { mentionsGeojson } from './mentions-geojson.ts';
import { placesCsv } from './places-csv.ts';
import { placesGeojson } from './places-geojson.ts';
import { wholeAtlas } from './provenance.ts';
import { provincesGeojson } from './provinces-geojson.ts';
import { tablesZip } from './tables-zip.ts';
import { timelineJson } from './timeline-json.ts';
import { unnamedJson } from './unnamed-json.ts';
import { whyJson } from './why-json.ts';

const layers: readonly LayerFormat[] = [
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

/** What somebody takes away, in the order of the Download menu; `dateline export` takes their ids. */
export const downloads: readonly Download[] = [
	mentionsGeojson,
	placesGeojson,
	provincesGeojson,
	tablesZip,
	kml,
	linkedPlaces,
	annotations,
	events,
	cslJson,
	bibtex,
	citationsTxt
];

/** Names of the files of the atlas. */
export const layerFiles: ReadonlySet<string> = new Set(layers.map(({ file }) => file));

/** Content of every file of the atlas, by name. */
export function exportFiles(atlas: Atlas): ReadonlyMap<string, string> {
	return new Map(layers.map(({ file, write }) => [file, write(atlas, wholeAtlas)]));
}
