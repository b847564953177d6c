/**
 * Which of today's administrative units is a polygon of Natural Earth? The populated places inside
 * it vote with their GeoNames codes.
 *
 * Natural Earth's own codes cannot be followed: version 4 calls Panjshir "Parwan", Daykundi
 * "Uruzgan", and swaps Paktya and Paktika. Where a polygon is an older, larger division (the eight
 * provinces of Kenya), no unit of today may claim it.
 */
import type { AdminUnit } from './admin-codes.ts';
import { plainName } from './admin-names.ts';
import type { Row } from './boundaries-geopackage.ts';
import { indexPolygons } from './boundaries-inside.ts';
import type { Town } from './boundaries-places.ts';

export interface Assigned {
	/** ISO 3166-1 alpha-2; null where nobody's claim is followed. */
	readonly country: string | null;
	/** GeoNames code; null where no place voted and no name matches. */
	readonly admin1: string | null;
}

export interface Vote {
	/** For each row, parallel. */
	readonly assigned: readonly Assigned[];
	/** Codes whose polygons are an older division that holds other units of today as well. */
	readonly outdated: ReadonlySet<string>;
}

const SEAT_WEIGHT = 3;
const OTHERS_SHARE = 0.1;
const OWN_SHARE = 0.4;

// Few or no towns vote here. The bases on Cyprus go with the island, as its outline does.
const COUNTRY_BY_NAME: Readonly<Record<string, string>> = {
	Akrotiri: 'CY',
	'Bouvet Island': 'BV',
	'Christmas Island': 'CX',
	'Cocos (Keeling) Islands': 'CC',
	Dhekelia: 'CY',
	'Guantanamo Bay USNB': 'CU',
	Svalbard: 'SJ'
};
// Names that differ too much, in units where no town votes.
const UNIT_BY_NAME: Readonly<Record<string, string>> = {
	'Ash Sharqiyah South': 'OM.04',
	'Brčko Distrikt': 'BA.BRC',
	Höfuðborgarsvæði: 'IS.39'
};
// Where ISO 3166-1 and GeoNames divide what Natural Earth joins; elsewhere a border town counts
// for little.
const TOWNS_DECIDE = new Set(['-1', 'FR', 'NL', 'RU', 'MA']);
// Divided since 2018 along lines that too few towns of the table show.
const DIVIDED_SINCE = ['IN.12', 'AO.04', 'AO.14', 'AO.20'];

type Tally = Map<string, number>;
const add = (tally: Tally, key: string, count: number) =>
	tally.set(key, (tally.get(key) ?? 0) + count);
const sum = (tally: Tally): number => [...tally.values()].reduce((total, each) => total + each, 0);

export function vote(
	rows: readonly Row[],
	towns: readonly Town[],
	units: ReadonlyMap<string, AdminUnit>
): Vote {
	const index = indexPolygons(rows.map((row) => row.geometry));
	const countries: Tally[] = rows.map(() => new Map());
	const places: Tally[] = rows.map(() => new Map());
	const weights: Tally[] = rows.map(() => new Map());
	for (const town of towns) {
		const [row] = index.at(town.lon, town.lat);
		if (row === undefined) continue;
		add(countries[row]!, town.country, 1);
		if (!town.admin1 || !units.has(town.admin1)) continue;
		add(places[row]!, town.admin1, 1);
		const seat = town.feature === 'PPLA' || town.feature === 'PPLC';
		add(weights[row]!, town.admin1, seat ? SEAT_WEIGHT : 1);
	}

	const byName = unitsByName(units);
	const confirmed = new Set<string>();
	const assigned = rows.map((row, position): Assigned => {
		const country = countryOf(row, countries[position]!);
		const domestic = [...weights[position]!].filter(([code]) => code.slice(0, 2) === country);
		const names = namesOf(row).map((name) => byName.get(`${country} ${fold(name)}`));
		const best = domestic.sort(
			([one, first], [other, second]) =>
				second - first ||
				Number(names.includes(other)) - Number(names.includes(one)) ||
				(one < other ? -1 : 1)
		)[0]?.[0];
		const code = UNIT_BY_NAME[String(row.values.name)] ?? best ?? names.find((each) => each);
		if (code && names.includes(code)) confirmed.add(code);
		return { country, admin1: code ?? null };
	});
	return { assigned, outdated: outdatedUnits(assigned, places, confirmed) };
}

function countryOf(row: Row, countries: Tally): string | null {
	const claimed = String(row.values.iso_a2);
	const byName = COUNTRY_BY_NAME[String(row.values.name)];
	if (byName) return byName;
	const [most] = [...countries].sort((one, other) => other[1] - one[1]);
	if (most && TOWNS_DECIDE.has(claimed) && most[1] * 2 > sum(countries)) return most[0];
	return /^[A-Z]{2}$/.test(claimed) ? claimed : null;
}

/** A unit is outdated when its polygons hold much of other units that have no polygon themselves. */
function outdatedUnits(
	assigned: readonly Assigned[],
	places: readonly Tally[],
	named: ReadonlySet<string>
): Set<string> {
	const groups = new Map<string, Tally>();
	const everywhere: Tally = new Map();
	assigned.forEach(({ admin1 }, position) => {
		const group = admin1 === null ? new Map() : (groups.get(admin1) ?? new Map());
		for (const [code, count] of places[position]!) {
			add(group, code, count);
			add(everywhere, code, count);
		}
		if (admin1 !== null) groups.set(admin1, group);
	});
	const outdated = new Set<string>(DIVIDED_SINCE);
	for (const [admin1, group] of groups) {
		if (group.size === 0) continue;
		const own = group.get(admin1) ?? 0;
		const domestic = [...group].filter(([code]) => code.slice(0, 2) === admin1.slice(0, 2));
		const total = domestic.reduce((count, [, each]) => count + each, 0);
		const homeless = domestic
			.filter(([code, count]) => !groups.has(code) && count * 2 > (everywhere.get(code) ?? 0))
			.reduce((count, [, each]) => count + each, 0);
		const strange = own * 2 < total || own < (everywhere.get(admin1) ?? 0) * OWN_SHARE;
		if (homeless > total * OTHERS_SHARE || (strange && !named.has(admin1))) outdated.add(admin1);
	}
	return outdated;
}

function namesOf(row: Row): string[] {
	return [row.values.name, row.values.woe_name, row.values.gn_name].filter(
		(name): name is string => typeof name === 'string'
	);
}

const fold = (name: string): string =>
	plainName(name)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/ə|ǝ/g, 'a')
		.replace(/ı/g, 'i')
		.replace(/[^\p{L}\p{N}]/gu, '');

function unitsByName(units: ReadonlyMap<string, AdminUnit>): Map<string, string> {
	const named = new Map<string, string>();
	for (const unit of units.values())
		for (const name of unit.names) {
			const key = `${unit.country} ${fold(name)}`;
			if (!named.has(key)) named.set(key, unit.admin1);
		}
	return named;
}
