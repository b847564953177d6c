/** May a place answer that bears only a part of the name? Only where the rest of the text speaks for it. */
import type { Choice, Option } from './candidates.ts';
import { contains, isWithin } from './containment.ts';
import { distanceKm } from './distance.ts';
import type { DocumentNames } from './document-names.ts';
import { isPoint } from './name-groups.ts';

const CONFIDENT = 0.5;
const NEAR_KM = 150;
const KNOWN_TOWN = 100_000;
const KNOWN_PROVINCE = 500_000;

/** Whether `option`, the likeliest of `choice`, may be given as the answer. */
export function mayAnswer(choice: Choice, option: Option, names: DocumentNames): boolean {
	switch (choice.reading) {
		case 'whole':
		case 'part':
			return !isElsewhere(choice, option);
		case 'institution':
			return isWellKnown(option) || fits(choice, option, names);
		case 'word':
			return fits(choice, option, names);
		case 'feature':
			return option.type !== 'alternate' && fits(choice, option, names);
		case 'guess':
			return isBorneOut(choice, option, names);
	}
}

const HOUSEHOLD_NAME = 1_000_000;

/** "Bradford, Ontario": where no Bradford of Ontario is known, the one in England is no answer. */
function isElsewhere({ container, options }: Choice, { entry }: Option): boolean {
	if (!container?.closed || entry.kind !== 'settlement' || entry.population >= HOUSEHOLD_NAME)
		return false;
	return !options.some((option) =>
		container.entries.some((outer) => isWithin(outer, option.entry))
	);
}

/** The University of Minnesota is in Minnesota, but the Petrin Tower is in no Petrin that anybody knows. */
const isWellKnown = ({ entry: { kind, population }, type }: Option): boolean =>
	kind === 'country' ||
	(kind === 'province' && population >= KNOWN_PROVINCE) ||
	(kind === 'settlement' && type !== 'alternate' && population >= KNOWN_TOWN);

/** Does another name of the text lie near the place, in it or around it? */
function fits(choice: Choice, option: Option, names: DocumentNames): boolean {
	const { entry } = option;
	return confident(choice, names).some((known) => {
		if (known.entry.index === entry.index || contains(entry, known.entry)) return true;
		if (isPoint(option) && isPoint(known)) return distanceKm(option, known) <= NEAR_KM;
		if (!contains(known.entry, entry)) return false;
		return known.entry.kind !== 'country' || isOnlyOne(choice, option);
	});
}

/** Of a country with many places of that name, to name the country says nothing. */
const isOnlyOne = ({ options }: Choice, { entry }: Option): boolean =>
	options.every((other) => other.entry === entry || other.entry.country !== entry.country);

/** Is a guess from inside a name the very place, or the town, of another name of the text? */
const isBorneOut = (choice: Choice, { entry }: Option, names: DocumentNames): boolean =>
	confident(choice, names).some(
		(known) =>
			known.entry.index === entry.index ||
			(known.entry.kind !== 'country' && contains(entry, known.entry))
	);

/** What the other names most likely mean, where that is fairly sure. */
function confident({ key }: Choice, names: DocumentNames): Option[] {
	return names.names.flatMap(({ group, top: [strongest] }) =>
		group.key !== key && strongest && strongest[1] >= CONFIDENT ? [strongest[0]] : []
	);
}
