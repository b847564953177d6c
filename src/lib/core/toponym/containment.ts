/** Does one place lie in another? */
import type { Entry } from '../model.ts';

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
