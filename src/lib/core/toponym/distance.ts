/** How far apart do two points lie on the earth? */

const EARTH_RADIUS_KM = 6371.0088;

interface Point {
	readonly x: number;
	readonly y: number;
	readonly z: number;
}

/** The point on the unit sphere of degrees. */
export function onSphere({ lat, lon }: { readonly lat: number; readonly lon: number }) {
	const [north, east] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
	return {
		x: Math.cos(north) * Math.cos(east),
		y: Math.cos(north) * Math.sin(east),
		z: Math.sin(north)
	};
}

/** Great-circle distance in km of two points on the unit sphere. */
export const distanceKm = (a: Point, b: Point): number =>
	distanceOfChord(Math.sqrt(squaredChord(a, b)));

/** The straight way through the sphere, squared: cheap, and grows with the distance. */
export function squaredChord(a: Point, b: Point): number {
	const [x, y, z] = [a.x - b.x, a.y - b.y, a.z - b.z];
	return x * x + y * y + z * z;
}

export const distanceOfChord = (chord: number): number =>
	2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, chord / 2));

export const chordOf = (km: number): number => 2 * Math.sin(km / (2 * EARTH_RADIUS_KM));
