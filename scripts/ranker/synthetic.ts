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

/** `count` documents; two in three are of a town and its surroundings, the others of a whole country. */
export function syntheticDocuments(
	count: number,
	gazetteer: Gazetteer,
	seed: number
): LabelledDocument[] {
	const atlas = new Atlas(gazetteer);
	const random = seededRandom(seed);
	return Array.from({ length: count }, (_, index) => {
		const named = index % 3 === 2 ? nationalNews(atlas, random) : localNews(atlas, random);
		return write(shuffled(named, random), atlas, gazetteer, random);
	});
}

function localNews(atlas: Atlas, random: () => number): Named[] {
	const home = atlas.town(random);
	const near = atlas.around(home);
	const named: Named[] = [plain(home)];
	const neighbours = 1 + Math.floor(random() * 7);
	for (let i = 0; i < neighbours; i++) {
		const drawn = Array.from({ length: 6 }, () => pick(near, random))
			.filter((entry) => entry.country === home.country)
			.sort((a, b) => b.population - a.population)
			.slice(0, 3);
		if (drawn.length) named.push(plain(pick(drawn, random)));
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
	const inside = atlas.townsOf(home.country ?? '');
	const towns = 1 + Math.floor(random() * 5);
	for (let i = 0; i < towns; i++) {
		// The larger of a few: news is of large towns.
		const drawn = Array.from({ length: 4 }, () => pick(inside, random));
		named.push(plain(drawn.sort((a, b) => b.population - a.population)[0]!));
	}
	const provinces = atlas.provincesOf(home.country ?? '');
	const units = Math.floor(random() * 4);
	for (let i = 0; i < units && provinces.length; i++)
		named.push(provinceName(pick(provinces, random), atlas, random));
	const district = atlas.districtOf(pick(inside, random));
	if (district && random() < 0.4) named.push(withHead(district, random, 1));
	const others = Math.floor(random() * 3);
	for (let i = 0; i < others; i++) named.push(plain(atlas.country(random)));
	if (random() < 0.5) named.push(plain(atlas.ofTables(random)));
	return withRepeats(named, random);
}

const plain = (entry: Entry): Named => ({ entry, head: null });

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

const HEAD_WORDS: Readonly<Partial<Record<Kind, string>>> = {
	province: 'province',
	district: 'district'
};

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
		const name = entry.title;
		const start = text.length;
		text += name;
		const span = { start, end: text.length, name };
		recognised.push({ ...span, form: 'name', within: null, head, confidence: 1 });
		meant.push(entry);
	};
	for (const { entry, head } of named) {
		put(entry, head);
		if (head) text += ` ${HEAD_WORDS[head] ?? ''}`;
		const province = entry.kind === 'settlement' ? atlas.provinceOf(entry) : null;
		if (province && random() < 0.12) {
			text += ', ';
			put(province, null);
		}
		text += ` ${'x'.repeat(20 + Math.floor(random() * 120))} `;
	}
	const choices = findChoices(text, recognised, gazetteer);
	const labels = choices.map(({ options }, index): Label | null => {
		const right = options.findIndex(({ entry }) => entry === meant[index]);
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
