/** What do the other names of the text say for or against an option of a name? The same for all its mentions. */
import type { Option } from './candidates.ts';
import { chordOf, distanceOfChord, squaredChord } from './distance.ts';
import {
	beliefInside,
	votesOfOthers,
	type DocumentName,
	type DocumentNames
} from './document-names.ts';
import type { MainRegion } from './main-region.ts';
import { isPoint, type Level, type NameGroup, type NameGroups } from './name-groups.ts';
import { FEATURE_COUNT, FEATURE_INDEX as AT } from './ranker-features.ts';
import type { Surroundings } from './surroundings.ts';

/** Fills a row for each option of the name at `name`, given what is believed of all names. */
export function nameFeatures(
	all: DocumentNames,
	name: number,
	main: MainRegion,
	surroundings: Surroundings,
	rows: Float64Array
): void {
	const own = all.names[name]!;
	const { options, start } = own.group;
	for (let position = 0; position < options.length; position++) {
		const option = options[position]!;
		const row = position * FEATURE_COUNT;
		locality(all, main, start + position, option, rows, row);
		votes(all, own, start + position, rows, row);
		named(all, start + position, option, rows, row);
		const { kind } = option.entry;
		if (kind === 'country' || kind === 'province' || kind === 'district')
			rows[row + AT.namesInside] = Math.log1p(beliefInside(all, own, option));
	}
	for (const other of all.groups.neighbours) {
		if (other === name) continue;
		const from = surroundings.startOf(other);
		const { values } = surroundings;
		for (let position = 0; position < options.length; position++) {
			const row = position * FEATURE_COUNT;
			rows[row + AT.within30]! += values[from + position * 3]!;
			rows[row + AT.within150]! += values[from + position * 3 + 1]!;
			rows[row + AT.within600]! += values[from + position * 3 + 2]!;
		}
	}
	for (let row = 0; row < rows.length; row += FEATURE_COUNT)
		for (const feature of WITHIN) rows[row + feature] = Math.log1p(rows[row + feature]!);
}

const WITHIN = [AT.within30, AT.within150, AT.within600] as const;

function locality(
	{ country, admin1 }: DocumentNames,
	main: MainRegion,
	at: number,
	{ entry }: Option,
	rows: Float64Array,
	row: number
): void {
	const own = country.level.of[at]!;
	if (own === 0) return;
	if (own === main.country.code) rows[row + AT.inMainCountry] = main.country.share;
	if (entry.kind === 'country') return;
	const unit = admin1.level.of[at]!;
	const home = unit !== 0 && unit === main.admin1.code;
	rows[row + (home ? AT.inMainAdmin1 : AT.outsideMainAdmin1)] = main.admin1.share;
}

function votes(
	{ groups, country, admin1, admin2 }: DocumentNames,
	{ group: { weight } }: DocumentName,
	at: number,
	rows: Float64Array,
	row: number
): void {
	const others = Math.max(1e-9, groups.weight - weight);
	if (country.level.of[at]) {
		const mass = votesOfOthers(country, at, weight);
		rows[row + AT.countryShare] = Math.min(1, mass / others);
		rows[row + AT.countryVotes] = Math.log1p(mass);
	}
	if (admin1.level.of[at]) {
		const mass = votesOfOthers(admin1, at, weight);
		rows[row + AT.admin1Share] = Math.min(1, mass / others);
		rows[row + AT.admin1Votes] = Math.log1p(mass);
	}
	if (admin2.level.of[at])
		rows[row + AT.admin2Share] = Math.min(1, votesOfOthers(admin2, at, weight) / others);
}

function named(
	{ country, admin1, admin2 }: DocumentNames,
	at: number,
	{ entry: { kind } }: Option,
	rows: Float64Array,
	row: number
): void {
	if (kind === 'country') return;
	const inCountry = country.named[country.level.of[at]!]!;
	rows[row + AT.countryNamed] = inCountry;
	const inAdmin1 = kind !== 'province' ? admin1.named[admin1.level.of[at]!]! : 0;
	rows[row + AT.admin1Named] = inAdmin1;
	if (kind !== 'settlement') return;
	rows[row + AT.admin2Named] = admin2.named[admin2.level.of[at]!]!;
	if (inCountry === 0 && inAdmin1 === 0) rows[row + AT.noneNamed] = 1;
}

/** Fills a row for each option of a name: what the others could mean, whatever is believed of them. */
export function couldBe(all: NameGroups, name: number, rows: Float64Array): void {
	const own = all.groups[name]!;
	for (let position = 0; position < own.options.length; position++) {
		const row = position * FEATURE_COUNT;
		const at = own.start + position;
		rows[row + AT.couldShareCountry] = sharing(all.country, name, at);
		rows[row + AT.couldShareAdmin1] = sharing(all.admin1, name, at);
		rows[row + AT.couldShareAdmin2] = sharing(all.admin2, name, at);
		const option = own.options[position]!;
		if (isPoint(option)) rows[row + AT.couldLieNear] = lyingNear(all, own, option);
	}
}

function sharing({ of, any, share }: Level, name: number, at: number): number {
	const code = of[at]!;
	return code === 0 ? 0 : Math.log1p(Math.max(0, any[code]! - share[name]!));
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
