/** Which decisions can no longer be replayed, and why? Told to the person who made them. */
import type { Correction, Stale } from './correction.ts';
import type { Located } from './located.ts';

/** Of one article: what was located and yet is about nothing that was read. A name of the project may be elsewhere. */
export function leftOver(
	located: readonly Located[],
	used: ReadonlySet<string>,
	stale: readonly Stale[]
): Stale[] {
	const told = new Set(stale.map(({ correction }) => correction.id));
	return located.flatMap(({ correction, span }): Stale[] => {
		const { id, article, decision } = correction;
		if (used.has(id) || told.has(id)) return [];
		// What the machine does not take for a place any more is none, as the person said.
		if (decision.type === 'not-a-place' && span) return [];
		if (decision.type === 'accept')
			return article === null ? [] : [{ correction, reason: OTHERWISE }];
		if (span) return [{ correction, reason: NO_MENTION }];
		return article === null ? [] : [{ correction, reason: NAME_GONE }];
	});
}

const OTHERWISE = 'what was checked is not what stands there now';
const NO_MENTION = 'its words are no mention of a place, or overlap with words that are';
const NAME_GONE = 'the article does not mention this name any more';
const NAME_NOWHERE = 'no article mentions this name any more';
const ARTICLE_GONE = 'there is no such article';

/** What replaying said of each article. */
export interface Replayed {
	readonly article: { readonly slug: string };
	readonly reading: { readonly stale: readonly Stale[]; readonly applied: readonly string[] };
}

/** Of the whole project, each decision once, in the order of the document. */
export function staleCorrections(
	corrections: readonly Correction[],
	readings: readonly Replayed[]
): Stale[] {
	const slugs = new Set(readings.map(({ article }) => article.slug));
	const applied = new Set(readings.flatMap(({ reading }) => reading.applied));
	const told = new Map(
		readings.flatMap(({ reading }) => reading.stale.map((one) => [one.correction.id, one.reason]))
	);
	return corrections.flatMap((correction): Stale[] => {
		const { id, article } = correction;
		const reason =
			article !== null && !slugs.has(article)
				? ARTICLE_GONE
				: (told.get(id) ?? (article === null && !applied.has(id) ? NAME_NOWHERE : null));
		return reason ? [{ correction, reason }] : [];
	});
}
