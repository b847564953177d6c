/** From where on a place does the hairline run to its card? */
import type { Geometry } from 'geojson';
import { anchorOf } from './anchor.ts';
import type { ScreenPoint } from './types.ts';

/** Points of a shape to lead from, best first: its edge towards the card, then its middle. */
function leaderPoints(shape: Geometry): readonly (readonly [lon: number, lat: number])[] {
	const anchor = anchorOf(shape);
	if (!anchor) return [];
	return [
		[anchor.east, anchor.lat],
		[anchor.lon, anchor.lat]
	];
}

/** The box of the card in pixels of the map. */
export interface CardBox {
	readonly left: number;
	readonly top: number;
	readonly bottom: number;
}

/**
 * The path of the leader: level with the place as far as the card reaches, else with one corner.
 * Null where the place is not between the map's edge and the card.
 */
export function leaderPath(to: ScreenPoint, card: CardBox, height: number): string | null {
	if (to.x < 0 || to.y < 0 || to.y > height || to.x > card.left - 8) return null;
	const corner = 16;
	const y = Math.max(card.top + corner, Math.min(card.bottom - corner, to.y));
	const [x, end] = [to.x.toFixed(1), to.y.toFixed(1)];
	return `M${card.left.toFixed(1)} ${y.toFixed(1)}H${x}` + (y === to.y ? '' : `V${end}`);
}

/** The leader from a card to a shape as it is on the screen; null where there is no way. */
export function leaderOf(
	shape: Geometry,
	project: (lon: number, lat: number) => ScreenPoint,
	own: DOMRect,
	card: DOMRect
): { path: string; to: ScreenPoint } | null {
	if (card.left <= own.left || card.left >= own.right) return null;
	const edge = {
		left: card.left - own.left,
		top: card.top - own.top,
		bottom: card.bottom - own.top
	};
	for (const [lon, lat] of leaderPoints(shape)) {
		const to = project(lon, lat);
		const path = leaderPath(to, edge, own.height);
		if (path) return { path, to };
	}
	return null;
}
