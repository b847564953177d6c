/** What of the atlas do the filters leave to take away, and under which name? */
import { defaultRoles } from '../atlas/filter.ts';
import type { Atlas, PlaceFeature } from '../atlas/layers.ts';
import type { Shapes } from '../atlas/read-layers.ts';
import { tallyExcerpts } from '../atlas/tally.ts';
import { layerIds, type AtlasData, type Filters, type View } from '../atlas/view.ts';
import { activitySeparator } from '../atlas/excerpts.ts';
import { statuses as allStatuses } from '../vocabulary.ts';
import type { ExportContext } from './provenance.ts';

/** All that the layer files hold; what no download tells of is left empty. */
export function wholeAtlasOf(data: AtlasData, shapes: Shapes): Atlas {
	return {
		mentions: shapes.mentions.features,
		places: shapes.places.features,
		provinces: shapes.provinces.features,
		articles: data.articles,
		unnamed: data.unnamed,
		why: {},
		timeline: { years: [], published: [] }
	};
}

/** The part of an atlas that a view shows; counts and days are those of what is left. */
export function atlasOfView(data: AtlasData, shapes: Shapes, view: View): Atlas {
	const excerpts = [...view.places.flatMap((place) => place.excerpts), ...view.unlocated];
	const mentions = new Set(excerpts.flatMap((one) => one.mentions.map(({ id }) => id)));
	const articles = new Set(excerpts.map(({ article }) => article));
	const left = new Map(view.places.map((place) => [place.place.id, place]));
	const cells = new Map(view.choropleth.map((cell) => [cell.province, cell]));
	return {
		mentions: shapes.mentions.features.filter(({ properties }) => mentions.has(properties.id)),
		places: shapes.places.features.flatMap((feature): PlaceFeature[] => {
			const place = left.get(feature.properties.id);
			if (!place) return [];
			return [
				{ ...feature, properties: { ...feature.properties, ...tallyExcerpts(place.excerpts) } }
			];
		}),
		provinces: shapes.provinces.features.flatMap((feature) => {
			const { id } = feature.properties;
			const own = tallyExcerpts(left.get(id)?.excerpts ?? []);
			const reported = cells.get(id)?.excerpts ?? [];
			if (own.excerpts + reported.length === 0) return [];
			const { first, last } = tallyExcerpts(reported);
			const activities = new Set(reported.flatMap((excerpt) => excerpt.activities));
			const properties = {
				...feature.properties,
				excerpts: own.excerpts,
				activity_excerpts: reported.length,
				activities: [...activities].sort().join(activitySeparator),
				first,
				last
			};
			return [{ ...feature, properties }];
		}),
		articles: data.articles.filter(({ slug }) => articles.has(slug)),
		unnamed: view.unnamed,
		why: {},
		timeline: { years: view.timeline, published: [] }
	};
}

const LONGEST_NAME = 120;
const LONGEST_TITLE = 60;

/** `mentions.geojson` → `dateline-mentions-2021-2022-by-publication.geojson`; a project's title stands before. */
export function downloadName(
	file: string,
	{ filters, title }: Pick<ExportContext, 'filters' | 'title'>
): string {
	const dot = file.indexOf('.');
	const parts = [
		stemOf(title),
		file.slice(0, dot),
		...(filters === null ? ['everything'] : filterParts(filters))
	];
	const stem = safeForFiles(parts.join('-')).slice(0, LONGEST_NAME).replace(/-+$/u, '');
	return stem + file.slice(dot);
}

function stemOf(title: string | null): string {
	return safeForFiles(title ?? '').slice(0, LONGEST_TITLE) || 'dateline';
}

function filterParts(filters: Filters): string[] {
	const { years, basis, undated, layers, articles, activities, roles, statuses, query } = filters;
	const allLayers = layerIds.every((layer) => layers.has(layer));
	const usualRoles =
		roles.size === defaultRoles.length && defaultRoles.every((role) => roles.has(role));
	const parts = [
		years && (years[0] === years[1] ? `${years[0]}` : `${years[0]}-${years[1]}`),
		basis === 'publication' && 'by-publication',
		undated && 'with-undated',
		!allLayers && (few(layers) || 'no-layers'),
		articles && few(articles, 'articles'),
		activities && few(activities, 'activities'),
		!usualRoles && few(roles, 'roles'),
		statuses.size < allStatuses.length && (few(statuses) || 'no-status'),
		query
	];
	return parts.filter((part) => typeof part === 'string' && part !== '') as string[];
}

/** The values themselves where they are few, else how many. */
function few(values: ReadonlySet<string>, what?: string): string {
	if (what === undefined || (values.size > 0 && values.size <= 3))
		return [...values].sort().join('-');
	return `${values.size}-${what}`;
}

function safeForFiles(name: string): string {
	return name
		.normalize('NFC')
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/gu, '')
		.toLowerCase();
}
