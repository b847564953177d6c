/** What is known of a place of the compiled gazetteer, and what contains it? */
import type { Entry, Kind, Place } from '../model.ts';
import { KINDS, type Columns, type Header } from './columns.ts';
import { IdIndex } from './id-index.ts';
import { normaliseName } from './normalise.ts';

const CACHE = 20_000;
const KNOWN_CITY = 100_000;

const decoder = new TextDecoder();

export class Entries {
	readonly size: number;
	readonly #header: Header;
	readonly #columns: Columns;
	readonly #titleStarts: Uint32Array;
	readonly #ids: ReadonlyMap<number, string>;
	readonly #members: ReadonlyMap<number, readonly string[]>;
	readonly #years: ReadonlyMap<number, readonly [number, number]>;
	/** Entry plus one of each country, province and district, by the number of its code. */
	readonly #containers: Readonly<Record<'country' | 'admin1' | 'admin2', Uint32Array>>;
	readonly #made: (Entry | undefined)[];
	#countMade = 0;
	readonly #places = new Map<number, Place>();
	readonly #index: IdIndex;

	constructor(header: Header, columns: Columns) {
		this.size = header.size;
		this.#made = new Array<Entry | undefined>(this.size).fill(undefined);
		this.#header = header;
		this.#columns = columns;
		this.#ids = new Map(header.ids);
		this.#index = new IdIndex(header, columns);
		this.#members = new Map(header.members);
		this.#years = new Map(header.years);
		this.#titleStarts = new Uint32Array(this.size + 1);
		this.#containers = {
			country: new Uint32Array(header.countries.length + 1),
			admin1: new Uint32Array(header.admin1.length + 1),
			admin2: new Uint32Array(header.admin2.length + 1)
		};
		const { kind, country, admin1, admin2, titleLength } = columns;
		for (let index = 0; index < this.size; index++) {
			this.#titleStarts[index + 1] = this.#titleStarts[index]! + titleLength[index]!;
			const rank = kind[index]!;
			if (rank === 0) this.#containers.country[country[index]!] ||= index + 1;
			else if (rank === 1) this.#containers.admin1[admin1[index]!] ||= index + 1;
			else if (rank === 2) this.#containers.admin2[admin2[index]!] ||= index + 1;
		}
	}

	entry(index: number): Entry {
		const known = this.#made[index];
		if (known) return known;
		if (!(index >= 0 && index < this.size)) throw new RangeError(`no gazetteer entry ${index}`);
		const columns = this.#columns;
		const geonameid = columns.geonameid[index]! || null;
		const title = this.#title(index);
		const [lat, lon] = [columns.lat[index]! / 1e4, columns.lon[index]! / 1e4];
		const kind = this.kind(index);
		const admin2 = this.#header.admin2[columns.admin2[index]! - 1] ?? null;
		const entry: Entry = {
			index,
			id:
				this.#ids.get(index) ??
				(geonameid
					? `geonames:${geonameid}`
					: kind === 'district' && admin2
						? `dateline:${admin2.replaceAll('.', '-').toLowerCase()}`
						: pointId(title, lat, lon)),
			title,
			kind,
			feature: this.#header.features[columns.feature[index]! - 1] ?? '',
			country: this.#header.countries[columns.country[index]! - 1] ?? null,
			admin1: this.#header.admin1[columns.admin1[index]! - 1] ?? null,
			admin2,
			lat,
			lon,
			geonameid,
			population: columns.population[index]!,
			alternates: columns.alternates[index]!,
			precisionKm: columns.precision[index]!,
			members: this.#members.get(index) ?? [],
			years: this.#years.get(index) ?? null
		};
		if (this.#countMade++ === CACHE) {
			this.#made.fill(undefined);
			this.#countMade = 1;
		}
		this.#made[index] = entry;
		return entry;
	}

	byId(id: string): Entry | null {
		const listed = this.#index.listed(id);
		if (listed !== null) return this.entry(listed);
		const district = this.#containers.admin2[this.#index.district(id)]!;
		const indexes = district > 0 ? [district - 1] : this.#index.atPoint(id);
		return indexes.map((index) => this.entry(index)).find((entry) => entry.id === id) ?? null;
	}

	containers(index: number): readonly Entry[] {
		const { kind, country, admin1, admin2 } = this.#columns;
		const rank = kind[index]!;
		const { country: states, admin1: units, admin2: districts } = this.#containers;
		const found = [
			rank === 2 || rank < 2 ? 0 : districts[admin2[index]!]!,
			rank < 2 ? 0 : units[admin1[index]!]!,
			rank < 1 ? 0 : states[country[index]!]!
		];
		return found.filter((position) => position > 0).map((position) => this.entry(position - 1));
	}

	place(index: number): Place {
		const known = this.#places.get(index);
		if (known) return known;
		const place = this.#makePlace(index);
		if (this.#places.size >= CACHE) this.#places.clear();
		this.#places.set(index, place);
		return place;
	}

	#makePlace(index: number): Place {
		const { id, title, kind, country, admin1, lat, lon, geonameid, precisionKm } =
			this.entry(index);
		const partOf = this.containers(index)
			.filter((container) => container.kind !== 'district')
			.map((container) => container.title);
		return { id, title, kind, country, admin1, lat, lon, geonameid, precisionKm, partOf };
	}

	kind(index: number): Kind {
		return KINDS[this.#columns.kind[index]!]!;
	}

	country(index: number): string | null {
		return this.#header.countries[this.#columns.country[index]! - 1] ?? null;
	}

	population(index: number): number {
		return this.#columns.population[index]!;
	}

	alternates(index: number): number {
		return this.#columns.alternates[index]!;
	}

	/** All that is larger than a town, and large cities. */
	isWellKnown(index: number): boolean {
		const kind = this.kind(index);
		if (kind === 'settlement') return this.population(index) >= KNOWN_CITY;
		return kind !== 'district' && kind !== 'facility';
	}

	#title(index: number): string {
		const titles = this.#columns.titles as Uint8Array;
		return decoder.decode(
			titles.subarray(this.#titleStarts[index]!, this.#titleStarts[index + 1]!)
		);
	}
}

/** A place that no register numbers is named after itself and where it is. */
function pointId(title: string, lat: number, lon: number): string {
	const slug = normaliseName(title).replace(/ /g, '-');
	const point = `${Math.abs(lat).toFixed(4)}${lat < 0 ? 's' : 'n'}${Math.abs(lon).toFixed(4)}${lon < 0 ? 'w' : 'e'}`;
	return `dateline:${slug}-${point}`;
}
