/** Under what other spelling could a name be known that the gazetteer does not hold as written? */
import type { Kind } from '../model.ts';

/** A name without the word that says its kind ("Andarab district"), and the kinds it may then be. */
export interface HeadForm {
	readonly name: string;
	/** In order of preference; null for any kind. */
	readonly kinds: readonly (readonly Kind[])[];
}

const UNIT: readonly (readonly Kind[])[] = [['province', 'region', 'historical']];
const DISTRICT: readonly (readonly Kind[])[] = [['district'], ['province'], ['settlement']];
const TOWN: readonly (readonly Kind[])[] = [['settlement']];
/** Never the town of the same name: the Noto Peninsula is in Japan, the town of Noto in Sicily. */
const LAND: readonly (readonly Kind[])[] = [['physical', 'region']];
const ISLAND: readonly (readonly Kind[])[] = [['physical', 'region', 'country'], ['province']];
const STATE: readonly (readonly Kind[])[] = [['province', 'country', 'region', 'historical']];

const HEADS: Readonly<Record<string, readonly (readonly Kind[])[]>> = {
	province: UNIT,
	governorate: UNIT,
	oblast: UNIT,
	region: UNIT,
	prefecture: UNIT,
	emirate: UNIT,
	canton: UNIT,
	voivodeship: UNIT,
	krai: UNIT,
	territory: UNIT,
	state: STATE,
	republic: STATE,
	kingdom: STATE,
	commonwealth: STATE,
	district: DISTRICT,
	county: DISTRICT,
	co: [['district']],
	parish: DISTRICT,
	department: [['province', 'district'], ['settlement']],
	municipality: DISTRICT,
	commune: DISTRICT,
	tehsil: DISTRICT,
	borough: DISTRICT,
	township: TOWN,
	twp: TOWN,
	city: TOWN,
	town: TOWN,
	village: TOWN,
	suburb: TOWN,
	valley: LAND,
	pass: LAND,
	plain: LAND,
	island: ISLAND,
	islands: ISLAND,
	mountains: LAND,
	desert: LAND,
	lake: LAND,
	river: LAND,
	bay: LAND,
	basin: LAND,
	delta: LAND,
	peninsula: LAND
};
const WORDS = Object.keys(HEADS).join('|');
const LAST = new RegExp(`^(.{2,}) (${WORDS})$`);
const FIRST = new RegExp(`^(${WORDS}) of (?:the )?(.{2,})$`);
// "County Kerry": without "of" only where English does so.
const BARE = /^(county) (.{2,})$/;

/** `name` is normalised. */
export function headForm(name: string): HeadForm | null {
	const last = LAST.exec(name);
	const first = last ? null : (FIRST.exec(name) ?? BARE.exec(name));
	const [plain, head] = last ? [last[1], last[2]] : [first?.[2], first?.[1]];
	const kinds = head === undefined ? undefined : HEADS[head];
	return plain !== undefined && kinds ? { name: plain, kinds } : null;
}

/** What "Dagestani", "Londoner", "Crimean", "Brooklynite" may be made from; normalised. */
export function demonymStems(name: string): string[] {
	const singular = name.replace(/s$/, '');
	const stems = ['n', 'an', 'ian', 'er', 'ite', 'i', 'ese']
		.filter((suffix) => singular.endsWith(suffix))
		.map((suffix) => singular.slice(0, -suffix.length))
		.filter((stem) => stem.length >= 4);
	return [...new Set(stems)];
}

/**
 * One form for the many ways to write an Arabic, Persian, Pashto or Turkic name in Latin letters:
 * Panjshir, Panjsher, Panjshayr; Kunduz, Qonduz; Mazar-e-Sharif, Mazari Sharif. Normalised in.
 */
export function foldTransliteration(name: string): string {
	return name
		.replace(/ /g, '')
		.replace(/q/g, 'k')
		.replace(/ou|oo|o/g, 'u')
		.replace(/dzh|dj|zh/g, 'j')
		.replace(/w/g, 'v')
		.replace(/[ye]/g, 'i')
		.replace(/a+i+|i+/g, 'i')
		.replace(/(.)\1+/g, '$1')
		.replace(/(?<=[aeiu])h$/, '');
}

/** Where names reach English through more than one transliteration. */
export const TRANSLITERATED: ReadonlySet<string> = new Set(
	'AE AF AZ BH DZ EG IQ IR JO KG KW KZ LB LY MA OM PK PS QA SA SD SO SY TJ TM TN UZ YE'.split(' ')
);
/** Where "-i" makes a demonym: Panjshiri, Peshawari, Baghdadi. */
export const NISBA: ReadonlySet<string> = new Set([
	...TRANSLITERATED,
	'BD',
	'IL',
	'IN',
	'RU',
	'TR'
]);
