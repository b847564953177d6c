/** What do the filters leave of the atlas? One answer for map, list, timeline and counts. */
import type { PlaceProperties, Role, UnnamedRow } from '../model.ts';
import { statuses } from '../vocabulary.ts';
import { splitActivities } from './excerpts.ts';
import { histogram, hull, overlaps, yearsOf, type Years } from './histogram.ts';
import { countedArticles, fold, prepareExcerpts, type PreparedExcerpt } from './prepare.ts';
import {
	layerIds,
	type AtlasData,
	type ChoroplethCell,
	type Excerpt,
	type Filters,
	type LayerId,
	type PlaceView,
	type View
} from './view.ts';

/** Roles that count unless somebody asks for more: names inside names and institutions do not. */
export const defaultRoles: readonly Role[] = ['event', 'origin', 'destination', 'mention'];

/** What a first visit shows: every year and layer, event dates, nothing undated. */
export function defaultFilters(): Filters {
	return {
		years: null,
		basis: 'event',
		undated: false,
		layers: new Set(layerIds),
		articles: null,
		activities: null,
		roles: new Set(defaultRoles),
		statuses: new Set(statuses),
		query: ''
	};
}

/**
 * Applies the filters. Pure: the same data and filters give the same view. Excerpts keep their
 * identity between calls on the same `data` object while basis, roles and statuses stay as they are.
 */
export function viewAtlas(data: AtlasData, filters: Filters): View {
	const words = fold(filters.query).split(/\s+/).filter(Boolean);
	const matching = prepareExcerpts(data, filters).filter(
		({ excerpt, haystack }) =>
			(filters.articles === null || filters.articles.has(excerpt.article)) &&
			hasActivity(excerpt.activities, filters.activities) &&
			words.every((word) => haystack().includes(word))
	);
	const inTime = matching.filter(({ years }) => isInTime(years, filters));
	const drawn = matching.filter((prepared) => isDrawn(prepared, filters.layers));
	const left = drawn.filter(({ years }) => isInTime(years, filters));
	const undated = matching.filter(
		(prepared) =>
			prepared.years.length === 0 && (isUnlocated(prepared) || isDrawn(prepared, filters.layers))
	);
	const cells = choropleth(inTime, data);

	return {
		places: viewPlaces(left, filters.undated ? [] : undated, data),
		excerpts: left.length,
		timeline: histogram(drawn.map(({ years }) => years)),
		choropleth: filters.layers.has('activity') ? cells : [],
		unlocated: inTime.filter(isUnlocated).map(({ excerpt }) => excerpt),
		undated: undated.map(({ excerpt }) => excerpt),
		unnamed: viewUnnamed(data, filters, words),
		years: hull(left.flatMap(({ years }) => years)),
		layers: countLayers(inTime, cells)
	};
}

function isUnlocated({ place }: PreparedExcerpt): boolean {
	return place === null;
}

function isInTime(years: readonly Years[], { years: chosen, undated }: Filters): boolean {
	if (years.length === 0) return undated;
	return chosen === null || years.some((run) => overlaps(run, chosen));
}

function hasActivity(activities: readonly string[], chosen: Filters['activities']): boolean {
	return chosen === null || activities.some((activity) => chosen.has(activity));
}

/** A province that is coloured can be opened, though provinces merely mentioned are switched off. */
function isDrawn({ place, layer, province }: PreparedExcerpt, layers: Filters['layers']): boolean {
	if (place === null || layer === null) return false;
	return layers.has(layer) || (province === place.id && layers.has('activity'));
}

function viewPlaces(
	left: readonly PreparedExcerpt[],
	leftOut: readonly PreparedExcerpt[],
	{ existed }: AtlasData
): PlaceView[] {
	const withoutDate = new Map<string, number>();
	for (const { place } of leftOut) {
		if (place) withoutDate.set(place.id, (withoutDate.get(place.id) ?? 0) + 1);
	}
	const byPlace = new Map<string, { place: PlaceProperties; prepared: PreparedExcerpt[] }>();
	for (const prepared of left) {
		const { place } = prepared;
		if (place === null) continue;
		const found = byPlace.get(place.id);
		if (found) found.prepared.push(prepared);
		else byPlace.set(place.id, { place, prepared: [prepared] });
	}
	return [...byPlace.values()]
		.map(({ place, prepared }): PlaceView => ({
			place,
			existed: existed.get(place.id) ?? null,
			excerpts: prepared.map(({ excerpt }) => excerpt),
			undated: withoutDate.get(place.id) ?? 0,
			years: hull(prepared.flatMap(({ years }) => years)),
			bars: histogram(prepared.map(({ years }) => years))
		}))
		.map((view) => ({ view, title: fold(view.place.title) }))
		.sort(
			(a, b) =>
				b.view.excerpts.length - a.view.excerpts.length ||
				compare(a.title, b.title) ||
				compare(a.view.place.id, b.view.place.id)
		)
		.map(({ view }) => view);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function choropleth(inTime: readonly PreparedExcerpt[], data: AtlasData): ChoroplethCell[] {
	const titles = new Map(data.provinces.map(({ id, title }) => [id, title]));
	const byProvince = new Map<string, Excerpt[]>();
	for (const { province, excerpt } of inTime) {
		if (province === null) continue;
		const excerpts = byProvince.get(province);
		if (excerpts) excerpts.push(excerpt);
		else byProvince.set(province, [excerpt]);
	}
	return [...byProvince]
		.map(([province, excerpts]): ChoroplethCell => ({
			province,
			title: titles.get(province) ?? province,
			count: excerpts.length,
			imprecise: excerpts.every(isImprecise),
			excerpts
		}))
		.sort((a, b) => b.count - a.count || (a.province < b.province ? -1 : 1));
}

/** "Northern Balkh" says somewhere in Balkh, "near Mazar" somewhere around it: no bounds are given. */
function isImprecise({ mentions }: Excerpt): boolean {
	return mentions.every(({ form, part_words }) => form === 'compass' || part_words !== null);
}

function viewUnnamed(
	data: AtlasData,
	filters: Filters,
	words: readonly string[]
): readonly UnnamedRow[] {
	// Nobody reviews a count that names no place.
	if (!filters.statuses.has('machine')) return [];
	const counted = countedArticles(data);
	const published = new Map(data.articles.map((article) => [article.slug, article]));
	return data.unnamed.filter((row) => {
		if (!counted.has(row.article)) return false;
		if (filters.articles !== null && !filters.articles.has(row.article)) return false;
		if (!hasActivity(splitActivities(row.activity), filters.activities)) return false;
		if (words.length > 0) {
			const haystack = fold([row.within_title ?? '', row.text, row.excerpt].join('\n'));
			if (!words.every((word) => haystack.includes(word))) return false;
		}
		const article = published.get(row.article);
		const [from, to] =
			filters.basis === 'event'
				? [row.from, row.to]
				: [article?.published_from ?? null, article?.published_to ?? null];
		return isInTime(from === null || to === null ? [] : [yearsOf(from, to)], filters);
	});
}

function countLayers(
	inTime: readonly PreparedExcerpt[],
	cells: readonly ChoroplethCell[]
): Record<LayerId, number> {
	const places = new Map<LayerId, Set<string>>(layerIds.map((layer) => [layer, new Set()]));
	for (const { place, layer } of inTime) if (place && layer) places.get(layer)?.add(place.id);
	const counts = Object.fromEntries(
		layerIds.map((layer) => [layer, places.get(layer)?.size ?? 0])
	) as Record<LayerId, number>;
	return { ...counts, activity: cells.length };
}
