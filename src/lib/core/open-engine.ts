/** How is the engine opened, wherever its files came from? The same for the command, the site, the browser and tests. */
import type { Activity } from './activity/vocabulary.ts';
import { gazetteerOver, loadGazetteer, type GazetteerTables } from './gazetteer/gazetteer.ts';
import type { Engine } from './reading.ts';
import { openTagger } from './toponym/tagger.ts';

export interface EngineFiles {
	/** `gazetteer.pack`, gzipped or not, or what another thread has made of it. */
	readonly gazetteer: Uint8Array | GazetteerTables;
	/** `tagger.pack`. */
	readonly model: Uint8Array;
	readonly activities: readonly Activity[];
}

/** Throws where a file is not what a build of this program wrote. */
export async function openEngine({ gazetteer, model, activities }: EngineFiles): Promise<Engine> {
	return {
		gazetteer:
			gazetteer instanceof Uint8Array ? await loadGazetteer(gazetteer) : gazetteerOver(gazetteer),
		tagger: openTagger(model),
		activities
	};
}
