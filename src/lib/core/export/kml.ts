/** The atlas for Google Earth and its kin (OGC KML 2.2): a folder a layer, every excerpt with its time span. */
import type { MentionFeature, PlaceFeature } from '../atlas/layers.ts';
import { layerIds, layerOfKind, type LayerId } from '../atlas/view.ts';
import { yearsExisted } from '../atlas/when.ts';
import type { ArticleRow } from '../model.ts';
import { articlePage, articlesBySlug } from './articles.ts';
import { citation } from './citation.ts';
import { excerptsOf, whereOf, type ExportedExcerpt } from './excerpts.ts';
import type { Download } from './format.ts';
import { kmlGeometry } from './kml-geometry.ts';
import {
	filterWords,
	generator,
	licence,
	provenanceWords,
	type ExportContext
} from './provenance.ts';
import { element, escapeXml, htmlElement, textElement } from './xml.ts';

const folderNames: Readonly<Record<LayerId, string>> = {
	countries: 'Countries',
	activity: 'Reported activity',
	provinces: 'Provinces and districts',
	settlements: 'Settlements and facilities',
	'soft-areas': 'Valleys, regions',
	'former-states': 'Former states'
};

/** Colours are aabbggrr. An area must let the map through. */
const STYLES =
	'<Style id="area"><LineStyle><color>ff2b4fc4</color><width>1.5</width></LineStyle><PolyStyle><color>332b4fc4</color></PolyStyle></Style>';

export const kml: Download = {
	id: 'kml',
	file: 'atlas.kml',
	name: 'KML',
	note: 'For Google Earth, with time spans',
	mediaType: 'application/vnd.google-earth.kml+xml',
	write({ places, mentions, articles }, context) {
		const said = new Map<string | null, ExportedExcerpt[]>();
		for (const one of excerptsOf(mentions)) {
			const found = said.get(one.excerpt.place);
			if (found) found.push(one);
			else said.set(one.excerpt.place, [one]);
		}
		const rows = articlesBySlug(articles);
		const excerptMark = (one: ExportedExcerpt) => excerptPlacemark(one, rows, context);
		const folders = layerIds.map((layer) => {
			const here = places.filter(({ properties }) => layerOfKind[properties.kind] === layer);
			const content = here.map((place) =>
				placeFolder(place, (said.get(place.properties.id) ?? []).map(excerptMark))
			);
			return folder(folderNames[layer], content);
		});
		const unlocated = folder('Not on the map', (said.get(null) ?? []).map(excerptMark));
		const head = [
			textElement('name', context.title ?? 'Dateline'),
			htmlElement('description', provenanceWords(context)),
			STYLES,
			data({ generator, licence, filters: filterWords(context.filters) })
		];
		const document = element(
			'Document',
			[...head, ...folders, unlocated].filter(Boolean).join('\n')
		);
		return `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n${document}\n</kml>\n`;
	}
};

function folder(name: string, content: readonly string[]): string {
	return content.length === 0
		? ''
		: element('Folder', [textElement('name', name), ...content].join('\n'));
}

/** An area is drawn once; its excerpts stand under it without a point that would be none. */
function placeFolder(place: PlaceFeature, excerpts: readonly string[]): string {
	const { title, part_of, kind, precision_km, first, last, ...counted } = place.properties;
	const years = yearsExisted(place.when);
	const isPoint = place.geometry?.type === 'Point';
	const shape = element(
		'Placemark',
		[
			textElement('name', title),
			htmlElement('description', [
				[title, part_of].filter(Boolean).join(', '),
				`Excerpts: ${counted.excerpts}, articles: ${counted.articles}; precise to ${precision_km} km.`
			]),
			years ? timeSpan(...(years.map(kmlYear) as [string, string])) : timeSpan(first, last),
			'<styleUrl>#area</styleUrl>',
			data({
				id: counted.id,
				kind,
				country: counted.country,
				admin1: counted.admin1,
				precision_km
			}),
			kmlGeometry(place.geometry)
		].join('')
	);
	return folder(title, isPoint && excerpts.length > 0 ? excerpts : [shape, ...excerpts]);
}

function excerptPlacemark(
	{ excerpt, feature }: ExportedExcerpt,
	articles: ReadonlyMap<string, ArticleRow>,
	context: ExportContext
): string {
	const { properties } = feature;
	const { point, precisionKm, part } = whereOf(feature);
	const article = articles.get(excerpt.article);
	const link = articlePage(context, excerpt.article, excerpt.id);
	return element(
		'Placemark',
		[
			textElement('name', properties.title ?? properties.name),
			htmlElement('description', [
				article ? citation(excerpt, article, link) : `“${excerpt.text}”`
			]),
			timeSpan(excerpt.from, excerpt.to),
			data({
				id: excerpt.id,
				article: excerpt.article,
				name: properties.name,
				place: properties.place,
				edtf: excerpt.edtf,
				activity: excerpt.activities.join('; '),
				role: properties.role,
				part,
				precision_km: precisionKm,
				confidence: properties.confidence,
				status: properties.status
			}),
			isPointOnMap(feature) ? kmlGeometry(point) : ''
		].join('')
	);
}

/** The point of a province is not where something happened. */
function isPointOnMap({ properties: { kind } }: MentionFeature): boolean {
	return kind === 'settlement' || kind === 'facility';
}

/** Closed at both ends; what is not known is left open. */
function timeSpan(from: string | null, to: string | null): string {
	return element('TimeSpan', textElement('begin', from) + textElement('end', to));
}

/** XML Schema's years, of which KML makes use, know no year 0: 1 BC is -0001. */
function kmlYear(year: number): string {
	return year > 0 ? String(year).padStart(4, '0') : `-${String(1 - year).padStart(4, '0')}`;
}

function data(values: Readonly<Record<string, string | number | null>>): string {
	const content = Object.entries(values)
		.filter(([, value]) => value !== null && value !== '')
		.map(
			([name, value]) =>
				`<Data name="${escapeXml(name)}"><value>${escapeXml(String(value))}</value></Data>`
		);
	return element('ExtendedData', content.join(''));
}
