/** What do the hand-kept tables add to the places that the sources give? */
import { bear, bearOrAbbreviate, draft, type Draft } from './draft.ts';
import { normaliseName } from '../../src/lib/core/gazetteer/normalise.ts';
import { round } from './settlements.ts';
import {
	abbreviations,
	countryNames,
	demonyms,
	placeRows,
	provinceNames,
	type NamesRow,
	type PlaceRow,
	type TableKind
} from './tables.ts';

/** In GeoNames a landmark that the world's news names alone has names in dozens of languages. */
const USUAL_ALTERNATES: Readonly<Partial<Record<TableKind, number>>> = {
	settlement: 5,
	facility: 60
};

/** `sources` with the tables' rows and names. */
export function addHandKept(
	sources: readonly Draft[],
	find: (id: string) => Draft | undefined
): { places: Draft[]; warnings: string[] } {
	const places = [...sources];
	const warnings: string[] = [];
	const own = new Map<string, Draft>();
	const twins = new Twins(places);
	const gone = new Set<Draft>();
	for (const row of placeRows()) {
		const same = find(row.id);
		const known = same ?? twins.province(row);
		const point = { lat: round(row.lat), lon: round(row.lon), precisionKm: row.radiusKm };
		// A province keeps its title and the middle of its boundary.
		if (same) Object.assign(same, { title: row.title }, same.kind === 'province' ? {} : point);
		const place =
			known ??
			draft({
				...point,
				id: row.id,
				title: row.title,
				kind: row.kind,
				feature: row.feature,
				country: row.country,
				admin1: row.admin1,
				members: row.members,
				years: row.years,
				alternates: USUAL_ALTERNATES[row.kind] ?? 30,
				population: 0
			});
		bear(place, row.title, 'own');
		for (const name of row.names) bearOrAbbreviate(place, name, 'own');
		if (!known) {
			for (const twin of twins.sameThing(place)) absorb(place, twin, gone);
			places.push(place);
		}
		own.set(row.id, place);
	}
	const named = (row: NamesRow, table: string): Draft | undefined => {
		const place = own.get(row.id) ?? find(row.id);
		if (!place) warnings.push(`${table}: no place ${row.id}`);
		return place;
	};
	for (const row of countryNames())
		for (const name of row.names) {
			const place = named(row, 'country-names.csv');
			if (place) bearOrAbbreviate(place, name, 'own');
		}
	for (const row of provinceNames()) {
		const place = named(row, 'province-names.csv');
		if (!place) continue;
		if (row.title) place.title = row.title;
		for (const name of [place.title, ...row.names]) bear(place, name, 'own');
	}
	for (const row of demonyms()) {
		const place = named(row, 'demonyms.csv');
		if (place) for (const name of row.names) bear(place, name, 'demonym');
	}
	for (const row of abbreviations()) {
		const place = named(row, 'abbreviations.csv');
		for (const name of row.names) place?.abbreviations.add(name);
	}
	return { places: places.filter((place) => !gone.has(place)), warnings };
}

/** The table's row stays, with what the other one knows. */
function absorb(place: Draft, twin: Draft, gone: Set<Draft>): void {
	gone.add(twin);
	for (const [name, type] of twin.names) if (!place.names.has(name)) place.names.set(name, type);
	place.geonameid ??= twin.geonameid;
	place.admin1 ??= twin.admin1;
	place.admin2 ??= twin.admin2;
	place.population = Math.max(place.population, twin.population);
	place.alternates = Math.max(place.alternates, twin.alternates);
}

/** Finds what a row of the table says a second time. */
class Twins {
	readonly #byName = new Map<string, Draft[]>();

	constructor(places: readonly Draft[]) {
		for (const place of places) {
			if (!['province', 'settlement', 'facility'].includes(place.kind)) continue;
			for (const [name, type] of place.names) {
				if (type !== 'own' && type !== 'alternate') continue;
				const same = this.#byName.get(name);
				if (same) same.push(place);
				else this.#byName.set(name, [place]);
			}
		}
	}

	/** The province that the region or island of this title is: Crete, Abkhazia, the Gaza Strip. */
	province(row: PlaceRow): Draft | undefined {
		if (row.kind !== 'region' && row.kind !== 'physical') return undefined;
		return this.#near([normaliseName(row.title)], row, 25).find(
			({ kind, precisionKm }) =>
				kind === 'province' && precisionKm < row.radiusKm * 2.5 && precisionKm > row.radiusKm / 2.5
		);
	}

	/** The same airfield or town in the sources. */
	sameThing(place: Draft): Draft[] {
		if (place.kind !== 'settlement' && place.kind !== 'facility') return [];
		const near = this.#near([...place.names.keys()], place, 6);
		return near.filter(({ kind, country }) => kind === place.kind && country === place.country);
	}

	#near(names: readonly string[], from: { lat: number; lon: number }, km: number): Draft[] {
		const found = names.flatMap((name) => this.#byName.get(name) ?? []);
		return [...new Set(found)].filter((place) => distanceKm(place, from) <= km);
	}
}

function distanceKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
	const north = (a.lat - b.lat) * 111.2;
	const east = (a.lon - b.lon) * 111.2 * Math.cos((a.lat * Math.PI) / 180);
	return Math.hypot(north, east);
}
