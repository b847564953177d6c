/** Which places bear a name, and what is known of a place? The compiled gazetteer, opened. */
import type { Entry, Gazetteer, Kind, NameMatch, NameType, Place, ScanMatch } from '../model.ts';
import { KINDS, NAME_TYPES, readColumns, type Columns, type Header } from './columns.ts';
import { NameIndex, Spelling } from './name-index.ts';
import { normaliseName } from './normalise.ts';
import { demonymStems, foldTransliteration, headForm, NISBA, TRANSLITERATED } from './variants.ts';

const LONGEST_RUN = 6;
const LONGEST_ABBREVIATION = 10;
const CACHE = 50_000;
const KNOWN_CITY = 100_000;

/** `bytes` as written by scripts/data, not gzipped. Throws when they are anything else. */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
	return new CompiledGazetteer(bytes);
}

/** Gunzips first, unless a server on the way has done so already. */
export async function loadGazetteer(packed: Uint8Array): Promise<Gazetteer> {
	const gzipped = packed[0] === 0x1f && packed[1] === 0x8b;
	return openGazetteer(gzipped ? await gunzip(packed) : packed);
}

async function gunzip(packed: Uint8Array): Promise<Uint8Array> {
	// A gzip file ends with the length of what is in it: no need to grow or to copy twice.
	const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
	const plain = new Uint8Array(view.getUint32(packed.byteLength - 4, true));
	const source = new Blob([packed as Uint8Array<ArrayBuffer>]).stream();
	const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		if (length + value.length > plain.length) throw new Error('The gazetteer file is damaged.');
		plain.set(value, length);
		length += value.length;
	}
	return plain;
}

class CompiledGazetteer implements Gazetteer {
	readonly size: number;
	readonly #header: Header;
	readonly #columns: Columns;
	readonly #names: NameIndex;
	readonly #titleStarts: Uint32Array;
	readonly #ids: ReadonlyMap<number, string>;
	readonly #members: ReadonlyMap<number, readonly string[]>;
	readonly #years: ReadonlyMap<number, readonly [number, number]>;
	readonly #abbreviations: ReadonlyMap<string, readonly number[]>;
	/** Entry of each country, province and district, by the number of its code. */
	readonly #containers: Readonly<Record<'country' | 'admin1' | 'admin2', Uint32Array>>;
	readonly #entries = new Map<number, Entry>();
	readonly #words = new Map<string, Word>();
	readonly #spelling = new Spelling();
	#byId: Map<string, number> | null = null;
	#folded: ReadonlyMap<string, readonly number[]> | null = null;

	constructor(bytes: Uint8Array) {
		const { header, columns } = readColumns(bytes);
		this.#header = header;
		// The names are in the index now: without them the file's bytes can be let go.
		this.#columns = { ...columns, names: new Uint8Array(0) };
		this.size = header.size;
		this.#names = new NameIndex(header, columns);
		this.#ids = new Map(header.ids);
		this.#members = new Map(header.members);
		this.#years = new Map(header.years);
		this.#abbreviations = new Map(header.abbreviations);
		this.#titleStarts = new Uint32Array(this.size + 1);
		this.#containers = {
			country: new Uint32Array(header.countries.length + 1),
			admin1: new Uint32Array(header.admin1.length + 1),
			admin2: new Uint32Array(header.admin2.length + 1)
		};
		const { kind, country, admin1, admin2, titleLength } = columns;
		for (let index = 0; index < this.size; index++) {
			this.#titleStarts[index + 1] = this.#titleStarts[index]! + titleLength[index]!;
			const rank = kind[index]!;
			if (rank === 0) this.#containers.country[country[index]!] ||= index + 1;
			else if (rank === 1) this.#containers.admin1[admin1[index]!] ||= index + 1;
			else if (rank === 2) this.#containers.admin2[admin2[index]!] ||= index + 1;
		}
	}

	lookup(name: string): readonly NameMatch[] {
		const written = name.trim().replace(/\s+/g, ' ');
		const abbreviated = this.#abbreviated(written) ?? this.#abbreviated(withoutPossessive(written));
		if (abbreviated) return abbreviated;
		const exact = this.#exact(normaliseName(written), written);
		return this.#byProminence(exact.length ? exact : this.#derived(written));
	}

	scan(words: readonly string[]): readonly ScanMatch[] {
		const found: ScanMatch[] = [];
		for (let from = 0; from < words.length; from++) {
			const first = this.#word(words[from]!);
			if (!first.mayBegin) continue;
			const name = this.#longestFrom(words, from);
			const short = this.#abbreviationAt(words, from);
			const match = short && (name === null || short.to >= name.to) ? short : name;
			if (match) found.push(match);
		}
		return found;
	}

	entry(index: number): Entry {
		const known = this.#entries.get(index);
		if (known) return known;
		if (!(index >= 0 && index < this.size)) throw new RangeError(`no gazetteer entry ${index}`);
		const columns = this.#columns;
		const geonameid = columns.geonameid[index]! || null;
		const title = this.#title(index);
		const [lat, lon] = [columns.lat[index]! / 1e4, columns.lon[index]! / 1e4];
		const kind = this.#kind(index);
		const admin2 = this.#header.admin2[columns.admin2[index]! - 1] ?? null;
		const entry: Entry = {
			index,
			id:
				this.#ids.get(index) ??
				(geonameid
					? `geonames:${geonameid}`
					: kind === 'district' && admin2
						? `dateline:${admin2.replaceAll('.', '-').toLowerCase()}`
						: pointId(title, lat, lon)),
			title,
			kind,
			feature: this.#header.features[columns.feature[index]! - 1] ?? '',
			country: this.#header.countries[columns.country[index]! - 1] ?? null,
			admin1: this.#header.admin1[columns.admin1[index]! - 1] ?? null,
			admin2,
			lat,
			lon,
			geonameid,
			population: columns.population[index]!,
			alternates: columns.alternates[index]!,
			precisionKm: columns.precision[index]!,
			members: this.#members.get(index) ?? [],
			years: this.#years.get(index) ?? null
		};
		if (this.#entries.size >= CACHE) this.#entries.clear();
		this.#entries.set(index, entry);
		return entry;
	}

	byId(id: string): Entry | null {
		this.#byId ??= this.#readIds();
		const index = this.#byId.get(id);
		return index === undefined ? null : this.entry(index);
	}

	containers(index: number): readonly Entry[] {
		const { kind, country, admin1, admin2 } = this.#columns;
		const rank = kind[index]!;
		const { country: states, admin1: units, admin2: districts } = this.#containers;
		const found = [
			rank === 2 || rank < 2 ? 0 : districts[admin2[index]!]!,
			rank < 2 ? 0 : units[admin1[index]!]!,
			rank < 1 ? 0 : states[country[index]!]!
		];
		return found.filter((position) => position > 0).map((position) => this.entry(position - 1));
	}

	place(index: number): Place {
		const { id, title, kind, country, admin1, lat, lon, geonameid, precisionKm } =
			this.entry(index);
		const partOf = this.containers(index)
			.filter((container) => container.kind !== 'district')
			.map((container) => container.title);
		return { id, title, kind, country, admin1, lat, lon, geonameid, precisionKm, partOf };
	}

	#title(index: number): string {
		const titles = this.#columns.titles as Uint8Array;
		return new TextDecoder().decode(
			titles.subarray(this.#titleStarts[index]!, this.#titleStarts[index + 1]!)
		);
	}

	#readIds(): Map<string, number> {
		const ids = new Map<string, number>();
		const { geonameid } = this.#columns;
		for (let index = 0; index < this.size; index++) {
			const known = this.#ids.get(index);
			const number = geonameid[index]!;
			if (number) ids.set(`geonames:${number}`, index);
			if (known) ids.set(known, index);
			else if (!number) ids.set(this.entry(index).id, index);
		}
		return ids;
	}

	// ── Names ────────────────────────────────────────────────────────────────────

	/** Abbreviations count only as written: "US" and "Pa." do, "us" and "pa" do not. */
	#abbreviated(written: string): readonly NameMatch[] | null {
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

	#find(name: string): NameMatch[] {
		return name === '' ? [] : this.#matches(this.#names.find(Spelling.of(name)));
	}

	/** Own names before others, then what has most names in the sources, then most people. */
	#byProminence(matches: readonly NameMatch[]): readonly NameMatch[] {
		if (matches.length < 2) return matches;
		const { alternates, population } = this.#columns;
		return [...matches].sort(
			(a, b) =>
				TYPE_RANK[a.type] - TYPE_RANK[b.type] ||
				alternates[b.entry]! - alternates[a.entry]! ||
				population[b.entry]! - population[a.entry]! ||
				a.entry - b.entry
		);
	}

	/** Bears the name exactly; of what looks like a word or an acronym, only what is well known. */
	#exact(name: string, written: string): NameMatch[] {
		const matches = this.#find(name);
		if (matches.length === 0) return matches;
		if (name.length <= 3 && /^\p{Ll}/u.test(written)) return [];
		return isAcronym(written) ? matches.filter(({ entry }) => this.#isWellKnown(entry)) : matches;
	}

	#isWellKnown(entry: number): boolean {
		const kind = KINDS[this.#columns.kind[entry]!]!;
		return kind === 'settlement' || kind === 'facility' || kind === 'district'
			? kind === 'settlement' && this.#columns.population[entry]! >= KNOWN_CITY
			: true;
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
			({ entry, type }) => type === 'demonym' || this.#isWellKnown(entry)
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
				({ entry, type }) => type !== 'demonym' && kinds.includes(this.#kind(entry))
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
					this.#isWellKnown(entry) &&
					(!nisba || NISBA.has(this.#country(entry) ?? ''))
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
		const { alternates, population } = this.#columns;
		const wanted = this.#header.countries.map((country) => TRANSLITERATED.has(country));
		for (let name = 0; name < this.#names.entryOf.length; name++) {
			const entry = this.#names.entryOf[name]!;
			if (!wanted[this.#columns.country[entry]! - 1]) continue;
			// Of hamlets nobody writes under five spellings; seats without a count have population 0.
			const people = population[entry]!;
			if (people < 5000 && (people > 0 || alternates[entry] === 0)) continue;
			if (this.#names.typeOf[name] === demonym) continue;
			const spelling = this.#names.spelling(name);
			if (spelling.length < 5 || !/^[a-z ]+$/.test(spelling)) continue;
			const key = foldTransliteration(spelling);
			const same = folded.get(key);
			if (!same) folded.set(key, [entry]);
			else if (!same.includes(entry)) same.push(entry);
		}
		return folded;
	}

	#kind(entry: number): Kind {
		return KINDS[this.#columns.kind[entry]!]!;
	}

	#country(entry: number): string | null {
		return this.#header.countries[this.#columns.country[entry]! - 1] ?? null;
	}

	// ── Running text ─────────────────────────────────────────────────────────────

	#word(written: string): Word {
		const known = this.#words.get(written);
		if (known) return known;
		const normal = normaliseName(written);
		const word: Word = {
			bytes: new TextEncoder().encode(normal),
			// Names begin with a capital, or are in a script that has none.
			mayBegin: normal !== '' && normal !== 'the' && /[\p{Lu}\p{Lo}]/u.test(written),
			clings: /^['’]/.test(written),
			joins: /^[-‐‑–]$/.test(written)
		};
		if (this.#words.size >= CACHE) this.#words.clear();
		this.#words.set(written, word);
		return word;
	}

	#longestFrom(words: readonly string[], from: number): ScanMatch | null {
		const spelling = this.#spelling.clear();
		let best: ScanMatch | null = null;
		for (let to = from, count = 0; to < words.length && count < LONGEST_RUN; to++) {
			const word = this.#word(words[to]!);
			if (word.joins && to > from) continue;
			if (word.bytes.length === 0 || !spelling.append(word.bytes, !word.clings)) break;
			count++;
			const numbers = this.#names.find(spelling);
			if (numbers.length) {
				const written = to === from ? words[from]! : words.slice(from, to + 1).join(' ');
				const matches = this.#written(written, spelling.length, numbers);
				if (matches.length) best = { from, to: to + 1, matches };
			}
			// "People" begins no name, but "People’s" does.
			const clings = to + 1 < words.length && this.#word(words[to + 1]!).clings;
			if (!clings && !this.#names.mayContinue(spelling)) break;
		}
		return best;
	}

	#written(written: string, length: number, numbers: readonly number[]): NameMatch[] {
		const matches = this.#matches(numbers);
		if (length <= 3 && /^\p{Ll}/u.test(written)) return [];
		return isAcronym(written) ? matches.filter(({ entry }) => this.#isWellKnown(entry)) : matches;
	}

	/** "Pa." and "W. Va." reach us as the words "Pa", "." and "W", ".", "Va", ".". */
	#abbreviationAt(words: readonly string[], from: number): ScanMatch | null {
		let written = '';
		let found: ScanMatch | null = null;
		for (let to = from; to < Math.min(words.length, from + 4); to++) {
			const word = words[to]!;
			if (word.length > LONGEST_ABBREVIATION / 2) break;
			written += word === '.' || written === '' ? word : ` ${word}`;
			const matches = this.#abbreviated(written);
			if (matches) found = { from, to: to + 1, matches };
		}
		return found;
	}
}

const TYPE_RANK: Readonly<Record<NameType, number>> = {
	own: 0,
	abbreviation: 0,
	demonym: 0,
	alternate: 1,
	derived: 1
};

interface Word {
	readonly bytes: Uint8Array;
	readonly mayBegin: boolean;
	readonly clings: boolean;
	readonly joins: boolean;
}

const withoutPossessive = (written: string): string => written.replace(/['’]s?$/, '');
const isAcronym = (written: string): boolean => /^(?:[A-Z]{2,4}|(?:\p{Lu}\.){2,})$/u.test(written);
const orNull = <T>(list: T[]): T[] | null => (list.length ? list : null);

/** A place that no register numbers is named after itself and where it is. */
function pointId(title: string, lat: number, lon: number): string {
	const slug = normaliseName(title).replace(/ /g, '-');
	const point = `${Math.abs(lat).toFixed(4)}${lat < 0 ? 's' : 'n'}${Math.abs(lon).toFixed(4)}${lon < 0 ? 'w' : 'e'}`;
	return `dateline:${slug}-${point}`;
}
