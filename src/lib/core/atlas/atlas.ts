/** What do all articles together say of places and times? Readings in, an atlas out. */
import type {
	Article,
	ArticleRow,
	Entry,
	Place,
	PlaceProperties,
	PublicationDate,
	Reading,
	UnnamedRow
} from '../model.ts';
import { activitySeparator } from './excerpts.ts';
import { defaultFilters, viewAtlas } from './filter.ts';
import type { Geometries } from './geometry.ts';
import type { Atlas, MentionFeature, PlaceFeature, ProvinceFeature } from './layers.ts';
import { mentionFeatures, partOf, whyRows } from './mention-features.ts';
import { partLocator } from './part-of-area.ts';
import { prepareExcerpts, provinceOfAdmin1, provinceToColour } from './prepare.ts';
import { sentenceAt } from './sentence-at.ts';
import { tally, tallyPlaces } from './tally.ts';
import type { AtlasData, ProvinceProperties } from './view.ts';
import { whenExisted } from './when.ts';

/** An article with what was read from it. */
export interface ArticleReading {
	readonly article: Article;
	readonly published: PublicationDate | null;
	readonly reading: Reading;
}

export interface AtlasInput {
	/** In any order. */
	readonly articles: readonly ArticleReading[];
	readonly geometries: Geometries;
	/** What a region is made of, when a state existed, how a place is called. */
	readonly gazetteer: { byId(id: string): Pick<Entry, 'title' | 'members' | 'years'> | null };
}

/** Deterministic: the order of `articles` makes no difference. Human decisions are in the readings. */
export function buildAtlas({ articles, geometries, gazetteer }: AtlasInput): Atlas {
	const ordered = [...articles].sort((a, b) => (a.article.slug < b.article.slug ? -1 : 1));
	const shapeOf = (place: Place) =>
		geometries.shape(place, gazetteer.byId(place.id)?.members ?? []);
	const locatePart = partLocator(shapeOf);
	const mentions = ordered.flatMap(({ article, reading }) =>
		mentionFeatures(article, reading, locatePart)
	);
	const found = placesOf(ordered);
	// What a person put on the map is in no gazetteer.
	const titles = new Map(found.map(({ id, title }) => [id, title]));
	const titleOf = (id: string) => titles.get(id) ?? gazetteer.byId(id)?.title ?? null;
	const data: AtlasData = {
		mentions: mentions.map(({ properties }) => properties),
		places: found.map(bareProperties),
		articles: ordered.map(articleRow),
		unnamed: ordered.flatMap((one) => unnamedRows(one, titleOf)),
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
		why: Object.fromEntries(ordered.flatMap(({ article, reading }) => whyRows(article, reading))),
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
	return data.provinces.map((province): ProvinceFeature => {
		const own = tally(excerpts.filter(({ place }) => place?.id === province.id));
		const reported = excerpts.filter((prepared) => prepared.province === province.id);
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

function articleRow({ article, published, reading }: ArticleReading): ArticleRow {
	return {
		slug: article.slug,
		title: article.title,
		authors: article.authors,
		publisher: article.publisher,
		published: article.published,
		published_from: published?.from ?? null,
		published_to: published?.to ?? null,
		approximate: published?.approximate ?? false,
		retrieved: article.retrieved,
		url: article.url,
		language: article.language,
		note: article.note,
		notes: article.notes,
		repeats: article.repeats,
		words: article.text.split(/\s+/u).filter(Boolean).length,
		mentions: reading.mentions.length,
		times: reading.times.length,
		astral: [...article.text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map(({ index }) => index)
	};
}

function unnamedRows(
	{ article, reading }: ArticleReading,
	titleOf: (place: string) => string | null
): UnnamedRow[] {
	return reading.unnamed.map((count): UnnamedRow => {
		const quote = sentenceAt(reading.passage, count);
		return {
			article: article.slug,
			start: count.start,
			end: count.end,
			text: count.text,
			count: count.count,
			kind: count.kind,
			within: count.within,
			within_title: count.within === null ? null : titleOf(count.within),
			activity: count.activity.join(activitySeparator),
			from: count.dating?.from ?? null,
			to: count.dating?.to ?? null,
			edtf: count.dating?.edtf ?? null,
			date_text: count.dating?.text ?? null,
			basis: count.dating?.basis ?? null,
			excerpt: quote.text,
			excerpt_start: quote.start
		};
	});
}
