/** How much does each feature weigh in the ranker's two passes? Hand-set first values; made by scripts/train-ranker.ts. */
import type { Feature } from './ranker-features.ts';

type Weights = Readonly<Partial<Record<Feature, number>>>;

const HAND: Weights = {
	people: 1,
	peopleBehindLargest: 0.5,
	alternates: 1,
	country: 4,
	province: 2,
	region: 4,
	historical: 4,
	physical: 3,
	capital: 1,
	provincialSeat: 0.5,
	quarter: -1,
	ownTown: -1.5,
	alternateName: -1.5,
	derivedName: -1,
	abbreviation: 3,
	abbreviationMisfit: -4,
	demonym: 2,
	headFitsDistrict: 3,
	headFitsProvince: 3,
	headFitsSettlement: 2,
	headFitsPhysical: 3,
	headFitsFacility: 3,
	headContradicts: -2,
	insideContainer: 3,
	outsideContainer: -1,
	containerElsewhere: 1,
	containsNameBefore: 0.5,
	countryShare: 2,
	admin1Share: 2,
	admin2Share: 1,
	countryVotes: 0.5,
	admin1Votes: 0.5,
	couldShareAdmin1: 0.5,
	within30: 0.5,
	within150: 0.5,
	sameNameElsewhere: 1
};

export const FIRST_PASS: Weights = HAND;
export const SECOND_PASS: Weights = HAND;
