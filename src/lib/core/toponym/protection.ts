/** Which options may not win without strong evidence? Countries and states never end in tiny namesakes. */
import type { Choice, Option } from './candidates.ts';
import { isWithin } from './containment.ts';
import type { DocumentName, DocumentNames } from './document-names.ts';

/** Where states and provinces are household names. */
const KNOWN_STATES: ReadonlySet<string> = new Set(['US', 'CA', 'AU', 'GB']);
const LARGE_TOWN = 100_000;
const ENOUGH_VOTES = 2;
export const PENALTY = 6;

/** What to take from an option's score: nothing for most. */
export function penalty(
	choice: Choice,
	option: Option,
	own: DocumentName,
	all: DocumentNames
): number {
	if (option.entry.kind !== 'settlement' && option.entry.kind !== 'district') return 0;
	if (option.entry.population >= LARGE_TOWN || option.entry.feature === 'PPLC') return 0;
	if (!choice.options.some(isHouseholdName)) return 0;
	const { container, recognised } = choice;
	if (container?.entries.some((outer) => isWithin(outer, option.entry))) return 0;
	if (recognised.head !== null && recognised.head === option.entry.kind) return 0;
	if (choice.localBody) return 0;
	return votesOfDistrict(option, own, all) >= ENOUGH_VOTES ? 0 : PENALTY;
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

function votesOfDistrict({ entry }: Option, own: DocumentName, all: DocumentNames): number {
	if (!entry.admin2) return 0;
	const total = all.admin2.get(entry.admin2) ?? 0;
	return total - (own.admin2.get(entry.admin2) ?? 0) * own.group.weight;
}
