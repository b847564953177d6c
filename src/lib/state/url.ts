/** What of the screen stands in the URL, under which key, and what is left out because it is so anyway? */
import { defaultRoles } from '../core/atlas/filter.ts';
import { layerIds, type DateBasis, type Filters, type LayerId } from '../core/atlas/view.ts';
import { roles, statuses } from '../core/vocabulary.ts';
import type { Camera } from '../map/types.ts';
import { placeFromSlug, placeSlug } from './place-slug.ts';

/** Lists of what the map cannot draw, opened like a place. */
export const openableLists = ['not-on-the-map', 'undated', 'not-named'] as const;
export type OpenableList = (typeof openableLists)[number];

export interface UrlState extends Omit<Filters, 'layers'> {
	readonly place: string | null;
	readonly list: OpenableList | null;
	/** Id of the mention that is lit. */
	readonly mention: string | null;
	/** Slug of the article whose excerpts the text list is narrowed to. */
	readonly article: string | null;
	readonly layers: ReadonlySet<LayerId>;
	readonly camera: Camera | null;
}

interface Parameter<Value> {
	readonly key: string;
	readonly default: Value;
	/** Undefined where the text makes no sense; then the default stands. */
	readonly parse: (text: string) => Value | undefined;
	readonly toString: (value: Value) => string;
}

/** One row a parameter, in the order in which they stand in the URL. */
export const urlSchema: { readonly [Name in keyof UrlState]: Parameter<UrlState[Name]> } = {
	place: {
		key: 'place',
		default: null,
		parse: (text) => placeFromSlug(text) ?? undefined,
		toString: (place) => (place === null ? '' : placeSlug(place))
	},
	list: {
		key: 'list',
		default: null,
		parse: (text) => openableLists.find((list) => list === text),
		toString: (list) => list ?? ''
	},
	article: text('article'),
	mention: text('mention'),
	years: { key: 'years', default: null, parse: parseYears, toString: formatYears },
	basis: oneOf<DateBasis>('basis', ['event', 'publication']),
	undated: {
		key: 'undated',
		default: false,
		parse: (value) => (value === 'yes' ? true : undefined),
		toString: (undated) => (undated ? 'yes' : '')
	},
	layers: setOf('layers', layerIds, layerIds),
	articles: openSet('articles'),
	activities: openSet('activity'),
	roles: setOf('role', roles, defaultRoles),
	statuses: setOf('status', statuses, statuses),
	query: { key: 'q', default: '', parse: (value) => value, toString: (query) => query },
	camera: { key: 'camera', default: null, parse: parseCamera, toString: formatCamera }
};

const names = Object.keys(urlSchema) as (keyof UrlState)[];

/** Reads the query part of a URL. What is missing or makes no sense is the default. */
export function parseUrl(search: string): UrlState {
	const given = new URLSearchParams(search);
	const read = <Name extends keyof UrlState>(name: Name): UrlState[Name] => {
		const parameter: Parameter<UrlState[Name]> = urlSchema[name];
		const value = given.get(parameter.key);
		return value === null ? parameter.default : (parameter.parse(value) ?? parameter.default);
	};
	return Object.fromEntries(names.map((name) => [name, read(name)])) as unknown as UrlState;
}

/** Writes the query part of a URL, with its "?" unless it is empty. */
export function formatUrl(state: UrlState): string {
	const write = <Name extends keyof UrlState>(name: Name): string => {
		const parameter: Parameter<UrlState[Name]> = urlSchema[name];
		const value = parameter.toString(state[name]);
		if (value === parameter.toString(parameter.default)) return '';
		return `${parameter.key}=${readable(value)}`;
	};
	const written = names.map(write).filter(Boolean).join('&');
	return written === '' ? '' : `?${written}`;
}

/** Commas, colons and slashes are allowed in a query and easier to read as they are. */
function readable(value: string): string {
	return encodeURIComponent(value)
		.replace(/%2C/g, ',')
		.replace(/%3A/g, ':')
		.replace(/%2F/g, '/')
		.replace(/%20/g, '+');
}

function text(key: string): Parameter<string | null> {
	return {
		key,
		default: null,
		parse: (value) => value || undefined,
		toString: (value) => value ?? ''
	};
}

function oneOf<Value extends string>(
	key: string,
	values: readonly [Value, ...Value[]]
): Parameter<Value> {
	return {
		key,
		default: values[0],
		parse: (value) => values.find((known) => known === value),
		toString: (value) => value
	};
}

const nothing = 'none';

/** A set of known values, written in their own order. */
function setOf<Value extends string>(
	key: string,
	known: readonly Value[],
	preset: readonly Value[]
): Parameter<ReadonlySet<Value>> {
	return {
		key,
		default: new Set(preset),
		parse: (value) => {
			const given = value.split(',');
			const chosen = known.filter((each) => given.includes(each));
			return chosen.length > 0 || value === nothing ? new Set(chosen) : undefined;
		},
		toString: (chosen) => known.filter((each) => chosen.has(each)).join(',') || nothing
	};
}

/** A set of values that the corpus brings; null is "all". */
function openSet(key: string): Parameter<ReadonlySet<string> | null> {
	return {
		key,
		default: null,
		parse: (value) => (value === '' ? undefined : readMembers(value)),
		toString: (chosen) => {
			if (chosen === null) return '';
			return [...chosen].sort().map(escapeMember).join(',') || '-';
		}
	};
}

function readMembers(value: string): ReadonlySet<string> | undefined {
	if (value === '-') return new Set();
	try {
		return new Set(value.split(',').filter(Boolean).map(decodeURIComponent));
	} catch {
		return undefined;
	}
}

function escapeMember(member: string): string {
	return member.replace(/[%,]|^-$/g, (sign) => (sign === '-' ? '%2D' : encodeURIComponent(sign)));
}

function parseYears(value: string): UrlState['years'] | undefined {
	const found = /^(-?\d{1,4})-(-?\d{1,4})$/.exec(value);
	if (!found) return undefined;
	const [from, to] = [Number(found[1]), Number(found[2])];
	return from <= to ? [from, to] : undefined;
}

function formatYears(years: UrlState['years']): string {
	return years === null ? '' : `${years[0]}-${years[1]}`;
}

/** `longitude,latitude,zoom`. */
function parseCamera(value: string): Camera | undefined {
	const parts = value.split(',').map(Number);
	const [lon, lat, zoom] = parts;
	if (parts.length !== 3 || lon === undefined || lat === undefined || zoom === undefined) return;
	const sane = zoom >= -1 && zoom <= 24 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
	return sane ? { lon, lat, zoom } : undefined;
}

/** Four decimals of a degree are about ten metres: no link needs more. */
function formatCamera(camera: Camera | null): string {
	if (camera === null) return '';
	const round = (value: number, digits: number) => String(Number(value.toFixed(digits)));
	return [round(camera.lon, 4), round(camera.lat, 4), round(camera.zoom, 2)].join(',');
}
