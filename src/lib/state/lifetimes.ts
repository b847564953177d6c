/** When did former states stand? Years as words, by place id. */
import type { Shapes } from '../core/atlas/read-layers.ts';

export function readLifetimes({ places }: Shapes): ReadonlyMap<string, string> {
	return new Map(
		places.features.flatMap(({ properties: { id }, when }) => {
			const span = when?.timespans[0];
			if (!span || !('in' in span.start) || !('in' in span.end)) return [];
			return [[id, `${span.start.in}–${span.end.in}`] as const];
		})
	);
}
