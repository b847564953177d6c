/** What is collected about a place before it goes into the compiled gazetteer? */
import type { Kind, NameType } from '../../src/lib/core/model.ts';
import { normaliseName } from '../../src/lib/core/gazetteer/normalise.ts';

export interface Draft {
	/** Null where the reader makes it from the GeoNames id or from title and point. */
	id: string | null;
	title: string;
	kind: Kind;
	feature: string;
	country: string | null;
	admin1: string | null;
	admin2: string | null;
	lat: number;
	lon: number;
	geonameid: number | null;
	population: number;
	alternates: number;
	precisionKm: number;
	members: readonly string[];
	years: readonly [number, number] | null;
	/** Normalised name → how it is borne. */
	readonly names: Map<string, NameType>;
	/** As written: `U.S.`, `Pa.`. */
	readonly abbreviations: Set<string>;
}

type Given = Pick<Draft, 'title' | 'kind' | 'feature' | 'lat' | 'lon'> & Partial<Draft>;

export const draft = (given: Given): Draft => {
	const made: Draft = {
		id: null,
		country: null,
		admin1: null,
		admin2: null,
		geonameid: null,
		population: 0,
		alternates: 0,
		precisionKm: 5,
		members: [],
		years: null,
		names: new Map(),
		abbreviations: new Set(),
		...given,
		title: plainTitle(given.title, given.country ?? null)
	};
	bear(made, made.title, 'own');
	return made;
};

// Where macrons belong to the language itself; elsewhere they are a scholar's romanisation.
const MACRONS = new Set(['CK', 'FJ', 'LT', 'LV', 'NU', 'NZ', 'PF', 'TO', 'WS']);
// Where GeoNames' romanisation also puts dots and tails under letters.
const ROMANISED = new Set(
	'AE AF BD BH BT EG IN IQ IR JO KW LB LY NP OM PK PS QA SA SD SO SY YE'.split(' ')
);

/** "Bāzārak" → "Bazarak": what English readers are used to. Other marks belong to the name. */
export function plainTitle(title: string, country: string | null): string {
	if (country !== null && MACRONS.has(country)) return title;
	const marks =
		country !== null && ROMANISED.has(country)
			? /[\u0301\u0304\u0306\u0323\u0327\u0331]/g
			: /\u0304/g;
	return title.normalize('NFD').replace(marks, '').normalize('NFC').replace(/[ʻʼ‘]/g, "'");
}

const RANK: readonly NameType[] = ['own', 'alternate', 'abbreviation', 'demonym', 'derived'];

/** Gives a place one more name; the best type stays. */
export function bear(place: Draft, name: string, type: NameType): void {
	const key = normaliseName(name);
	if (key.length < 2 && type !== 'own') return;
	if (key === '' || new TextEncoder().encode(key).length > 120) return;
	const known = place.names.get(key);
	if (known === undefined || RANK.indexOf(type) < RANK.indexOf(known)) place.names.set(key, type);
}

const ABBREVIATED = /^(?:(?:\p{L}\.)+|[A-Z]{2,4})$/u;

/** As `bear`, but what is written as an abbreviation counts only when it is written so. */
export function bearOrAbbreviate(place: Draft, name: string, type: NameType): void {
	if (ABBREVIATED.test(name)) place.abbreviations.add(name);
	else bear(place, name, type);
}
