/** What does a list hold that passes from its old rows to the new, of which the first so many are drawn? */

/**
 * Rows that stay wait behind the new ones as they were, so that none goes and comes again. Those that are no longer
 * wanted go at once.
 */
export function rowsSoFar<Row>(
	before: readonly Row[],
	wanted: readonly Row[],
	done: number,
	keyOf: (row: Row) => string
): readonly Row[] {
	if (done >= wanted.length) return wanted;
	const drawn = wanted.slice(0, done);
	const waiting = new Set(wanted.slice(done).map(keyOf));
	return [...drawn, ...before.filter((row) => waiting.has(keyOf(row)))];
}
