/** The engine of core, with its gazetteer, model and vocabulary read from disk. */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { readVocabulary } from '../core/activity/vocabulary.ts';
import { layOutGazetteer, type GazetteerTables } from '../core/gazetteer/gazetteer.ts';
import { openEngine } from '../core/open-engine.ts';
import type { Engine } from '../core/reading.ts';
import { dataFile, staticFile } from './project.ts';

export class SettingsError extends Error {}

/**
 * `tables`: the gazetteer as another thread laid it out, so that this one need not.
 * @throws SettingsError with a sentence that names the file, where a hand-edited file cannot be read.
 */
export async function loadEngine(tables?: GazetteerTables): Promise<Engine> {
	const [gazetteer, model, activities] = await Promise.all([
		tables ?? readGazetteer(),
		readFile(staticFile('model', 'tagger.pack')),
		loadActivities()
	]);
	return openEngine({ gazetteer, model, activities });
}

/** In memory that several threads can read at once. */
export async function loadSharedGazetteer(): Promise<GazetteerTables> {
	return layOutGazetteer(await readGazetteer(), SharedArrayBuffer);
}

const readGazetteer = async () => gunzip(await readFile(staticFile('gazetteer', 'gazetteer.pack')));

/** @throws SettingsError likewise. */
export async function loadActivities(): Promise<Engine['activities']> {
	return parseVocabulary(await readFile(dataFile('activities.json'), 'utf8'));
}

/** In one piece: a gzip file ends with the length of what is in it. */
function gunzip(packed: Buffer): Buffer {
	const length = packed.readUInt32LE(packed.length - 4);
	return gunzipSync(packed, { chunkSize: length + 1 });
}

function parseVocabulary(source: string): Engine['activities'] {
	let json: unknown;
	try {
		json = JSON.parse(source);
	} catch (error) {
		throw new SettingsError(
			`data/activities.json is not valid JSON (${(error as Error).message}); mend it.`
		);
	}
	const read = readVocabulary(json);
	if (!read.ok) throw new SettingsError(`data/activities.json: ${read.message}.`);
	return read.activities;
}
