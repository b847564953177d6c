/** Which kinds of place and roles of a mention are there? Once, for types and for checks where data enters. */

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
