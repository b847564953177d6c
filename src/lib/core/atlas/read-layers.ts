/** Are these files the layers of an atlas? Checked where they enter, so that nothing else need ask. */
import type { ArticleRow, MentionProperties, PlaceProperties, UnnamedRow } from '../model.ts';
import { kinds, roles, statuses } from '../vocabulary.ts';
import type { MentionFeature, PlaceFeature, ProvinceFeature } from './layers.ts';
import type { AtlasData, ProvinceProperties } from './view.ts';
import { yearsExisted } from './when.ts';

/** The parsed JSON of each layer file. */
export interface LayerFiles {
	readonly mentions: unknown;
	readonly places: unknown;
	readonly provinces: unknown;
	readonly articles: unknown;
	readonly unnamed: unknown;
}

/** What the map draws: the features as they stand in the files. */
export interface Shapes {
	readonly mentions: LayerCollection<MentionFeature>;
	readonly places: LayerCollection<PlaceFeature>;
	readonly provinces: LayerCollection<ProvinceFeature>;
}

interface LayerCollection<Feature> {
	readonly type: 'FeatureCollection';
	readonly features: Feature[];
}

export type LayersRead =
	| { readonly ok: true; readonly data: AtlasData; readonly shapes: Shapes }
	| { readonly ok: false; readonly error: string };

/** Reads the layer files. Failure is a sentence that names the file, the row and the key. */
export function readLayers(files: LayerFiles): LayersRead {
	try {
		const mentions = properties<MentionProperties>('mentions.geojson', files.mentions, mentionKeys);
		const places = properties<PlaceProperties>('places.geojson', files.places, placeKeys);
		const provinces = properties<ProvinceProperties>(
			'provinces.geojson',
			files.provinces,
			provinceKeys
		);
		const articles = rows<ArticleRow>('articles.json', files.articles, articleKeys);
		const unnamed = rows<UnnamedRow>('unnamed.json', files.unnamed, unnamedKeys);
		const shapes = {
			mentions: files.mentions as Shapes['mentions'],
			places: files.places as Shapes['places'],
			provinces: files.provinces as Shapes['provinces']
		};
		const existed = new Map(
			shapes.places.features.flatMap(({ properties: { id }, when }) => {
				const years = yearsExisted(when);
				return years ? [[id, years] as const] : [];
			})
		);
		return {
			ok: true,
			data: { mentions, places, provinces, articles, unnamed, existed },
			shapes
		};
	} catch (error) {
		if (error instanceof Unreadable) return { ok: false, error: error.message };
		throw error;
	}
}

class Unreadable extends Error {}

type Check = 'string' | 'number' | 'boolean' | 'array' | readonly string[];
type Keys<Row> = { readonly [Key in keyof Row]-?: Check | readonly ['or null', Check] };

const bases = ['sentence', 'paragraph', 'discourse', 'publication'] as const;
const optionalText = ['or null', 'string'] as const;
const optionalNumber = ['or null', 'number'] as const;

const mentionKeys: Keys<MentionProperties> = {
	id: 'string',
	article: 'string',
	start: 'number',
	end: 'number',
	name: 'string',
	excerpt: 'string',
	excerpt_start: 'number',
	place: optionalText,
	title: optionalText,
	kind: ['or null', kinds],
	country: optionalText,
	admin1: optionalText,
	precision_km: optionalNumber,
	part_words: optionalText,
	part_lat: optionalNumber,
	part_lon: optionalNumber,
	part_precision_km: optionalNumber,
	confidence: 'number',
	form: ['name', 'demonym', 'abbreviation', 'compass'],
	within: ['or null', ['organisation', 'event', 'person']],
	role: roles,
	activity: 'string',
	from: optionalText,
	to: optionalText,
	edtf: optionalText,
	date_text: optionalText,
	date_start: optionalNumber,
	date_end: optionalNumber,
	basis: ['or null', bases],
	published: optionalText,
	status: statuses
};

const placeKeys: Keys<PlaceProperties> = {
	id: 'string',
	title: 'string',
	kind: kinds,
	country: optionalText,
	admin1: optionalText,
	part_of: optionalText,
	precision_km: 'number',
	excerpts: 'number',
	articles: 'number',
	first: optionalText,
	last: optionalText
};

const provinceKeys: Keys<ProvinceProperties> = {
	id: 'string',
	title: 'string',
	country: optionalText,
	admin1: optionalText,
	excerpts: 'number',
	activity_excerpts: 'number',
	activities: 'string',
	first: optionalText,
	last: optionalText
};

const articleKeys: Keys<ArticleRow> = {
	slug: 'string',
	title: 'string',
	authors: 'array',
	publisher: optionalText,
	published: optionalText,
	published_from: optionalText,
	published_to: optionalText,
	approximate: 'boolean',
	retrieved: optionalText,
	url: optionalText,
	language: 'string',
	note: optionalText,
	notes: 'array',
	repeats: optionalText,
	words: 'number',
	mentions: 'number',
	times: 'number',
	astral: 'array'
};

const unnamedKeys: Keys<UnnamedRow> = {
	article: 'string',
	start: 'number',
	end: 'number',
	text: 'string',
	count: 'number',
	kind: kinds,
	within: optionalText,
	within_title: optionalText,
	activity: 'string',
	from: optionalText,
	to: optionalText,
	edtf: optionalText,
	date_text: optionalText,
	basis: ['or null', bases],
	excerpt: 'string',
	excerpt_start: 'number'
};

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function properties<Row>(file: string, value: unknown, keys: Keys<Row>): Row[] {
	if (!isObject(value) || value.type !== 'FeatureCollection' || !Array.isArray(value.features)) {
		throw new Unreadable(`${file} is not a GeoJSON feature collection.`);
	}
	const all = value.features.map((feature: unknown, index) => {
		if (isObject(feature) && feature.type === 'Feature' && 'geometry' in feature) {
			return feature.properties;
		}
		throw new Unreadable(`${file}: number ${index + 1} is not a GeoJSON feature.`);
	});
	return rows(file, all, keys);
}

function rows<Row>(file: string, value: unknown, keys: Keys<Row>): Row[] {
	if (!Array.isArray(value)) throw new Unreadable(`${file} is not a list.`);
	const checks = Object.entries(keys) as [string, Keys<Row>[keyof Row]][];
	for (const [index, row] of value.entries()) {
		if (!isObject(row)) throw new Unreadable(`${file}: number ${index + 1} is not a record.`);
		for (const [key, check] of checks) {
			if (passes(row[key], check)) continue;
			throw new Unreadable(`${file}: number ${index + 1} has no good “${key}”.`);
		}
	}
	return value as Row[];
}

function passes(value: unknown, check: Keys<{ key: unknown }>['key']): boolean {
	if (typeof check === 'string') {
		if (check === 'array') return Array.isArray(value);
		if (check === 'number') return Number.isFinite(value);
		return typeof value === check;
	}
	if (check[0] === 'or null') return value === null || passes(value, check[1] as Check);
	return typeof value === 'string' && (check as readonly string[]).includes(value);
}
