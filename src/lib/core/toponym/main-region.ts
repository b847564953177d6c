/** Where are most of the other names of a text at home? Local news is of one state, world news of none. */
import type { DocumentName, DocumentNames } from './document-names.ts';

export interface MainRegion {
	readonly country: string | null;
	/** Share of belief, from 0 to 1, lower where few names speak. */
	readonly inCountry: number;
	readonly admin1: string | null;
	readonly inAdmin1: number;
}

/** Without the votes of `own`: nobody is its own witness. */
export function mainRegion(all: DocumentNames, own: DocumentName): MainRegion {
	const [country, inCountry] = strongest(all.country, own.country, own.group.weight);
	const [admin1, inAdmin1] = strongest(all.admin1, own.admin1, own.group.weight);
	return { country, inCountry, admin1, inAdmin1 };
}

function strongest(
	sum: ReadonlyMap<string, number>,
	own: ReadonlyMap<string, number>,
	weight: number
): [code: string | null, share: number] {
	let total = 0;
	let best: string | null = null;
	let most = 0;
	for (const [code, mass] of sum) {
		const others = Math.max(0, mass - (own.get(code) ?? 0) * weight);
		total += others;
		if (others > most) [best, most] = [code, others];
	}
	// One more name of nowhere: a share of few names is worth less.
	return [best, most / (total + 1)];
}
