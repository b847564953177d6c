/** Which parts of the chosen place do its excerpts mean, where they do not mean it as a whole? Soft circles, no pins. */
import { circle } from '@turf/turf';
import type { Feature, Polygon } from 'geojson';
import type { PlaceView } from '../core/atlas/view.ts';
import type { SaidProperties } from './features.ts';

export function partsSaid(
	{ excerpts }: PlaceView,
	chosen: SaidProperties
): Feature<Polygon, SaidProperties>[] {
	const discs = new Map<string, readonly [lon: number, lat: number, km: number]>();
	for (const { part_lon, part_lat, part_precision_km } of excerpts.flatMap((one) => one.mentions)) {
		if (part_lon === null || part_lat === null || part_precision_km === null) continue;
		const disc = [part_lon, part_lat, part_precision_km] as const;
		discs.set(disc.join(' '), disc);
	}
	return [...discs.values()].map(([lon, lat, km]) => ({
		...circle([lon, lat], km, { steps: 64 }),
		properties: { ...chosen, sign: 'soft' }
	}));
}

/** "20 km south of X", and nothing said of X itself: a pin in X would be false. */
export function isOnlyAside({ excerpts }: PlaceView): boolean {
	const mentions = excerpts.flatMap((one) => one.mentions);
	return mentions.length > 0 && mentions.every(({ part_words }) => part_words !== null);
}
