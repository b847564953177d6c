/**
 * Which vertices does nobody see? Visvalingam's method on shared arcs, and the arcs nobody uses.
 *
 * An arc keeps at least one point between its ends, a closed one three: so no island vanishes and
 * no polygon collapses, however small.
 */
import { presimplify } from 'topojson-simplify';
import type {
	Arc,
	GeometryCollection,
	MultiPolygon,
	Polygon,
	Topology
} from 'topojson-specification';

type Objects = Record<string, GeometryCollection<object>>;

/** The same objects over fewer, renumbered arcs; quantized as `topology` is. */
export function simplifyArcs<Kind extends Objects>(
	topology: Topology<Kind>,
	smallestTriangle: number
): Topology<Kind> {
	const weighted = presimplify(topology as unknown as Parameters<typeof presimplify>[0])
		.arcs as unknown as number[][][];
	const used = new Map<number, number>();
	const renumber = (arc: number): number => {
		const at = arc < 0 ? ~arc : arc;
		const now = used.get(at) ?? used.size;
		used.set(at, now);
		return arc < 0 ? ~now : now;
	};
	const objects = Object.fromEntries(
		Object.entries(topology.objects).map(([name, collection]) => [
			name,
			{
				...collection,
				geometries: (collection.geometries as (Polygon | MultiPolygon)[]).map((shape) =>
					shape.type === 'Polygon'
						? { ...shape, arcs: shape.arcs.map((ring) => ring.map(renumber)) }
						: {
								...shape,
								arcs: shape.arcs.map((rings) => rings.map((ring) => ring.map(renumber)))
							}
				)
			}
		])
	) as unknown as Kind;
	const transform = topology.transform;
	if (!transform) throw new Error('the topology is not quantized');
	const arcs = [...used.keys()].map((at) =>
		encode(thin(weighted[at] ?? [], smallestTriangle), transform.scale, transform.translate)
	);
	return {
		type: 'Topology',
		...(topology.bbox && { bbox: topology.bbox }),
		transform,
		objects,
		arcs
	};
}

/** Points as [x, y, weight]: the ends weigh infinitely much. */
function thin(points: readonly number[][], smallest: number): number[][] {
	const [first] = points;
	const last = points[points.length - 1];
	const closed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
	const between = points
		.slice(1, -1)
		.map((point) => point[2] ?? 0)
		.sort((one, other) => other - one);
	const needed = Math.min(closed ? 3 : 1, between.length);
	const threshold = Math.min(smallest, needed > 0 ? (between[needed - 1] ?? smallest) : smallest);
	return points.filter((point) => (point[2] ?? 0) >= threshold);
}

function encode(points: readonly number[][], scale: number[], translate: number[]): Arc {
	let x0 = 0;
	let y0 = 0;
	const arc: Arc = [];
	for (const [x = 0, y = 0] of points) {
		const column = Math.round((x - (translate[0] ?? 0)) / (scale[0] ?? 1));
		const row = Math.round((y - (translate[1] ?? 0)) / (scale[1] ?? 1));
		arc.push([column - x0, row - y0]);
		x0 = column;
		y0 = row;
	}
	return arc;
}
