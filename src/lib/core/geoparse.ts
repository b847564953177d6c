/** What does `dateline geoparse` answer to one line of its input? (docs/architecture.md, "a Unix filter") */
import type { Correction } from './corrections/correction.ts';
import type {
	Basis,
	Dating,
	Form,
	Kind,
	Mention,
	Role,
	Span,
	TimexType,
	UnnamedCount,
	Within
} from './model.ts';
import { readPassage, type Engine } from './reading.ts';
import { parseEdtf, publicationDate } from './time/edtf.ts';

export interface GeoparseOptions {
	readonly times: boolean;
	/** Leave out demonyms and names inside organisations and events. */
	readonly namesOnly: boolean;
	readonly candidates: number;
	readonly corrections: readonly Correction[];
	/** Home region of each source, by the document's `source`. */
	readonly homes?: ReadonlyMap<string, string>;
	/** Where the whole collection is at home: `AF`, `US.TX`; a document's own source goes before it. */
	readonly focus?: string | null;
}

export interface InputDocument {
	readonly id: string | number | null;
	readonly text: string;
	readonly date: string | null;
	readonly title: string | null;
	readonly source: string | null;
	readonly given: readonly Span[] | null;
}

interface Dates {
	readonly from: string | null;
	readonly to: string | null;
	readonly edtf: string | null;
	readonly basis: Basis | null;
}

export interface OutputToponym extends Span, Dates {
	readonly name: string;
	readonly place: string | null;
	readonly title: string | null;
	readonly kind: Kind | null;
	readonly country: string | null;
	readonly admin1: string | null;
	readonly lat: number | null;
	readonly lon: number | null;
	readonly geonameid: number | null;
	readonly confidence: number;
	readonly form: Form;
	readonly within: Within | null;
	readonly role: Role;
	/** What the words mean of the place or how far from it ("northern X", "20 km south of X"); null: the place. */
	readonly part: {
		readonly words: string;
		readonly lat: number;
		readonly lon: number;
		readonly precision_km: number;
	} | null;
	readonly activity: readonly string[];
	readonly date_text: string | null;
	readonly candidates: readonly {
		readonly place: string;
		readonly title: string;
		readonly lat: number;
		readonly lon: number;
		readonly score: number;
		readonly reasons: readonly string[];
	}[];
}

export interface OutputDocument {
	readonly id: string | number | null;
	readonly toponyms: readonly OutputToponym[];
	readonly unnamed: readonly (Span &
		Dates & {
			readonly text: string;
			readonly count: number;
			readonly kind: Kind;
			readonly within: string | null;
			readonly activity: readonly string[];
		})[];
	readonly timexes: readonly (Span & {
		readonly text: string;
		readonly type: TimexType;
		readonly value: string;
		readonly edtf: string | null;
		readonly from: string | null;
		readonly to: string | null;
	})[];
}

export interface OutputError {
	readonly id: string | number | null;
	readonly error: string;
}

/** More than any date has; an error quotes no more. */
const LONGEST_DATE = 100;

/** The document a line of JSON holds, or the error line that stands in its place. */
export function parseDocument(line: string): InputDocument | OutputError {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		return { id: null, error: 'The line is not valid JSON.' };
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return { id: null, error: 'The line is not a JSON object.' };
	}
	const fields = value as Readonly<Record<string, unknown>>;
	const id =
		typeof fields['id'] === 'string' || typeof fields['id'] === 'number' ? fields['id'] : null;
	const fail = (error: string): OutputError => ({ id, error });
	if (id === null) return fail('“id” is missing; it must be a string or a number.');
	const { text } = fields;
	if (typeof text !== 'string') return fail('“text” is missing; it must be a string.');
	for (const key of ['date', 'title', 'source']) {
		const field = fields[key];
		if (field !== undefined && field !== null && typeof field !== 'string') {
			return fail(`“${key}” is not a string or null.`);
		}
	}
	const optional = (key: string) => (fields[key] as string | null | undefined) ?? null;
	const date = optional('date');
	const read = date === null ? null : parseEdtf(date.slice(0, LONGEST_DATE));
	if (read && !read.ok) return fail(`“date” cannot be used: ${read.message}`);
	const given =
		fields['toponyms'] === undefined ? null : givenSpans(fields['toponyms'], text.length);
	if (typeof given === 'string') return fail(given);
	return { id, text, date, title: optional('title'), source: optional('source'), given };
}

/** Sorted spans, or the sentence that says why they cannot be used. */
function givenSpans(value: unknown, length: number): Span[] | string | null {
	if (value === null) return null;
	if (!Array.isArray(value)) return '“toponyms” is not a list of {"start", "end"}.';
	const spans: Span[] = [];
	for (const one of value as unknown[]) {
		const { start, end } = (typeof one === 'object' && one !== null ? one : {}) as Partial<Span>;
		if (!Number.isInteger(start) || !Number.isInteger(end)) {
			return 'A toponym has no whole numbers “start” and “end”.';
		}
		if (start! < 0 || end! > length || start! >= end!) {
			return `The toponym ${start}–${end} is out of range: the text has ${length} code units.`;
		}
		spans.push({ start: start!, end: end! });
	}
	spans.sort((a, b) => a.start - b.start);
	const clash = spans.find((span, index) => index > 0 && spans[index - 1]!.end > span.start);
	return clash ? `The toponym ${clash.start}–${clash.end} overlaps another.` : spans;
}

/** Answers one document. Every key of the contract is present. */
export function geoparse(
	document: InputDocument,
	engine: Engine,
	options: GeoparseOptions
): OutputDocument {
	const reading = readPassage(
		document.text,
		{
			published: document.date === null ? null : publicationDate(document.date),
			title: document.title,
			focus: options.homes?.get(document.source ?? '') ?? options.focus ?? null,
			candidates: options.candidates,
			corrections: options.corrections,
			article: String(document.id),
			...(document.given ? { given: document.given } : {})
		},
		engine
	);
	const wanted = ({ form, within }: Mention) =>
		!options.namesOnly || (form !== 'demonym' && within === null);
	const dates = (dating: Dating | null): Dates => ({
		from: (options.times && dating?.from) || null,
		to: (options.times && dating?.to) || null,
		edtf: (options.times && dating?.edtf) || null,
		basis: (options.times && dating?.basis) || null
	});
	return {
		id: document.id,
		toponyms: reading.mentions
			.filter(wanted)
			.map((mention) => outputToponym(mention, dates(mention.dating), options)),
		unnamed: reading.unnamed.map((count) => outputCount(count, dates(count.dating))),
		timexes: options.times
			? reading.times.map(({ start, end, text, type, value, edtf, from, to }) => ({
					start,
					end,
					text,
					type,
					value,
					edtf,
					from,
					to
				}))
			: []
	};
}

function outputToponym(mention: Mention, dates: Dates, options: GeoparseOptions): OutputToponym {
	const { start, end, name, place, confidence, form, within, role, part, activity } = mention;
	return {
		start,
		end,
		name,
		place: place?.id ?? null,
		title: place?.title ?? null,
		kind: place?.kind ?? null,
		country: place?.country ?? null,
		admin1: place?.admin1 ?? null,
		lat: place?.lat ?? null,
		lon: place?.lon ?? null,
		geonameid: place?.geonameid ?? null,
		confidence: round(confidence),
		form,
		within,
		role,
		part: part && {
			words: part.words,
			lat: part.lat,
			lon: part.lon,
			precision_km: part.precisionKm
		},
		activity,
		...dates,
		date_text: (options.times && mention.dating?.text) || null,
		candidates: mention.candidates.slice(0, options.candidates).map((candidate) => ({
			place: candidate.place.id,
			title: candidate.place.title,
			lat: candidate.place.lat,
			lon: candidate.place.lon,
			score: round(candidate.score),
			reasons: candidate.reasons
		}))
	};
}

function outputCount(count: UnnamedCount, dates: Dates): OutputDocument['unnamed'][number] {
	const { start, end, text, kind, within, activity } = count;
	return { start, end, text, count: count.count, kind, within, activity, ...dates };
}

function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}
