/**
 * How high is the ground? Heights in metres from the 128 grey pictures of Marble's SRTM30 map.
 *
 * Grey stands for height on a bent scale that no document gives; it was read off at places of known
 * height. Below the grey of sea level lies the sea floor, which is of no use here.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { sourceFile } from './sources.ts';

export interface Heights {
	readonly width: number;
	readonly height: number;
	readonly metres: Float32Array;
}

const FOLDER = 'usr/share/marble/data/maps/earth/srtm/3/';
const SIDE = 675;
const WIDTH = 16 * SIDE;
const HEIGHT = 8 * SIDE;
const SEA_LEVEL = 97;

// Grey → metres: Netherlands, Amazon, Ob plain, Sahara, Kansas, Madrid, Tehran, Denver, Kabul, Addis
// Ababa, Greenland, Altiplano, Tibet, the highest summits as wide as a pixel.
const SCALE: readonly (readonly [grey: number, metres: number])[] = [
	[97, 0],
	[107, 50],
	[117, 100],
	[131, 200],
	[150, 450],
	[158, 650],
	[180, 1250],
	[188, 1600],
	[192, 1850],
	[198, 2350],
	[206, 3000],
	[217, 3900],
	[230, 5000],
	[238, 6400],
	[255, 8800]
];

/** The whole world on a grid of two minutes of arc, north first, from 180° west. */
export async function readHeights(): Promise<Heights> {
	const metresOf = Float32Array.from({ length: 256 }, (_, grey) => toMetres(grey));
	const metres = new Float32Array(WIDTH * HEIGHT);
	const folder = sourceFile('srtm', FOLDER);
	for (const row of readdirSync(folder).sort())
		for (const file of readdirSync(join(folder, row)).sort()) {
			const [, south = 0, east = 0] = (/^(\d+)_(\d+)\.jpg$/.exec(file) ?? []).map(Number);
			const grey = await sharp(join(folder, row, file))
				.toColourspace('b-w')
				.raw()
				.toBuffer();
			for (let y = 0; y < SIDE; y++)
				for (let x = 0; x < SIDE; x++)
					metres[(south * SIDE + y) * WIDTH + east * SIDE + x] = metresOf[grey[y * SIDE + x]!]!;
		}
	return { width: WIDTH, height: HEIGHT, metres };
}

function toMetres(grey: number): number {
	if (grey <= SEA_LEVEL) return 0;
	const above = SCALE.findIndex(([mark]) => mark >= grey);
	const [low, from] = SCALE[above - 1]!;
	const [high, to] = SCALE[above]!;
	return from + ((grey - low) / (high - low)) * (to - from);
}

/** Three passes of a box are nearly a Gaussian: takes the blocks of JPEG out. Wraps at 180°. */
export function smooth({ width, height, metres }: Heights, radius: number): Heights {
	let from = metres;
	for (let pass = 0; pass < 3; pass++) {
		const across = new Float32Array(from.length);
		const size = 2 * radius + 1;
		for (let y = 0; y < height; y++) {
			const row = y * width;
			let sum = 0;
			for (let x = -radius; x <= radius; x++) sum += from[row + ((x + width) % width)]!;
			for (let x = 0; x < width; x++) {
				across[row + x] = sum / size;
				sum += from[row + ((x + radius + 1) % width)]!;
				sum -= from[row + ((x - radius + width) % width)]!;
			}
		}
		const down = new Float32Array(from.length);
		const clamp = (y: number) => Math.max(0, Math.min(height - 1, y));
		for (let x = 0; x < width; x++) {
			let sum = 0;
			for (let y = -radius; y <= radius; y++) sum += across[clamp(y) * width + x]!;
			for (let y = 0; y < height; y++) {
				down[y * width + x] = sum / size;
				sum += across[clamp(y + radius + 1) * width + x]!;
				sum -= across[clamp(y - radius) * width + x]!;
			}
		}
		from = down;
	}
	return { width, height, metres: from };
}

/** Half as many points each way, four averaged into one. */
export function halve({ width, height, metres }: Heights): Heights {
	const half = new Float32Array((width / 2) * Math.floor(height / 2));
	for (let y = 0; y < Math.floor(height / 2); y++)
		for (let x = 0; x < width / 2; x++) {
			const at = 2 * y * width + 2 * x;
			half[(y * width) / 2 + x] =
				(metres[at]! + metres[at + 1]! + metres[at + width]! + metres[at + width + 1]!) / 4;
		}
	return { width: width / 2, height: Math.floor(height / 2), metres: half };
}

/** Between four points; `lon` may run past 180°. */
export function heightAt({ width, height, metres }: Heights, lon: number, lat: number): number {
	const column = ((lon + 180) / 360) * width - 0.5;
	const row = Math.max(0, Math.min(height - 1.001, ((90 - lat) / 180) * height - 0.5));
	const x = Math.floor(column);
	const y = Math.floor(row);
	const right = column - x;
	const below = row - y;
	const x1 = ((x % width) + width) % width;
	const x2 = (x1 + 1) % width;
	const top = metres[y * width + x1]! * (1 - right) + metres[y * width + x2]! * right;
	const next = y + 1;
	const bottom = metres[next * width + x1]! * (1 - right) + metres[next * width + x2]! * right;
	return top * (1 - below) + bottom * below;
}
