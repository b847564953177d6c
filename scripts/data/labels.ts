/**
 * Which names stand on the ground of the map, where, and from which zoom? Rows of `labels.json`.
 *
 * An area's name stands at its pole of inaccessibility, from the zoom at which the words fit its
 * width. Towns are thinned so that at every zoom and everywhere on earth about as many show: the
 * greater hides the lesser until they are far enough apart.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, MultiPolygon } from 'geojson';
import Papa from 'papaparse';
import { feature } from 'topojson-client';
import type { LabelsFile } from '../../src/lib/map/basemap-types.ts';
import type { Boundaries } from './boundaries.ts';
import type { Town } from './boundaries-places.ts';
import { areaLabel } from './labels-area.ts';
import { thinTowns } from './labels-towns.ts';
import { ROOT } from './sources.ts';
import { placeRows, type PlaceRow } from './tables.ts';

export type Row = [
	id: string,
	name: string,
	lon: number,
	lat: number,
	minzoom: number,
	rotate?: number
];

const FIRST_ZOOM = { country: 1, province: 5, range: 3, sea: 1, lake: 3 };
const LAST_ZOOM = { country: 5, province: 7, range: 7, sea: 7, lake: 7 };
// Width of a letter in pixels as the style draws it, tracking included.
const LETTER = { country: 10, province: 7.5, range: 8.5, sea: 8, lake: 6.5 };
const SQUEEZE = 0.6;
type AreaKind = keyof typeof LETTER;

const NATURE: Readonly<Record<string, 'range' | 'sea' | 'lake'>> = {
	...fromEntries('range', 'MTS DSRT PLAT UPLD PEN PLN BSN ISL ISLS CAPE SWMP DLTA'),
	...fromEntries('sea', 'OCN SEA GULF BAY STRT CHN'),
	...fromEntries('lake', 'LK')
};

export function makeLabels(boundaries: Boundaries, towns: readonly Town[]): LabelsFile {
	const countries = feature(boundaries, boundaries.objects.countries).features;
	const provinces = feature(boundaries, boundaries.objects.provinces).features;
	const nature = natureLabels();
	const { capital, town } = thinTowns(towns);
	return {
		country: areas(
			countries.map((each) => ({ ...each, id: `iso3166-1:${each.id}` })) as Area[],
			'country'
		),
		capital,
		town,
		province: areas(provinces as Area[], 'province'),
		range: nature.range,
		sea: nature.sea,
		lake: nature.lake
	};
}

type Area = Feature<MultiPolygon, { title: string }>;

function areas(features: readonly Area[], kind: 'country' | 'province'): Row[] {
	const rows = features.flatMap((each) => {
		const label = areaLabel(each.geometry);
		const zoom = fittingZoom(each.properties.title, label.width, kind);
		if (kind === 'province' && zoom > LAST_ZOOM.province + 0.4) return [];
		return [
			{ row: rowOf(String(each.id), each.properties.title, label, clampZoom(zoom, kind)), label }
		];
	});
	return rows
		.sort((one, other) => one.row[4] - other.row[4] || other.label.width - one.label.width)
		.map(({ row }) => row);
}

/** The zoom at which the words are as wide as the area. */
function fittingZoom(name: string, widthDegrees: number, kind: AreaKind): number {
	const longest = Math.max(...lines(name).map((line) => line.length));
	return Math.log2((longest * LETTER[kind]) / ((widthDegrees / 360) * 512));
}

/** As the style breaks them: about twelve letters a line. */
function lines(name: string): string[] {
	const broken: string[] = [];
	for (const word of name.split(' ')) {
		const last = broken[broken.length - 1];
		if (last !== undefined && last.length + word.length < 13)
			broken.push(`${broken.pop()} ${word}`);
		else broken.push(word);
	}
	return broken;
}

// MapLibre asks a filter once for every whole zoom: a name that almost fits may stand.
const clampZoom = (zoom: number, kind: AreaKind): number =>
	Math.min(Math.max(Math.floor(zoom + SQUEEZE), FIRST_ZOOM[kind]), LAST_ZOOM[kind]);

function rowOf(id: string, name: string, at: { lon: number; lat: number }, zoom: number): Row {
	return [id, name, round(at.lon, 3), round(at.lat, 3), zoom];
}

function natureLabels(): Record<'range' | 'sea' | 'lake', Row[]> {
	const { data } = Papa.parse<{ id: string; lon: string; lat: string; rotate: string }>(
		readFileSync(join(ROOT, 'data/basemap/label-angles.csv'), 'utf8'),
		{ header: true, skipEmptyLines: 'greedy' }
	);
	const angles = new Map(data.map((row) => [row.id, row]));
	const labels: Record<'range' | 'sea' | 'lake', Row[]> = { range: [], sea: [], lake: [] };
	for (const place of placeRows()) {
		const kind = place.kind === 'physical' ? NATURE[place.feature] : undefined;
		if (!kind) continue;
		const name = place.title.replace(/ \(.*\)$/, '');
		const angle = angles.get(place.id);
		const at = angle?.lon ? { lon: Number(angle.lon), lat: Number(angle.lat) } : place;
		const zoom = fittingZoom(name, widthOf(place), kind);
		const row = rowOf(place.id, name, at, clampZoom(zoom, kind));
		if (angle) row.push(Number(angle.rotate));
		labels[kind].push(row);
	}
	for (const rows of Object.values(labels)) rows.sort((one, other) => one[4] - other[4]);
	return labels;
}

const widthOf = ({ radiusKm, lat }: PlaceRow): number =>
	(2 * radiusKm) / 111.32 / Math.max(0.2, Math.cos((lat * Math.PI) / 180));

function fromEntries<Kind>(kind: Kind, features: string): Record<string, Kind> {
	return Object.fromEntries(features.split(' ').map((each) => [each, kind]));
}

export function round(value: number, decimals: number): number {
	return Number(value.toFixed(decimals));
}
