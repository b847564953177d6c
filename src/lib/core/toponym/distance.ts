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

/** Where one comes to from a point, so many km along a great circle that begins at a bearing (degrees from north). */
export function pointAt(
	{ lat, lon }: { readonly lat: number; readonly lon: number },
	bearing: number,
	km: number
): { readonly lat: number; readonly lon: number } {
	const [phi, theta, arc] = [radians(lat), radians(bearing), km / EARTH_RADIUS_KM];
	const sine = Math.sin(phi) * Math.cos(arc) + Math.cos(phi) * Math.sin(arc) * Math.cos(theta);
	const turn = Math.atan2(
		Math.sin(theta) * Math.sin(arc) * Math.cos(phi),
		Math.cos(arc) - Math.sin(phi) * sine
	);
	return { lat: degrees(Math.asin(sine)), lon: ((lon + degrees(turn) + 540) % 360) - 180 };
}

/** In which direction the other point lies, 0 to 360 degrees from north. */
export function bearingTo(
	from: { readonly lat: number; readonly lon: number },
	to: { readonly lat: number; readonly lon: number }
): number {
	const [phi, other, across] = [radians(from.lat), radians(to.lat), radians(to.lon - from.lon)];
	const east = Math.sin(across) * Math.cos(other);
	const north =
		Math.cos(phi) * Math.sin(other) - Math.sin(phi) * Math.cos(other) * Math.cos(across);
	return (degrees(Math.atan2(east, north)) + 360) % 360;
}

const radians = (angle: number): number => (angle * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;
