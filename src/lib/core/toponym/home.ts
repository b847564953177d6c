/** Which region does a source write about most? */

/** How much belief its located names put on each admin-1 code (`US.TX`) or, where none is known, country (`AF`). */
export type RegionTally = Map<string, number>;

const SHARE = 0.25;
const ENOUGH = 5;

/** The region that holds at least a quarter of the names, or null: a paper of the whole world has no home. */
export function homeOf(tally: RegionTally): string | null {
	const total = [...tally.values()].reduce((sum, value) => sum + value, 0);
	const [best] = [...tally].sort(([a, n], [b, k]) => k - n || (a < b ? -1 : 1));
	return best && total >= ENOUGH && best[1] >= total * SHARE ? best[0] : null;
}
