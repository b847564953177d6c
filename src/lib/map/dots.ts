/** What do the dots of towns look like? As distances to their edge, so that the style can colour them. */

/** Pixels of an image's side; drawn at twice the density of the screen's. */
const size = 32;
export const dotPixelRatio = 2;

/** How far from an edge a distance is still told, and what stands for the edge: as the engine reads them. */
const reach = 8;
const edge = 0.75;

/** Radii in pixels of the screen. A seat of government is a disc; another town a ring. */
export const dots = {
	'capital-dot': { outer: 2.6, inner: 0 },
	'town-dot': { outer: 2.7, inner: 1.5 }
} as const;

export type DotName = keyof typeof dots;

export interface DotImage {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8ClampedArray;
}

/** The image of a dot: in the alpha of each pixel, how far it lies inside the ink. */
export function dotImage(name: DotName): DotImage {
	const { outer, inner } = dots[name];
	const data = new Uint8ClampedArray(size * size * 4);
	const middle = (size - 1) / 2;
	for (let pixel = 0; pixel < size * size; pixel++) {
		const away = Math.hypot((pixel % size) - middle, Math.floor(pixel / size) - middle);
		const inside = Math.min(
			outer * dotPixelRatio - away,
			inner === 0 ? Infinity : away - inner * dotPixelRatio
		);
		data[pixel * 4 + 3] = Math.round(255 * (edge + inside / reach));
	}
	return { width: size, height: size, data };
}
