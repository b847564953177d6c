/** Makes static/gazetteer/gazetteer.pack: every place with its names, in columns, gzipped. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { adminUnits } from './admin-codes.ts';
import { Areas, countries, districts, provinces } from './administrative.ts';
import { airports } from './airports.ts';
import type { Draft } from './draft.ts';
import { addHandKept } from './hand-kept.ts';
import { pack } from './pack.ts';
import { extents } from './polygons.ts';
import { settlements } from './settlements.ts';
import { ROOT } from './sources.ts';

export async function buildGazetteer(): Promise<void> {
	const known = extents();
	const { places: towns, counties } = settlements();
	const areas = new Areas(towns);
	const states = await countries(areas, known);
	const units = await provinces(areas, known);
	const byAdmin1 = new Map(units.map((unit) => [unit.admin1 ?? '', unit]));
	const sources = [
		...states,
		...units,
		...districts(areas, counties, byAdmin1),
		...towns,
		...airports(await adminUnits())
	];
	const { places, warnings } = addHandKept(sources, finder(sources));
	for (const place of places)
		if (place.admin1 && !byAdmin1.has(place.admin1)) place.admin1 = place.admin2 = null;
	const districtCodes = new Set(
		places.filter(({ kind }) => kind === 'district').map(({ admin2 }) => admin2)
	);
	for (const place of places)
		if (place.admin2 && !districtCodes.has(place.admin2)) place.admin2 = null;

	const sorted = order(places);
	const bytes = pack(sorted);
	// Node writes no time into the header, so the same input gives the same bytes.
	const packed = gzipSync(bytes, { level: 9 });
	const folder = join(ROOT, 'static/gazetteer');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'gazetteer.pack'), packed);
	for (const warning of warnings) console.warn(warning);
	const kinds = new Map<string, number>();
	for (const { kind } of sorted) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
	console.log(
		`gazetteer.pack  ${sorted.length} places (${[...kinds].map(([kind, n]) => `${n} ${kind}`).join(', ')}), ` +
			`${sorted.reduce((sum, { names }) => sum + names.size, 0)} names, ` +
			`${(bytes.length / 1e6).toFixed(2)} MB, gzipped ${(packed.length / 1e6).toFixed(2)} MB`
	);
}

/** By the ids that the tables use: `AF`, `US.TX`, or a whole place id. */
function finder(places: readonly Draft[]): (id: string) => Draft | undefined {
	const byId = new Map<string, Draft>();
	for (const place of places) {
		if (place.geonameid) byId.set(`geonames:${place.geonameid}`, place);
		if (place.id) byId.set(place.id, place);
		if (place.kind === 'country' && place.country) byId.set(place.country, place);
		if (place.kind === 'province' && place.admin1) byId.set(place.admin1, place);
	}
	return (id) => byId.get(id) ?? byId.get(`dateline:${id}`);
}

// What contains comes before what it contains.
const KIND_ORDER = ['country', 'province', 'district'];

function order(places: readonly Draft[]): Draft[] {
	const rank = ({ kind }: Draft) => {
		const position = KIND_ORDER.indexOf(kind);
		return position < 0 ? KIND_ORDER.length : position;
	};
	const keyed = places.map((place) => ({
		place,
		key: [
			place.country ?? '',
			place.admin1 ?? '',
			place.admin2 ?? '',
			String(rank(place)),
			place.title,
			String(place.lat + 90).padStart(8, '0'),
			String(place.lon + 180).padStart(8, '0'),
			String(place.geonameid ?? 0).padStart(9, '0'),
			place.id ?? ''
		].join('\u0001')
	}));
	return keyed
		.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
		.map(({ place }) => place);
}
