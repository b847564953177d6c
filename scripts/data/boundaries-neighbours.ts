/**
 * To which unit does a polygon belong that holds no town? To the neighbour with which it shares
 * most of its outline, if that neighbour was put together from several polygons anyway.
 */
import type { MultiPolygon, Polygon } from 'topojson-specification';
import type { Assigned } from './boundaries-vote.ts';

/** Admin-1 code for every shape, parallel; null where it stays with its country alone. */
export function adoptNeighbours(
	shapes: readonly (Polygon | MultiPolygon)[],
	assigned: readonly Assigned[]
): (string | null)[] {
	const owners = new Map<number, number[]>();
	shapes.forEach((shape, index) => {
		for (const arc of arcsOf(shape)) owners.set(arc, [...(owners.get(arc) ?? []), index]);
	});
	const parts = new Map<string, number>();
	for (const { admin1 } of assigned) if (admin1) parts.set(admin1, (parts.get(admin1) ?? 0) + 1);

	return assigned.map(({ admin1, country }, index) => {
		if (admin1 !== null) return admin1;
		const shared = new Map<string, number>();
		for (const arc of arcsOf(shapes[index]!))
			for (const other of owners.get(arc) ?? []) {
				const neighbour = assigned[other]!;
				if (other === index || neighbour.country !== country || !neighbour.admin1) continue;
				if ((parts.get(neighbour.admin1) ?? 0) < 2) continue;
				shared.set(neighbour.admin1, (shared.get(neighbour.admin1) ?? 0) + 1);
			}
		const [longest] = [...shared].sort(
			([one, first], [other, second]) => second - first || (one < other ? -1 : 1)
		);
		return longest?.[0] ?? null;
	});
}

/** Positions of all arcs, whichever way they run. */
export function arcsOf(shape: Polygon | MultiPolygon): number[] {
	const rings = shape.type === 'Polygon' ? shape.arcs : shape.arcs.flat();
	return rings.flat().map((arc) => (arc < 0 ? ~arc : arc));
}
