/** Which places bear a name: as it is written, or else as it may have been derived? */
import type { NameMatch, NameType } from '../model.ts';
import { NAME_TYPES, type Header } from './columns.ts';
import type { Entries } from './entries.ts';
import { Spelling, type NameIndex } from './name-index.ts';
import { normaliseName } from './normalise.ts';
import { Remembered } from './remembered.ts';
import { demonymStems, foldTransliteration, headForm, NISBA, TRANSLITERATED } from './variants.ts';

export const LONGEST_ABBREVIATION = 10;
const CACHE = 20_000;

const encoder = new TextEncoder();

export class NameFinder {
	readonly #entries: Entries;
	readonly #names: NameIndex;
	readonly #abbreviations: ReadonlyMap<string, readonly number[]>;
	readonly #known = new Remembered<readonly NameMatch[]>(CACHE, (name) => this.#look(name));
	readonly #asked = new Spelling();
	#folded: ReadonlyMap<string, readonly number[]> | null = null;

	constructor(header: Header, entries: Entries, names: NameIndex) {
		this.#entries = entries;
		this.#names = names;
		this.#abbreviations = new Map(header.abbreviations);
	}

	lookup(name: string): readonly NameMatch[] {
		return this.#known.of(name);
	}

	/** For somebody who types: looks at every name there is, which takes some milliseconds. */
	beginning(name: string): readonly NameMatch[] {
		const start = encoder.encode(normaliseName(name.trim()));
		return start.length < 2 ? [] : this.#byProminence(this.#matches(this.#names.beginning(start)));
	}

	#look(name: string): readonly NameMatch[] {
		const written = name.trim().replace(/\s+/g, ' ');
		const abbreviated = this.abbreviated(written) ?? this.abbreviated(withoutPossessive(written));
		if (abbreviated) return abbreviated;
		const exact = this.#exact(normaliseName(written), written);
		return this.#byProminence(exact.length ? exact : this.#derived(written));
	}

	/** Abbreviations count only as written: "US" and "Pa." do, "us" and "pa" do not. */
	abbreviated(written: string): readonly NameMatch[] | null {
		if (written.length > LONGEST_ABBREVIATION) return null;
		// Where a sentence ends the full stop serves twice: "in the U.S".
		const entries =
			this.#abbreviations.get(written) ??
			(/^(?:\p{Lu}\.)+\p{Lu}$/u.test(written) ? this.#abbreviations.get(`${written}.`) : undefined);
		return entries ? entries.map((entry) => ({ entry, type: 'abbreviation' })) : null;
	}

	#matches(numbers: readonly number[]): NameMatch[] {
		return numbers.map((number) => ({
			entry: this.#names.entryOf[number]!,
			type: NAME_TYPES[this.#names.typeOf[number]!]!
		}));
	}

	#numbers(name: string): number[] {
		const fits = name !== '' && this.#asked.clear().append(encoder.encode(name), false);
		return fits ? this.#names.find(this.#asked) : [];
	}

	#find(name: string): NameMatch[] {
		return this.#matches(this.#numbers(name));
	}

	/** Best known first: by names in the sources and people, and a little by how the name is borne. */
	#byProminence(matches: readonly NameMatch[]): readonly NameMatch[] {
		if (matches.length < 2) return matches;
		return matches
			.map((match) => ({
				match,
				weight:
					Math.log2(1 + this.#entries.alternates(match.entry)) +
					Math.log10(1 + this.#entries.population(match.entry)) +
					TYPE_WEIGHT[match.type]
			}))
			.sort((a, b) => b.weight - a.weight || a.match.entry - b.match.entry)
			.map(({ match }) => match);
	}

	/** Of what bears a spelling: of a small word nothing, of an acronym only what is well known. */
	plausible(written: string, numbers: readonly number[]): NameMatch[] {
		if (numbers.length === 0 || /^\p{Ll}{1,3}$/u.test(written)) return [];
		const matches = this.#matches(numbers);
		return isAcronym(written)
			? matches.filter(({ entry }) => this.#entries.isWellKnown(entry))
			: matches;
	}

	#exact(name: string, written: string): NameMatch[] {
		return this.plausible(written, this.#numbers(name));
	}

	#derived(written: string): NameMatch[] {
		const owner = withoutPossessive(written);
		const name = normaliseName(owner);
		if (owner !== written) {
			const matches = this.#exact(name, owner);
			if (matches.length) return matches;
		}
		return (
			this.#plural(name) ??
			this.#headed(name) ??
			this.#regionalDemonym(name, owner) ??
			this.#transliterated(name) ??
			[]
		);
	}

	#plural(name: string): NameMatch[] | null {
		if (!/[^s]s$/.test(name) || name.length < 5) return null;
		const matches = this.#find(name.slice(0, -1)).filter(
			({ entry, type }) => type === 'demonym' || this.#entries.isWellKnown(entry)
		);
		return orNull(
			matches.map(({ entry, type }) => ({ entry, type: type === 'demonym' ? type : 'derived' }))
		);
	}

	#headed(name: string): NameMatch[] | null {
		const form = headForm(name);
		if (!form) return null;
		const matches = this.#find(form.name);
		const bearers = matches.length ? matches : (this.#transliterated(form.name) ?? []);
		for (const kinds of form.kinds) {
			const fitting = bearers.filter(
				({ entry, type }) => type !== 'demonym' && kinds.includes(this.#entries.kind(entry))
			);
			if (fitting.length) return fitting.map(({ entry }) => ({ entry, type: 'derived' }));
		}
		return null;
	}

	#regionalDemonym(name: string, written: string): NameMatch[] | null {
		if (!/^\p{Lu}/u.test(written) || name.includes(' ')) return null;
		for (const stem of demonymStems(name)) {
			const nisba = /^is?$/.test(name.slice(stem.length));
			const matches = this.#find(stem).filter(
				({ entry, type }) =>
					type === 'own' &&
					this.#entries.isWellKnown(entry) &&
					(!nisba || NISBA.has(this.#entries.country(entry) ?? ''))
			);
			if (matches.length) return matches.map(({ entry }) => ({ entry, type: 'demonym' }));
		}
		return null;
	}

	#transliterated(name: string): NameMatch[] | null {
		if (name.length < 5 || !/^[a-z ]+$/.test(name)) return null;
		this.#folded ??= this.#foldNames();
		const entries = this.#folded.get(foldTransliteration(name)) ?? [];
		return orNull(entries.map((entry) => ({ entry, type: 'derived' as NameType })));
	}

	#foldNames(): ReadonlyMap<string, readonly number[]> {
		const folded = new Map<string, number[]>();
		const demonym = NAME_TYPES.indexOf('demonym');
		for (let name = 0; name < this.#names.entryOf.length; name++) {
			const entry = this.#names.entryOf[name]!;
			if (!this.#isWrittenManyWays(entry) || this.#names.typeOf[name] === demonym) continue;
			const spelling = this.#names.spelling(name);
			if (spelling.length < 5 || !/^[a-z ]+$/.test(spelling)) continue;
			const key = foldTransliteration(spelling);
			const same = folded.get(key);
			if (!same) folded.set(key, [entry]);
			else if (!same.includes(entry)) same.push(entry);
		}
		return folded;
	}

	/** Of hamlets nobody writes under five spellings; seats without a count have population 0. */
	#isWrittenManyWays(entry: number): boolean {
		const people = this.#entries.population(entry);
		if (people < 5000 && (people > 0 || this.#entries.alternates(entry) === 0)) return false;
		return TRANSLITERATED.has(this.#entries.country(entry) ?? '');
	}
}

const TYPE_WEIGHT: Readonly<Record<NameType, number>> = {
	own: 2,
	abbreviation: 2,
	demonym: 2,
	alternate: 0,
	derived: 0
};

const withoutPossessive = (written: string): string => written.replace(/['’]s?$/, '');
const isAcronym = (written: string): boolean => /^(?:[A-Z]{2,4}|(?:\p{Lu}\.){2,})$/u.test(written);
const orNull = <T>(list: T[]): T[] | null => (list.length ? list : null);
