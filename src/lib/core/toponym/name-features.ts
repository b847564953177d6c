/** What do the other names of the text say for or against an option of a name? The same for all its mentions. */
import type { Option } from './candidates.ts';
import { chordOf, distanceOfChord, squaredChord } from './distance.ts';
import {
	beliefInside,
	isPoint,
	type DocumentName,
	type DocumentNames,
	type NameGroup,
	type NameGroups
} from './document-names.ts';
import type { MainRegion } from './main-region.ts';
import { FEATURE_COUNT, FEATURE_INDEX as AT } from './ranker-features.ts';
import { addAround, type Around, type Points } from './surroundings.ts';

/** Fills a row for each option of the name at `index`, given what is believed of all names. */
export function nameFeatures(
	all: DocumentNames,
	index: number,
	main: MainRegion,
	points: Points,
	rows: Float64Array
): void {
	const own = all.names[index]!;
	own.group.options.forEach((option, position) => {
		const row = position * FEATURE_COUNT;
		locality(main, option, rows, row);
		votes(all, own, option, rows, row);
		named(all, option, rows, row);
		const { kind } = option.entry;
		if (kind === 'country' || kind === 'province' || kind === 'district')
			rows[row + AT.namesInside] = Math.log1p(beliefInside(all, own, option));
		if (!isPoint(option)) return;
		const around: Around = { within30: 0, within150: 0, within600: 0 };
		for (const name of all.groups.neighbours)
			if (name !== index) addAround(points, name, option, 1, around);
		rows[row + AT.within30] = Math.log1p(around.within30);
		rows[row + AT.within150] = Math.log1p(around.within150);
		rows[row + AT.within600] = Math.log1p(around.within600);
	});
}

function locality(main: MainRegion, { entry }: Option, rows: Float64Array, row: number): void {
	if (entry.country && entry.country === main.country)
		rows[row + AT.inMainCountry] = main.inCountry;
	if (entry.kind === 'country' || !entry.country) return;
	const home = entry.admin1 !== null && entry.admin1 === main.admin1;
	rows[row + (home ? AT.inMainAdmin1 : AT.outsideMainAdmin1)] = main.inAdmin1;
}

function votes(
	all: DocumentNames,
	own: DocumentName,
	{ entry }: Option,
	rows: Float64Array,
	row: number
): void {
	const { weight } = own.group;
	const others = Math.max(1e-9, all.groups.weight - weight);
	if (entry.country) {
		const mass = massOfOthers(all.country, own.country, entry.country, weight);
		rows[row + AT.countryShare] = Math.min(1, mass / others);
		rows[row + AT.countryVotes] = Math.log1p(mass);
	}
	if (entry.admin1) {
		const mass = massOfOthers(all.admin1, own.admin1, entry.admin1, weight);
		rows[row + AT.admin1Share] = Math.min(1, mass / others);
		rows[row + AT.admin1Votes] = Math.log1p(mass);
	}
	if (entry.admin2) {
		const mass = massOfOthers(all.admin2, own.admin2, entry.admin2, weight);
		rows[row + AT.admin2Share] = Math.min(1, mass / others);
	}
}

function massOfOthers(
	sum: ReadonlyMap<string, number>,
	own: ReadonlyMap<string, number>,
	code: string,
	weight: number
): number {
	return Math.max(0, (sum.get(code) ?? 0) - (own.get(code) ?? 0) * weight);
}

function named(all: DocumentNames, { entry }: Option, rows: Float64Array, row: number): void {
	const { kind, country, admin1, admin2 } = entry;
	if (kind === 'country') return;
	const inCountry = country ? (all.namedCountry.get(country) ?? 0) : 0;
	rows[row + AT.countryNamed] = inCountry;
	const inAdmin1 = kind !== 'province' && admin1 ? (all.namedAdmin1.get(admin1) ?? 0) : 0;
	rows[row + AT.admin1Named] = inAdmin1;
	if (kind !== 'settlement') return;
	if (admin2) rows[row + AT.admin2Named] = all.namedAdmin2.get(admin2) ?? 0;
	if (inCountry === 0 && inAdmin1 === 0) rows[row + AT.noneNamed] = 1;
}

/** A row for each option of a name: what the others could mean, whatever is believed of them. */
export function couldBe(all: NameGroups, own: NameGroup): Float64Array {
	const rows = new Float64Array(own.options.length * FEATURE_COUNT);
	own.options.forEach((option, position) => {
		const row = position * FEATURE_COUNT;
		const { country, admin1, admin2 } = option.entry;
		if (country)
			rows[row + AT.couldShareCountry] = sharing(all.anyCountry, own.anyCountry, country);
		if (admin1) rows[row + AT.couldShareAdmin1] = sharing(all.anyAdmin1, own.anyAdmin1, admin1);
		if (admin2) rows[row + AT.couldShareAdmin2] = sharing(all.anyAdmin2, own.anyAdmin2, admin2);
		if (isPoint(option)) rows[row + AT.couldLieNear] = lyingNear(all, own, option);
	});
	return rows;
}

function sharing(sum: ReadonlyMap<string, number>, own: ReadonlySet<string>, code: string): number {
	const mine = own.has(code) ? 1 / Math.sqrt(own.size) : 0;
	return Math.log1p(Math.max(0, (sum.get(code) ?? 0) - mine));
}

const OUT_OF_REACH = chordOf(300) ** 2;

function lyingNear({ groups, neighbours }: NameGroups, own: NameGroup, option: Option): number {
	let could = 0;
	for (const index of neighbours) {
		const group = groups[index]!;
		if (group === own) continue;
		let nearest = OUT_OF_REACH;
		for (const point of group.anyPoints) nearest = Math.min(nearest, squaredChord(option, point));
		if (nearest < OUT_OF_REACH)
			could +=
				Math.exp(distanceOfChord(Math.sqrt(nearest)) / -50) / Math.sqrt(group.anyPoints.length);
	}
	return Math.log1p(could);
}
