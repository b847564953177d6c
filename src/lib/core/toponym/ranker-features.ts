/** What does the ranker know of an option, and under which names? */

/** In the order of the ranker's weights. A new feature goes to the end of its group and needs training. */
export const FEATURES = [
	// How well known: people and names.
	'people',
	'peopleBehindLargest',
	'mostPeople',
	'peopleRank',
	'peopleUnknown',
	'alternates',
	'alternatesBehindMost',
	// What it is.
	'country',
	'province',
	'district',
	'capital',
	'provincialSeat',
	'districtSeat',
	'minorSeat',
	'quarter',
	'hamlet',
	'region',
	'physical',
	'historical',
	'facility',
	'ownTown',
	// How it bears the name.
	'alternateName',
	'alternateOfLarge',
	'derivedName',
	'abbreviation',
	'demonym',
	'strippedName',
	'abbreviationMisfit',
	'sameSpelling',
	// What the words around say of its kind.
	'headFitsDistrict',
	'headFitsProvince',
	'headFitsSettlement',
	'headFitsPhysical',
	'headFitsFacility',
	'headContradicts',
	'articleFits',
	'likeListed',
	'localBody',
	'soundsLocal',
	'homeCountry',
	'homeAdmin1',
	// "City, State".
	'insideContainer',
	'outsideContainer',
	'containsNameBefore',
	'containerElsewhere',
	// Votes of the other names, by belief.
	'countryShare',
	'admin1Share',
	'admin2Share',
	'countryVotes',
	'admin1Votes',
	'nearCountryShare',
	'nearAdmin1Share',
	'nearAdmin2Share',
	// The unit it lies in is itself named.
	'countryNamed',
	'admin1Named',
	'admin2Named',
	'noneNamed',
	// Distances to what the other names mean.
	'within30',
	'within150',
	'within600',
	'near30',
	'near150',
	'firstTown',
	// Votes whatever the belief.
	'couldShareCountry',
	'couldShareAdmin1',
	'couldShareAdmin2',
	'couldLieNear',
	// A text of one state or country reads its names differently from one of the world.
	'inMainCountry',
	'inMainAdmin1',
	'outsideMainAdmin1',
	'behindLargestInLocalText',
	// The same name elsewhere; what lies inside.
	'sameNameElsewhere',
	'namesInside'
] as const;

export type Feature = (typeof FEATURES)[number];
export const FEATURE_COUNT = FEATURES.length;

export const FEATURE_INDEX = Object.fromEntries(
	FEATURES.map((name, index) => [name, index])
) as Readonly<Record<Feature, number>>;
