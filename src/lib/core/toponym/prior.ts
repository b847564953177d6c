/** How likely is a place to be meant, before anything else of the text is known? */
import type { Entry, NameType, Recognised } from '../model.ts';

/** Where GeoNames gives no population: what is usual for a place of its class. */
const USUAL_POPULATION: Readonly<Record<string, number>> = {
	PPLC: 20_000,
	PPLA: 8_000,
	PPLA2: 1_500,
	PPLA3: 400,
	PPLA4: 250,
	PPLX: 150
};
const LEAST_POPULATION = 60;

export const effectivePopulation = (entry: Entry): number =>
	Math.max(
		entry.population,
		entry.kind === 'settlement'
			? (USUAL_POPULATION[entry.feature] ?? LEAST_POPULATION)
			: LEAST_POPULATION
	);

/** On a scale of powers of ten, as population is. */
export function prominence(entry: Entry): number {
	const people = Math.log10(effectivePopulation(entry));
	switch (entry.kind) {
		case 'country':
			return 9.2;
		case 'province':
			return people * 0.7 + 2.6;
		case 'district':
			return people * 0.6 + 0.8;
		case 'region':
			return entry.feature === 'CONT' ? 9 : 7;
		case 'historical':
			return 7;
		case 'physical':
			return 6.3;
		case 'facility':
			return entry.geonameid === null && entry.alternates >= 20 ? 6 : 3.5;
		case 'settlement':
			return people + (SETTLEMENT_BONUS[entry.feature] ?? 0);
	}
}

const SETTLEMENT_BONUS: Readonly<Record<string, number>> = { PPLC: 1, PPLA: 0.5, PPLX: -0.6 };

const TYPE_COST: Readonly<Record<NameType, number>> = {
	own: 0,
	demonym: 0,
	derived: 0.7,
	alternate: 1,
	abbreviation: 0
};

/** An abbreviation counts only when it is written as one: "US" but not "us", "Pa." but not "Pa". */
export const looksAbbreviated = (name: string): boolean => /\.|^[A-Z]{2,4}$/.test(name);

/** First guess, on the scale of `prominence`. */
export function prior(entry: Entry, type: NameType, recognised: Recognised): number {
	const misfit = type === 'abbreviation' && !looksAbbreviated(recognised.name) ? 3 : 0;
	return prominence(entry) - TYPE_COST[type] - misfit + headBonus(entry, recognised);
}

function headBonus({ kind }: Entry, { head }: Recognised): number {
	if (head === null) return 0;
	if (kind === head) return 1.5;
	if (head === 'province' && kind === 'region') return 0.5;
	return 0;
}
