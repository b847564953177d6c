/** Where are most of the other names of a text at home? Local news is of one state, world news of none. */
import type { DocumentName, DocumentNames, Votes } from './document-names.ts';
import type { NameGroup } from './name-groups.ts';

/** Where most of the belief of other names falls. */
export interface Main {
	/** Number of the code; 0 where none speaks. */
	readonly code: number;
	/** Share of belief, from 0 to 1, lower where few names speak. */
	readonly share: number;
	/** Belief times weight on all codes. */
	readonly total: number;
}

export interface MainRegion {
	readonly country: Main;
	readonly admin1: Main;
}

/** Without the votes of `own`: nobody is its own witness. */
export function mainRegion(all: DocumentNames, { group }: DocumentName): MainRegion {
	return { country: mainOf(all.country, group), admin1: mainOf(all.admin1, group) };
}

export function mainOf({ level, sum, own }: Votes, { options, start, weight }: NameGroup): Main {
	const { of, count, scratch } = level;
	const end = start + options.length;
	for (let i = start; i < end; i++) scratch[of[i]!] = own[i]!;
	let total = 0;
	let best = 0;
	let most = 0;
	for (let code = 1; code < count; code++) {
		const others = Math.max(0, sum[code]! - scratch[code]! * weight);
		total += others;
		if (others > most) {
			best = code;
			most = others;
		}
	}
	for (let i = start; i < end; i++) scratch[of[i]!] = 0;
	// One more name of nowhere: a share of few names is worth less.
	return { code: best, share: most / (total + 1), total };
}
