/** What do all articles together say of places and times? Readings in, an atlas out. */
import type { Entry, Place, PlaceProperties } from '../model.ts';
import { articlePart, articleRow, type ArticlePart, type ArticleReading } from './article-part.ts';
import { activitySeparator } from './excerpts.ts';
import { defaultFilters, viewAtlas } from './filter.ts';
import type { Geometries } from './geometry.ts';
import type { Atlas, MentionFeature, PlaceFeature, ProvinceFeature } from './layers.ts';
import { partOf } from './mention-features.ts';
import { partLocator } from './part-of-area.ts';
import { prepareExcerpts, provinceOfAdmin1, provinceToColour } from './prepare.ts';
import { tally, tallyPlaces } from './tally.ts';
import type { AtlasData, ProvinceProperties } from './view.ts';
import { whenExisted } from './when.ts';

export interface AtlasInput {
	/** In any order. */
	readonly articles: readonly ArticleReading[];
	readonly geometries: Geometries;
	readonly gazetteer: PlaceTable;
	/** What an article brings, for who has kept it from an earlier atlas. */
	readonly makePart?: (one: ArticleReading) => ArticlePart;
}

/** What a region is made of, when a state existed, how a place is called. */
export interface PlaceTable {
	byId(id: string): Pick<Entry, 'title' | 'members' | 'years'> | null;
}

/** Makes the parts of articles; each area's own parts are worked out once. */
export function partMaker(
	geometries: Geometries,
	gazetteer: PlaceTable
): (one: ArticleReading) => ArticlePart {
	const locatePart = partLocator((place) =>
		geometries.shape(place, gazetteer.byId(place.id)?.members ?? [])
	);
	return (one) => articlePart(one, locatePart, (id) => gazetteer.byId(id)?.title ?? null);
}

/** Deterministic: the order of `articles` makes no difference. Human decisions are in the readings. */
export function buildAtlas(input: AtlasInput): Atlas {
	const { articles, geometries, gazetteer, makePart = partMaker(geometries, gazetteer) } = input;
	const ordered = [...articles].sort((a, b) => (a.article.slug < b.article.slug ? -1 : 1));
	const parts = ordered.map(makePart);
	const mentions = parts.flatMap((part) => part.mentions);
	const found = placesOf(ordered);
	const data: AtlasData = {
		mentions: mentions.map(({ properties }) => properties),
		places: found.map(bareProperties),
		articles: ordered.map(articleRow),
		unnamed: parts.flatMap((part) => part.unnamed),
		provinces: bareProvinces(found, mentions, geometries),
		existed: new Map()
	};
	const counts = tallyPlaces(prepareExcerpts(data, defaultFilters()));
	return {
		mentions,
		places: found.map((place, index): PlaceFeature => {
			const entry = gazetteer.byId(place.id);
			return {
				type: 'Feature',
				id: place.id,
				geometry: geometries.shape(place, entry?.members ?? []),
				properties: { ...data.places[index]!, ...counts(place.id) },
				...(entry?.years ? { when: whenExisted(entry.years) } : {})
			};
		}),
		provinces: provinceFeatures(data, geometries),
		articles: data.articles,
		unnamed: data.unnamed,
		why: Object.fromEntries(parts.flatMap((part) => part.why)),
		timeline: {
			years: viewAtlas(data, defaultFilters()).timeline,
			published: data.articles.map(({ slug, published_from, published_to, approximate }) => ({
				slug,
				from: published_from,
				to: published_to,
				approximate
			}))
		}
	};
}

/** Every place that a mention was resolved to, once, by title. */
function placesOf(articles: readonly ArticleReading[]): Place[] {
	const found = new Map<string, Place>();
	for (const { reading } of articles) {
		for (const { place } of reading.mentions) {
			if (!place) continue;
			// What lies near it has the same place with a wider area: the place itself is as precise as it is.
			const known = found.get(place.id);
			if (!known || place.precisionKm < known.precisionKm) found.set(place.id, place);
		}
	}
	return [...found.values()].sort((a, b) =>
		a.title === b.title ? (a.id < b.id ? -1 : 1) : a.title < b.title ? -1 : 1
	);
}

function bareProperties(place: Place): PlaceProperties {
	return {
		id: place.id,
		title: place.title,
		kind: place.kind,
		country: place.country,
		admin1: place.admin1,
		part_of: partOf(place.partOf),
		precision_km: place.precisionKm,
		excerpts: 0,
		articles: 0,
		first: null,
		last: null
	};
}

/** Provinces that are mentioned, or that hold a place with reported activity, whatever the role. */
function bareProvinces(
	places: readonly Place[],
	mentions: readonly MentionFeature[],
	geometries: Geometries
): ProvinceProperties[] {
	const active = new Set<string | null>();
	for (const { properties } of mentions) if (properties.activity) active.add(properties.place);
	const codes = provinceOfAdmin1(geometries.provinces);
	const bare = (province: Pick<Place, 'id' | 'title' | 'country' | 'admin1'>) => ({
		id: province.id,
		title: province.title,
		country: province.country,
		admin1: province.admin1,
		excerpts: 0,
		activity_excerpts: 0,
		activities: '',
		first: null,
		last: null
	});
	const found = new Map<string, ProvinceProperties>();
	for (const place of places) if (place.kind === 'province') found.set(place.id, bare(place));
	const known = new Map(geometries.provinces.map((province) => [province.id, province]));
	for (const place of places) {
		const province = active.has(place.id) && known.get(provinceToColour(place, codes) ?? '');
		if (province && !found.has(province.id)) found.set(province.id, bare(province));
	}
	return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function provinceFeatures(data: AtlasData, geometries: Geometries): ProvinceFeature[] {
	const excerpts = prepareExcerpts(data, defaultFilters());
	const ownOf = groupBy(excerpts, ({ place }) => place?.id ?? null);
	const reportedOf = groupBy(excerpts, (prepared) => prepared.province);
	return data.provinces.map((province): ProvinceFeature => {
		const own = tally(ownOf.get(province.id) ?? []);
		const reported = reportedOf.get(province.id) ?? [];
		const activity = tally(reported);
		const activities = new Set(reported.flatMap(({ excerpt }) => excerpt.activities));
		return {
			type: 'Feature',
			id: province.id,
			geometry: geometries.province(province.id),
			properties: {
				...province,
				excerpts: own.excerpts,
				activity_excerpts: activity.excerpts,
				activities: [...activities].sort().join(activitySeparator),
				first: activity.first,
				last: activity.last
			}
		};
	});
}

function groupBy<One>(all: readonly One[], keyOf: (one: One) => string | null): Map<string, One[]> {
	const groups = new Map<string, One[]>();
	for (const one of all) {
		const key = keyOf(one);
		if (key === null) continue;
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}
	return groups;
}
