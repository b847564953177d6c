/** Where do the chosen years go when an edge or all of them are moved? */
export type Edge = 'from' | 'to';
export type Years = readonly [number, number];

/** Moves one edge; it pushes no further than the other edge and the ends of the axis. */
export function moveEdge([from, to]: Years, edge: Edge, year: number, extent: Years): Years {
	const within = Math.min(extent[1], Math.max(extent[0], year));
	return edge === 'from' ? [Math.min(within, to), to] : [from, Math.max(within, from)];
}

/** Moves both edges by the same number of years; the length stays. */
export function moveSpan([from, to]: Years, by: number, extent: Years): Years {
	const step = Math.min(extent[1] - to, Math.max(extent[0] - from, by));
	return [from + step, to + step];
}
