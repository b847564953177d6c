/** Does one place lie in another? */
import type { Entry } from '../model.ts';
import { distanceKm, onSphere } from './distance.ts';

const CONTAINED_IN_PROVINCE: ReadonlySet<string> = new Set([
	'district',
	'settlement',
	'physical',
	'region',
	'facility'
]);

/** By codes, not by geometry; false for two names of one place. */
export function contains(outer: Entry, inner: Entry): boolean {
	switch (outer.kind) {
		case 'country':
			return inner.kind !== 'country' && inner.country !== null && inner.country === outer.country;
		case 'province':
			return (
				CONTAINED_IN_PROVINCE.has(inner.kind) &&
				inner.admin1 !== null &&
				inner.admin1 === outer.admin1
			);
		case 'district':
			return inner.kind === 'settlement' && inner.admin2 !== null && inner.admin2 === outer.admin2;
		default:
			return false;
	}
}

/** How far from its point a natural feature gives its name to towns, as a multiple of its own extent. */
const SHORE = 1.3;

/** The same for what has no code: the members of a region, the shores of a sea. For words that say "in" themselves. */
export function isWithin(outer: Entry, inner: Entry): boolean {
	if (contains(outer, inner)) return true;
	if (outer.kind !== 'region' && outer.kind !== 'physical') return false;
	if (outer.index === inner.index || inner.kind === 'country') return false;
	if (outer.members.length) return inner.country !== null && outer.members.includes(inner.country);
	if (outer.country !== null && inner.country !== outer.country) return false;
	return distanceKm(onSphere(outer), onSphere(inner)) <= outer.precisionKm * SHORE;
}
