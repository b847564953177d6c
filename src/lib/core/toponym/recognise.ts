/** Which spans of a text name a place? The tagger's names, and what a tagger alone misses. */
import type { Form, Gazetteer, Passage, Recognised, Span, Within } from '../model.ts';
import { datelineNames } from './datelines.ts';
import { abbreviationReach, isLanguage, isSeatOfPower } from './forms.ts';
import { type GazetteerName, gazetteerNames, Sign } from './gazetteer-signs.ts';
import { compassBefore, headOf, kindOfHead } from './heads.ts';
import { type Setting, settingOf } from './name-phrase.ts';
import type { TaggerInput } from './tagger-features.ts';
import type { Entity, Tagger } from './tagger.ts';
import { WordClass } from './word-classes.ts';
import { type Word, wordsOf } from './words.ts';

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

/** Place names of a passage, sorted and apart. Possessives, articles and compass words are not in the spans. */
export function recognise(passage: Passage, gazetteer: Gazetteer, tagger: Tagger): Recognised[] {
	const words = wordsOf(passage);
	const { input, entities } = tagger.tag(words, gazetteer);
	const search = new Search(passage, input, entities, gazetteer);
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
	/** 1 where a word is in a name that was taken, 2 where it is known to name no place. */
	readonly #taken: Uint8Array;
	readonly #found: Found[] = [];

	constructor(
		passage: Passage,
		input: TaggerInput,
		entities: readonly Entity[],
		gazetteer: Gazetteer
	) {
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
				this.#take(from, to, 'name', entity.confidence);
			}
		}
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
		const reach = abbreviationReach(this.#words, name, this.#gazetteer, this.#input.casing[from]!);
		if (reach.abbreviation) {
			if (reach.to && entity?.type !== 'PER')
				this.#take(from, reach.to, 'abbreviation', CONFIDENCE.abbreviation);
			return;
		}
		if (entity?.type === 'PER') return;
		if (isOnlyDemonym(signs)) {
			if (!isLanguage(this.#words, from, to)) this.#take(from, to, 'demonym', CONFIDENCE.demonym);
			return;
		}
		if (entity?.type === 'ORG') {
			if (signs & (Sign.country | Sign.region | Sign.province | Sign.largeCity))
				this.#take(from, to, 'name', CONFIDENCE.embedded);
			return;
		}
		if (signs & Sign.country) this.#take(from, to, 'name', CONFIDENCE.country);
		else if (signs & Sign.region && !this.#isCommon(from, to))
			this.#take(from, to, 'name', CONFIDENCE.region);
		else if (signs & Sign.province && !this.#isCommon(from, to))
			this.#take(from, to, 'name', CONFIDENCE.province);
	}

	/** A single word that is also a person's name, a class word, or begins a sentence and stands in lower case elsewhere. */
	#isCommon(from: number, to: number): boolean {
		if (to - from > 1) return false;
		const { spelling, sentence } = this.#words[from]!;
		if (this.#input.persons[from]! || spelling.classes) return true;
		const initial = this.#words[from - 1]?.sentence !== sentence;
		return initial && (this.#input.elsewhere.get(spelling.lowerHash)?.lower ?? 0) > 0;
	}

	/** "City, Country", "City, State", and lists: a known name beside a found one. */
	takeChains(): void {
		const { gazetteer } = this.#input;
		const names: GazetteerName[] = [];
		for (const name of gazetteer) if (name && name !== names.at(-1)) names.push(name);
		for (let pass = 0; pass < 2; pass++) {
			for (const name of pass ? [...names].reverse() : names) {
				if (this.#taken[name.from] || this.#entityAt[name.from]?.type === 'PER') continue;
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

	/** Every other place where a name stands that was tagged as a place. */
	takeRepeated(): void {
		const known = new Map<string, { places: number; others: number }>();
		const key = (from: number, to: number) =>
			this.#passage.text.slice(this.#words[from]!.start, this.#words[to - 1]!.end);
		for (const { from, to, form, within } of this.#found) {
			if (form !== 'name' || within) continue;
			const name = key(from, to);
			const counts = known.get(name) ?? { places: 0, others: 0 };
			counts.places++;
			known.set(name, counts);
		}
		const longest = 5;
		for (const entity of this.#entities) {
			if (entity.type !== 'PER') continue;
			const counts = known.get(key(entity.from, entity.to));
			if (counts) counts.others++;
			const surname = known.get(key(entity.to - 1, entity.to));
			if (surname && entity.to - entity.from > 1) surname.others += 2;
		}
		for (let from = 0; from < this.#words.length; from++) {
			if (this.#taken[from] || !this.#words[from]!.spelling.capital) continue;
			for (let to = Math.min(from + longest, this.#words.length); to > from; to--) {
				if (this.#words[to - 1]!.sentence !== this.#words[from]!.sentence) continue;
				const counts = known.get(key(from, to));
				if (!counts || counts.others > counts.places) continue;
				const entity = this.#entityAt[from];
				if (entity?.type === 'PER' && entity.to - entity.from !== to - from) continue;
				this.#take(from, to, 'name', CONFIDENCE.repeated);
				break;
			}
		}
	}

	#take(from: number, to: number, form: Form, confidence: number): void {
		for (let i = from; i < to; i++) if (this.#taken[i]) return;
		if (this.#isBareCompass(from, to) || isSeatOfPower(this.#words, from, to)) {
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

	/** "the East and the West", "the province": words that are no names by themselves. */
	#isBareCompass(from: number, to: number): boolean {
		for (let i = from; i < to; i++) {
			const { classes, lower } = this.#words[i]!.spelling;
			if (!(classes & WordClass.compass) && !kindOfHead(lower)) return false;
		}
		return true;
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
