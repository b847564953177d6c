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
	/** As somebody types a part of it; empty: all. */
	readonly name: string;
}

export const wholeQueue: QueueFilter = { status: 'left', article: null, kind: null, name: '' };

export function isInQueue(
	mention: MentionProperties,
	status: Status,
	filter: QueueFilter
): boolean {
	if (filter.article !== null && mention.article !== filter.article) return false;
	if (filter.kind !== null && (mention.kind ?? 'none') !== filter.kind) return false;
	if (filter.name && !typed(mention.name).includes(typed(filter.name))) return false;
	if (filter.status === 'all') return true;
	if (filter.status === 'left') return status === 'machine';
	if (filter.status === 'uncertain') {
		return status === 'machine' && (mention.place === null || isUncertain(mention));
	}
	return status === filter.status;
}

function typed(name: string): string {
	return oneLine(name).toLowerCase();
}

/** `skipped`: ids of mentions that somebody wants to see last. */
export function mentionQueue(
	mentions: readonly MentionProperties[],
	decided: Decided,
	filter: QueueFilter,
	skipped: ReadonlySet<string>
): MentionProperties[] {
	const { ordered } = order(mentions);
	const left = ordered.filter((one) => isInQueue(one, decided.status(one), filter));
	return lastly(left, ({ id }) => skipped.has(id));
}

export function mentionsById(
	mentions: readonly MentionProperties[]
): ReadonlyMap<string, MentionProperties> {
	return new Map(mentions.map((mention) => [mention.id, mention]));
}

/** All mentions of a name, the least certain first. */
export function mentionsNamed(
	mentions: readonly MentionProperties[],
	name: string
): readonly MentionProperties[] {
	return order(mentions).named.get(oneLine(name)) ?? [];
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
	const items = [...order(mentions).named]
		.filter(([, all]) => all.some((one) => isInQueue(one, decided.status(one), filter)))
		.map(([name, all]) => nameItem(name, all, decided))
		.sort(
			(a, b) =>
				a.lowest - b.lowest || b.mentions.length - a.mentions.length || compare(a.name, b.name)
		);
	return lastly(items, ({ name }) => skipped.has(nameKey(name)));
}

/** Stands for a name where mentions have their ids. */
export function nameKey(name: string): string {
	return `name ${oneLine(name)}`;
}

function nameItem(name: string, all: readonly MentionProperties[], decided: Decided): NameItem {
	const places = new Map<string | null, NamedPlace>();
	for (const { place, title } of all) {
		places.set(place, { place, title, count: (places.get(place)?.count ?? 0) + 1 });
	}
	return {
		name,
		mentions: all as readonly [MentionProperties, ...MentionProperties[]],
		articles: new Set(all.map(({ article }) => article)).size,
		places: [...places.values()].sort((a, b) => b.count - a.count),
		lowest: all[0]!.confidence,
		left: all.filter((one) => decided.status(one) === 'machine').length
	};
}

interface Ordered {
	/** The least certain first. */
	readonly ordered: readonly MentionProperties[];
	readonly named: ReadonlyMap<string, readonly MentionProperties[]>;
}

/** Decisions are many more than readings: what does not depend on them is worked out once for each reading. */
const known = new WeakMap<readonly MentionProperties[], Ordered>();

function order(mentions: readonly MentionProperties[]): Ordered {
	const before = known.get(mentions);
	if (before) return before;
	const ordered = [...mentions].sort(leastCertain);
	const named = new Map<string, MentionProperties[]>();
	for (const mention of ordered) {
		const name = oneLine(mention.name);
		const others = named.get(name);
		if (others) others.push(mention);
		else named.set(name, [mention]);
	}
	known.set(mentions, { ordered, named });
	return { ordered, named };
}

function leastCertain(a: MentionProperties, b: MentionProperties): number {
	return a.confidence - b.confidence || compare(a.article, b.article) || a.start - b.start;
}

function lastly<Row>(rows: Row[], isLast: (row: Row) => boolean): Row[] {
	const last = rows.filter(isLast);
	return last.length ? [...rows.filter((row) => !isLast(row)), ...last] : rows;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
