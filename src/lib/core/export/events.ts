/**
 * Every located excerpt in the shape that conflict-monitoring tools exchange:
 * id, date, lat, lon, place_desc, title, description, source, links (osint-geo-extractor's GeoJSON).
 */
import type { ArticleRow } from '../model.ts';
import { articlePage, articlesBySlug } from './articles.ts';
import { excerptsOf, whereOf, type ExportedExcerpt } from './excerpts.ts';
import type { Download } from './format.ts';
import { featureCollection } from './json.ts';
import { provenance, type ExportContext } from './provenance.ts';

export const events: Download = {
	id: 'events',
	file: 'events.geojson',
	name: 'Events, GeoJSON',
	note: 'For conflict-monitoring tools',
	mediaType: 'application/geo+json',
	write({ mentions, places, articles }, context) {
		const excerpts = excerptsOf(mentions);
		const located = excerpts.filter(({ feature }) => feature.geometry !== null);
		const partOf = new Map(places.map(({ properties: { id, part_of } }) => [id, part_of]));
		const rows = articlesBySlug(articles);
		const features = located.map((one) => {
			const { place } = one.feature.properties;
			return event(one, partOf.get(place ?? '') ?? null, rows.get(one.excerpt.article), context);
		});
		const leftOut = { not_located: excerpts.length - located.length };
		return featureCollection(features, { ...provenance(context), left_out: leftOut });
	}
};

/** `date` is the first day of the interval `date`–`date_end`; `edtf` says what is known. */
function event(
	{ excerpt, feature }: ExportedExcerpt,
	partOf: string | null,
	article: ArticleRow | undefined,
	context: ExportContext
) {
	const { name, title } = feature.properties;
	const { point, precisionKm, part } = whereOf(feature);
	const [lon = null, lat = null] = point?.coordinates ?? [];
	const page = articlePage(context, excerpt.article, excerpt.id);
	return {
		type: 'Feature',
		id: excerpt.id,
		geometry: point,
		properties: {
			id: excerpt.id,
			date: excerpt.from,
			lat,
			lon,
			place_desc: [part, title ?? name, partOf].filter(Boolean).join(', '),
			title: `${title ?? name}: ${excerpt.activities.join(', ') || (article?.title ?? excerpt.article)}`,
			description: excerpt.text,
			source: article?.publisher ?? article?.title ?? excerpt.article,
			links: [article?.url, page].filter((link) => typeof link === 'string'),
			date_end: excerpt.to,
			edtf: excerpt.edtf,
			precision_km: precisionKm
		}
	};
}
