/** How far apart do two points lie on the earth? */

const EARTH_RADIUS_KM = 6371.0088;

/** Great-circle distance in km of two points on the unit sphere. */
export function distanceKm(
	a: { readonly x: number; readonly y: number; readonly z: number },
	b: { readonly x: number; readonly y: number; readonly z: number }
): number {
	const chord = Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
	return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, chord / 2));
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
