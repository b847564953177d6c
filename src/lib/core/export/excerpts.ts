/** Which excerpts do the mentions of an export make? In the order of the text. */
import { eventIntervals, groupMentions, makeExcerpt } from '../atlas/excerpts.ts';
import type { MentionFeature } from '../atlas/layers.ts';
import type { Excerpt } from '../atlas/view.ts';

export interface ExportedExcerpt {
	readonly excerpt: Excerpt;
	/** Its first mention: name, place and point. */
	readonly feature: MentionFeature;
}

/** Dates are those of the event, whichever the filters went by. */
export function excerptsOf(mentions: readonly MentionFeature[]): ExportedExcerpt[] {
	const features = new Map(mentions.map((feature) => [feature.properties.id, feature]));
	return groupMentions(mentions.map(({ properties }) => properties)).flatMap((group) => {
		const [first, ...others] = group;
		const feature = first && features.get(first.id);
		if (!first || !feature) return [];
		return [{ feature, excerpt: makeExcerpt([first, ...others], eventIntervals(group)) }];
	});
}
