/** Which excerpts do the mentions of an export make? In the order of the text. */
import { eventIntervals, groupMentions, makeExcerpt } from '../atlas/excerpts.ts';
import type { Point } from 'geojson';
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

interface Where {
	readonly point: Point | null;
	readonly precisionKm: number | null;
	/** "30 km south of Ankara": where the words point beside the place; null where they mean the place. */
	readonly part: string | null;
}

/** Where an excerpt is to be put: not on Ankara what is 30 km south of it. */
export function whereOf({ geometry, properties }: MentionFeature): Where {
	const { part_words, part_lat, part_lon, part_precision_km, precision_km } = properties;
	if (part_words === null || part_lat === null || part_lon === null)
		return { point: geometry, precisionKm: precision_km, part: null };
	const point: Point = { type: 'Point', coordinates: [part_lon, part_lat] };
	return { point, precisionKm: part_precision_km, part: part_words };
}
