/** Which documents does a corpus hold, and what did people mark in them? */
import { readFileSync } from 'node:fs';
import type { Basis, Role, Span, TimexType } from '../../src/lib/core/model.ts';
import { parseEdtf, publicationDate } from '../../src/lib/core/time/edtf.ts';
import { EvaluateError } from './settings.ts';

export interface GoldToponym extends Span {
	readonly lat: number | null;
	readonly lon: number | null;
	readonly geonameid: string | null;
	/** EDTF; null where people found it undated, undefined where nobody asked. */
	readonly date: string | null | undefined;
	readonly basis: Basis | null | undefined;
	/** Known for our own texts only. */
	readonly role?: Role | null;
}

export interface GoldTimex extends Span {
	readonly type: TimexType;
	readonly value: string | null;
}

/** A date with its closed interval of days. */
export interface GoldDate extends Span {
	readonly from: string;
	readonly to: string;
}

/** A list that is null was not annotated; an empty one was, and holds nothing. */
export interface GoldDocument {
	readonly id: string | number;
	readonly text: string;
	readonly title: string | null;
	readonly date: string | null;
	readonly source: string | null;
	readonly toponyms: readonly GoldToponym[] | null;
	readonly timexes: readonly GoldTimex[] | null;
	readonly dates: readonly GoldDate[] | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** @throws EvaluateError naming file, line and mend. */
export function readCorpus(file: string): GoldDocument[] {
	let lines: string[];
	try {
		lines = readFileSync(file, 'utf8')
			.replace(/^\ufeff/, '')
			.split('\n');
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		throw new EvaluateError(
			code === 'ENOENT' ? `${file}: there is no such file; check its name.` : `${file}: ${message}`
		);
	}
	const lineOf = new Map<string, number>();
	const documents = lines.flatMap((line, index) => {
		if (!line.trim()) return [];
		const refuse = (sentence: string): never => {
			throw new EvaluateError(`${file}, line ${index + 1}: ${sentence}`);
		};
		const document = readDocument(line, refuse);
		const earlier = lineOf.get(String(document.id));
		if (earlier)
			refuse(`the id “${document.id}” is that of line ${earlier} too; give each its own.`);
		lineOf.set(String(document.id), index + 1);
		return [document];
	});
	if (documents.length === 0) {
		throw new EvaluateError(`${file}: it holds no document; give one JSON object a line.`);
	}
	return documents;
}

type Refuse = (sentence: string) => never;

function readDocument(line: string, refuse: Refuse): GoldDocument {
	const fields = parseObject(line, refuse);
	const { id, text } = fields;
	if (typeof id !== 'string' && typeof id !== 'number') {
		return refuse('“id” is missing; give a string or a number.');
	}
	if (typeof text !== 'string') return refuse('“text” is missing; give a string.');
	const optional = (key: string): string | null => {
		const value = fields[key] ?? null;
		if (value !== null && typeof value !== 'string') refuse(`“${key}” must be a string or null.`);
		return value as string | null;
	};
	const date = optional('date');
	if (date !== null && !publicationDate(date)) {
		const read = parseEdtf(date);
		refuse(`“date” cannot be read: ${read.ok ? 'it has no end.' : read.message}`);
	}
	const list = <Item>(key: string, readItem: (item: Fields, what: string) => Item) =>
		readList(fields[key], key, text, readItem, refuse);
	const document = {
		id,
		text,
		date,
		title: optional('title'),
		source: optional('source') ?? optional('domain'),
		toponyms: list('toponyms', (item, what) => readToponym(item, what, refuse)),
		timexes: list('timexes', (item, what) => readTimex(item, what, refuse)),
		dates: list('dates', (item, what) => readDate(item, what, refuse))
	};
	if (!document.toponyms && !document.timexes && !document.dates) {
		refuse('nothing is annotated; give “toponyms”, “timexes” or “dates”, be it an empty list.');
	}
	return document;
}

function parseObject(line: string, refuse: Refuse): Fields {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch (error) {
		refuse(`it is not valid JSON (${(error as Error).message}); give one object a line.`);
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return refuse('it is not a JSON object; give one document a line.');
	}
	return value as Fields;
}

function readList<Item>(
	value: unknown,
	key: string,
	text: string,
	readItem: (item: Fields, what: string) => Item,
	refuse: Refuse
): (Span & Item)[] | null {
	if (value === undefined || value === null) return null;
	if (!Array.isArray(value)) return refuse(`“${key}” must be a list.`);
	return (value as unknown[]).map((one, index) => {
		const item = (typeof one === 'object' && one !== null ? one : {}) as Fields;
		const { start, end } = item;
		const what = `${key}[${index}]`;
		if (!Number.isInteger(start) || !Number.isInteger(end)) {
			return refuse(`${what} has no whole numbers “start” and “end”; count UTF-16 code units.`);
		}
		const span = { start: start as number, end: end as number };
		if (span.start < 0 || span.end > text.length || span.start >= span.end) {
			refuse(
				`${what} is out of range: ${span.start}–${span.end} in a text of ${text.length} UTF-16 code units.`
			);
		}
		const words = text.slice(span.start, span.end);
		const said = item['name'] ?? item['text'] ?? words;
		if (said !== words) {
			refuse(
				`${what} says “${String(said)}”, but “${words}” stands at ${span.start}–${span.end}; count UTF-16 code units.`
			);
		}
		return { ...span, ...readItem(item, what) };
	});
}

function readToponym(item: Fields, what: string, refuse: Refuse): Omit<GoldToponym, keyof Span> {
	const degrees = (key: string, most: number): number | null => {
		const value = item[key] ?? null;
		if (value !== null && !(typeof value === 'number' && Math.abs(value) <= most)) {
			refuse(`${what}: “${key}” must be a number from -${most} to ${most}, or null.`);
		}
		return value as number | null;
	};
	const geonameid = item['geonameid'] ?? null;
	const date = item['date'] as string | null | undefined;
	if (typeof date === 'string') {
		const read = parseEdtf(date);
		if (!read.ok) refuse(`${what}: “date” cannot be read: ${read.message}`);
	}
	return {
		lat: degrees('lat', 90),
		lon: degrees('lon', 180),
		geonameid: geonameid === null ? null : String(geonameid),
		date,
		basis: item['basis'] as Basis | null | undefined
	};
}

function readTimex(item: Fields, what: string, refuse: Refuse): Omit<GoldTimex, keyof Span> {
	const { type, value = null } = item;
	if (!['DATE', 'TIME', 'DURATION', 'SET'].includes(String(type))) {
		refuse(`${what}: “type” must be DATE, TIME, DURATION or SET.`);
	}
	return { type: type as TimexType, value: value as string | null };
}

function readDate(item: Fields, what: string, refuse: Refuse): Omit<GoldDate, keyof Span> {
	const day = (key: string): string => {
		const value = item[key];
		if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
			return refuse(`${what}: “${key}” must be a day, such as 2021-08-26.`);
		}
		return value;
	};
	return { from: day('from'), to: day('to') };
}
