/** What went wrong, gathered by cause? */

export interface Mistake {
	/** `missed: dateline`, `homonym in another country`. */
	readonly cause: string;
	readonly document: string | number;
	readonly start: number;
	/** The words, and what was made of them. */
	readonly words: string;
	/** The larger, the worse; what is equally bad keeps the order of the corpus. */
	readonly weight: number;
}

export interface CauseGroup {
	readonly cause: string;
	readonly count: number;
	readonly worst: readonly Mistake[];
}

/** Groups by cause, the commonest first, each with its `most` worst. Alike words are listed once. */
export function groupByCause(mistakes: readonly Mistake[], most: number): CauseGroup[] {
	const groups = new Map<string, Mistake[]>();
	for (const mistake of mistakes) {
		const group = groups.get(mistake.cause);
		if (group) group.push(mistake);
		else groups.set(mistake.cause, [mistake]);
	}
	return [...groups]
		.map(([cause, group]) => ({ cause, count: group.length, worst: worstOf(group, most) }))
		.sort((a, b) => b.count - a.count || (a.cause < b.cause ? -1 : 1));
}

function worstOf(group: readonly Mistake[], most: number): Mistake[] {
	const seen = new Set<string>();
	return [...group]
		.sort((a, b) => b.weight - a.weight)
		.filter(({ words }) => !seen.has(words) && seen.add(words))
		.slice(0, most);
}
