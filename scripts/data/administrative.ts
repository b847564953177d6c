/** Which countries, provinces and districts are there, where is their middle, what are they called? */
import { pathToFileURL } from 'node:url';
import { adminUnits, type AdminUnit } from './admin-codes.ts';
import { plainName } from './admin-names.ts';
import { bear, bearOrAbbreviate, draft, type Draft } from './draft.ts';
import type { Extent } from './polygons.ts';
import { mean, round } from './settlements.ts';
import { sourceFile, sourceJson } from './sources.ts';
import { countryPoints } from './tables.ts';

/** What the settlements of an area say of it. */
interface Area {
	points: [number, number][];
	population: number;
}

export class Areas {
	readonly #areas = new Map<string, Area>();

	constructor(settlements: readonly Draft[]) {
		for (const place of settlements) {
			if (place.feature === 'PPLX') continue;
			for (const code of [place.country, place.admin1, place.admin2])
				if (code) this.#add(code, place);
		}
	}

	#add(code: string, place: Draft): void {
		const area = this.#areas.get(code) ?? { points: [], population: 0 };
		area.points.push([place.lat, place.lon]);
		area.population += place.population;
		this.#areas.set(code, area);
	}

	population(code: string): number {
		return this.#areas.get(code)?.population ?? 0;
	}

	mean(code: string): [number, number] | null {
		const area = this.#areas.get(code);
		return area ? mean(area.points) : null;
	}

	/** Half way between the mean of the places and the middle of the box around them. */
	middle(code: string): [number, number] | null {
		const area = this.#areas.get(code);
		if (!area) return null;
		const box = this.#box(area);
		return mean([mean(area.points), [(box.south + box.north) / 2, (box.west + box.east) / 2]]);
	}

	/** Half the diagonal of the box around the places. */
	radiusKm(code: string): number {
		const area = this.#areas.get(code);
		if (!area) return 0;
		const box = this.#box(area);
		const height = (box.north - box.south) * 111;
		const width = (box.east - box.west) * 111 * Math.cos((box.north * Math.PI) / 180);
		return Math.hypot(height, width) / 2;
	}

	#box({ points }: Area) {
		const box = { south: 90, west: 180, north: -90, east: -180 };
		for (const [lat, lon] of points) {
			box.south = Math.min(box.south, lat);
			box.north = Math.max(box.north, lat);
			box.west = Math.min(box.west, lon);
			box.east = Math.max(box.east, lon);
		}
		return box;
	}
}

// What English readers say where CLDR says it otherwise.
const COUNTRY_TITLES: Readonly<Record<string, string>> = {
	CD: 'DR Congo',
	CG: 'Republic of the Congo',
	HK: 'Hong Kong',
	MM: 'Myanmar',
	MO: 'Macau',
	PS: 'Palestine',
	TR: 'Turkey'
};

export async function countries(
	areas: Areas,
	extents: ReadonlyMap<string, Extent>
): Promise<Draft[]> {
	const points = countryPoints();
	const { iso31661 } = (await import(pathToFileURL(sourceFile('iso-3166', '1.js')).href)) as {
		iso31661: { alpha2: string; name: string }[];
	};
	const official = new Map(iso31661.map(({ alpha2, name }) => [alpha2, name]));
	official.set('XK', 'Republic of Kosovo');
	const localised = ['en', 'fa', 'ar', 'ps'].map((language) => territories(language));
	const crosswalk = sourceJson('iso3166-2-db', 'data/iso3166-2.json') as Readonly<
		Record<string, { names: Record<string, string>; reference?: { geonames?: number } } | undefined>
	>;
	const withoutPoint: string[] = [];
	const made = [...official.keys()].sort().map((code) => {
		const other = crosswalk[code];
		const point = points.get(code);
		if (!point) withoutPoint.push(code);
		const extent = extents.get(code);
		const fallback = extent ? [extent.lat, extent.lon] : (areas.middle(code) ?? [0, 0]);
		const [lat = 0, lon = 0] = point ?? fallback;
		const country = draft({
			id: `iso3166-1:${code}`,
			title: COUNTRY_TITLES[code] ?? localised[0]?.[code] ?? official.get(code) ?? code,
			kind: 'country',
			feature: 'PCLI',
			country: code,
			lat: round(lat),
			lon: round(lon),
			geonameid: other?.reference?.geonames ?? null,
			population: areas.population(code),
			alternates: 60,
			precisionKm: extent?.radiusKm ?? (areas.radiusKm(code) || 50)
		});
		bear(country, official.get(code) ?? '', 'own');
		for (const names of localised)
			for (const suffix of ['', '-alt-short', '-alt-variant']) {
				const name = names[code + suffix];
				if (!name) continue;
				bearOrAbbreviate(country, name, 'own');
				if (/\(/.test(name)) bear(country, name.replace(/\s*\(.*$/, ''), 'own');
			}
		for (const language of ['geonames', 'en', 'ar', 'fr', 'de', 'es', 'it']) {
			const name = other?.names[language];
			if (name) bearOrAbbreviate(country, name, language === 'geonames' ? 'own' : 'alternate');
		}
		return country;
	});
	if (withoutPoint.length)
		console.warn(`countries without a row in country-points.csv: ${withoutPoint.join(' ')}`);
	return made;
}

const territories = (language: string): Readonly<Record<string, string | undefined>> => {
	const file = sourceJson('cldr-names', `main/${language}/territories.json`) as {
		main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
	};
	return file.main[language]?.localeDisplayNames.territories ?? {};
};

export async function provinces(
	areas: Areas,
	extents: ReadonlyMap<string, Extent>
): Promise<Draft[]> {
	const made: Draft[] = [];
	for (const unit of (await adminUnits()).values()) {
		const extent = extents.get(unit.id);
		const point = extent ? [extent.lat, extent.lon] : areas.middle(unit.admin1);
		if (point) made.push(province(unit, point, extent, areas));
	}
	return made;
}

function province(
	unit: AdminUnit,
	[lat = 0, lon = 0]: readonly number[],
	extent: Extent | undefined,
	areas: Areas
): Draft {
	const made = draft({
		id: unit.id,
		title: unit.title,
		kind: 'province',
		feature: 'ADM1',
		country: unit.country,
		admin1: unit.admin1,
		lat: round(lat),
		lon: round(lon),
		geonameid: unit.geonameid,
		population: areas.population(unit.admin1),
		alternates: 20,
		precisionKm: extent?.radiusKm ?? Math.max(10, areas.radiusKm(unit.admin1))
	});
	unit.names.forEach((name, position) => {
		// The first three are the title, GeoNames' and the crosswalk's English name.
		const type = position < 3 || /\p{Script=Arabic}/u.test(name) ? 'own' : 'alternate';
		bear(made, name, type);
		bear(made, plainName(name), type);
		bear(made, name.replace(/^(?:ولاية|محافظة|ولایت|استان) /, ''), type);
	});
	return made;
}

export function districts(
	areas: Areas,
	counties: ReadonlyMap<string, readonly [number, number]>,
	byAdmin1: ReadonlyMap<string, Draft>
): Draft[] {
	const made: Draft[] = [];
	for (const { code, name } of sourceJson('cities-json', 'admin2.json') as {
		code: string;
		name: string;
	}[]) {
		const admin1 = code.split('.').slice(0, 2).join('.');
		const country = code.slice(0, 2);
		const parent = byAdmin1.get(admin1);
		const own = counties.get(code) ?? areas.mean(code);
		// Without a point of its own it stands in the middle of its province, and says how roughly.
		const point = own ?? (parent ? ([parent.lat, parent.lon] as const) : null);
		if (!point) continue;
		const plain = plainName(name);
		const american = country === 'US';
		const district = draft({
			title: american ? name : name.replace(/ District$/, ''),
			kind: 'district',
			feature: 'ADM2',
			country,
			admin1: parent ? admin1 : null,
			admin2: code,
			lat: round(point[0]),
			lon: round(point[1]),
			population: areas.population(code),
			alternates: 5,
			precisionKm: own
				? Math.min(100, Math.max(american ? 25 : 10, areas.radiusKm(code)))
				: (parent?.precisionKm ?? 50)
		});
		bear(district, name, 'own');
		bear(district, plain, american ? 'derived' : 'own');
		if (/ County$/.test(name)) {
			bear(district, `County of ${plain}`, 'own');
			bear(district, `County ${plain}`, 'own');
			bear(district, `${plain} Co`, 'alternate');
		}
		made.push(district);
	}
	return made;
}
