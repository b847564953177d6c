/** Of what is an atlas made? GeoJSON features as the files hold them, and the tables beside them. */
import type { Feature, Geometry, MultiPolygon, Point, Polygon } from 'geojson';
import type { ArticleRow, Kind, MentionProperties, PlaceProperties, UnnamedRow } from '../model.ts';
import type { ProvinceProperties, YearBar } from './view.ts';

/** Linked Places: when what a feature tells of took place, beside its `properties`. */
export interface When {
	readonly timespans: readonly {
		readonly start: { readonly earliest: string } | { readonly in: string };
		readonly end: { readonly latest: string } | { readonly in: string };
	}[];
	readonly label?: string;
}

interface Dated {
	readonly when?: When;
}

/** Geometry: the place's representative point, or null where the name is not located. */
export type MentionFeature = Feature<Point | null, MentionProperties> & Dated;
export type PlaceFeature = Feature<Geometry, PlaceProperties> & Dated;
export type ProvinceFeature = Feature<Polygon | MultiPolygon | null, ProvinceProperties>;

/** A row of `why.json`: what a mention could mean. */
export interface WhyCandidate {
	readonly place: string;
	readonly title: string;
	readonly kind: Kind;
	/** `Panjshir, Afghanistan`; null for countries and what spans several. */
	readonly part_of: string | null;
	readonly lat: number;
	readonly lon: number;
	readonly score: number;
	readonly reasons: readonly string[];
}

type Why = Readonly<Record<string, readonly WhyCandidate[]>>;

/** `timeline.json`: what the timeline draws on a first visit. */
interface Timeline {
	readonly years: readonly YearBar[];
	readonly published: readonly {
		readonly slug: string;
		readonly from: string | null;
		readonly to: string | null;
		readonly approximate: boolean;
	}[];
}

/** Everything that is exported. */
export interface Atlas {
	readonly mentions: readonly MentionFeature[];
	readonly places: readonly PlaceFeature[];
	readonly provinces: readonly ProvinceFeature[];
	readonly articles: readonly ArticleRow[];
	readonly unnamed: readonly UnnamedRow[];
	readonly why: Why;
	readonly timeline: Timeline;
}
