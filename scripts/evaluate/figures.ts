/** Which figures does a corpus get, and under which names? */
import type { OutputDocument } from '../../src/lib/core/geoparse.ts';
import { standardErrors } from './bootstrap.ts';
import type { GoldDocument } from './corpus.ts';
import { tallyDatings } from './dating-tally.ts';
import { NEAR_KM } from './spans.ts';
import { tallyRoles } from './role-tally.ts';
import {
	distanceFigures,
	type DistanceFigures,
	type Outcome,
	type Score,
	scoreOf,
	sumOutcomes,
	type Tally
} from './tally.ts';
import { tallyDates, tallyTimexes } from './time-tally.ts';
import { tallyGiven, tallyToponyms } from './toponym-tally.ts';

interface Row {
	readonly section: string;
	readonly key: string;
	readonly label: string;
	readonly kind: 'outcome' | 'distance';
}

const row = (section: string, kind: Row['kind'], key: string, label: string): Row => ({
	section,
	kind,
	key,
	label
});

/** In the order of print. */
const ROWS: readonly Row[] = [
	row('recognition', 'outcome', 'exact', 'exact span'),
	row('recognition', 'outcome', 'overlap', 'any overlap'),
	row('recognition', 'outcome', 'overlapLocated', 'any overlap, those with coordinates'),
	row('resolution', 'distance', 'recognised', 'of those recognised'),
	row('resolution', 'distance', 'all', 'of all; not located is wrong'),
	row('resolution', 'outcome', 'sameId', 'same GeoNames id, of those that have one'),
	row('resolution, spans given', 'distance', 'allGiven', 'of all; not located is wrong'),
	row(
		'resolution, spans given',
		'outcome',
		'sameIdGiven',
		'same GeoNames id, of those that have one'
	),
	row('end to end', 'outcome', 'endToEnd', 'recognised and within 161 km'),
	row('end to end', 'outcome', 'endToEndOrId', '… or with the same GeoNames id'),
	row('role', 'outcome', 'role', 'of those recognised'),
	row('time expressions', 'outcome', 'timexExact', 'exact span'),
	row('time expressions', 'outcome', 'timexOverlap', 'any overlap'),
	row('time expressions', 'outcome', 'timexType', 'any overlap and the same type'),
	row('time expressions', 'outcome', 'timexValue', 'any overlap and the same value'),
	row('dates', 'outcome', 'dateFound', 'found'),
	row('dates', 'outcome', 'dateInterval', 'exact interval of days'),
	row('dates', 'outcome', 'dateStart', 'first day right'),
	row('dating of mentions', 'outcome', 'dated', 'dated, and to the same days'),
	row('dating of mentions', 'outcome', 'dating', 'to the same days, or undated as annotated'),
	row('dating of mentions', 'outcome', 'basis', 'same basis'),
	row('dating, spans given', 'outcome', 'datedGiven', 'dated, and to the same days'),
	row('dating, spans given', 'outcome', 'datingGiven', 'to the same days, or undated as annotated'),
	row('dating, spans given', 'outcome', 'basisGiven', 'same basis')
];

export interface OutcomeFigure extends Row, Outcome {
	readonly kind: 'outcome';
	readonly score: Score;
	readonly error: Score;
}

export interface DistanceFigure extends Row {
	readonly kind: 'distance';
	readonly distances: DistanceFigures;
	readonly error: Pick<DistanceFigures, 'within161' | 'meanKm'>;
}

export type Figure = OutcomeFigure | DistanceFigure;

/** What one document adds to every figure. Either run may be left out. */
export function tallyDocument(
	document: GoldDocument,
	own: OutputDocument | null,
	given: OutputDocument | null
): Tally {
	const { toponyms, timexes, dates } = document;
	const tallies: Tally[] = [];
	if (toponyms && own) tallies.push(tallyToponyms(toponyms, own.toponyms));
	if (toponyms && given) tallies.push(tallyGiven(toponyms, given.toponyms));
	if (toponyms && own) tallies.push(tallyRoles(document, own.toponyms));
	if (toponyms && own) tallies.push(tallyDatings(document, own.toponyms));
	if (toponyms && given) tallies.push(renamed(tallyDatings(document, given.toponyms)));
	if (timexes && own) tallies.push(tallyTimexes(timexes, own.timexes));
	if (dates && own) tallies.push(tallyDates(dates, own.timexes));
	return {
		outcomes: Object.assign({}, ...tallies.map(({ outcomes }) => outcomes)),
		distances: Object.assign({}, ...tallies.map(({ distances }) => distances))
	};
}

/** The same figures, measured on given spans. */
function renamed({ outcomes, distances }: Tally): Tally {
	const given = Object.entries(outcomes).map(([key, outcome]) => [`${key}Given`, outcome]);
	return { outcomes: Object.fromEntries(given), distances };
}

/** The figures of all documents, with standard errors; those that nothing was annotated for are left out. */
export function figuresOf(tallies: readonly Tally[]): Figure[] {
	return ROWS.flatMap((each): Figure[] => {
		const { key } = each;
		if (each.kind === 'distance') {
			const of = (tally: Tally) => tally.distances[key] ?? [];
			const distances = distanceFigures(tallies.flatMap(of));
			if (!distances) return [];
			const [within161, meanKm] = standardErrors(tallies.map(of).map(distanceTerms), (sums) => [
				sums[1]! / (sums[0]! || 1),
				sums[2]! / (sums[0]! || 1)
			]) as [number, number];
			return [{ ...each, kind: 'distance', distances, error: { within161, meanKm } }];
		}
		const sum = sumOutcomes(tallies, key);
		if (sum.wanted === 0) return [];
		const terms = tallies.map(({ outcomes }) => {
			const { right, given, wanted } = outcomes[key] ?? { right: 0, given: 0, wanted: 0 };
			return Float64Array.of(right, given, wanted);
		});
		const [precision, recall, f1] = standardErrors(terms, ([right, given, wanted]) => {
			const score = scoreOf({ right: right!, given: given!, wanted: wanted! });
			return [score.precision, score.recall, score.f1];
		}) as [number, number, number];
		return [
			{ ...each, kind: 'outcome', ...sum, score: scoreOf(sum), error: { precision, recall, f1 } }
		];
	});
}

function distanceTerms(distances: readonly number[]): Float64Array {
	return Float64Array.of(
		distances.length,
		distances.filter((km) => km <= NEAR_KM).length,
		distances.reduce((sum, km) => sum + km, 0)
	);
}
