/** Is a little-known place all that a name could mean, in a country that nothing else in the text speaks of? */
import type { Choice, Option } from './candidates.ts';
import { isWithin } from './containment.ts';
import { votesOfOthers, type DocumentName, type DocumentNames } from './document-names.ts';
import { mainOf } from './main-region.ts';

/** A larger town may come up anywhere. */
const KNOWN_TOWN = 50_000;
/** By a name that is not its own, only a far larger one. */
const KNOWN_BY_ANY_NAME = 1_000_000;
/** The other names together must say about as much as one sure name, … */
const ENOUGH_SAID = 0.8;
/** … and next to nothing of it for the country. */
const SUPPORT = 0.05;

/** Most such answers are wrong: the place that is meant, or the person, is in no gazetteer. */
export function isLonePlace(
	{ container, options }: Choice,
	{ entry }: Option,
	own: DocumentName,
	all: DocumentNames
): boolean {
	if (entry.country === null || !options.every(isLittleKnown)) return false;
	if (container?.entries.some((outer) => isWithin(outer, entry))) return false;
	const { total: said } = mainOf(all.country, own.group);
	const at = own.group.start + own.group.options.findIndex((option) => option.entry === entry);
	const there = votesOfOthers(all.country, at, own.group.weight);
	return said >= ENOUGH_SAID && there < SUPPORT * said;
}

function isLittleKnown({ entry, type }: Option): boolean {
	const { kind, population, feature, geonameid } = entry;
	if (feature === 'PPLC') return false;
	if (population >= (type === 'own' ? KNOWN_TOWN : KNOWN_BY_ANY_NAME)) return false;
	// The facilities of the hand-kept tables are there because the world's news names them.
	return (
		kind === 'settlement' || kind === 'district' || (kind === 'facility' && geonameid !== null)
	);
}
