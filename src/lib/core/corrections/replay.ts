/** How are a person's decisions replayed while a text is read? Each step of the reading asks here. */
import type { Gazetteer, Mention, PublicationDate, Span, TimeExpression } from '../model.ts';
import { addedSpans, applyCorrections } from './apply.ts';
import type { Correction, Stale } from './correction.ts';
import { knownPlaces } from './known-places.ts';
import { locateCorrections } from './located.ts';
import { mendTimes } from './mend-times.ts';
import { leftOver } from './stale.ts';

export interface ReplayInput {
	readonly text: string;
	/** The slug or id under which the decisions know the text. */
	readonly article: string;
	readonly published: PublicationDate | null;
	/** Those of the whole project: what was chosen in one article is offered in another. */
	readonly corrections: readonly Correction[];
	readonly gazetteer: Pick<Gazetteer, 'byId' | 'place'>;
}

export interface Replayed {
	readonly mentions: readonly Mention[];
	readonly stale: readonly Stale[];
	/** Ids of the decisions that are about something in this text. */
	readonly applied: readonly string[];
}

export interface Replay {
	readonly times: readonly TimeExpression[];
	/** Words to be read as mentions besides those that were found. */
	added(found: readonly Span[]): readonly Span[];
	apply(mentions: readonly Mention[]): Replayed;
}

/** Begins with the times, which date the mentions. */
export function replayCorrections(input: ReplayInput, found: readonly TimeExpression[]): Replay {
	const { text, article, published, corrections, gazetteer } = input;
	if (corrections.length === 0) return asRead(found);
	const { located, stale: lost } = locateCorrections(text, article, corrections);
	const places = knownPlaces(corrections, gazetteer);
	const mended = mendTimes(text, found, located, published);
	return {
		times: mended.times,
		added: (found) => addedSpans(found, located, places),
		apply(mentions) {
			const applied = applyCorrections(mentions, located, { places, published });
			const used = new Set([...mended.used, ...applied.used]);
			const unsound = applied.stale.filter(({ correction }) => !used.has(correction.id));
			const stale = [...lost, ...mended.stale, ...unsound];
			stale.push(...leftOver(located, used, stale));
			return { mentions: applied.mentions, stale, applied: [...used] };
		}
	};
}

/** Where nobody has decided anything, all stays as it was read. */
const asRead = (times: readonly TimeExpression[]): Replay => ({
	times,
	added: () => [],
	apply: (mentions) => ({ mentions, stale: [], applied: [] })
});
