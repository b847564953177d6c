/** Which options may not win without strong evidence? Countries and states never end in tiny namesakes. */
import type { Choice, Option } from './candidates.ts';
import { isWithin } from './containment.ts';
import { votesOfOthers, type DocumentName, type DocumentNames } from './document-names.ts';

/** Where states and provinces are household names. */
const KNOWN_STATES: ReadonlySet<string> = new Set(['US', 'CA', 'AU', 'GB']);
const LARGE_TOWN = 100_000;
const ENOUGH_VOTES = 2;
export const PENALTY = 6;

/** Whether one of its options is protected from the others: then these may be due a `penalty`. */
export const isProtected = ({ options }: Choice): boolean => options.some(isHouseholdName);

/** What to take from the score of an option of a protected name; `at`: its position among the options of all names. */
export function penalty(
	choice: Choice,
	option: Option,
	at: number,
	{ group }: DocumentName,
	{ admin2 }: DocumentNames
): number {
	if (option.entry.kind !== 'settlement' && option.entry.kind !== 'district') return 0;
	if (option.entry.population >= LARGE_TOWN || option.entry.feature === 'PPLC') return 0;
	const { container, recognised } = choice;
	if (container?.entries.some((outer) => isWithin(outer, option.entry))) return 0;
	if (recognised.head !== null && recognised.head === option.entry.kind) return 0;
	if (choice.localBody) return 0;
	return votesOfOthers(admin2, at, group.weight) >= ENOUGH_VOTES ? 0 : PENALTY;
}

function isHouseholdName({ entry, type, stripped }: Option): boolean {
	if (stripped || (type !== 'own' && type !== 'abbreviation')) return false;
	return (
		entry.kind === 'country' ||
		entry.kind === 'historical' ||
		entry.feature === 'CONT' ||
		entry.feature === 'OCN' ||
		(entry.kind === 'province' && KNOWN_STATES.has(entry.country ?? ''))
	);
}
