/** Where, and from how near, does the name of an area stand? In it, or beside it while it is small. */
import type { Feature, Geometry, Point } from 'geojson';
import type { PlaceView } from '../core/atlas/view.ts';
import { anchorOf, type Anchor } from './anchor.ts';
import type { SaidProperties, Sign } from './features.ts';
import { worldSize } from './mercator.ts';

export interface NameProperties {
	readonly id: string;
	readonly text: string;
	readonly sign: Sign;
	readonly count: number;
	/** Where the name stands: in its area, or beside it while the area is too small for it. */
	readonly where: 'inside' | 'above' | 'left';
	/** Of a part of the world rather than of a valley. */
	readonly wide: boolean;
	readonly selected: boolean;
	/** Zooms between which this name is drawn: from, inclusive; to, exclusive. */
	readonly from: number;
	readonly to: number;
}

const letterWidth = 8;
/** Pixels of width from which an area is named beside it. */
const leastNamed = 6;
/** Square degrees of what is seen from so far that its name always fits. */
const continental = 150;
const always = { from: 0, to: 99 };

export function namesOfArea(
	{ geometry, properties }: Feature<Geometry, SaidProperties>,
	selected: string | null,
	existed: PlaceView['existed'] | undefined
): Feature<Point, NameProperties>[] {
	const anchor = anchorOf(geometry);
	if (!anchor) return [];
	const { id, title, sign, count, extent } = properties;
	const wide = extent > continental;
	// "1922–1991" under the name of a state that is over.
	const text = existed ? `${title}\n${existed[0]}–${existed[1]}` : title;
	const base = { id, text, sign, count, wide, selected: id === selected };
	const name = (
		where: NameProperties['where'],
		coordinates: [number, number],
		zooms: { from: number; to: number }
	): Feature<Point, NameProperties> => ({
		type: 'Feature',
		geometry: { type: 'Point', coordinates },
		properties: { ...base, where, ...zooms }
	});
	const centre: [number, number] = [anchor.lon, anchor.lat];
	if (sign === 'country' || sign === 'former' || wide) return [name('inside', centre, always)];
	const fits = zoomOfWidth(title.length * letterWidth, anchor);
	const inside = name('inside', centre, { from: fits, to: always.to });
	if (fits <= 0) return [inside];
	// A speck's name would stand where that of its country should.
	const from = base.selected ? 0 : Math.min(fits, zoomOfWidth(leastNamed, anchor));
	const beside =
		sign === 'soft'
			? name('left', [...anchor.left], { from, to: fits })
			: name('above', [...anchor.top], { from, to: fits });
	return [beside, inside];
}

/** The whole zoom from which the area is so many pixels wide at the height of its anchor. */
function zoomOfWidth(width: number, { west, east }: Anchor): number {
	const degrees = Math.max(east - west, 1e-6);
	return Math.max(0, Math.ceil(Math.log2((width * 360) / (degrees * worldSize))));
}
