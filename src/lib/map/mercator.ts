/** Where on the square of the web's Mercator projection is a place? The world is 1 wide. */

const maximumLatitude = 85.051129;

/** Pixels of the world's width at zoom 0. */
export const worldSize = 512;

export function mercatorX(lon: number): number {
	return lon / 360 + 0.5;
}

export function mercatorY(lat: number): number {
	const clamped = Math.max(-maximumLatitude, Math.min(maximumLatitude, lat));
	return 0.5 - Math.asinh(Math.tan((clamped * Math.PI) / 180)) / (2 * Math.PI);
}

export function longitude(x: number): number {
	return (x - 0.5) * 360;
}

export function latitude(y: number): number {
	return (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;
}
