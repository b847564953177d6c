/** Which region does a source write about most? */
import { segment } from '../article/segment.ts';
import type { InputDocument } from '../geoparse.ts';
import type { Engine } from '../reading.ts';
import { nameConfidence } from './calibration.ts';
import { describeSpans, recognise } from './recognise.ts';
import { resolve } from './resolve.ts';

/** How much belief its located names put on each admin-1 code (`US.TX`) or, where none is known, country (`AF`). */
export type RegionTally = Map<string, number>;

/** Adds what one document's located names say; what else there is to read in it is left out. */
export function tallyRegions(document: InputDocument, engine: Engine, tally: RegionTally): void {
	const { text, title, given } = document;
	const { gazetteer, tagger } = engine;
	const passage = segment(text);
	const names = given
		? describeSpans(passage, given, gazetteer)
		: recognise(passage, gazetteer, tagger);
	const resolutions = resolve(passage, names, gazetteer, { title, focus: null, candidates: 0 });
	for (const [index, { form, within, confidence }] of names.entries()) {
		const { place, confidence: sure } = resolutions[index]!;
		const region = place?.admin1 ?? place?.country;
		if (!region || form === 'demonym' || within !== null) continue;
		tally.set(region, (tally.get(region) ?? 0) + nameConfidence(confidence) * sure);
	}
}

const SHARE = 0.25;
const ENOUGH = 5;

/** The region that holds at least a quarter of the names, or null: a paper of the whole world has no home. */
export function homeOf(tally: RegionTally): string | null {
	const total = [...tally.values()].reduce((sum, value) => sum + value, 0);
	const [best] = [...tally].sort(([a, n], [b, k]) => k - n || (a < b ? -1 : 1));
	return best && total >= ENOUGH && best[1] >= total * SHARE ? best[0] : null;
}
