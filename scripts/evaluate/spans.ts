/** Which predicted span answers which annotated one, and how far apart are two points? */
import type { Span } from '../../src/lib/core/model.ts';

export interface Point {
	readonly lat: number;
	readonly lon: number;
}

/** 100 miles: what counts as the right place in the literature. */
export const NEAR_KM = 161;
/** Half the equator: how far off a name is that was not located. */
export const WORST_KM = 20039;
const EARTH_RADIUS_KM = 6371.0088;

/** Great-circle distance. */
export function kilometres(a: Point, b: Point): number {
	const radians = (degrees: number) => (degrees * Math.PI) / 180;
	const squaredHalfSine = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
	const h =
		squaredHalfSine(a.lat, b.lat) +
		Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * squaredHalfSine(a.lon, b.lon);
	return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

export function hasPoint<T extends { readonly lat: number | null; readonly lon: number | null }>(
	one: T
): one is T & Point {
	return one.lat !== null && one.lon !== null;
}

export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export type Match = (a: Span, b: Span) => boolean;

/**
 * For each wanted span the predicted one that answers it, or undefined: in order, each predicted span at most once,
 * an exact one before one that only matches.
 */
export function pair<Wanted extends Span, Predicted extends Span>(
	wanted: readonly Wanted[],
	predicted: readonly Predicted[],
	match: Match
): (Predicted | undefined)[] {
	const free = new Set(predicted);
	return wanted.map((target) => {
		let chosen: Predicted | undefined;
		for (const span of free) {
			if (!match(target, span)) continue;
			chosen ??= span;
			if (!sameSpan(target, span)) continue;
			chosen = span;
			break;
		}
		if (chosen) free.delete(chosen);
		return chosen;
	});
}
