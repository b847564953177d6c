/** Which mentions make one excerpt, and when is it dated? */
import type { MentionProperties } from '../model.ts';
import { yearsOf, type Years } from './histogram.ts';
import type { Excerpt } from './view.ts';

/** Joins the activities of a flat layer value. */
export const activitySeparator = '; ';

export function splitActivities(joined: string): string[] {
	return joined === '' ? [] : joined.split(activitySeparator);
}

/** Closed interval of days with the EDTF value it was read from. */
export interface DatedInterval {
	readonly from: string;
	readonly to: string;
	readonly edtf: string | null;
}

/**
 * Groups mentions into sentence × place (or × unlocated name), in the order in which they come.
 * A place twice in one sentence is one group.
 */
export function groupMentions(mentions: readonly MentionProperties[]): MentionProperties[][] {
	const groups = new Map<string, MentionProperties[]>();
	for (const mention of mentions) {
		const what = mention.place ?? `?${mention.name.toLowerCase()}`;
		const key = `${mention.article}\n${mention.excerpt_start}\n${what}`;
		const group = groups.get(key);
		if (group) group.push(mention);
		else groups.set(key, [mention]);
	}
	return [...groups.values()];
}

/** The event dates of mentions, each interval once. */
export function eventIntervals(mentions: readonly MentionProperties[]): DatedInterval[] {
	const intervals: DatedInterval[] = [];
	for (const { from, to, edtf } of mentions) {
		if (from === null || to === null) continue;
		if (!intervals.some((other) => other.from === from && other.to === to)) {
			intervals.push({ from, to, edtf });
		}
	}
	return intervals;
}

/** Makes an excerpt of the mentions of one group. `intervals` date it under the chosen basis. */
export function makeExcerpt(
	mentions: readonly [MentionProperties, ...MentionProperties[]],
	intervals: readonly DatedInterval[]
): Excerpt {
	const first = mentions[0];
	return {
		id: first.id,
		place: first.place,
		article: first.article,
		mentions,
		text: first.excerpt,
		start: first.excerpt_start,
		activities: [...new Set(mentions.flatMap(({ activity }) => splitActivities(activity)))],
		...joinIntervals(intervals)
	};
}

export function intervalYears(intervals: readonly DatedInterval[]): Years[] {
	return intervals.map(({ from, to }) => yearsOf(from, to));
}

/** Newest event first, undated last; then in the order of the articles. */
export function newestFirst(a: Excerpt, b: Excerpt): number {
	return (
		compare(b.to ?? '', a.to ?? '') ||
		compare(b.from ?? '', a.from ?? '') ||
		compare(a.article, b.article) ||
		a.start - b.start ||
		compare(a.id, b.id)
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function joinIntervals(intervals: readonly DatedInterval[]): Pick<Excerpt, 'from' | 'to' | 'edtf'> {
	const first = intervals[0];
	if (first === undefined) return { from: null, to: null, edtf: null };
	if (intervals.length === 1) return first;
	const from = intervals.map((interval) => interval.from).reduce((a, b) => (a < b ? a : b));
	const to = intervals.map((interval) => interval.to).reduce((a, b) => (a > b ? a : b));
	return { from, to, edtf: `${from}/${to}` };
}
