/** Which towns show at which zoom? The greater hides the lesser until there is room for both. */
import type { Town } from './boundaries-places.ts';
import type { Row } from './labels.ts';

// Pixels between two dots: a name is wide and low.
const APART_X = 165;
const APART_Y = 62;
// Room is measured in the middle of a whole zoom: MapLibre asks a filter only once for each.
const MIDDLE = 0.4;
const FIRST_ZOOM = 3;
const LAST_ZOOM = 7;

// Where names are transliterated, English readers write them without the signs of the scholars.
const TRANSLITERATED = new Set(
	(
		'AE AF AM BD BG BH BT BY CN CY DJ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK ' +
		'LY MK MM MN MV NP OM PK PS QA RS RU SA SD SO SY TH TJ TW UA YE'
	).split(' ')
);

function nameOf({ name, country }: Town): string {
	if (!TRANSLITERATED.has(country)) return name;
	return name
		.normalize('NFKD')
		.replace(/[\p{M}‘’ʿʾʻ`]/gu, '')
		.replace(/^'|'$/g, '');
}

interface Candidate {
	readonly town: Town;
	readonly score: number;
	/** Not before, however empty the map is there. */
	readonly earliest: number;
	readonly x: number;
	readonly y: number;
}

export function thinTowns(towns: readonly Town[]): { capital: Row[]; town: Row[] } {
	const candidates = towns
		.filter(({ feature, name }) => feature !== 'PPLX' && name.length <= 26)
		.map(candidate)
		.filter(({ earliest }) => earliest <= LAST_ZOOM)
		.sort((one, other) => other.score - one.score || one.town.geonameid - other.town.geonameid);
	const shown: Shown[] = [];
	const grid = new Map<string, Shown[]>();
	for (let zoom = FIRST_ZOOM; zoom <= LAST_ZOOM; zoom++) {
		grid.clear();
		const scale = 512 * 2 ** (zoom + MIDDLE);
		for (const each of shown) place(grid, each, scale);
		const left: Candidate[] = [];
		for (const each of candidates) {
			const fits = each.earliest <= zoom && !near(grid, each, scale);
			if (!fits) {
				left.push(each);
				continue;
			}
			const now = { ...each, zoom };
			shown.push(now);
			place(grid, now, scale);
		}
		candidates.splice(0, candidates.length, ...left);
	}
	// Every capital has its name, also where a greater city stands beside it.
	for (const each of candidates)
		if (each.town.feature === 'PPLC') shown.push({ ...each, zoom: LAST_ZOOM });
	const rows = (capital: boolean) =>
		shown.filter(({ town }) => (town.feature === 'PPLC') === capital).map(rowOf);
	return { capital: rows(true), town: rows(false) };
}

type Shown = Candidate & { readonly zoom: number };

function candidate(town: Town): Candidate {
	const { population, feature, alternates } = town;
	const seat = feature === 'PPLA';
	const capital = feature === 'PPLC';
	const sin = Math.sin((town.lat * Math.PI) / 180);
	return {
		town,
		score:
			Math.log10(population + 300) +
			(capital ? 2.2 : seat ? 0.8 : feature === 'PPLA2' ? 0.25 : 0) +
			Math.min(alternates, 60) / 60,
		earliest: earliestZoom(population, capital, seat, feature === 'PPLA2'),
		x: (town.lon + 180) / 360,
		y: 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)
	};
}

function earliestZoom(population: number, capital: boolean, seat: boolean, minor: boolean): number {
	if (capital || population > 3e6) return 3;
	if (population > 6e5) return 4;
	if (population > 15e4 || seat) return 5;
	if (population > 4e4) return 6;
	return population > 12e3 || minor ? 7 : 8;
}

const cellOf = (each: Candidate, scale: number): [number, number] => [
	Math.floor((each.x * scale) / APART_X),
	Math.floor((each.y * scale) / APART_Y)
];

function place(grid: Map<string, Shown[]>, each: Shown, scale: number): void {
	const key = String(cellOf(each, scale));
	const cell = grid.get(key);
	if (cell) cell.push(each);
	else grid.set(key, [each]);
}

function near(grid: Map<string, Shown[]>, each: Candidate, scale: number): boolean {
	const [column, row] = cellOf(each, scale);
	for (let x = column - 1; x <= column + 1; x++)
		for (let y = row - 1; y <= row + 1; y++)
			for (const other of grid.get(`${x},${y}`) ?? [])
				if (
					Math.abs(other.x - each.x) * scale < APART_X &&
					Math.abs(other.y - each.y) * scale < APART_Y
				)
					return true;
	return false;
}

function rowOf({ town, zoom }: Shown): Row {
	const short = (value: number): number => Number(value.toFixed(3));
	return [`geonames:${town.geonameid}`, nameOf(town), short(town.lon), short(town.lat), zoom];
}
