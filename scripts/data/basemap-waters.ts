/**
 * Which rivers and lakes does the map draw, from which zoom, under which names?
 *
 * The source holds names of lakes alone and two decimals of a degree: lines are joined, freed of
 * the grid's steps and rounded off.
 */
import { simplify } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, Polygon, Position } from 'geojson';
import type { GroundWater } from '../../src/lib/map/basemap-types.ts';
import type { Town } from './boundaries-places.ts';
import { nameRivers, type SourceRiver } from './basemap-river-names.ts';
import { sourceJson } from './sources.ts';

type River = Feature<LineString, GroundWater>;
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

export function readRivers(towns: readonly Town[]): River[] {
	const source = sourceJson('mapeo', 'dist/rivers.json') as { features: SourceRiver[] };
	const names = nameRivers(source.features, towns);
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
