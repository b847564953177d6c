/**
 * Which rivers and lakes does the map draw, from which zoom, under which names?
 *
 * The source holds names of lakes alone and two decimals of a degree: lines are joined, freed of
 * the grid's steps and rounded off. A river is named where towns on its banks
 * (`data/basemap/rivers.csv`) tell which line it is.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simplify } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, Polygon, Position } from 'geojson';
import Papa from 'papaparse';
import type { GroundWater } from '../../src/lib/map/basemap-types.ts';
import type { Town } from './boundaries-places.ts';
import { ROOT, sourceJson } from './sources.ts';

type River = Feature<LineString, GroundWater>;
type SourceRiver = Feature<LineString, { min_zoom: number }>;
type Lake = Feature<Polygon, GroundWater>;

// Natural Earth's first zoom → ours, whole because MapLibre asks a filter once for each.
const RIVER_RANKS: Readonly<Record<string, { minzoom: number; rank: number }>> = {
	2: { minzoom: 2, rank: 1 },
	2.1: { minzoom: 3, rank: 2 },
	3: { minzoom: 3, rank: 3 },
	4: { minzoom: 4, rank: 4 },
	4.7: { minzoom: 5, rank: 5 },
	5: { minzoom: 6, rank: 6 }
};
const LAKE_ZOOMS = [0, 1, 2, 3, 4, 4];
const GRID_STEP = 0.012;
// A name keeps to its river at zoom 4 and beside it at zoom 8.
const WINDINGS = 0.07;
const TOWN_TO_BANK_DEGREES = 0.3;
const BROOK_HANDICAP_DEGREES = 0.06;

export function readRivers(towns: readonly Town[]): River[] {
	const source = sourceJson('mapeo', 'dist/rivers.json') as { features: SourceRiver[] };
	const names = nameOnwards(nameLines(source.features, towns), source.features);
	const groups = new Map<string, { properties: GroundWater; lines: Position[][] }>();
	source.features.forEach(({ geometry, properties }, index) => {
		const ranks = RIVER_RANKS[properties.min_zoom];
		if (!ranks) throw new Error(`a river of min_zoom ${properties.min_zoom} has no rank`);
		const name = names.get(index);
		const key = `${properties.min_zoom} ${name ?? ''}`;
		const group = groups.get(key) ?? { properties: { ...(name && { name }), ...ranks }, lines: [] };
		group.lines.push(geometry.coordinates);
		groups.set(key, group);
	});
	return [...groups.values()].flatMap(({ properties, lines }) =>
		joinLines(lines).map((line): River => {
			const geometry: LineString = { type: 'LineString', coordinates: line };
			const plain = simplify(geometry, { tolerance: GRID_STEP, highQuality: true });
			return {
				type: 'Feature',
				properties,
				geometry: { type: 'LineString', coordinates: roundOff(plain.coordinates, false, 2) }
			};
		})
	);
}

/** Lines for names to run along: a river from end to end, its windings taken out. */
export function riverNameLines(rivers: readonly River[]): River[] {
	const byName = new Map<string, { properties: GroundWater; lines: Position[][] }>();
	for (const { geometry, properties } of rivers) {
		if (!properties.name) continue;
		const key = `${properties.name} ${properties.minzoom}`;
		const known = byName.get(key);
		if (known) known.lines.push(geometry.coordinates);
		else byName.set(key, { properties, lines: [geometry.coordinates] });
	}
	return [...byName.values()].flatMap(({ properties, lines }) =>
		joinLines(lines).map((coordinates): River => {
			const line: LineString = { type: 'LineString', coordinates };
			const straight = simplify(line, { tolerance: WINDINGS, highQuality: true }).coordinates;
			return {
				type: 'Feature',
				properties,
				geometry: { type: 'LineString', coordinates: roundOff(straight, false, 3) }
			};
		})
	);
}

export function readLakes(): Lake[] {
	const source = sourceJson('mapeo', 'dist/lakes.json') as FeatureCollection<
		Polygon,
		{ scalerank: number; name: string | null }
	>;
	return source.features.map(({ geometry, properties: { scalerank, name } }): Lake => {
		const rings = geometry.coordinates.map((ring) => {
			const line: LineString = { type: 'LineString', coordinates: ring };
			const plain = simplify(line, { tolerance: GRID_STEP, highQuality: true }).coordinates;
			return plain.length < 5 ? ring : roundOff(plain, true, 2);
		});
		return {
			type: 'Feature',
			properties: {
				...(name && { name }),
				minzoom: LAKE_ZOOMS[scalerank] ?? 4,
				rank: scalerank + 1
			},
			geometry: { type: 'Polygon', coordinates: rings }
		};
	});
}

/** Chaikin's corner cutting. */
export function roundOff(line: readonly Position[], closed: boolean, times: number): Position[] {
	let points = [...line];
	for (let time = 0; time < times; time++) {
		const cut: Position[] = closed ? [] : [points[0]!];
		for (let index = 1; index < points.length; index++) {
			const [x1 = 0, y1 = 0] = points[index - 1]!;
			const [x2 = 0, y2 = 0] = points[index]!;
			cut.push([x1 * 0.75 + x2 * 0.25, y1 * 0.75 + y2 * 0.25]);
			cut.push([x1 * 0.25 + x2 * 0.75, y1 * 0.25 + y2 * 0.75]);
		}
		cut.push(closed ? cut[0]! : points[points.length - 1]!);
		points = cut;
	}
	return points;
}

/** Joins lines end to end where exactly two meet, so that names run along them. */
function joinLines(lines: readonly Position[][]): Position[][] {
	const left = lines.map((line) => [...line]);
	const ends = new Map<string, Set<Position[]>>();
	const remember = (line: Position[]) => {
		for (const end of [line[0], line[line.length - 1]])
			ends.set(String(end), (ends.get(String(end)) ?? new Set()).add(line));
	};
	const forget = (line: Position[]) => {
		for (const end of [line[0], line[line.length - 1]]) ends.get(String(end))?.delete(line);
	};
	left.forEach(remember);
	const done = new Set<Position[]>();
	for (let line of left) {
		if (done.has(line)) continue;
		for (let grown = true; grown;) {
			grown = false;
			for (const atStart of [false, true]) {
				const end = String(atStart ? line[0] : line[line.length - 1]);
				const others = [...(ends.get(end) ?? [])].filter((other) => other !== line);
				const [other] = others;
				if (!other || others.length > 1 || done.has(other)) continue;
				forget(line);
				forget(other);
				done.add(other).add(line);
				const flip = (String(other[0]) === end) === atStart;
				const next = flip ? [...other].reverse() : other;
				line = atStart ? [...next.slice(0, -1), ...line] : [...line, ...next.slice(1)];
				remember(line);
				grown = true;
			}
		}
		done.add(line);
		left.push(line);
	}
	return [...new Set([...ends.values()].flatMap((set) => [...set]))];
}

/** Position of a line → name of the river, told by the towns on its banks. */
function nameLines(rivers: readonly SourceRiver[], towns: readonly Town[]): Map<number, string> {
	const { data } = Papa.parse<{ name: string; towns: string }>(
		readFileSync(join(ROOT, 'data/basemap/rivers.csv'), 'utf8'),
		{ header: true, skipEmptyLines: 'greedy' }
	);
	const names = new Map<number, string>();
	for (const { name, towns: banks } of data) {
		let found = 0;
		for (const bank of banks.split(/\s*\|\s*/)) {
			const point = bankOf(bank, towns);
			if (!point) {
				console.warn(`data/basemap/rivers.csv: ${name}: no town "${bank}"`);
				continue;
			}
			const nearest = nearestRiver(point, rivers);
			if (nearest === null) continue;
			found++;
			if (!names.has(nearest)) names.set(nearest, name);
		}
		if (found === 0) console.warn(`data/basemap/rivers.csv: no line for ${name}`);
	}
	return names;
}

/**
 * A name goes on from line to line: where a named river ends and just one nameless river of its
 * rank begins, it is the same.
 */
function nameOnwards(
	names: Map<number, string>,
	rivers: readonly SourceRiver[]
): Map<number, string> {
	const ends = new Map<string, number[]>();
	const endsOf = (index: number): string[] => {
		const line = rivers[index]!.geometry.coordinates;
		return [String(line[0]), String(line[line.length - 1])];
	};
	rivers.forEach((_, index) => {
		for (const end of endsOf(index)) ends.set(end, [...(ends.get(end) ?? []), index]);
	});
	const open = [...names.keys()];
	for (let index = open.shift(); index !== undefined; index = open.shift()) {
		const name = names.get(index)!;
		for (const end of endsOf(index)) {
			const here = ends.get(end) ?? [];
			const same = here.filter((other) => names.get(other) === name);
			const nameless = here.filter(
				(other) =>
					!names.has(other) &&
					rivers[other]!.properties.min_zoom === rivers[index!]!.properties.min_zoom
			);
			if (same.length > 1 || nameless.length !== 1) continue;
			names.set(nameless[0]!, name);
			open.push(nameless[0]!);
		}
	}
	return names;
}

/** "Vienna AT" → where it is; of several the largest. */
function bankOf(bank: string, towns: readonly Town[]): Position | null {
	const match = /^(.+) ([A-Z]{2})$/.exec(bank);
	const best = towns
		.filter(({ name, country }) => country === match?.[2] && name === match[1])
		.sort((one, other) => other.population - one.population)[0];
	return best ? [best.lon, best.lat] : null;
}

/** Of several rivers near a town, a great one is meant rather than a brook. */
function nearestRiver([x = 0, y = 0]: Position, rivers: readonly SourceRiver[]): number | null {
	let nearest: number | null = null;
	let least = Infinity;
	rivers.forEach(({ geometry: { coordinates: line }, properties: { min_zoom } }, index) => {
		const handicap = (min_zoom - 2) * BROOK_HANDICAP_DEGREES;
		for (let at = 1; at < line.length; at++) {
			const [x1 = 0, y1 = 0] = line[at - 1]!;
			const [x2 = 0, y2 = 0] = line[at]!;
			const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
			const along = length ? ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length : 0;
			const share = Math.max(0, Math.min(1, along));
			const distance = Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1));
			if (distance < TOWN_TO_BANK_DEGREES && distance + handicap < least) {
				least = distance + handicap;
				nearest = index;
			}
		}
	});
	return nearest;
}
