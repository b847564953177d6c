/** What would articles look like that name these places? Made up from the gazetteer, with the answers known. */
import type { Entry, Gazetteer, Kind, Recognised } from '../../src/lib/core/model.ts';
import { findChoices } from '../../src/lib/core/toponym/candidates.ts';
import { seededRandom } from '../tagger/random.ts';
import type { Label, LabelledDocument } from './labelled.ts';
import { Atlas } from './atlas.ts';

interface Named {
	readonly entry: Entry;
	/** The word that stands beside the name and says its kind. */
	readonly head: Kind | null;
}

const LABEL_WEIGHT = 0.5;

/** `count` documents; most are of a town and its surroundings, the others of a whole country or of the world. */
export function syntheticDocuments(
	count: number,
	gazetteer: Gazetteer,
	alternates: ReadonlyMap<number, readonly string[]>,
	seed: number
): LabelledDocument[] {
	const atlas = new Atlas(gazetteer, alternates);
	const random = seededRandom(seed);
	return Array.from({ length: count }, (_, index) => {
		const named = KINDS_OF_NEWS[index % KINDS_OF_NEWS.length]!(atlas, random);
		return write(shuffled(named, random), atlas, gazetteer, random);
	});
}

const KINDS_OF_NEWS = [
	localNews,
	worldNews,
	localNews,
	nationalNews,
	localNews,
	localNews,
	nationalNews,
	worldNews,
	localNews
];

function localNews(atlas: Atlas, random: () => number): Named[] {
	const home = atlas.town(random);
	const near = atlas.around(home);
	const named: Named[] = [town(home, random)];
	const neighbours = 1 + Math.floor(random() * 7);
	for (let i = 0; i < neighbours; i++) {
		const drawn = Array.from({ length: 6 }, () => pick(near, random))
			.filter((entry) => entry.country === home.country)
			.sort((a, b) => b.population - a.population)
			.slice(0, 3);
		if (drawn.length) named.push(town(pick(drawn, random), random));
	}
	const district = atlas.districtOf(home);
	if (district && random() < 0.5) named.push(withHead(district, random, 0.9));
	const province = atlas.provinceOf(home);
	if (province && random() < 0.55) named.push(provinceName(province, atlas, random));
	const country = atlas.countryOf(home);
	if (country && random() < 0.3) named.push(plain(country));
	const far = Math.floor(random() * 3);
	for (let i = 0; i < far; i++)
		named.push(
			plain(
				random() < 0.5
					? atlas.city(random)
					: random() < 0.5
						? atlas.country(random)
						: atlas.town(random)
			)
		);
	return withRepeats(named, random);
}

function nationalNews(atlas: Atlas, random: () => number): Named[] {
	const home = atlas.town(random);
	const country = atlas.countryOf(home);
	const named: Named[] = [];
	if (country && random() < 0.8) named.push(plain(country));
	const capital = atlas.capitalOf(home.country);
	if (capital && random() < 0.25) named.push(plain(capital));
	const inside = atlas.townsOf(home.country ?? '');
	const towns = 1 + Math.floor(random() * 5);
	for (let i = 0; i < towns; i++) {
		named.push(plain(largest(inside, 4, random)));
	}
	const provinces = atlas.provincesOf(home.country ?? '');
	const units = Math.floor(random() * 4);
	for (let i = 0; i < units && provinces.length; i++)
		named.push(provinceName(pick(provinces, random), atlas, random));
	const district = atlas.districtOf(pick(inside, random));
	if (district && random() < 0.4) named.push(withHead(district, random, 1));
	const others = Math.floor(random() * 3);
	for (let i = 0; i < others; i++) named.push(plain(atlas.country(random)));
	if (random() < 0.6) {
		const entry = atlas.ofTables(random);
		// Nearly all names of valleys, rivers and seas hold the word that says so.
		named.push({ entry, head: entry.kind === 'physical' && random() < 0.8 ? entry.kind : null });
	}
	return withRepeats(named, random);
}

/** Several countries, their capitals, other large cities, a sea or a region. */
function worldNews(atlas: Atlas, random: () => number): Named[] {
	const named: Named[] = [];
	const countries = 2 + Math.floor(random() * 4);
	for (let i = 0; i < countries; i++) {
		const country = atlas.countryOf(atlas.town(random)) ?? atlas.country(random);
		if (random() < 0.85) named.push(plain(country));
		const capital = atlas.capitalOf(country.country);
		if (capital && random() < 0.2) named.push(plain(capital));
		const towns = atlas.townsOf(country.country ?? '');
		if (random() < 0.4 && towns.length) named.push(plain(largest(towns, 8, random)));
	}
	for (let i = 0; i < 3; i++) if (random() < 0.6) named.push(plain(atlas.city(random)));
	if (random() < 0.5) named.push(plain(atlas.ofTables(random)));
	return withRepeats(named, random);
}

/** The largest of a few: news is of large towns. */
function largest(towns: readonly Entry[], few: number, random: () => number): Entry {
	const drawn = Array.from({ length: few }, () => pick(towns, random));
	return drawn.sort((a, b) => b.population - a.population)[0]!;
}

const plain = (entry: Entry): Named => ({ entry, head: null });

/** Now and then "the city of Herat", "the village of Anaba". */
const town = (entry: Entry, random: () => number): Named => ({
	entry,
	head: random() < 0.08 ? entry.kind : null
});

/** A unit that shares its name with a town inside is hardly ever named without saying which is meant. */
function provinceName(entry: Entry, atlas: Atlas, random: () => number): Named {
	return withHead(entry, random, atlas.hasTownOfItsName(entry) ? 0.97 : 0.4);
}

function withHead(entry: Entry, random: () => number, share: number): Named {
	const says = / (?:County|Parish|Borough|District|Province|Region)$/.test(entry.title);
	return { entry, head: !says && random() < share ? entry.kind : null };
}

function withRepeats(named: readonly Named[], random: () => number): Named[] {
	const repeats = [0, 0].flatMap(() => (random() < 0.4 ? [pick(named, random)] : []));
	return [...named, ...repeats];
}

function write(
	named: readonly Named[],
	atlas: Atlas,
	gazetteer: Gazetteer,
	random: () => number
): LabelledDocument {
	let text = '';
	const recognised: Recognised[] = [];
	const meant: Entry[] = [];
	const put = (entry: Entry, head: Kind | null) => {
		const name = (random() < 0.2 && atlas.sharedAlternate(entry, random)) || entry.title;
		const start = text.length;
		text += name;
		const span = { start, end: text.length, name };
		recognised.push({ ...span, form: 'name', within: null, head, confidence: 1 });
		meant.push(entry);
	};
	for (const { entry, head } of named) {
		put(entry, head);
		const province = entry.kind === 'settlement' ? atlas.provinceOf(entry) : null;
		if (province && random() < 0.12) {
			text += ', ';
			put(province, null);
		}
		text += ` ${'x'.repeat(20 + Math.floor(random() * 120))} `;
	}
	const choices = findChoices(text, recognised, gazetteer);
	const labels = choices.map(({ options }, index): Label | null => {
		const right = options.findIndex(({ entry }) => entry.index === meant[index]!.index);
		if (right < 0 || options.length < 2) return null;
		return { right: new Set([right]), weight: LABEL_WEIGHT, fromContainer: false };
	});
	return { text, choices, labels };
}

const pick = <T>(list: readonly T[], random: () => number): T =>
	list[Math.min(list.length - 1, Math.floor(random() * list.length))]!;

function shuffled<T>(list: readonly T[], random: () => number): T[] {
	const copy = [...list];
	for (let i = copy.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[copy[i], copy[j]] = [copy[j]!, copy[i]!];
	}
	return copy;
}
