/** What has been found so far in a text, and may these words be taken for a place too? */
import type { Form, Gazetteer, Passage, Recognised, Within } from '../model.ts';
import { abbreviationReach, isDisease, isFestival, isSeatOfPower } from './forms.ts';
import { type GazetteerName, Sign } from './gazetteer-signs.ts';
import { compassBefore, headOf, kindOfHead } from './heads.ts';
import { settingOf } from './name-phrase.ts';
import type { TaggerInput } from './tagger-features.ts';
import type { Entity, Tagging } from './tagger.ts';
import { isGeneric, WordClass } from './word-classes.ts';
import type { Word } from './words.ts';

/** How sure we are of a name that no tagger saw, by what found it. */
export const CONFIDENCE = {
	country: 0.9,
	region: 0.85,
	province: 0.8,
	demonym: 0.9,
	abbreviation: 0.9,
	dateline: 0.9,
	headed: 0.85,
	chain: 0.85,
	repeated: 0.7,
	embedded: 0.7
} as const;

/** How probable a word must be to be a place at all, for the gazetteer or other mentions to vouch for it. */
export const LEAST_VOUCHED = 0.1;

interface Found {
	readonly from: number;
	readonly to: number;
	readonly form: Form;
	readonly within: Within | null;
	readonly confidence: number;
}

const FREE = 0;
const PLACE = 1;
const NO_PLACE = 2;

export class Findings {
	readonly input: TaggerInput;
	readonly words: readonly Word[];
	readonly gazetteer: Gazetteer;
	readonly entities: readonly Entity[];
	/** For each word the tagger's probability that it is part of a place's name. */
	readonly placeness: Float32Array;
	readonly #passage: Passage;
	/** The entity each word is in. */
	readonly #entityAt: (Entity | null)[];
	readonly #state: Uint8Array;
	readonly #found: Found[] = [];

	constructor(passage: Passage, { input, entities, placeness }: Tagging, gazetteer: Gazetteer) {
		this.#passage = passage;
		this.input = input;
		this.words = input.words;
		this.gazetteer = gazetteer;
		this.entities = entities;
		this.placeness = placeness;
		this.#state = new Uint8Array(input.words.length);
		this.#entityAt = new Array<Entity | null>(input.words.length).fill(null);
		for (const entity of entities)
			for (let i = entity.from; i < entity.to; i++) this.#entityAt[i] = entity;
	}

	get taken(): readonly Found[] {
		return this.#found;
	}

	entityAt(index: number): Entity | null {
		return this.#entityAt[index] ?? null;
	}

	/** No name was taken here, and none was ruled out. */
	isFree(index: number): boolean {
		return this.#state[index] === FREE;
	}

	isPlace(index: number): boolean {
		return this.#state[index] === PLACE;
	}

	ruleOut(from: number, to: number): void {
		this.#state.fill(NO_PLACE, from, to);
	}

	/** Whether these words are a name of the gazetteer. */
	isKnown(from: number, to: number): boolean {
		const name = this.input.gazetteer[from];
		if (name?.from === from && name.to === to) return true;
		return this.gazetteer.lookup(this.textOf(from, to)).length > 0;
	}

	/** Whether these words are the very name of a place, not one derived from it. */
	isNamed(from: number, to: number): boolean {
		return this.gazetteer.lookup(this.textOf(from, to)).some(({ type }) => type === 'own');
	}

	textOf(from: number, to: number): string {
		return this.#passage.text.slice(this.words[from]!.start, this.words[to - 1]!.end);
	}

	abbreviationOf(name: GazetteerName) {
		return abbreviationReach(this.words, name, this.gazetteer, this.input.casing[name.from]!);
	}

	/** Takes the words for a place's name, unless what surrounds them or their sense forbids it. */
	take(from: number, to: number, form: Form, confidence: number): void {
		for (let i = from; i < to; i++) if (!this.isFree(i)) return;
		if (
			this.#isGeneric(from, to) ||
			isSeatOfPower(this.words, from, to) ||
			isDisease(this.words, from, to) ||
			isFestival(this.words, from, to)
		) {
			this.ruleOut(from, to);
			return;
		}
		const setting = settingOf(this.input, from, to, this.entityAt(from));
		if (setting === 'none') {
			this.ruleOut(from, to);
			return;
		}
		this.#state.fill(PLACE, from, to);
		const compass = form === 'name' && !setting && compassBefore(this.words, from) > 0;
		this.#found.push({
			from,
			to,
			form: compass ? 'compass' : form,
			within: setting,
			confidence
		});
	}

	/** Takes a word that is no name by itself, but half of one: "*North* and South Korea". */
	takeHalf(index: number): void {
		this.#state.fill(PLACE, index, index + 1);
		this.#found.push({
			from: index,
			to: index + 1,
			form: 'name',
			within: null,
			confidence: CONFIDENCE.headed
		});
	}

	/** "the East and the West", "the Province", "City Hall": words that are no names by themselves. */
	#isGeneric(from: number, to: number): boolean {
		if (this.#isOwned(from, to)) return false;
		for (let i = from; i < to; i++) {
			const { classes, lower } = this.words[i]!.spelling;
			if (!(classes & WordClass.compass) && !kindOfHead(lower) && !isGeneric(lower)) return false;
		}
		// "Hall County", "North Sea": made of such words, yet known.
		return to - from === 1 || !this.isKnown(from, to);
	}

	/** "Somalia's Bay region", "Ghana's Central region". */
	#isOwned(from: number, to: number): boolean {
		const after = this.words[to];
		if (!after || after.sentence !== this.words[from]!.sentence || after.spelling.capital)
			return false;
		return (
			kindOfHead(after.spelling.lower) !== null &&
			isOwningPlace(this, from - 1) &&
			this.isKnown(from, to)
		);
	}

	/** Sorted and apart. */
	recognised(): Recognised[] {
		return this.#found
			.sort((a, b) => a.from - b.from)
			.map(({ from, to, form, within, confidence }) => {
				const start = this.words[from]!.start;
				const end = this.words[to - 1]!.end;
				return {
					start,
					end,
					name: this.#passage.text.slice(start, end),
					form,
					within,
					head: form === 'demonym' ? null : headOf(this.words, from, to),
					confidence
				};
			});
	}
}

/** Whether the word at `possessive` is the "'s" of a country, a province or a large city. */
export function isOwningPlace({ words, input }: Findings, possessive: number): boolean {
	if (words[possessive]?.spelling.lower !== "'s") return false;
	const owner = input.gazetteer[possessive - 1];
	return (
		owner?.to === possessive &&
		(owner.signs & (Sign.country | Sign.province | Sign.region | Sign.largeCity)) !== 0
	);
}
