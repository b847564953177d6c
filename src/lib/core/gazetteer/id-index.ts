/** Which entries may have this place id? Tables of integers: 300,000 strings would take more room than all else. */
import type { Columns, Header } from './columns.ts';
import { NumberTable } from './number-table.ts';

const NUMBERED = /^geonames:([1-9]\d{0,9})$/;
/** What no register numbers is named after itself and where it is. */
const POINT = /-(\d+\.\d{4})([ns])(\d+\.\d{4})([we])$/;

export class IdIndex {
	readonly #header: Header;
	readonly #columns: Columns;
	#listed: ReadonlyMap<string, number> | null = null;
	#numbers: NumberTable | null = null;
	#points: NumberTable | null = null;

	constructor(header: Header, columns: Columns) {
		this.#header = header;
		this.#columns = columns;
	}

	/** The entry that the file lists under this id or number; null where it lists none. */
	listed(id: string): number | null {
		this.#listed ??= new Map(this.#header.ids.map(([index, one]) => [one, index]));
		const number = Number(NUMBERED.exec(id)?.[1] ?? 0);
		return this.#listed.get(id) ?? (number ? this.#numbered(number) : null);
	}

	/** Entries that no register numbers and that lie where this id says; some may have another name. */
	atPoint(id: string): readonly number[] {
		const [, lat = '', north, lon = '', east] = POINT.exec(id) ?? [];
		if (!north) return [];
		const { geonameid, lat: lats, lon: lons } = this.#columns;
		this.#points ??= new NumberTable(this.#header.size, (index) =>
			geonameid[index] ? 0 : pointKey(lats[index]!, lons[index]!)
		);
		const degrees = (written: string, negative: boolean) =>
			Math.round(Number(written) * 1e4) * (negative ? -1 : 1);
		return this.#points.find(pointKey(degrees(lat, north === 's'), degrees(lon, east === 'w')));
	}

	/** The number of the code that a district is named after, counted from 1; 0 where this is no such id. */
	district(id: string): number {
		const code = /^dateline:([a-z]{2}-[a-z0-9-]+)$/
			.exec(id)?.[1]
			?.toUpperCase()
			.replaceAll('-', '.');
		if (code === undefined) return 0;
		const codes = this.#header.admin2; // sorted
		let [from, to] = [0, codes.length];
		while (from < to) {
			const middle = (from + to) >> 1;
			if (codes[middle]! < code) from = middle + 1;
			else to = middle;
		}
		return codes[from] === code ? from + 1 : 0;
	}

	#numbered(number: number): number | null {
		const { geonameid } = this.#columns;
		this.#numbers ??= new NumberTable(this.#header.size, (index) => geonameid[index]!);
		// Two units share a number where a city is apart from the land around it: the land is meant.
		return this.#numbers.find(number).at(-1) ?? null;
	}
}

/** Of a point in 1/10,000 degree; never 0. */
const pointKey = (lat: number, lon: number): number =>
	(lat + 900_000) * 3_600_001 + lon + 1_800_001;
