/** Which kinds of place, roles and states of review of a mention are there? Once, for types and for checks where data enters. */

/** The compiled gazetteer counts in this order: a new kind goes to the end. */
export const kinds = [
	'country',
	'province',
	'district',
	'settlement',
	'physical',
	'region',
	'historical',
	'facility'
] as const;

export const roles = [
	'event',
	'origin',
	'destination',
	'mention',
	'institution',
	'embedded'
] as const;

/** How far a person has looked at a mention. */
export const statuses = ['machine', 'checked', 'disputed'] as const;
