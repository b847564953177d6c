/** Which places can a made-up article name, and how often would news name them? */
import type { Entry, Gazetteer } from '../../src/lib/core/model.ts';
import { normaliseName } from '../../src/lib/core/gazetteer/normalise.ts';

const LEAST_POPULATION = 500;
const CITY = 150_000;
/** English-language news is of some countries more than their people alone would say. */
const ATTENTION: Readonly<Record<string, number>> = {
	US: 4,
	GB: 3,
	CA: 2,
	AU: 1.5,
	IN: 0.7,
	FR: 0.4,
	DE: 0.3,
	IT: 0.25,
	ES: 0.3,
	MX: 0.3
};
const USUAL_ATTENTION = 0.6;

export class Atlas {
	readonly #gazetteer: Gazetteer;
	readonly #alternates: ReadonlyMap<number, readonly string[]>;
	readonly #towns: Entry[] = [];
	readonly #cumulated: number[] = [];
	readonly #cities: Entry[] = [];
	readonly #countries: Entry[] = [];
	readonly #capitals = new Map<string, Entry>();
	readonly #ofTables: Entry[] = [];
	readonly #cells = new Map<string, Entry[]>();
	readonly #byCountry = new Map<string, Entry[]>();
	readonly #provincesByCountry = new Map<string, Entry[]>();
	readonly #unit = new Map<string, Entry>();
	readonly #titles = new Set<string>();

	/** `alternates`: other names of the large places, by GeoNames id. */
	constructor(gazetteer: Gazetteer, alternates: ReadonlyMap<number, readonly string[]>) {
		this.#gazetteer = gazetteer;
		this.#alternates = alternates;
		let sum = 0;
		for (let index = 0; index < gazetteer.size; index++) {
			const entry = gazetteer.entry(index);
			const { kind, country, admin1, admin2 } = entry;
			if (kind === 'country') {
				this.#countries.push(entry);
				this.#unit.set(country!, entry);
			} else if (kind === 'province') {
				push(this.#provincesByCountry, country!, entry);
				this.#unit.set(admin1!, entry);
			} else if (kind === 'district') this.#unit.set(admin2!, entry);
			else if (kind !== 'settlement' && kind !== 'facility') this.#ofTables.push(entry);
			if (entry.feature === 'PPLA' || entry.feature === 'PPLC')
				this.#titles.add(`${admin1}|${normaliseName(entry.title)}`);
			if (kind !== 'settlement' || entry.feature === 'PPLX') continue;
			if (entry.population < LEAST_POPULATION) continue;
			this.#towns.push(entry);
			sum += entry.population ** 0.35 * (ATTENTION[country ?? ''] ?? USUAL_ATTENTION);
			this.#cumulated.push(sum);
			if (entry.feature === 'PPLC') this.#capitals.set(country!, entry);
			if (entry.population > CITY) this.#cities.push(entry);
			push(this.#cells, cell(entry.lat, entry.lon), entry);
			push(this.#byCountry, country!, entry);
		}
	}

	town(random: () => number): Entry {
		const mark = random() * this.#cumulated.at(-1)!;
		let [low, high] = [0, this.#towns.length - 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.#cumulated[middle]! < mark) low = middle + 1;
			else high = middle;
		}
		return this.#towns[low]!;
	}

	/** The most famous of a few: fame is how many names a place has. */
	city(random: () => number): Entry {
		const drawn = [0, 0, 0].map(() => draw(this.#cities, random));
		return drawn.sort((a, b) => b.alternates - a.alternates)[0]!;
	}

	country = (random: () => number): Entry => draw(this.#countries, random);
	capitalOf = (country: string | null): Entry | undefined => this.#capitals.get(country ?? '');
	ofTables = (random: () => number): Entry => draw(this.#ofTables, random);

	/** Another name of a well-known place that other places bear too; null for most. */
	sharedAlternate({ geonameid }: Entry, random: () => number): string | null {
		const names = this.#alternates.get(geonameid ?? 0) ?? [];
		const shared = names.filter((name) => this.#gazetteer.lookup(name).length > 1);
		return shared.length ? shared[Math.floor(random() * shared.length)]! : null;
	}

	/** Towns within a degree or two. */
	around({ lat, lon }: Entry): Entry[] {
		const found: Entry[] = [];
		for (const south of [-1, 0, 1])
			for (const west of [-1, 0, 1])
				found.push(...(this.#cells.get(cell(lat + south, lon + west)) ?? []));
		return found;
	}

	townsOf = (country: string): readonly Entry[] => this.#byCountry.get(country) ?? [];
	provincesOf = (country: string): readonly Entry[] => this.#provincesByCountry.get(country) ?? [];
	countryOf = ({ country }: Entry): Entry | undefined => this.#unit.get(country ?? '');
	provinceOf = ({ admin1 }: Entry): Entry | undefined => this.#unit.get(admin1 ?? '');
	districtOf = ({ admin2 }: Entry): Entry | undefined => this.#unit.get(admin2 ?? '');

	hasTownOfItsName = ({ admin1, title }: Entry): boolean =>
		this.#titles.has(`${admin1}|${normaliseName(title)}`);
}

const cell = (lat: number, lon: number): string => `${Math.floor(lat)}|${Math.floor(lon)}`;

const draw = (list: readonly Entry[], random: () => number): Entry =>
	list[Math.min(list.length - 1, Math.floor(random() * list.length))]!;

function push<K>(map: Map<K, Entry[]>, key: K, entry: Entry): void {
	const list = map.get(key);
	if (list) list.push(entry);
	else map.set(key, [entry]);
}
