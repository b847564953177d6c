/** What do the hand-kept tables add to the places that the sources give? */
import { bear, bearOrAbbreviate, draft, type Draft } from './draft.ts';
import { round } from './settlements.ts';
import { sourceJson } from './sources.ts';
import {
	abbreviations,
	countryNames,
	demonyms,
	placeRows,
	provinceNames,
	type NamesRow
} from './tables.ts';

/** Adds rows and names of the tables to `places`, in place; returns warnings. */
export function addHandKept(places: Draft[], find: (id: string) => Draft | undefined): string[] {
	const warnings: string[] = [];
	const own = new Map<string, Draft>();
	for (const row of placeRows()) {
		const known = find(row.id);
		const point = { lat: round(row.lat), lon: round(row.lon), precisionKm: row.radiusKm };
		if (known) Object.assign(known, { title: row.title, ...point });
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
				alternates: row.kind === 'settlement' ? 5 : 30,
				population: 0
			});
		bear(place, row.title, 'own');
		for (const name of row.names) bearOrAbbreviate(place, name, 'own');
		if (!known) places.push(place);
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
	const spoken = new Set<string>();
	for (const row of demonyms()) {
		const place = named(row, 'demonyms.csv');
		for (const name of row.names) {
			if (place) bear(place, name, 'demonym');
			spoken.add(name.toLowerCase());
		}
		if (place?.kind === 'country') spoken.add(place.country ?? '');
	}
	addNationalities(places, spoken);
	for (const row of abbreviations()) {
		const place = named(row, 'abbreviations.csv');
		for (const name of row.names) place?.abbreviations.add(name);
	}
	return warnings;
}

/** The package's demonyms, only where the table has none and where they look like demonyms. */
function addNationalities(places: readonly Draft[], spoken: ReadonlySet<string>): void {
	const { nationalities } = sourceJson('nationality', 'langs/en.json') as {
		nationalities: Record<string, string>;
	};
	const names = new Set(
		places
			.filter(({ kind }) => kind === 'country')
			.flatMap(({ title }) => title.toLowerCase().split(' '))
	);
	for (const place of places) {
		if (place.kind !== 'country' || place.country === null || spoken.has(place.country)) continue;
		const word = nationalities[place.country];
		if (!word || names.has(word.toLowerCase()) || spoken.has(word.toLowerCase())) continue;
		if (!/(?:an|ian|ese|i|ish|er|ic|ino|que|ch)s?$/.test(word)) continue;
		bear(place, word, 'demonym');
		if (/(?:n|i|r)$/.test(word)) bear(place, `${word}s`, 'demonym');
	}
}
