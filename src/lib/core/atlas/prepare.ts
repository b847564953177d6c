/** What can be worked out of an atlas before anyone moves a filter? */
import type { MentionProperties, PlaceProperties } from '../model.ts';
import {
	eventIntervals,
	groupMentions,
	intervalYears,
	makeExcerpt,
	newestFirst,
	type DatedInterval
} from './excerpts.ts';
import type { Years } from './histogram.ts';
import { layerOfKind, type AtlasData, type Excerpt, type Filters, type LayerId } from './view.ts';

/** An excerpt with what the filters ask of it. */
export interface PreparedExcerpt {
	readonly excerpt: Excerpt;
	/** Null where the name is not located. */
	readonly place: PlaceProperties | null;
	readonly layer: LayerId | null;
	/** Place id of the province whose colour it counts for; null without an activity. */
	readonly province: string | null;
	/** Runs of years under the chosen basis; empty when undated. */
	readonly years: readonly Years[];
	/** Folded text that a query is looked for in; folded when somebody searches, for that takes long. */
	readonly haystack: () => string;
}

interface Preparation {
	readonly groups: readonly MentionProperties[][];
	readonly places: ReadonlyMap<string, PlaceProperties>;
	readonly provinces: ReadonlyMap<string, string>;
	readonly published: ReadonlyMap<string, DatedInterval>;
	/** The latest answer of `prepareExcerpts`: while years are dragged, what it is asked stays. */
	latest: { key: string; excerpts: readonly PreparedExcerpt[] } | null;
}

const preparations = new WeakMap<AtlasData, Preparation>();

/** Which mentions make excerpts, and by which dates. */
export type Asked = Pick<Filters, 'basis' | 'roles' | 'statuses'>;

/** All excerpts of articles that count, newest event first, of the mentions that are asked for. */
export function prepareExcerpts(data: AtlasData, asked: Asked): readonly PreparedExcerpt[] {
	let preparation = preparations.get(data);
	if (!preparation) preparations.set(data, (preparation = prepare(data)));
	const key = [asked.basis, ...asked.roles, ...asked.statuses].sort().join(' ');
	if (preparation.latest?.key !== key) {
		preparation.latest = { key, excerpts: makeExcerpts(preparation, asked) };
	}
	return preparation.latest.excerpts;
}

function once(make: () => string): () => string {
	let made: string | null = null;
	return () => (made ??= make());
}

/** Case and accents are no difference to somebody who searches. */
export function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase();
}

/** Articles that count: one that repeats another is read, but not counted twice. */
export function countedArticles(data: Pick<AtlasData, 'articles'>): Set<string> {
	return new Set(data.articles.filter(({ repeats }) => repeats === null).map(({ slug }) => slug));
}

/** Place ids of provinces by admin-1 code. */
export function provinceOfAdmin1(
	provinces: Iterable<{ readonly id: string; readonly admin1: string | null }>
): Map<string, string> {
	const found = new Map<string, string>();
	for (const { id, admin1 } of provinces) if (admin1 !== null) found.set(admin1, id);
	return found;
}

/**
 * The province that an activity at this place colours. Never spread: a country or a soft area such
 * as a valley colours none, even where we know what it lies in.
 */
export function provinceToColour(
	place: Pick<PlaceProperties, 'id' | 'kind' | 'admin1'>,
	provinces: ReadonlyMap<string, string>
): string | null {
	if (place.kind === 'province') return place.id;
	const inside =
		place.kind === 'settlement' || place.kind === 'facility' || place.kind === 'district';
	return inside && place.admin1 !== null ? (provinces.get(place.admin1) ?? null) : null;
}

function prepare(data: AtlasData): Preparation {
	const counted = countedArticles(data);
	const published = new Map<string, DatedInterval>();
	for (const { slug, published: edtf, published_from, published_to } of data.articles) {
		if (published_from === null || published_to === null) continue;
		published.set(slug, { from: published_from, to: published_to, edtf });
	}
	return {
		groups: groupMentions(data.mentions.filter(({ article }) => counted.has(article))),
		places: new Map(data.places.map((place) => [place.id, place])),
		provinces: provinceOfAdmin1(data.provinces),
		published,
		latest: null
	};
}

function makeExcerpts(
	{ groups, places, provinces, published }: Preparation,
	{ basis, roles, statuses }: Asked
): PreparedExcerpt[] {
	const prepared: PreparedExcerpt[] = [];
	for (const group of groups) {
		const mentions = group.filter(({ role, status }) => roles.has(role) && statuses.has(status));
		const [first, ...others] = mentions;
		if (first === undefined) continue;
		const publication = published.get(first.article);
		const intervals =
			basis === 'event' ? eventIntervals(mentions) : publication ? [publication] : [];
		const excerpt = makeExcerpt([first, ...others], intervals);
		const place = excerpt.place === null ? null : (places.get(excerpt.place) ?? null);
		const reported = place !== null && excerpt.activities.length > 0;
		prepared.push({
			excerpt,
			place,
			layer: place && layerOfKind[place.kind],
			province: reported ? provinceToColour(place, provinces) : null,
			years: intervalYears(intervals),
			haystack: once(() =>
				fold([place?.title ?? '', ...mentions.map(({ name }) => name), excerpt.text].join('\n'))
			)
		});
	}
	return prepared.sort((a, b) => newestFirst(a.excerpt, b.excerpt));
}
