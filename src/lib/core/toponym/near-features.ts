/** What do the names that stand close by say for or against an option? */
import type { Choice } from './candidates.ts';
import { isPoint, type DocumentName, type DocumentNames } from './document-names.ts';
import { FEATURE_COUNT, FEATURE_INDEX as AT } from './ranker-features.ts';
import { addAround, type Around, type Points } from './surroundings.ts';

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

/** Sets these features in the row of each option. */
export function nearFeatures(
	{ options }: Choice,
	near: NearNames,
	all: DocumentNames,
	points: Points,
	rows: Float64Array
): void {
	if (near.weight === 0) return;
	const inCountry = new Votes(near, ({ country }) => country, all);
	const inAdmin1 = new Votes(near, ({ admin1 }) => admin1, all);
	const inAdmin2 = new Votes(near, ({ admin2 }) => admin2, all);
	options.forEach((option, index) => {
		const row = index * FEATURE_COUNT;
		const { country, admin1, admin2 } = option.entry;
		rows[row + AT.nearCountryShare] = inCountry.share(country);
		rows[row + AT.nearAdmin1Share] = inAdmin1.share(admin1);
		rows[row + AT.nearAdmin2Share] = inAdmin2.share(admin2);
		if (!isPoint(option)) return;
		const around: Around = { within30: 0, within150: 0, within600: 0 };
		near.names.forEach((name, position) =>
			addAround(points, name, option, near.weights[position]!, around)
		);
		rows[row + AT.near30] = Math.log1p(around.within30);
		rows[row + AT.near150] = Math.log1p(around.within150);
	});
}

/** What share of the near names' belief falls on a code? Many options bear the same one. */
class Votes {
	readonly #known = new Map<string, number>();

	constructor(
		readonly near: NearNames,
		readonly codes: (name: DocumentName) => ReadonlyMap<string, number>,
		readonly all: DocumentNames
	) {}

	share(code: string | null): number {
		if (!code) return 0;
		let share = this.#known.get(code);
		if (share === undefined) {
			const { names, weights, weight } = this.near;
			let sum = 0;
			for (let i = 0; i < names.length; i++)
				sum += weights[i]! * (this.codes(this.all.names[names[i]!]!).get(code) ?? 0);
			this.#known.set(code, (share = sum / weight));
		}
		return share;
	}
}
