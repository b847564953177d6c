/** Which small, invented atlas do the tests of these rooms share? */
import { segment } from '../article/segment.ts';
import type { Article, Dating, Kind, Mention, Place, PublicationDate } from '../model.ts';
import type { ArticleReading } from './article-part.ts';
import { buildAtlas, type AtlasInput } from './atlas.ts';
import { openGeometries } from './geometry.ts';
import type { Atlas } from './layers.ts';

function place(
	id: string,
	title: string,
	kind: Kind,
	[lat, lon]: readonly [number, number],
	more: Partial<Place> = {}
): Place {
	const country = kind === 'historical' || kind === 'region' ? null : 'CO';
	return {
		...{ id, title, kind, country, admin1: null, lat, lon, geonameid: null, precisionKm: 10 },
		partOf: country ? ['Colombia'] : [],
		...more
	};
}

export const colombia = place('iso3166-1:CO', 'Colombia', 'country', [4, -73], { partOf: [] });
export const cauca = place('iso3166-2:CO-CAU', 'Cauca', 'province', [2.5, -76.8], {
	admin1: 'CO.09'
});
export const popayan = place('geonames:3671916', 'Popayán', 'settlement', [2.43823, -76.61316], {
	admin1: 'CO.09',
	partOf: ['Cauca', 'Colombia']
});
export const valley = place('dateline:cauca-valley', 'Cauca Valley', 'physical', [3.5, -76.3]);
export const granColombia = place(
	'dateline:gran-colombia',
	'Gran Colombia',
	'historical',
	[4, -70]
);

/** Rectangles: two countries that share a border, and a province in the first. */
const boundaries = {
	type: 'Topology',
	arcs: [
		[[-72, 0], [-72, 8]], // prettier-ignore
		[[-72, 8], [-79, 8], [-79, 0], [-72, 0]], // prettier-ignore
		[[-72, 0], [-60, 0], [-60, 8], [-72, 8]], // prettier-ignore
		[[-78, 1], [-76, 1], [-76, 3], [-78, 3], [-78, 1]] // prettier-ignore
	],
	objects: {
		countries: {
			type: 'GeometryCollection',
			geometries: [
				{ type: 'Polygon', id: 'CO', properties: { title: 'Colombia' }, arcs: [[0, 1]] },
				{ type: 'Polygon', id: 'VE', properties: { title: 'Venezuela' }, arcs: [[2, -1]] }
			]
		},
		provinces: {
			type: 'GeometryCollection',
			geometries: [
				{
					type: 'Polygon',
					id: cauca.id,
					properties: { title: 'Cauca', country: 'CO', admin1: 'CO.09' },
					arcs: [[3]]
				}
			]
		}
	}
};
const softAreas = {
	type: 'FeatureCollection',
	features: [
		{
			type: 'Feature',
			id: valley.id,
			properties: {},
			// clockwise, as it should not come out
			geometry: {
				type: 'Polygon',
				coordinates: [[[-77, 3], [-77, 4.12345678], [-76, 4], [-76, 3], [-77, 3]]] // prettier-ignore
			}
		}
	]
};
export const geometries = openGeometries(boundaries, softAreas);

const gazetteer: AtlasInput['gazetteer'] = {
	byId(id) {
		if (id === colombia.id) return { title: 'Colombia', members: [], years: null };
		if (id !== granColombia.id) return null;
		return { title: 'Gran Colombia', members: ['CO', 'VE'], years: [1819, 1831] };
	}
};

interface Said {
	readonly name: string;
	readonly place: Place | null;
	readonly more?: Partial<Mention>;
}

export function dated(from: string, to: string, edtf: string, text: string | null = null): Dating {
	return { from, to, edtf, text, basis: text === null ? 'publication' : 'sentence', span: null };
}

/** Mentions stand where their names are first found after the one before. */
export function reading(
	slug: string,
	text: string,
	said: readonly Said[],
	more: Partial<Article> = {},
	published: PublicationDate | null = null
): ArticleReading {
	let at = 0;
	const mentions = said.map(({ name, place: found, more: details }): Mention => {
		const start = text.indexOf(name, at);
		if (start < 0) throw new Error(`${name} is not in the text`);
		at = start + name.length;
		return {
			...{ start, end: at, name, form: 'name', within: null, head: null, confidence: 0.875 },
			place: found,
			candidates: found ? [{ place: found, score: 0.9375, reasons: ['Bears this name.'] }] : [],
			...{ role: 'event', part: null, activity: [], dating: null, status: 'machine' },
			...details
		};
	});
	const article: Article = {
		...{ slug, file: `${slug}.md`, title: `About ${slug}`, authors: ['A. Writer'] },
		...{ publisher: null, published: published?.edtf ?? null, retrieved: null, url: null },
		...{ language: 'en', note: null, text, notes: [], repeats: null },
		...more
	};
	const passage = segment(text);
	return {
		article,
		published,
		reading: { passage, mentions, unnamed: [], times: [], stale: [], applied: [] }
	};
}

const march = dated('2019-03-01', '2019-03-31', '2019-03', 'in March 2019');
const text =
	'Fighting reached Popayán in March 2019. Cauca was quiet, and Cauca stayed so. ' +
	'Gran Colombia fell apart in 1831. Nobody in Colombia knew Macondoville. ' +
	'The Cauca Valley flooded, as the =Valle said.';

export const first = reading('first', text, [
	{ name: 'Popayán', place: popayan, more: { activity: ['armed clash'], dating: march } },
	{ name: 'Cauca', place: cauca },
	{ name: 'Cauca', place: cauca },
	{
		name: 'Gran Colombia',
		place: granColombia,
		more: { dating: dated('1831-01-01', '1831-12-31', '1831', 'in 1831') }
	},
	{ name: 'Colombia', place: colombia, more: { role: 'mention' } },
	{ name: 'Macondoville', place: null },
	{ name: 'Cauca Valley', place: valley, more: { activity: ['flood'] } },
	{ name: '=Valle', place: null, more: { role: 'embedded' } }
]);
export const second = reading(
	'second',
	'Cauca Bank, a lender, opened an office in Popayán.',
	[
		{ name: 'Cauca', place: cauca, more: { role: 'embedded', within: 'organisation' } },
		{ name: 'Popayán', place: popayan, more: { role: 'destination' } }
	],
	{},
	{ from: '2020-05-01', to: '2020-05-31', edtf: '2020-05~', approximate: true }
);

export function sampleAtlas(articles: readonly ArticleReading[] = [first, second]): Atlas {
	return buildAtlas({ articles, geometries, gazetteer });
}
