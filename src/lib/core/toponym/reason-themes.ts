/** Which features of the ranker say the same thing to a reader? */
import { FEATURES, type Feature } from './ranker-features.ts';

export type Theme =
	| 'known'
	| 'kind'
	| 'name'
	| 'head'
	| 'container'
	| 'votes'
	| 'named'
	| 'near'
	| 'elsewhere'
	| 'inside'
	| 'article'
	| 'listed'
	| 'variety'
	| 'home';

const FEATURES_OF: Readonly<Record<Theme, readonly Feature[]>> = {
	known: [
		'people',
		'peopleBehindLargest',
		'behindLargestInLocalText',
		'mostPeople',
		'peopleRank',
		'peopleUnknown',
		'alternates',
		'alternatesBehindMost',
		'capital',
		'provincialSeat',
		'districtSeat',
		'minorSeat',
		'quarter',
		'hamlet'
	],
	kind: [
		'country',
		'province',
		'district',
		'region',
		'physical',
		'historical',
		'facility',
		'ownTown'
	],
	name: [
		'alternateName',
		'alternateOfLarge',
		'derivedName',
		'abbreviation',
		'demonym',
		'strippedName',
		'abbreviationMisfit',
		'sameSpelling'
	],
	head: [
		'localBody',
		'headFitsDistrict',
		'headFitsProvince',
		'headFitsSettlement',
		'headFitsPhysical',
		'headFitsFacility',
		'headContradicts'
	],
	container: ['insideContainer', 'outsideContainer', 'containsNameBefore', 'containerElsewhere'],
	votes: [
		'countryShare',
		'admin1Share',
		'admin2Share',
		'countryVotes',
		'admin1Votes',
		'nearCountryShare',
		'nearAdmin1Share',
		'nearAdmin2Share',
		'couldShareCountry',
		'couldShareAdmin1',
		'couldShareAdmin2',
		'inMainCountry',
		'inMainAdmin1',
		'outsideMainAdmin1'
	],
	named: ['countryNamed', 'admin1Named', 'admin2Named', 'noneNamed'],
	near: ['within30', 'within150', 'within600', 'near30', 'near150', 'firstTown', 'couldLieNear'],
	elsewhere: ['sameNameElsewhere'],
	inside: ['namesInside'],
	article: ['articleFits'],
	listed: ['likeListed'],
	variety: ['soundsLocal'],
	home: ['homeCountry', 'homeAdmin1']
};

/** In the order in which the ranker's features first speak of them. */
export const THEMES = Object.keys(FEATURES_OF) as readonly Theme[];

/** For each feature, in their order, the position of its theme. */
export const THEME_OF: readonly number[] = FEATURES.map((feature) =>
	THEMES.findIndex((theme) => FEATURES_OF[theme].includes(feature))
);
