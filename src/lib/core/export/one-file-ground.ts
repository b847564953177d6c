/** Which parts of the ground does one map need? The world from afar, and near its places what one would look at. */
import type { Geometry, Position } from 'geojson';
import type { Atlas, PlaceFeature } from '../atlas/layers.ts';

export const LABELS = 'basemap/labels.json';

/** All of the world from afar: a large window shows much of it at 2, where a missing tile would cut a bay in two. */
const WORLD_ZOOMS = [0, 1, 2];
const NEAR_ZOOMS = [3, 4];
/** What is drawn around a place when one looks at it, in tiles of 512 px: half a large window. */
const AROUND = { x: 0.5, y: 0.35 };
/** A place that is larger than this, in tiles, is looked at from farther away. */
const LARGEST = 1;
/** Labels of later zooms stand only where the tiles of the last one do. */
const LABELS_EVERYWHERE = 5;

const FONTS = [
	'newsreader-latin-400-italic',
	'newsreader-latin-ext-400-italic',
	'source-sans-3-latin-400-normal',
	'source-sans-3-latin-600-normal',
	'source-sans-3-latin-ext-400-normal',
	'source-sans-3-latin-ext-600-normal',
	'source-sans-3-vietnamese-400-normal',
	'source-sans-3-vietnamese-600-normal',
	'vazirmatn-arabic-400-normal',
	'vazirmatn-arabic-600-normal'
];

/** Paths as the site serves them. */
export function groundPaths({ places }: Atlas): readonly string[] {
	const tiles = [
		...WORLD_ZOOMS.flatMap(allTiles),
		...NEAR_ZOOMS.flatMap((zoom) => tilesNear(places, zoom))
	];
	return [
		LABELS,
		...FONTS.map((font) => `fonts/${font}.woff2`),
		...tiles.map((tile) => `basemap/ground/${tile}.pbf`),
		...tiles.map((tile) => `basemap/relief/${tile}.webp`)
	];
}

function allTiles(zoom: number): string[] {
	const count = 2 ** zoom;
	return Array.from(
		{ length: count ** 2 },
		(_, index) => `${zoom}/${Math.floor(index / count)}/${index % count}`
	);
}

function tilesNear(places: readonly PlaceFeature[], zoom: number): string[] {
	const count = 2 ** zoom;
	const found = new Set<string>();
	for (const { geometry } of places) {
		const box = boxOf(geometry);
		if (!box) continue;
		const [west, north] = tileAt([box.west, box.north], zoom);
		const [east, south] = tileAt([box.east, box.south], zoom);
		if (east - west > LARGEST || south - north > LARGEST) continue;
		for (let x = Math.floor(west - AROUND.x); x <= east + AROUND.x; x++) {
			for (
				let y = Math.max(0, Math.floor(north - AROUND.y));
				y <= Math.min(count - 1, south + AROUND.y);
				y++
			) {
				found.add(`${zoom}/${(x + count) % count}/${y}`);
			}
		}
	}
	return [...found].sort();
}

interface Box {
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
}

function boxOf(geometry: Geometry): Box | null {
	let box: Box | null = null;
	for (const [lon = 0, lat = 0] of positionsOf(geometry)) {
		box ??= { west: lon, east: lon, south: lat, north: lat };
		box = {
			west: Math.min(box.west, lon),
			east: Math.max(box.east, lon),
			south: Math.min(box.south, lat),
			north: Math.max(box.north, lat)
		};
	}
	return box;
}

function* positionsOf(geometry: Geometry): Generator<Position> {
	if (geometry.type === 'GeometryCollection') {
		for (const part of geometry.geometries) yield* positionsOf(part);
	} else yield* positionsIn(geometry.coordinates);
}

type Nested = Position | readonly Nested[];

function* positionsIn(coordinates: Nested): Generator<Position> {
	if (typeof coordinates[0] === 'number') yield coordinates as Position;
	else for (const part of coordinates as readonly Nested[]) yield* positionsIn(part);
}

/** Web Mercator, in tiles of the zoom: x to the east, y to the south. */
function tileAt([lon = 0, lat = 0]: Position, zoom: number): [x: number, y: number] {
	const count = 2 ** zoom;
	const sine = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180);
	return [
		((lon + 180) / 360) * count,
		(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * count
	];
}

type LabelRow = readonly [id: string, name: string, lon: number, lat: number, minzoom: number];

/** `labels.json` without the small places of other regions; `paths` are the files that are there. */
export function labelsOfGround(
	labels: Uint8Array,
	paths: Iterable<string>
): Uint8Array<ArrayBuffer> {
	const last = NEAR_ZOOMS.at(-1) ?? 0;
	const there = new Set(paths);
	const isThere = ([, , lon, lat, minzoom]: LabelRow) => {
		const [x, y] = tileAt([lon, lat], last);
		return (
			minzoom < LABELS_EVERYWHERE ||
			there.has(`basemap/ground/${last}/${Math.floor(x)}/${Math.floor(y)}.pbf`)
		);
	};
	const rows = JSON.parse(new TextDecoder().decode(labels)) as Record<string, readonly LabelRow[]>;
	const left = Object.entries(rows).map(([kind, all]) => [kind, all.filter(isThere)]);
	return new TextEncoder().encode(JSON.stringify(Object.fromEntries(left)));
}
