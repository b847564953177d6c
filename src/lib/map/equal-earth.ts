/** Where on a flat overview is a place? The Equal Earth projection (Šavrič, Patterson, Jenny 2018). */

const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796] as const;
const root3 = Math.sqrt(3);

/** Degrees from the middle meridian and latitude → unitless x to the east, y to the south. */
export function equalEarth(lon: number, lat: number): readonly [x: number, y: number] {
	const theta = Math.asin((root3 / 2) * Math.sin((lat * Math.PI) / 180));
	const square = theta * theta;
	const sixth = square * square * square;
	const slope = 9 * a4 * sixth * square + 7 * a3 * sixth + 3 * a2 * square + a1;
	const x = (((2 * root3) / 3) * (((lon * Math.PI) / 180) * Math.cos(theta))) / slope;
	const y = theta * (a1 + a2 * square + sixth * (a3 + a4 * square));
	return [x, -y];
}
