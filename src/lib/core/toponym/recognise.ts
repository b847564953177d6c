/** Which spans of a text name a place? The tagger's names, and what a tagger alone misses. */
import type { Form, Gazetteer, Passage, Recognised, Span, Within } from '../model.ts';
import { datelineNames } from './datelines.ts';
import {
	abbreviationReach,
	isDisease,
	isEthnicCompound,
	isLanguage,
	isSeatOfPower
} from './forms.ts';
import { type GazetteerName, gazetteerNames, Sign } from './gazetteer-signs.ts';
import { compassBefore, headOf, kindOfHead } from './heads.ts';
import { PersonName } from './name-lexicon.ts';
import { isBeforeEvent, type Setting, settingOf } from './name-phrase.ts';
import type { TaggerInput } from './tagger-features.ts';
import type { Entity, Tagger, Tagging } from './tagger.ts';
import { isGeneric, WordClass } from './word-classes.ts';
import { type Word, wordsOf } from './words.ts';

const LONGEST_NAME = 5;

/** How sure we are of a name that no tagger saw, by what found it. */
const CONFIDENCE = {
	country: 0.9,
	region: 0.85,
	province: 0.8,
	demonym: 0.9,
	abbreviation: 0.9,
	dateline: 0.9,
	chain: 0.85,
	repeated: 0.7,
	embedded: 0.7
} as const;

/** How probable a tagged name must be to count, by whether the gazetteer knows it. */
const LEAST = { known: 0.3, unknown: 0.5 } as const;
/** How probable a word must be to be a place at all, for the gazetteer or other mentions to vouch for it. */
const LEAST_VOUCHED = 0.1;

/** Place names of a passage, sorted and apart. Possessives, articles and compass words are not in the spans. */
export function recognise(passage: Passage, gazetteer: Gazetteer, tagger: Tagger): Recognised[] {
	const words = wordsOf(passage);
	const search = new Search(passage, tagger.tag(words, gazetteer), gazetteer);
	search.takeTagged();
	search.takeDatelines();
	search.takeGazetteerNames();
	search.takeChains();
	search.takeRepeated();
	return search.found();
}

/** The same said of spans that are given: nothing is added to them and none is left out. */
export function describeSpans(
	passage: Passage,
	spans: readonly Span[],
	gazetteer: Gazetteer
): Recognised[] {
	const words = wordsOf(passage);
	const names = gazetteerNames(words, gazetteer);
	return spans.map(({ start, end }) => {
		const name = passage.text.slice(start, end);
		const from = words.findIndex((word) => word.end > start);
		let to = from;
		while (to >= 0 && to < words.length && words[to]!.start < end) to++;
		const signs = names[from]?.signs ?? 0;
		const form: Form = isOnlyDemonym(signs)
			? 'demonym'
			: signs & Sign.abbreviation && /^(?:\p{Lu}\.?){2,4}$|\.$/u.test(name)
				? 'abbreviation'
				: from > 0 && compassBefore(words, from)
					? 'compass'
					: 'name';
		const head = from >= 0 && to > from && form !== 'demonym' ? headOf(words, from, to) : null;
		return { start, end, name, form, within: null, head, confidence: 1 };
	});
}

const NO_PLACE_ENDS = WordClass.event | WordClass.office | WordClass.media;

interface Found {
	from: number;
	to: number;
	form: Form;
	within: Within | null;
	confidence: number;
}

class Search {
	readonly #passage: Passage;
	readonly #input: TaggerInput;
	readonly #words: readonly Word[];
	readonly #gazetteer: Gazetteer;
	/** The entity each word is in. */
	readonly #entityAt: (Entity | null)[];
	readonly #entities: readonly Entity[];
	/** For each word the tagger's probability that it is part of a place's name. */
	readonly #placeness: Float32Array;
	/** 1 where a word is in a name that was taken, 2 where it is known to name no place. */
	readonly #taken: Uint8Array;
	readonly #found: Found[] = [];

	constructor(passage: Passage, { input, entities, placeness }: Tagging, gazetteer: Gazetteer) {
		this.#placeness = placeness;
		this.#passage = passage;
		this.#input = input;
		this.#words = input.words;
		this.#gazetteer = gazetteer;
		this.#entities = entities;
		this.#taken = new Uint8Array(input.words.length);
		this.#entityAt = new Array<Entity | null>(input.words.length).fill(null);
		for (const entity of entities)
			for (let i = entity.from; i < entity.to; i++) this.#entityAt[i] = entity;
	}

	takeTagged(): void {
		for (const entity of this.#entities) {
			if (entity.type !== 'LOC') continue;
			for (const [from, to] of this.#parts(entity)) {
				const name = this.#input.gazetteer[from];
				const covers = name && name.from === from && name.to >= to;
				if (covers && isOnlyDemonym(name.signs)) continue;
				const known = covers || this.#isKnown(from, to);
				if (!known && this.#readsAsPerson(from, to)) {
					this.#taken.fill(2, from, to);
					continue;
				}
				if (entity.confidence < (known ? LEAST.known : LEAST.unknown)) continue;
				if (covers && name.signs & Sign.abbreviation && name.to === from + 1) {
					if (this.#words[to]?.text === '$') continue;
					const { abbreviation, to: reach } = this.#reach(name);
					if (abbreviation) {
						this.#take(from, Math.max(to, reach), 'abbreviation', entity.confidence);
						continue;
					}
				}
				// The gazetteer knows where a region's name ends: "the Gaza strip", not "the Gaza".
				const longer =
					name?.from === from && !this.#words[name.to - 1]!.spelling.capital ? name.to : to;
				this.#take(from, Math.max(to, longer), 'name', entity.confidence);
			}
		}
	}

	#reach(name: GazetteerName) {
		return abbreviationReach(this.#words, name, this.#gazetteer, this.#input.casing[name.from]!);
	}

	/** "Denver, Colorado" tagged as one name is two. */
	#parts(entity: Entity): [number, number][] {
		const parts: [number, number][] = [];
		let from = entity.from;
		for (let i = entity.from; i <= entity.to; i++) {
			const text = this.#words[i]?.text;
			if (i < entity.to && text !== ',' && text !== '/' && text !== ';') continue;
			const trimmed = this.#trim(from, i);
			if (trimmed) parts.push(trimmed);
			from = i + 1;
		}
		return parts;
	}

	/** Without article, outer signs, possessive; without compass words that are not part of the name. */
	#trim(start: number, end: number): [number, number] | null {
		let from = start;
		let to = end;
		const word = (i: number) => this.#words[i]!.spelling;
		while (from < to && (!word(from).capital || word(from).lower === 'the')) from++;
		while (to > from && (!word(to - 1).hasLetter || word(to - 1).lower === "'s")) to--;
		// "Vienna Process": the place in the name of an event, not the event.
		while (
			to - from > 1 &&
			(word(to - 1).classes & NO_PLACE_ENDS) !== 0 &&
			!(word(to - 1).classes & WordClass.geoHead) &&
			!this.#isKnown(from, to)
		)
			to--;
		while (
			to - from > 1 &&
			(word(from).classes & WordClass.compass) !== 0 &&
			!this.#isKnown(from, to) &&
			this.#isKnown(from + 1, to)
		)
			from++;
		return from < to ? [from, to] : null;
	}

	#isKnown(from: number, to: number): boolean {
		const name = this.#input.gazetteer[from];
		if (name?.from === from && name.to === to) return true;
		const first = this.#words[from]!;
		const last = this.#words[to - 1]!;
		return this.#gazetteer.lookup(this.#passage.text.slice(first.start, last.end)).length > 0;
	}

	takeDatelines(): void {
		for (const { from, to } of datelineNames(this.#passage, this.#input))
			this.#take(from, to, 'name', CONFIDENCE.dateline);
	}

	/** Names so well known that the gazetteer's word is enough where the tagger says nothing else. */
	takeGazetteerNames(): void {
		const { gazetteer } = this.#input;
		for (let i = 0; i < gazetteer.length; i++) {
			const name = gazetteer[i];
			if (!name || name.from !== i) continue;
			i = name.to - 1;
			this.#takeGazetteerName(name);
		}
	}

	#takeGazetteerName(name: GazetteerName): void {
		const { from, to, signs } = name;
		const entity = this.#entityAt[from] ?? null;
		const reach = this.#reach(name);
		if (reach.abbreviation) {
			if (reach.to && entity?.type !== 'PER')
				this.#take(from, reach.to, 'abbreviation', CONFIDENCE.abbreviation);
			return;
		}
		if (entity?.type === 'PER') return;
		if (isOnlyDemonym(signs)) {
			if (!isLanguage(this.#words, from, to) && !isEthnicCompound(this.#words, from, to))
				this.#take(from, to, 'demonym', CONFIDENCE.demonym);
			return;
		}
		if (entity?.type === 'ORG') {
			const whole = entity.from === from && entity.to === to;
			const strong = whole
				? this.#isState(name)
				: signs & (Sign.country | Sign.region | Sign.province | Sign.largeCity);
			if (strong) this.#take(from, to, 'name', CONFIDENCE.embedded);
			return;
		}
		const city = (signs & (Sign.largeCity | Sign.town)) !== 0;
		if (city && !entity && isBeforeEvent(this.#words, to)) {
			this.#take(from, to, 'name', CONFIDENCE.embedded);
			return;
		}
		if (signs & Sign.country) this.#take(from, to, 'name', CONFIDENCE.country);
		else if (signs & Sign.region && !this.#isCommon(from, to))
			this.#take(from, to, 'name', CONFIDENCE.region);
		else if (
			signs & Sign.province &&
			this.#placeness[from]! >= LEAST_VOUCHED &&
			!this.#isCommon(from, to)
		)
			this.#take(from, to, 'name', CONFIDENCE.province);
	}

	/** A country, past or present, or a natural feature: what a body's own name seldom is. */
	#isState({ matches }: GazetteerName): boolean {
		return matches.some(({ entry, type }) => {
			const { kind } = this.#gazetteer.entry(entry);
			return type === 'own' && (kind === 'country' || kind === 'historical' || kind === 'physical');
		});
	}

	/** A single word that is also a person's name, a class word, or begins a sentence and stands in lower case elsewhere. */
	#isCommon(from: number, to: number): boolean {
		if (to - from > 1) return false;
		const { spelling, sentence } = this.#words[from]!;
		if (this.#input.persons[from]! || spelling.classes) return true;
		const initial = this.#words[from - 1]?.sentence !== sentence;
		return initial && this.#input.lowerCase.has(spelling.lowerHash);
	}

	/** "City, Country", "City, State", and lists: a known name beside a found one. */
	takeChains(): void {
		const { gazetteer } = this.#input;
		const names: GazetteerName[] = [];
		for (const name of gazetteer) if (name && name !== names.at(-1)) names.push(name);
		for (let pass = 0; pass < 2; pass++) {
			for (const name of pass ? [...names].reverse() : names) {
				if (this.#taken[name.from] || this.#isSurelyPerson(name)) continue;
				if (name.signs & (Sign.demonym | Sign.abbreviation)) continue;
				if (this.#entityAt[name.from]?.type === 'ORG') continue;
				const comma = (i: number) => this.#words[i]?.text === ',';
				const beside =
					(comma(name.to) && this.#isFoundName(name.to + 1)) ||
					(comma(name.from - 1) && this.#isFoundName(name.from - 2));
				if (beside && !(this.#input.persons[name.from]! && this.#isPersonList(name)))
					this.#take(name.from, name.to, 'name', CONFIDENCE.chain);
			}
		}
	}

	/** A first name and a surname, and no such place. */
	#readsAsPerson(from: number, to: number): boolean {
		const { persons } = this.#input;
		if (to - from < 2 || !(persons[from]! & PersonName.first)) return false;
		const last = persons[to - 1]! & (PersonName.surname | PersonName.rareSurname);
		return last !== 0 && !kindOfHead(this.#words[to - 1]!.spelling.lower);
	}

	/** "Trenton, N.J.": a single word tagged as a person in doubt may yet be a town. */
	#isSurelyPerson({ from, to }: GazetteerName): boolean {
		const entity = this.#entityAt[from];
		if (entity?.type !== 'PER') return false;
		return entity.confidence > 0.8 || entity.from !== from || entity.to !== to;
	}

	#isFoundName(index: number): boolean {
		return (
			this.#taken[index] === 1 &&
			(this.#input.gazetteer[index]?.signs ?? 0) !== 0 &&
			!((this.#input.gazetteer[index]?.signs ?? 0) & Sign.demonym)
		);
	}

	/** "Smith, Jordan, …": a list of persons has capitalised words right before. */
	#isPersonList({ from }: GazetteerName): boolean {
		const before = this.#words[from - 1];
		return !!before?.spelling.capital;
	}

	/** Every other mention of a name that was tagged as a place, if most of its mentions were. */
	takeRepeated(): void {
		const votes = this.#votesByName();
		for (let from = 0; from < this.#words.length; from++) {
			if (this.#taken[from] || !this.#words[from]!.spelling.capital) continue;
			if (this.#placeness[from]! < LEAST_VOUCHED) continue;
			for (let to = Math.min(from + LONGEST_NAME, this.#words.length); to > from; to--) {
				if (this.#words[to - 1]!.sentence !== this.#words[from]!.sentence) continue;
				const vote = votes.get(this.#textOf(from, to));
				if (vote === undefined || vote <= 0) continue;
				const entity = this.#entityAt[from];
				if (entity?.type === 'PER' && entity.to - entity.from !== to - from) continue;
				this.#take(from, to, 'name', CONFIDENCE.repeated);
				break;
			}
		}
	}

	/** For each name found as a place: how often it was, less how often it stands for something else. */
	#votesByName(): Map<string, number> {
		const votes = new Map<string, number>();
		for (const { from, to, form, within } of this.#found) {
			if (form !== 'name' || within || !this.#isKnown(from, to)) continue;
			const name = this.#textOf(from, to);
			votes.set(name, (votes.get(name) ?? 0) + 1);
		}
		if (votes.size === 0) return votes;
		const against = (name: string, count: number) => {
			const vote = votes.get(name);
			if (vote !== undefined) votes.set(name, vote - count);
		};
		for (const { from, to, type } of this.#entities) {
			if (type === 'LOC') continue;
			against(this.#textOf(from, to), 1);
			if (type === 'PER' && to - from > 1) against(this.#textOf(to - 1, to), 2);
		}
		for (let i = 0; i < this.#words.length; i++)
			if (!this.#taken[i] && !this.#entityAt[i] && this.#words[i]!.spelling.capital)
				against(this.#words[i]!.text, 1);
		return votes;
	}

	#textOf(from: number, to: number): string {
		return this.#passage.text.slice(this.#words[from]!.start, this.#words[to - 1]!.end);
	}

	#take(from: number, to: number, form: Form, confidence: number): void {
		for (let i = from; i < to; i++) if (this.#taken[i]) return;
		if (
			this.#isGeneric(from, to) ||
			isSeatOfPower(this.#words, from, to) ||
			isDisease(this.#words, from, to)
		) {
			this.#taken.fill(2, from, to);
			return;
		}
		const setting: Setting = settingOf(this.#input, from, to, this.#entityAt[from] ?? null);
		if (setting === 'none') {
			this.#taken.fill(2, from, to);
			return;
		}
		this.#taken.fill(1, from, to);
		const compass = form === 'name' && !setting && compassBefore(this.#words, from) > 0;
		this.#found.push({
			from,
			to,
			form: compass ? 'compass' : form,
			within: setting,
			confidence
		});
	}

	/** "the East and the West", "the Province", "City Hall": words that are no names by themselves. */
	#isGeneric(from: number, to: number): boolean {
		for (let i = from; i < to; i++) {
			const { classes, lower } = this.#words[i]!.spelling;
			if (!(classes & WordClass.compass) && !kindOfHead(lower) && !isGeneric(lower)) return false;
		}
		const signs = this.#input.gazetteer[from]?.signs ?? 0;
		return to - from === 1 || !(signs & (Sign.country | Sign.region));
	}

	found(): Recognised[] {
		return this.#found
			.sort((a, b) => a.from - b.from)
			.map(({ from, to, form, within, confidence }) => {
				const start = this.#words[from]!.start;
				const end = this.#words[to - 1]!.end;
				return {
					start,
					end,
					name: this.#passage.text.slice(start, end),
					form,
					within,
					head: form === 'demonym' ? null : headOf(this.#words, from, to),
					confidence
				};
			});
	}
}

const isOnlyDemonym = (signs: number) =>
	(signs & Sign.demonym) !== 0 && !(signs & (Sign.country | Sign.region));
