/** Which names and times did a person mark in a text, and what do the marks say of them? */
import type { Basis, Role, Span, TimexType } from '../../src/lib/core/model.ts';

/** `[[Kabul|geonames:1138958|event|sentence 2021-08-15]]` */
export interface MarkedToponym extends Span {
	readonly name: string;
	/** An id of the gazetteer, a point where the gazetteer lacks the place, or null where no point stands for it. */
	readonly place: string | { readonly lat: number; readonly lon: number } | null;
	readonly role: Role | null;
	/** Null: nobody asked. */
	readonly dating: MarkedDating | null;
}

export interface MarkedDating {
	/** Null: undated. */
	readonly basis: Basis | null;
	/** EDTF; null where undated, and where the publication dates it. */
	readonly date: string | null;
}

/** `{{last week|DATE|2021-W33}}` */
export interface MarkedTimex extends Span {
	readonly text: string;
	readonly type: TimexType;
	readonly value: string;
}

export interface MarkedText {
	/** Without its marks. */
	readonly text: string;
	readonly toponyms: readonly MarkedToponym[];
	readonly timexes: readonly MarkedTimex[];
}

const MARK = /\[\[(?<toponym>[^\]]*)\]\]|\{\{(?<timex>[^}]*)\}\}/g;

/** @throws Error with the mark that cannot be read. */
export function readMarks(marked: string): MarkedText {
	const toponyms: MarkedToponym[] = [];
	const timexes: MarkedTimex[] = [];
	let text = '';
	let read = 0;
	for (const match of marked.matchAll(MARK)) {
		text += marked.slice(read, match.index);
		read = match.index + match[0].length;
		const { toponym, timex } = match.groups!;
		const fields = (toponym ?? timex)!.split('|');
		const words = fields[0]!;
		const span = { start: text.length, end: text.length + words.length };
		text += words;
		const refuse = (what: string): never => {
			throw new Error(`${match[0]}: ${what}`);
		};
		if (toponym !== undefined) toponyms.push({ ...span, ...readToponym(fields, refuse) });
		else timexes.push({ ...span, ...readTimex(fields, refuse) });
	}
	text += marked.slice(read);
	const stray = /\[\[|\]\]|\{\{|\}\}/.exec(text);
	if (stray) throw new Error(`${text.slice(stray.index, stray.index + 40)}: a mark is not closed`);
	return { text, toponyms, timexes };
}

/**
 * Marks that stand beside the text: each line quotes a few words of it with marks in them, in the order of the text.
 * @throws Error with the line that the text does not hold after those before it.
 */
export function readFragments(text: string, lines: string): MarkedText {
	const toponyms: MarkedToponym[] = [];
	const timexes: MarkedTimex[] = [];
	let from = 0;
	for (const line of lines.split('\n').filter((one) => one.trim())) {
		const fragment = readMarks(line.trim());
		const at = text.indexOf(fragment.text, from);
		if (at < 0)
			throw new Error(`“${fragment.text}” does not stand in the text after what is above`);
		const moved = <T extends Span>(span: T): T => ({
			...span,
			start: span.start + at,
			end: span.end + at
		});
		toponyms.push(...fragment.toponyms.map(moved));
		timexes.push(...fragment.timexes.map(moved));
		from = at + fragment.text.length;
	}
	return { text, toponyms, timexes };
}

type Refuse = (what: string) => never;

const ROLES: readonly string[] = [
	'event',
	'origin',
	'destination',
	'mention',
	'institution',
	'embedded'
] satisfies Role[];

function readToponym(fields: readonly string[], refuse: Refuse): Omit<MarkedToponym, keyof Span> {
	const [name, place, role, dating] = fields;
	if (!name || !place || !role || !dating || fields.length > 4)
		return refuse('write name, place, role and dating with “|” between them');
	if (role !== '-' && !ROLES.includes(role)) refuse(`“${role}” is no role`);
	return {
		name,
		place: readPlace(place, refuse),
		role: role === '-' ? null : (role as Role),
		dating: readDating(dating, refuse)
	};
}

function readPlace(place: string, refuse: Refuse): MarkedToponym['place'] {
	if (place === 'none') return null;
	const point = /^@(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(place);
	if (point) return { lat: Number(point[1]), lon: Number(point[2]) };
	if (!/^(?:iso3166-[12]|geonames|dateline):\S+$/.test(place))
		refuse(`“${place}” is neither an id, nor a point as @34.5,69.2, nor none`);
	return place;
}

function readDating(dating: string, refuse: Refuse): MarkedDating | null {
	if (dating === '-') return null;
	if (dating === 'undated') return { basis: null, date: null };
	if (dating === 'publication') return { basis: 'publication', date: null };
	const match = /^(sentence|paragraph|discourse) (\S+)$/.exec(dating);
	if (!match) return refuse(`“${dating}” is no dating`);
	return { basis: match[1] as Basis, date: match[2]! };
}

function readTimex(fields: readonly string[], refuse: Refuse): Omit<MarkedTimex, keyof Span> {
	const [text, type, value] = fields;
	if (!text || !type || !value || fields.length > 3)
		return refuse('write words, type and value with “|” between them');
	if (!/^(?:DATE|TIME|DURATION|SET)$/.test(type)) refuse(`“${type}” is no type`);
	return { text, type: type as TimexType, value };
}
