/** How is the engine opened, wherever its files came from? The same for the command, the site, the browser and tests. */
import type { Activity } from './activity/vocabulary.ts';
import { loadGazetteer } from './gazetteer/gazetteer.ts';
import type { Engine } from './reading.ts';
import { openTagger } from './toponym/tagger.ts';

export interface EngineFiles {
	/** `gazetteer.pack`, gzipped or not. */
	readonly gazetteer: Uint8Array;
	/** `tagger.pack`. */
	readonly model: Uint8Array;
	readonly activities: readonly Activity[];
}

/** Throws where a file is not what a build of this program wrote. */
export async function openEngine({ gazetteer, model, activities }: EngineFiles): Promise<Engine> {
	return {
		gazetteer: await loadGazetteer(gazetteer),
		tagger: openTagger(model),
		activities
	};
}
