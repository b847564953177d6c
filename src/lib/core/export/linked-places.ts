/** Every place as Linked Places Format 1.3 has it: names with their sources, kind, geometry, time. */
import type { Geometry } from 'geojson';
import type { Atlas, MentionFeature, PlaceFeature } from '../atlas/layers.ts';
import { whenBetween } from '../atlas/when.ts';
import type { ArticleRow, Kind } from '../model.ts';
import { articleIri, articlesBySlug, placeIri } from './articles.ts';
import type { Download } from './format.ts';
import { featureCollection } from './json.ts';
import { provenance, type ExportContext } from './provenance.ts';

/** Version 1.3 added `fclasses`; the terms of JSON-LD stayed those of 1.1. */
const CONTEXT =
	'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** GeoNames feature classes. A physical feature is water or land: its kind alone does not say. */
const featureClasses: Readonly<Record<Kind, readonly string[]>> = {
	country: ['A'],
	province: ['A'],
	district: ['A'],
	settlement: ['P'],
	physical: ['H', 'T'],
	region: ['L'],
	historical: ['A'],
	facility: ['S']
};

/** Concepts of the Getty Art & Architecture Thesaurus, where one is as wide as the kind. */
const concepts: Partial<Readonly<Record<Kind, readonly [identifier: string, label: string]>>> = {
	country: ['aat:300128207', 'nations'],
	province: ['aat:300000774', 'provinces'],
	district: ['aat:300232418', 'administrative divisions'],
	settlement: ['aat:300008347', 'inhabited places'],
	region: ['aat:300182722', 'regions (geographic)'],
	historical: ['aat:300417385', 'polities']
};

export const linkedPlaces: Download = {
	id: 'linked-places',
	file: 'linked-places.geojson',
	name: 'Linked Places',
	note: 'Names with their sources, for gazetteers',
	mediaType: 'application/geo+json',
	write(atlas, context) {
		const features = linkedFeatures(atlas, context);
		return featureCollection(features, { '@context': CONTEXT, ...provenance(context) });
	}
};

function linkedFeatures({ places, mentions, articles }: Atlas, context: ExportContext) {
	const rows = articlesBySlug(articles);
	const named = new Map<string, MentionFeature[]>();
	for (const mention of mentions) {
		const { place } = mention.properties;
		if (place === null) continue;
		const found = named.get(place);
		if (found) found.push(mention);
		else named.set(place, [mention]);
	}
	return places.map((place) => {
		const { id, title, kind, country, part_of, precision_km, excerpts, first, last } =
			place.properties;
		const told = whenBetween(first, last);
		const when = place.when ?? (told && { ...told, label: 'dates of the excerpts' });
		const concept = concepts[kind];
		const label = oneLine([title, part_of].filter(Boolean).join(', '));
		return {
			'@id': recordIri(id, context),
			type: 'Feature',
			properties: {
				title: oneLine(title),
				...(country === null ? {} : { ccodes: [country] }),
				fclasses: featureClasses[kind],
				kind,
				precision_km
			},
			...(when ? { when } : {}),
			names: names(place, named.get(id) ?? [], rows, context),
			...(concept
				? {
						types: [
							{
								identifier: concept[0],
								label: concept[1],
								sourceLabels: [{ label: kind, lang: 'en' }]
							}
						]
					}
				: {}),
			geometry: linkedGeometry(place.geometry, kind),
			...(id.startsWith('geonames:')
				? { links: [{ type: 'exactMatch', identifier: placeIri(id) }] }
				: {}),
			descriptions: [{ value: `${label}. Excerpts: ${excerpts}.`, lang: 'en' }]
		};
	});
}

/** Its page where there is a site; else a name that has the form `prefix:name`. */
function recordIri(id: string, { site }: ExportContext): string {
	const slug = id.replace(':', '-');
	if (site !== null) return `${site}places/${encodeURIComponent(slug)}`;
	return id.startsWith('dateline:') ? id : `dateline:${slug}`;
}

/** The title first, then what else the articles call it; each with the articles that do. */
function names(
	{ properties: { title } }: PlaceFeature,
	mentions: readonly MentionFeature[],
	articles: ReadonlyMap<string, ArticleRow>,
	context: ExportContext
) {
	const slugs = new Map<string, Set<string>>([[oneLine(title), new Set()]]);
	for (const { properties } of mentions) {
		if (properties.form !== 'name') continue;
		const name = oneLine(properties.name);
		const found = slugs.get(name);
		if (found) found.add(properties.article);
		else slugs.set(name, new Set([properties.article]));
	}
	return [...slugs].map(([toponym, where], index) => {
		const citations = [...where].map((slug) => cite(slug, articles.get(slug), context));
		if (index === 0 && citations.length === 0) citations.push({ label: 'Dateline gazetteer' });
		return { toponym, citations };
	});
}

interface LinkedCitation {
	readonly label: string;
	readonly year?: string;
	readonly '@id'?: string;
}

function cite(
	slug: string,
	article: ArticleRow | undefined,
	context: ExportContext
): LinkedCitation {
	const year = article?.published_from?.slice(0, 4);
	return {
		label: oneLine([article?.title ?? slug, article?.publisher].filter(Boolean).join(', ')),
		...(year === undefined ? {} : { year }),
		'@id': articleIri(context, slug, article)
	};
}

/** Readers draw every polygon alike: only `certainty` tells a valley's rough outline from a surveyed border. */
function linkedGeometry(geometry: Geometry | null, kind: Kind) {
	if (geometry === null) return null;
	const soft = kind === 'physical' || kind === 'region';
	return { ...geometry, certainty: soft ? 'less-certain' : 'certain' };
}

function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
