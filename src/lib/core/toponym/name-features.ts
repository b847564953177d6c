/** What do the other names of the text say for or against an option of a name? The same for all its mentions. */
import type { Option } from './candidates.ts';
import { distanceKm } from './distance.ts';
import { beliefInside, isPoint, type DocumentName, type DocumentNames } from './document-names.ts';
import type { MainRegion } from './main-region.ts';
import type { Feature } from './ranker-features.ts';

type SetFeature = (name: Feature, value: number) => void;

export function nameFeatures(
	all: DocumentNames,
	own: DocumentName,
	main: MainRegion,
	option: Option,
	set: SetFeature
): void {
	locality(main, option, set);
	votes(all, own, option, set);
	named(all, option, set);
	couldBe(all, own, option, set);
	const { kind } = option.entry;
	if (kind === 'country' || kind === 'province' || kind === 'district')
		set('namesInside', Math.log1p(beliefInside(all, own, option)));
	if (isPoint(option)) surroundings(all, own, option, set);
}

function locality(main: MainRegion, { entry }: Option, set: SetFeature): void {
	if (entry.country && entry.country === main.country) set('inMainCountry', main.inCountry);
	if (entry.kind === 'country' || !entry.country) return;
	const home = entry.admin1 !== null && entry.admin1 === main.admin1;
	set(home ? 'inMainAdmin1' : 'outsideMainAdmin1', main.inAdmin1);
}

function votes(all: DocumentNames, own: DocumentName, { entry }: Option, set: SetFeature): void {
	const others = Math.max(1e-9, all.weight - own.weight);
	const of = (sum: ReadonlyMap<string, number>, mine: ReadonlyMap<string, number>, code: string) =>
		Math.max(0, (sum.get(code) ?? 0) - (mine.get(code) ?? 0) * own.weight);
	if (entry.country) {
		const mass = of(all.country, own.country, entry.country);
		set('countryShare', Math.min(1, mass / others));
		set('countryVotes', Math.log1p(mass));
	}
	if (entry.admin1) {
		const mass = of(all.admin1, own.admin1, entry.admin1);
		set('admin1Share', Math.min(1, mass / others));
		set('admin1Votes', Math.log1p(mass));
	}
	if (entry.admin2) {
		const mass = of(all.admin2, own.admin2, entry.admin2);
		set('admin2Share', Math.min(1, mass / others));
	}
}

function named(all: DocumentNames, { entry }: Option, set: SetFeature): void {
	const { kind, country, admin1, admin2 } = entry;
	if (kind === 'country') return;
	const inCountry = country ? (all.namedCountry.get(country) ?? 0) : 0;
	set('countryNamed', inCountry);
	const inAdmin1 = kind !== 'province' && admin1 ? (all.namedAdmin1.get(admin1) ?? 0) : 0;
	set('admin1Named', inAdmin1);
	if (kind !== 'settlement') return;
	if (admin2) set('admin2Named', all.namedAdmin2.get(admin2) ?? 0);
	if (inCountry === 0 && inAdmin1 === 0) set('noneNamed', 1);
}

function couldBe(all: DocumentNames, own: DocumentName, { entry }: Option, set: SetFeature): void {
	const { country, admin1, admin2 } = entry;
	const others = (sum: ReadonlyMap<string, number>, mine: ReadonlySet<string>, code: string) =>
		Math.log1p(Math.max(0, (sum.get(code) ?? 0) - (mine.has(code) ? 1 / Math.sqrt(mine.size) : 0)));
	if (country) set('couldShareCountry', others(all.anyCountry, own.anyCountry, country));
	if (admin1) set('couldShareAdmin1', others(all.anyAdmin1, own.anyAdmin1, admin1));
	if (admin2) set('couldShareAdmin2', others(all.anyAdmin2, own.anyAdmin2, admin2));
}

const FAR_KM = 3000;
const OUT_OF_REACH_KM = 300;

function surroundings(
	all: DocumentNames,
	own: DocumentName,
	option: Option,
	set: SetFeature
): void {
	let [within30, within150, within600, could] = [0, 0, 0, 0];
	for (const name of all.neighbours) {
		if (name === own) continue;
		for (const [other, belief] of name.top) {
			if (!isPoint(other)) continue;
			const km = distanceKm(option, other);
			if (km > FAR_KM) continue;
			within30 += belief * Math.exp(-km / 30);
			within150 += belief * Math.exp(-km / 150);
			within600 += belief * Math.exp(-km / 600);
		}
		could += nearest(option, name.anyPoints);
	}
	set('within30', Math.log1p(within30));
	set('within150', Math.log1p(within150));
	set('within600', Math.log1p(within600));
	set('couldLieNear', Math.log1p(could));
}

function nearest(option: Option, points: readonly Option[]): number {
	let km = OUT_OF_REACH_KM;
	for (const point of points) {
		// A cheap test first: two degrees of latitude are farther than what counts.
		if (Math.abs(point.entry.lat - option.entry.lat) > 2.7) continue;
		km = Math.min(km, distanceKm(option, point));
	}
	return km < OUT_OF_REACH_KM ? Math.exp(-km / 50) / Math.sqrt(points.length) : 0;
}
