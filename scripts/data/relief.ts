/**
 * How does light fall on the ground? Makes `static/basemap/relief/{z}/{x}/{y}.webp`.
 *
 * Horn's method on heights resampled to Mercator, light from the north-west. A pixel is dark where
 * it lies in shade and light where it faces the sun, and its alpha says how much: so one set of
 * tiles works on light and on dark paper. Where the land is nearly flat it is left plain, and
 * nothing lies over water.
 */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import type { FeatureCollection } from 'geojson';
import sharp from 'sharp';
import { merge } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { BASEMAP_MAX_ZOOM } from '../../src/lib/map/basemap-types.ts';
import { readLakes } from './basemap-waters.ts';
import { readWorld, type World } from './boundaries.ts';
import { halve, heightAt, readHeights, smooth, type Heights } from './relief-heights.ts';
import { ROOT } from './sources.ts';

const SIDE = 512;
const EXTENT = 4096;
const EARTH_METRES = 40_075_016.7;
const RADIANS = Math.PI / 180;

// Light from the north-west, half way up.
const LIGHT = { east: -0.5, north: 0.5, up: Math.SQRT1_2 };
// How many times steeper slopes are drawn: coarse grids have lost most of theirs.
const STEEPER = [64, 44, 29, 18, 11];
// Slopes, drawn as steep as above, between which shading sets in.
const PLAIN = 0.1;
const HILLY = 0.4;
// How quickly black turns into white: gently, or every ridge would cost an edge.
const CONTRAST = 9;
const STRENGTH = { shade: 1.5, light: 1.1 };

export async function writeRelief(world: World): Promise<void> {
	const folder = join(ROOT, 'static/basemap/relief');
	rmSync(folder, { recursive: true, force: true });
	const ground = landIndexes(world);
	const pyramid = [smooth(await readHeights(), 1)];
	for (let level = 1; level <= BASEMAP_MAX_ZOOM; level++) pyramid.push(halve(pyramid[level - 1]!));
	let bytes = 0;
	for (let z = 0; z <= BASEMAP_MAX_ZOOM; z++) {
		const heights = pyramid[BASEMAP_MAX_ZOOM - z]!;
		for (let x = 0; x < 2 ** z; x++) {
			mkdirSync(join(folder, `${z}/${x}`), { recursive: true });
			for (let y = 0; y < 2 ** z; y++) {
				const path = join(folder, `${z}/${x}/${y}.webp`);
				const pixels = shade(heights, z, x, y, await maskOf(ground, z, x, y));
				await sharp(pixels, { raw: { width: SIDE, height: SIDE, channels: 2 } })
					.webp({ quality: 15, alphaQuality: 27, effort: 6 })
					.toFile(path);
				bytes += statSync(path).size;
			}
		}
		console.log(`basemap/relief: zoom 0 to ${z}, ${bytes} bytes`);
	}
}

const PLAIN_PIXEL = Uint8Array.of(128, 0);

/** Grey and alpha of one tile. */
function shade(heights: Heights, z: number, x: number, y: number, mask: Uint8Array): Buffer {
	const pixels = Buffer.alloc(SIDE * SIDE * 2, PLAIN_PIXEL);
	if (mask.every((value) => value === 0)) return pixels;
	const world = SIDE * 2 ** z;
	const wide = SIDE + 2;
	const grid = new Float32Array(wide * wide);
	const latitudes = Float64Array.from({ length: wide }, (_, row) =>
		latitudeOf((y * SIDE + row - 0.5) / world)
	);
	for (let row = 0; row < wide; row++)
		for (let column = 0; column < wide; column++) {
			const lon = ((x * SIDE + column - 0.5) / world) * 360 - 180;
			grid[row * wide + column] = heightAt(heights, lon, latitudes[row]!);
		}
	const steeper = STEEPER[z]!;
	for (let row = 0; row < SIDE; row++) {
		const metres = (EARTH_METRES / world) * Math.cos(latitudes[row + 1]! * RADIANS);
		const scale = steeper / (8 * metres);
		for (let column = 0; column < SIDE; column++) {
			const at = row * SIDE + column;
			if (mask[at] === 0) continue;
			const h = (dx: number, dy: number) => grid[(row + 1 + dy) * wide + column + 1 + dx]!;
			const east = (h(1, -1) + 2 * h(1, 0) + h(1, 1) - h(-1, -1) - 2 * h(-1, 0) - h(-1, 1)) * scale;
			const north =
				(h(-1, -1) + 2 * h(0, -1) + h(1, -1) - h(-1, 1) - 2 * h(0, 1) - h(1, 1)) * scale;
			const slope = Math.hypot(east, north);
			const facing = (LIGHT.up - LIGHT.east * east - LIGHT.north * north) / Math.hypot(1, slope);
			const light = facing - LIGHT.up;
			const hilly = Math.max(0, Math.min(1, (slope - PLAIN) / (HILLY - PLAIN)));
			const amount =
				Math.abs(light) *
				(light < 0 ? STRENGTH.shade : STRENGTH.light) *
				hilly *
				hilly *
				(3 - 2 * hilly);
			pixels[at * 2] = Math.round(127.5 + 127.5 * Math.tanh(light * CONTRAST));
			pixels[at * 2 + 1] = Math.round(Math.min(1, amount) * mask[at]!);
		}
	}
	return pixels;
}

function latitudeOf(y: number): number {
	return Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RADIANS;
}

type Indexes = readonly { readonly index: GeoJSONVT; readonly colour: string }[];

function landIndexes({ topology }: World): Indexes {
	const land = merge(
		topology as unknown as Topology,
		topology.objects.rows.geometries as unknown as Parameters<typeof merge>[1]
	);
	const index = (features: FeatureCollection['features']) =>
		new GeoJSONVT(
			{ type: 'FeatureCollection', features },
			{
				maxZoom: BASEMAP_MAX_ZOOM,
				indexMaxZoom: BASEMAP_MAX_ZOOM,
				indexMaxPoints: 0,
				extent: EXTENT
			}
		);
	return [
		{ index: index([{ type: 'Feature', properties: {}, geometry: land }]), colour: '#fff' },
		{ index: index(readLakes()), colour: '#000' }
	];
}

/** 255 on land, 0 on water, between them on the shore. */
async function maskOf(indexes: Indexes, z: number, x: number, y: number): Promise<Uint8Array> {
	const paths = indexes.map(({ index, colour }) => {
		const rings = (index.getTile(z, x, y)?.features ?? []).flatMap(
			({ geometry }) => geometry as unknown as [number, number][][]
		);
		const lines = rings.map((ring) => `M${ring.map((point) => point.join(' ')).join('L')}Z`);
		return `<path fill="${colour}" fill-rule="evenodd" d="${lines.join('')}"/>`;
	});
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 ${EXTENT} ${EXTENT}"><rect width="${EXTENT}" height="${EXTENT}"/>${paths.join('')}</svg>`;
	const pixels = await sharp(Buffer.from(svg), { unlimited: true })
		.toColourspace('b-w')
		.removeAlpha()
		.raw()
		.toBuffer();
	return new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.length);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
	await writeRelief(await readWorld());
