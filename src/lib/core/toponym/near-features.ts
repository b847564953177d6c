/** What do the names that stand close by say for or against an option? */
import type { Choice, Option } from './candidates.ts';
import type { DocumentNames, Votes } from './document-names.ts';
import type { NameGroup, NameGroups } from './name-groups.ts';
import { FEATURE_COUNT, FEATURE_INDEX as AT } from './ranker-features.ts';
import type { Surroundings } from './surroundings.ts';

/** Names that stand close by, with a weight that falls with the distance in characters. */
export interface NearNames {
	/** Indices into the names of the text. */
	readonly names: readonly number[];
	readonly weights: readonly number[];
	readonly weight: number;
}

const NEAR_CHARACTERS = 600;
const NEGLIGIBLE_NEARNESS = 0.02;

export function namesNear(
	choices: readonly Choice[],
	mention: number,
	nameOf: readonly number[]
): NearNames {
	const { start } = choices[mention]!.recognised;
	const names: number[] = [];
	const weights: number[] = [];
	let sum = 0;
	const look = (other: number): boolean => {
		const distance = Math.abs(choices[other]!.recognised.start - start);
		if (distance > NEAR_CHARACTERS) return false;
		const weight = Math.exp(-distance / 150);
		if (nameOf[other] !== nameOf[mention] && weight >= NEGLIGIBLE_NEARNESS) {
			names.push(nameOf[other]!);
			weights.push(weight);
			sum += weight;
		}
		return true;
	};
	for (let other = mention - 1; other >= 0 && look(other); other--);
	for (let other = mention + 1; other < choices.length && look(other); other++);
	return { names, weights, weight: sum };
}

/** Sets these features in the row of each option; `places`: where its options stand among those of its name. */
export function nearFeatures(
	{ options }: Choice,
	places: readonly number[] | null,
	{ start }: NameGroup,
	near: NearNames,
	all: DocumentNames,
	surroundings: Surroundings,
	rows: Float64Array
): void {
	if (near.weight === 0) return;
	const { country, admin1, admin2, groups } = all;
	for (const votes of [country, admin1, admin2]) gatherNear(votes, near, groups);
	for (let index = 0; index < options.length; index++) {
		const row = index * FEATURE_COUNT;
		const at = start + (places ? places[index]! : index);
		rows[row + AT.nearCountryShare] = nearVotes(country, at) / near.weight;
		rows[row + AT.nearAdmin1Share] = nearVotes(admin1, at) / near.weight;
		rows[row + AT.nearAdmin2Share] = nearVotes(admin2, at) / near.weight;
	}
	for (const { level } of [country, admin1, admin2]) level.scratch.fill(0);
	addSurroundings(options, places, near, surroundings, rows);
}

/** Adds up, for each code, what the near names say of it. */
function gatherNear({ level, own }: Votes, { names, weights }: NearNames, all: NameGroups): void {
	const { of, isFirst, scratch } = level;
	for (let i = 0; i < names.length; i++) {
		const { leads, start, options } = all.groups[names[i]!]!;
		if (!leads) continue;
		for (let at = start; at < start + options.length; at++)
			if (isFirst[at]) scratch[of[at]!]! += weights[i]! * own[at]!;
	}
}

const nearVotes = ({ level }: Votes, at: number): number => level.scratch[level.of[at]!]!;

function addSurroundings(
	options: readonly Option[],
	places: readonly number[] | null,
	{ names, weights }: NearNames,
	surroundings: Surroundings,
	rows: Float64Array
): void {
	for (let i = 0; i < names.length; i++) {
		const start = surroundings.startOf(names[i]!);
		const { values } = surroundings;
		for (let index = 0; index < options.length; index++) {
			const row = index * FEATURE_COUNT;
			const around = start + 3 * (places ? places[index]! : index);
			rows[row + AT.near30]! += weights[i]! * values[around]!;
			rows[row + AT.near150]! += weights[i]! * values[around + 1]!;
		}
	}
	for (let row = 0; row < rows.length; row += FEATURE_COUNT) {
		rows[row + AT.near30] = Math.log1p(rows[row + AT.near30]!);
		rows[row + AT.near150] = Math.log1p(rows[row + AT.near150]!);
	}
}
