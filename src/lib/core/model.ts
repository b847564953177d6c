/**
 * What does Dateline speak of, and in what shape does it pass from room to room?
 *
 * Offsets are UTF-16 code units of the article's text; spans are half open, `text.slice(start, end)`.
 * Days are ISO `YYYY-MM-DD`; intervals of days are closed at both ends. Coordinates are WGS 84 degrees.
 */
import type { WordForm } from './article/word-form.ts';
import type { Stale } from './corrections/correction.ts';
import type { CompassWords } from './toponym/compass.ts';
import type { kinds, roles, statuses } from './vocabulary.ts';

// ── Words and spans ────────────────────────────────────────────────────────────

export interface Span {
	readonly start: number;
	readonly end: number;
}

export interface Sentence extends Span {
	/** Index into `Passage.paragraphs`. */
	readonly paragraph: number;
}

export interface Token extends Span {
	readonly form: WordForm;
	/** Index into `Passage.sentences`. */
	readonly sentence: number;
}

/** A text cut into paragraphs, sentences and tokens, once, for all later steps. */
export interface Passage {
	readonly text: string;
	readonly paragraphs: readonly Span[];
	readonly sentences: readonly Sentence[];
	readonly tokens: readonly Token[];
}

// ── Articles ───────────────────────────────────────────────────────────────────

/** One thing a reader should know about an article file that was read all the same. */
export type ArticleNote =
	| { readonly code: 'not-english'; readonly language: string }
	| { readonly code: 'repeats'; readonly slug: string }
	| { readonly code: 'date-unknown' };

export interface Article {
	/** From the file name; unique in the corpus; safe in a URL. */
	readonly slug: string;
	/** The file it came from, as shown in messages. */
	readonly file: string;
	/** As printed; in square brackets when supplied by an editor because none was printed. */
	readonly title: string;
	readonly authors: readonly string[];
	readonly publisher: string | null;
	/** ISO date, ISO date-time or EDTF level 1 (`2025-02~`), as the file says. */
	readonly published: string | null;
	readonly retrieved: string | null;
	/** http(s) only; anything else is refused when the file is read. */
	readonly url: string | null;
	/** BCP 47. */
	readonly language: string;
	/** A sentence on where title or date come from, shown on the article's page. */
	readonly note: string | null;
	readonly text: string;
	readonly notes: readonly ArticleNote[];
	/** The slug of the earlier article whose text this one repeats; a repeat is not counted. */
	readonly repeats: string | null;
}

// ── Time ───────────────────────────────────────────────────────────────────────

export interface Interval {
	readonly from: string;
	readonly to: string;
}

/** When an article was published, read from `Article.published`. */
export interface PublicationDate extends Interval {
	readonly edtf: string;
	/** True for `2025-02~` and `2025-02?`: show "about". */
	readonly approximate: boolean;
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A span that names a time (TimeML's TIMEX3), with its value and its closed interval of days. */
export interface TimeExpression extends Span {
	readonly text: string;
	readonly type: TimexType;
	/** TIMEX3 value: `2021-08-15`, `198`, `P3Y`, `2021-W34`, `PAST_REF`, `PRESENT_REF`. */
	readonly value: string;
	/** EDTF level 1; null for durations and sets. */
	readonly edtf: string | null;
	readonly from: string | null;
	/** Null only where `from` is. What is open ("since 2023") closes at the publication date. */
	readonly to: string | null;
	/** The name of the rule that read it; explains the decision and lets tests speak of it. */
	readonly rule: string;
}

export type Basis = 'sentence' | 'paragraph' | 'discourse' | 'publication';

/** Which time dates a mention, and on what ground. */
export interface Dating extends Interval {
	readonly edtf: string;
	readonly basis: Basis;
	/** The words that gave the date ("in 2021 and 2022"); null when the basis is `publication`. */
	readonly text: string | null;
	/** Where those words stand; null when the basis is `publication`. */
	readonly span: Span | null;
}

// ── Places ─────────────────────────────────────────────────────────────────────

export type Kind = (typeof kinds)[number];

/** What a mention was resolved to. */
export interface Place {
	/** `iso3166-1:AF`, `iso3166-2:AF-PAN`, `geonames:1138958`, `dateline:panjshir-valley`. */
	readonly id: string;
	readonly title: string;
	readonly kind: Kind;
	/** ISO 3166-1 alpha-2; null for what spans several countries. */
	readonly country: string | null;
	/** GeoNames code, `AF.42`. */
	readonly admin1: string | null;
	readonly lat: number;
	readonly lon: number;
	readonly geonameid: number | null;
	/** How far from its point the place may extend or the truth may lie, in km. */
	readonly precisionKm: number;
	/** Titles of what contains it, nearest first: `['Panjshir', 'Afghanistan']`. */
	readonly partOf: readonly string[];
}

/** A gazetteer entry that a mention could mean. */
export interface Candidate {
	readonly place: Place;
	/** Share of belief among the candidates, 0 to 1. */
	readonly score: number;
	/** Strongest reasons first, for and against, each a plain sentence. */
	readonly reasons: readonly string[];
}

// ── Mentions ───────────────────────────────────────────────────────────────────

export type Form = 'name' | 'demonym' | 'abbreviation' | 'compass';
export type Within = 'organisation' | 'event' | 'person';
export type Role = (typeof roles)[number];
export type Status = (typeof statuses)[number];

/** A span that names a place, before anyone asked which. */
export interface Recognised extends Span {
	readonly name: string;
	readonly form: Form;
	readonly within: Within | null;
	/** What the words themselves say of the kind: "Valley", "province", "river"; null if nothing. */
	readonly head: Kind | null;
	/** How sure the recogniser is that this is a place name, 0 to 1. */
	readonly confidence: number;
}

export interface Resolution {
	readonly place: Place | null;
	/** Calibrated probability that `place` is right, if the name is a place's; 0 where there is none. */
	readonly confidence: number;
	/**
	 * Best first; the first is `place` unless the name is left unlocated. What a person chose for the same name
	 * elsewhere comes before the machine's own, to be taken or left.
	 */
	readonly candidates: readonly Candidate[];
}

/** What the words around a name mean where they do not mean the whole: "northern X", "20 km south of X". */
export interface Part extends CompassWords {
	readonly lat: number;
	readonly lon: number;
	/** How far from its point the part may extend or the truth may lie, in km. */
	readonly precisionKm: number;
}

/** A toponym mention with all that was decided about it. */
export interface Mention extends Recognised, Resolution {
	/** Calibrated probability that this names a place, and `place`; 0 where it has none. */
	readonly confidence: number;
	readonly role: Role;
	/** Null where the words mean the place as a whole; `place` is the named one all the same. */
	readonly part: Part | null;
	/** Ids of the vocabulary in `data/activities.json`: `armed clash`, `base or camp`. */
	readonly activity: readonly string[];
	readonly dating: Dating | null;
	/** `machine` until a person has decided. */
	readonly status: Status;
}

/** "10 provinces": a number of places that the source does not name. */
export interface UnnamedCount extends Span {
	readonly text: string;
	readonly count: number;
	readonly kind: Kind;
	/** Id of the place the discourse is about; null if none. */
	readonly within: string | null;
	readonly activity: readonly string[];
	readonly dating: Dating | null;
}

/** All that is read from one text. */
export interface Reading {
	readonly passage: Passage;
	readonly mentions: readonly Mention[];
	readonly unnamed: readonly UnnamedCount[];
	readonly times: readonly TimeExpression[];
	/** Human decisions on this text that cannot be replayed any more. */
	readonly stale: readonly Stale[];
	/** Ids of the human decisions that are about something in this text. */
	readonly applied: readonly string[];
}

// ── Gazetteer ──────────────────────────────────────────────────────────────────

/** A row of the compiled gazetteer. */
export interface Entry {
	/** Its position in the compiled file. */
	readonly index: number;
	readonly id: string;
	readonly title: string;
	readonly kind: Kind;
	/** GeoNames feature code (`PPLC`, `ADM1`, `PCLI`) or, for our tables, the nearest one (`VAL`, `MTS`, `RGN`, `PCLH`). */
	readonly feature: string;
	readonly country: string | null;
	readonly admin1: string | null;
	/** GeoNames code, `AF.42.3301`. */
	readonly admin2: string | null;
	readonly lat: number;
	readonly lon: number;
	readonly geonameid: number | null;
	/** 0 where unknown. */
	readonly population: number;
	/** How many names the sources give it: a better sign of prominence than population. */
	readonly alternates: number;
	readonly precisionKm: number;
	/** ISO 3166-1 codes that a region or former state covers; empty otherwise. */
	readonly members: readonly string[];
	/** Years in which a former state existed, inclusive; null otherwise. */
	readonly years: readonly [number, number] | null;
}

/** How an entry bears a name: this decides much of its score. */
export type NameType = 'own' | 'alternate' | 'abbreviation' | 'derived' | 'demonym';

export interface NameMatch {
	readonly entry: number;
	readonly type: NameType;
}

/** Flags of `Gazetteer.scan`: what kinds of thing bear a run of words as their name. */
export interface ScanMatch {
	/** First and one-past-last word of the run. */
	readonly from: number;
	readonly to: number;
	readonly matches: readonly NameMatch[];
}

/** The compiled gazetteer, ready for look-ups. Names are normalised inside (`normaliseName`). */
export interface Gazetteer {
	readonly size: number;
	/** Every entry that bears the name; empty when none does. */
	lookup(name: string): readonly NameMatch[];
	/** Every entry with a name that begins so, the best known first; empty for fewer than two letters. */
	beginning(name: string): readonly NameMatch[];
	/** Longest names that begin at each word of `words`; runs may overlap. At most six words long. */
	scan(words: readonly string[]): readonly ScanMatch[];
	entry(index: number): Entry;
	/** By place id (`iso3166-1:AF`). */
	byId(id: string): Entry | null;
	/** The admin-1, admin-2 (if known) and country entries that contain it, nearest first. */
	containers(index: number): readonly Entry[];
	place(index: number): Place;
}

// ── Layers: what the map, the lists and other people's programs are given ──────

/** `properties` of a feature of `mentions.geojson`. Flat; every key always there. */
export interface MentionProperties {
	readonly id: string;
	readonly article: string;
	readonly start: number;
	readonly end: number;
	readonly name: string;
	/** The sentence of the mention, verbatim, and where it starts in the article. */
	readonly excerpt: string;
	readonly excerpt_start: number;
	readonly place: string | null;
	readonly title: string | null;
	readonly kind: Kind | null;
	readonly country: string | null;
	readonly admin1: string | null;
	readonly precision_km: number | null;
	/** What is meant of the place, or how far from it, in the article's words; null where the place is. */
	readonly part_words: string | null;
	readonly part_lat: number | null;
	readonly part_lon: number | null;
	readonly part_precision_km: number | null;
	readonly confidence: number;
	readonly form: Form;
	readonly within: Within | null;
	readonly role: Role;
	/** Joined by `; `; empty when nothing is reported. */
	readonly activity: string;
	readonly from: string | null;
	readonly to: string | null;
	readonly edtf: string | null;
	readonly date_text: string | null;
	/** Offsets in the article of the words that date it. */
	readonly date_start: number | null;
	readonly date_end: number | null;
	readonly basis: Basis | null;
	/** `Article.published`. */
	readonly published: string | null;
	readonly status: Status;
}

/** `properties` of a feature of `places.geojson`. */
export interface PlaceProperties {
	readonly id: string;
	readonly title: string;
	readonly kind: Kind;
	readonly country: string | null;
	readonly admin1: string | null;
	/** `Panjshir, Afghanistan`; null for countries and what spans several. */
	readonly part_of: string | null;
	readonly precision_km: number;
	readonly excerpts: number;
	readonly articles: number;
	/** First and last day of its dated excerpts. */
	readonly first: string | null;
	readonly last: string | null;
}

/** A row of `unnamed.json`. */
export interface UnnamedRow {
	readonly article: string;
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly count: number;
	readonly kind: Kind;
	readonly within: string | null;
	readonly within_title: string | null;
	readonly activity: string;
	readonly from: string | null;
	readonly to: string | null;
	readonly edtf: string | null;
	readonly date_text: string | null;
	readonly basis: Basis | null;
	readonly excerpt: string;
	readonly excerpt_start: number;
}

/** A row of `articles.json`. */
export interface ArticleRow {
	readonly slug: string;
	readonly title: string;
	readonly authors: readonly string[];
	readonly publisher: string | null;
	readonly published: string | null;
	/** Closed interval of days of `published`. */
	readonly published_from: string | null;
	readonly published_to: string | null;
	readonly approximate: boolean;
	readonly retrieved: string | null;
	readonly url: string | null;
	readonly language: string;
	readonly note: string | null;
	readonly notes: readonly ArticleNote[];
	readonly repeats: string | null;
	readonly words: number;
	readonly mentions: number;
	readonly times: number;
	/** Offsets of characters of two code units (emoji, rare scripts), for whoever counts characters. */
	readonly astral: readonly number[];
}
