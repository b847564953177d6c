/** What do the filters leave? One answer for map, list, timeline and counts (types; made by filter.ts). */
import type {
	ArticleRow,
	Kind,
	MentionProperties,
	PlaceProperties,
	Role,
	Status,
	UnnamedRow
} from '../model.ts';

/** The layer files of an atlas, read. */
export interface AtlasData {
	readonly mentions: readonly MentionProperties[];
	readonly places: readonly PlaceProperties[];
	readonly articles: readonly ArticleRow[];
	readonly unnamed: readonly UnnamedRow[];
	/** Every province that is mentioned or has reported activity; links `admin1` codes to place ids. */
	readonly provinces: readonly ProvinceProperties[];
	/** First and last year of former states, by place id. */
	readonly existed: ReadonlyMap<string, readonly [number, number]>;
}

/** `properties` of a feature of `provinces.geojson`. Counts are those of the default filters, all years. */
export interface ProvinceProperties {
	/** Place id. */
	readonly id: string;
	readonly title: string;
	readonly country: string | null;
	readonly admin1: string | null;
	/** Excerpts of the province itself. */
	readonly excerpts: number;
	/** Excerpts with an activity, of the province or of a district, settlement or facility in it. */
	readonly activity_excerpts: number;
	/** Joined by `; `. */
	readonly activities: string;
	/** First and last day of the dated excerpts with an activity. */
	readonly first: string | null;
	readonly last: string | null;
}

/** In the order in which the navigation "Layers" lists them. */
export const layerIds = [
	'countries',
	'activity',
	'provinces',
	'settlements',
	'soft-areas',
	'former-states'
] as const;
export type LayerId = (typeof layerIds)[number];

export type DateBasis = 'event' | 'publication';

export interface Filters {
	/** First and last year, inclusive; null: all years. */
	readonly years: readonly [number, number] | null;
	readonly basis: DateBasis;
	/** Whether what has no date counts too. */
	readonly undated: boolean;
	readonly layers: ReadonlySet<LayerId>;
	/** Slugs; null: all articles. */
	readonly articles: ReadonlySet<string> | null;
	/** Ids of activities; null: with any or none. */
	readonly activities: ReadonlySet<string> | null;
	readonly roles: ReadonlySet<Role>;
	readonly statuses: ReadonlySet<Status>;
	/** Free text; each word must occur in the place's title, the name or the excerpt. Empty: all. */
	readonly query: string;
}

/** A sentence × a place (or × an unlocated name): what counts count. */
export interface Excerpt {
	/** Id of its first mention: what a URL names. */
	readonly id: string;
	readonly place: string | null;
	readonly article: string;
	/** Mentions of this place in this sentence, in order. At least one. */
	readonly mentions: readonly MentionProperties[];
	readonly text: string;
	readonly start: number;
	readonly activities: readonly string[];
	/** Interval under the chosen basis; null when undated. */
	readonly from: string | null;
	readonly to: string | null;
	readonly edtf: string | null;
}

export interface PlaceView {
	readonly place: PlaceProperties;
	/** First and last year of a former state; null for what still is. */
	readonly existed: readonly [number, number] | null;
	/** Excerpts that the filters leave, newest event first. */
	readonly excerpts: readonly Excerpt[];
	/** Excerpts of the place that are left out only because they have no date. */
	readonly undated: number;
	/** First and last year of `excerpts`; null when all are undated. */
	readonly years: readonly [number, number] | null;
	/** Bars of its strip in the list. */
	readonly bars: readonly YearBar[];
}

/** One year of a histogram: how many excerpts are known to the year, how many span several. */
export interface YearBar {
	readonly year: number;
	readonly precise: number;
	readonly span: number;
}

export interface ChoroplethCell {
	/** Place id of the province. */
	readonly province: string;
	readonly count: number;
	/** True when every excerpt places it only "somewhere in" the province. */
	readonly imprecise: boolean;
	readonly title: string;
	/** What is counted, newest event first; of the province itself or of a place in it. */
	readonly excerpts: readonly Excerpt[];
}

export interface View {
	/** Located places with at least one excerpt left, most excerpts first, then by title. */
	readonly places: readonly PlaceView[];
	readonly excerpts: number;
	/** Left by every filter but the years and the undated switch: what the timeline draws. */
	readonly timeline: readonly YearBar[];
	readonly choropleth: readonly ChoroplethCell[];
	/** Names that no place was found for, under the same filters. */
	readonly unlocated: readonly Excerpt[];
	/** Excerpts without a date, whether or not they are shown. */
	readonly undated: readonly Excerpt[];
	readonly unnamed: readonly UnnamedRow[];
	/** First and last year of what is left, for "FROM–TO". */
	readonly years: readonly [number, number] | null;
	/** Places each layer has under all filters but the layers' own switches: the numbers beside them. */
	readonly layers: Readonly<Record<LayerId, number>>;
}

/** Which layer draws a kind as a shape of its own. "activity" colours provinces besides. */
export const layerOfKind: Readonly<Record<Kind, LayerId>> = {
	country: 'countries',
	province: 'provinces',
	district: 'provinces',
	settlement: 'settlements',
	facility: 'settlements',
	physical: 'soft-areas',
	region: 'soft-areas',
	historical: 'former-states'
};
