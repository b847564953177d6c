/** Which mentions should a person look at, and in which order? The least certain first. */
import { oneLine } from '../corrections/located.ts';
import type { Kind, MentionProperties, Status } from '../model.ts';
import { isUncertain } from '../toponym/calibration.ts';
import type { Decided } from './decided.ts';

/** `left`: what nobody has looked at; `uncertain`: of that, what is about as likely wrong as right. */
export const queueStatuses = ['left', 'uncertain', 'checked', 'disputed', 'all'] as const;
export type QueueStatus = (typeof queueStatuses)[number];

export interface QueueFilter {
	readonly status: QueueStatus;
	/** Slug; null: all. */
	readonly article: string | null;
	/** `none`: what no place was found for; null: all. */
	readonly kind: Kind | 'none' | null;
}

export const wholeQueue: QueueFilter = { status: 'left', article: null, kind: null };

export function isInQueue(
	mention: MentionProperties,
	status: Status,
	filter: QueueFilter
): boolean {
	if (filter.article !== null && mention.article !== filter.article) return false;
	if (filter.kind !== null && (mention.kind ?? 'none') !== filter.kind) return false;
	if (filter.status === 'all') return true;
	if (filter.status === 'left') return status === 'machine';
	if (filter.status === 'uncertain') {
		return status === 'machine' && (mention.place === null || isUncertain(mention));
	}
	return status === filter.status;
}

/** `skipped`: ids of mentions that somebody wants to see last. */
export function mentionQueue(
	mentions: readonly MentionProperties[],
	decided: Decided,
	filter: QueueFilter,
	skipped: ReadonlySet<string>
): MentionProperties[] {
	return mentions
		.filter((mention) => isInQueue(mention, decided.status(mention), filter))
		.sort(
			(a, b) =>
				Number(skipped.has(a.id)) - Number(skipped.has(b.id)) ||
				a.confidence - b.confidence ||
				compare(a.article, b.article) ||
				a.start - b.start
		);
}

export function mentionsById(
	mentions: readonly MentionProperties[]
): ReadonlyMap<string, MentionProperties> {
	return new Map(mentions.map((mention) => [mention.id, mention]));
}

/** A name with all its mentions. */
export interface NameItem {
	readonly name: string;
	/** In the order of the queue of mentions. At least one. */
	readonly mentions: readonly [MentionProperties, ...MentionProperties[]];
	readonly articles: number;
	/** What it means now, the most frequent first. */
	readonly places: readonly NamedPlace[];
	readonly lowest: number;
	/** How many of its mentions nobody has looked at. */
	readonly left: number;
}

export interface NamedPlace {
	/** Null: no place was found. */
	readonly place: string | null;
	readonly title: string | null;
	readonly count: number;
}

/** All mentions of a name at once; a name is listed where the filter leaves one of them. */
export function nameQueue(
	mentions: readonly MentionProperties[],
	decided: Decided,
	filter: QueueFilter,
	skipped: ReadonlySet<string>
): NameItem[] {
	const named = new Map<string, MentionProperties[]>();
	for (const mention of mentions) {
		const name = oneLine(mention.name);
		const others = named.get(name);
		if (others) others.push(mention);
		else named.set(name, [mention]);
	}
	return [...named]
		.filter(([, all]) => all.some((one) => isInQueue(one, decided.status(one), filter)))
		.map(([name, all]) => nameItem(name, all, decided))
		.sort(
			(a, b) =>
				Number(skipped.has(nameKey(a.name))) - Number(skipped.has(nameKey(b.name))) ||
				a.lowest - b.lowest ||
				b.mentions.length - a.mentions.length ||
				compare(a.name, b.name)
		);
}

/** Stands for a name where mentions have their ids. */
export function nameKey(name: string): string {
	return `name ${oneLine(name)}`;
}

function nameItem(name: string, all: readonly MentionProperties[], decided: Decided): NameItem {
	const mentions = [...all].sort((a, b) => a.confidence - b.confidence);
	const places = new Map<string | null, NamedPlace>();
	for (const { place, title } of all) {
		places.set(place, { place, title, count: (places.get(place)?.count ?? 0) + 1 });
	}
	return {
		name,
		mentions: mentions as [MentionProperties, ...MentionProperties[]],
		articles: new Set(all.map(({ article }) => article)).size,
		places: [...places.values()].sort((a, b) => b.count - a.count),
		lowest: mentions[0]!.confidence,
		left: all.filter((one) => decided.status(one) === 'machine').length
	};
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
