/** How does a mention of an article become a feature of a layer? */
import geojson, { type Point } from 'geojson';
import type {
	Article,
	Candidate,
	Mention,
	MentionProperties,
	Part,
	Place,
	Reading
} from '../model.ts';
import { activitySeparator } from './excerpts.ts';
import { pointOf } from './geometry.ts';
import type { MentionFeature, WhyCandidate } from './layers.ts';
import { sentenceAt } from './sentence-at.ts';
import { whenBetween } from './when.ts';

declare module 'geojson' {
	/** The one function of the package `geojson`; its published types are those of the format only. */
	export function parse<Row extends object>(
		rows: readonly Row[],
		settings: { Point: readonly [latitude: keyof Row, longitude: keyof Row] }
	): FeatureCollection<Point, Omit<Row, 'lat' | 'lon'>>;
}

/** Where a part of a place lies, now that boundaries are known. */
export type LocatePart = (place: Place, part: Part) => Part;

/** Stays the same as long as the text does. */
function mentionId(slug: string, start: number): string {
	return `${slug}-${start}`;
}

/** Features of one article, in the order of its text. */
export function mentionFeatures(
	article: Pick<Article, 'slug' | 'published'>,
	reading: Pick<Reading, 'passage' | 'mentions'>,
	locatePart: LocatePart
): MentionFeature[] {
	const points = locate(article, reading);
	return reading.mentions.map((mention): MentionFeature => {
		const properties = mentionProperties(article, reading, mention, locatePart);
		const when = whenBetween(properties.from, properties.to);
		return {
			type: 'Feature',
			id: properties.id,
			geometry: points.get(properties.id) ?? null,
			properties,
			...(when ? { when } : {})
		};
	});
}

/** Only rows with a place go through the package: it puts null coordinates at 0,0. */
function locate(
	{ slug }: Pick<Article, 'slug'>,
	{ mentions }: Pick<Reading, 'mentions'>
): Map<string, Point> {
	const rows = mentions.flatMap(({ start, place }) => {
		if (place === null) return [];
		const [lon, lat] = pointOf(place).coordinates as [number, number];
		return [{ id: mentionId(slug, start), lat, lon }];
	});
	const { features } = geojson.parse(rows, { Point: ['lat', 'lon'] });
	return new Map(features.map(({ properties, geometry }) => [properties.id, geometry]));
}

function mentionProperties(
	{ slug, published }: Pick<Article, 'slug' | 'published'>,
	{ passage }: Pick<Reading, 'passage'>,
	mention: Mention,
	locatePart: LocatePart
): MentionProperties {
	const { place, dating } = mention;
	const part = place && mention.part && locatePart(place, mention.part);
	const quote = sentenceAt(passage, mention);
	return {
		id: mentionId(slug, mention.start),
		article: slug,
		start: mention.start,
		end: mention.end,
		name: mention.name,
		excerpt: quote.text,
		excerpt_start: quote.start,
		place: place?.id ?? null,
		title: place?.title ?? null,
		kind: place?.kind ?? null,
		country: place?.country ?? null,
		admin1: place?.admin1 ?? null,
		precision_km: place?.precisionKm ?? null,
		part_words: part?.words ?? null,
		part_lat: part?.lat ?? null,
		part_lon: part?.lon ?? null,
		part_precision_km: part?.precisionKm ?? null,
		confidence: share(mention.confidence),
		form: mention.form,
		within: mention.within,
		role: mention.role,
		activity: mention.activity.join(activitySeparator),
		from: dating?.from ?? null,
		to: dating?.to ?? null,
		edtf: dating?.edtf ?? null,
		date_text: dating?.text ?? null,
		date_start: dating?.span?.start ?? null,
		date_end: dating?.span?.end ?? null,
		basis: dating?.basis ?? null,
		published,
		status: mention.status
	};
}

/** Rows of `why.json` for one article. */
export function whyRows(
	{ slug }: Pick<Article, 'slug'>,
	{ mentions }: Pick<Reading, 'mentions'>
): [string, WhyCandidate[]][] {
	return mentions.map(({ start, candidates }) => [mentionId(slug, start), candidates.map(whyRow)]);
}

function whyRow({ place, score, reasons }: Candidate): WhyCandidate {
	const [lon, lat] = pointOf(place).coordinates as [number, number];
	return {
		place: place.id,
		title: place.title,
		kind: place.kind,
		part_of: partOf(place.partOf),
		lat,
		lon,
		score: share(score),
		reasons
	};
}

export function partOf(titles: readonly string[]): string | null {
	return titles.length === 0 ? null : titles.join(', ');
}

/** More digits than three are no knowledge, and may differ between machines. */
function share(value: number): number {
	return Math.round(value * 1000) / 1000;
}
