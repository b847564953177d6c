/**
 * Which line is which river? The source names none: towns on its banks (`data/basemap/rivers.csv`)
 * tell.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, LineString, Position } from 'geojson';
import Papa from 'papaparse';
import type { Town } from './boundaries-places.ts';
import { ROOT } from './sources.ts';

export type SourceRiver = Feature<LineString, { min_zoom: number }>;

const TOWN_TO_BANK_DEGREES = 0.3;
const BROOK_HANDICAP_DEGREES = 0.06;

/** Position of a line → name of the river. */
export function nameRivers(
	rivers: readonly SourceRiver[],
	towns: readonly Town[]
): Map<number, string> {
	return nameOnwards(nameLines(rivers, towns), rivers);
}

/** The lines that pass the towns. */
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
