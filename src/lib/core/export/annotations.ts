/** Every mention as a W3C Web Annotation: these words of this text mean this place, at this time. */
import type { MentionFeature } from '../atlas/layers.ts';
import { splitActivities } from '../atlas/excerpts.ts';
import type { ArticleRow, MentionProperties } from '../model.ts';
import { articleIri, articlesBySlug, placeIri } from './articles.ts';
import type { Download } from './format.ts';
import { jsonWithRows } from './json.ts';
import { filterWords, licence, program, provenance, type ExportContext } from './provenance.ts';

/** Words that the vocabulary of annotations lacks; Linked Places and GeoJSON have them. */
const ownTerms = {
	lpo: 'http://linkedpasts.org/ontology/lpo_latest.ttl#',
	geojson: 'https://purl.org/geojson/vocab#',
	Feature: 'geojson:Feature',
	Point: 'geojson:Point',
	geometry: 'geojson:geometry',
	coordinates: { '@id': 'geojson:coordinates', '@container': '@list' },
	when: 'lpo:when',
	timespans: { '@id': 'lpo:timespan', '@container': '@set' },
	earliest: 'lpo:earliest',
	latest: 'lpo:latest',
	in: 'lpo:in',
	confidence: 'dateline:confidence',
	status: 'dateline:status'
};

const software = `dateline:software/${program.version}`;
/** As long as those of a correction. */
const CONTEXT_LENGTH = 32;

export const annotations: Download = {
	id: 'annotations',
	file: 'annotations.jsonld',
	name: 'Web Annotations',
	note: 'W3C JSON-LD: every name and its position',
	mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
	write({ mentions, articles }, context) {
		const rows = articlesBySlug(articles);
		const members = {
			'@context': ['http://www.w3.org/ns/anno.jsonld', ownTerms],
			id: 'dateline:annotations/1',
			type: 'AnnotationPage',
			partOf: {
				id: 'dateline:annotations',
				type: 'AnnotationCollection',
				label: filterWords(context.filters),
				total: mentions.length,
				'dc:rights': licence
			},
			startIndex: 0,
			...provenance(context),
			// The vocabulary wants a thing here, not a text.
			generator: { id: software, type: 'Software', name: `${program.name} ${program.version}` }
		};
		const items = mentions.map((feature) =>
			annotation(feature, rows.get(feature.properties.article), context)
		);
		return jsonWithRows(members, 'items', items);
	}
};

function annotation(
	feature: MentionFeature,
	article: ArticleRow | undefined,
	context: ExportContext
) {
	const { properties, geometry, when } = feature;
	const { id, place, title, kind, role, confidence, status } = properties;
	const identified =
		place === null
			? []
			: [
					{
						type: 'SpecificResource',
						purpose: 'identifying',
						source: { id: placeIri(place), type: 'Feature', label: title, geometry }
					}
				];
	return {
		id: `dateline:annotation/${encodeURIComponent(id)}`,
		type: 'Annotation',
		motivation: place === null ? 'highlighting' : 'identifying',
		generator: software,
		body: [
			...identified,
			...[kind, role].flatMap((value) => textBody('classifying', value)),
			...splitActivities(properties.activity).flatMap((value) => textBody('tagging', value)),
			...textBody('describing', dateWords(properties))
		],
		target: {
			type: 'SpecificResource',
			source: articleIri(context, properties.article, article),
			selector: [quoteSelector(properties), positionSelector(properties, article?.astral ?? [])]
		},
		...(when ? { when } : {}),
		confidence,
		status
	};
}

function textBody(purpose: string, value: string | null) {
	return value === null ? [] : [{ type: 'TextualBody', purpose, value, format: 'text/plain' }];
}

/** `2021 (“in 2021”)`. */
function dateWords({ edtf, date_text }: MentionProperties): string | null {
	return edtf === null || date_text === null ? edtf : `${edtf} (“${date_text}”)`;
}

/** The words around it are those of its sentence. */
function quoteSelector({ start, end, excerpt, excerpt_start }: MentionProperties) {
	const [from, to] = [start - excerpt_start, end - excerpt_start];
	return {
		type: 'TextQuoteSelector',
		exact: excerpt.slice(from, to),
		prefix: excerpt.slice(Math.max(0, from - CONTEXT_LENGTH), from),
		suffix: excerpt.slice(to, to + CONTEXT_LENGTH)
	};
}

/** The recommendation counts Unicode code points; our offsets count UTF-16 code units. */
function positionSelector({ start, end }: MentionProperties, astral: readonly number[]) {
	const codePoints = (offset: number) => offset - astral.filter((one) => one < offset).length;
	return { type: 'TextPositionSelector', start: codePoints(start), end: codePoints(end) };
}
