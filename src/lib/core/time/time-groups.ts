/** Which expressions of a sentence make one time ("from 1996 to 2001", "in 2021 and 2022", "since early 2023")? */
import type { Interval, PublicationDate, TimeExpression } from '../model.ts';
import { edtfOfDays, joinEdtf } from './edtf.ts';
import { HYPHENS, type Line } from './line.ts';
import { APOSTROPHES } from './openers.ts';

/** A time that can date what a sentence tells. Positions are of words: first, and one after the last. */
export interface TimeGroup extends Interval {
	readonly edtf: string;
	/** With its preposition ("in 2021 and 2022"). */
	readonly start: number;
	readonly end: number;
	/** Without it. */
	readonly core: number;
	/** "the 2016 election", "a 2014 law": it belongs to the noun after it. */
	readonly attributive: boolean;
	/** "now", "today". */
	readonly present: boolean;
	/** Whether it ended before the publication. */
	readonly over: boolean;
	/** Whether it begins after the publication. */
	readonly ahead: boolean;
	/** Whether it lies outside the phrase that is dated: true only for the outer "since …" of an inner date. */
	readonly beyond: number | null;
	/** Whether only words up to here may take it: the inner date of a "since …" phrase. */
	readonly within: readonly [number, number] | null;
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
	'in on at during since from between by throughout over through around within after as of'.split(
		' '
	)
);
/** These say when something was not yet, or no longer, so: they date nothing. */
const BOUNDS: ReadonlySet<string> = new Set(['before', 'until', 'till', 'than', 'pre']);

/** An expression with the words it covers. */
interface Located {
	readonly time: TimeExpression & Interval;
	readonly from: number;
	readonly to: number;
}

export function groupTimes(
	line: Line,
	times: readonly TimeExpression[],
	published: PublicationDate | null
): TimeGroup[] {
	const located = locate(line, times);
	const groups: TimeGroup[] = [];
	for (let index = 0; index < located.length;) {
		let last = index;
		while (last + 1 < located.length && joins(line, located[last]!, located[last + 1]!)) last++;
		groups.push(...makeGroup(line, located.slice(index, last + 1), published));
		index = last + 1;
	}
	return groups;
}

function locate(line: Line, times: readonly TimeExpression[]): Located[] {
	const located: Located[] = [];
	let word = 0;
	for (const time of times) {
		while (word < line.words.length && line.words[word]!.end <= time.start) word++;
		const from = word;
		let to = from;
		while (to < line.words.length && line.words[to]!.start < time.end) to++;
		const { from: first, to: last } = time;
		if (first === null || last === null || to === from) continue;
		// "Today" in a tale, durations and sets have no days; a printed one that has none was skipped above.
		located.push({ time: { ...time, from: first, to: last }, from, to });
	}
	return located;
}

/** "1996 to 2001", "2021 and 2022", "3, 4 and 5 May", "from 1996 until 2001". */
function joins(line: Line, first: Located, second: Located): boolean {
	if (first.time.rule === 'present' || second.time.rule === 'present') return false;
	const words: string[] = [];
	for (let at = first.to; at < second.from; at++) words.push(line.lower(at));
	// "…, and in early May": a statement of its own.
	if (words[0] === ',' && /^(?:in|on|from)$/.test(words[2] ?? '')) return false;
	const between = words.filter((word) => !/^(?:the|in|on|from|again|early)$/.test(word));
	const [connector, other] = between;
	if (connector === undefined) return words.length <= 1 && isSameMoment(first, second);
	if (between.length > 2) return false;
	if (between.length === 2) {
		return connector === ',' && (other === 'and' || other === 'or') && isAlike(first, second);
	}
	if (HYPHENS.has(connector) || /^(?:to|until|till|through)$/.test(connector)) {
		return first.time.from <= second.time.to;
	}
	if (/^(?:and|or|&)$/.test(connector) && line.lower(first.from - 1) === 'between') return true;
	return /^(?:,|and|or|&)$/.test(connector) && isAlike(first, second);
}

/** Years with years, months with months: "in late 2022, and next month" are two times. */
function isAlike(first: Located, second: Located): boolean {
	const shape = ({ time }: Located) => time.value.replace(/\d/g, '0');
	const isDeictic = ({ time }: Located) =>
		/^(?:shifted-|today|day-shift|ago)/.test(time.rule ?? '');
	return shape(first) === shape(second) && isDeictic(first) === isDeictic(second);
}

/** "Sunday 17:16": a time of day and its day. */
function isSameMoment(first: Located, second: Located): boolean {
	return first.time.from === second.time.from;
}

function makeGroup(
	line: Line,
	members: readonly Located[],
	published: PublicationDate | null
): TimeGroup[] {
	const first = members[0]!;
	const last = members.at(-1)!;
	const from = members.reduce(
		(least, { time }) => (time.from < least ? time.from : least),
		first.time.from
	);
	const to = members.reduce((most, { time }) => (time.to > most ? time.to : most), first.time.to);
	const edtf =
		members.length === 1
			? (first.time.edtf ?? edtfOfDays(from, to))
			: joinedEdtf(members, from, to);
	const preposition = prepositionBefore(line, first.from);
	const word = preposition === null ? '' : line.lower(preposition);
	const isBound = BOUNDS.has(line.lower(first.from - 1));
	const clause = whenClause(line, last.to);
	if (isBound && clause === null) return [];
	const group: TimeGroup = {
		from,
		to,
		edtf,
		start: preposition ?? first.from,
		end: last.to,
		core: first.from,
		attributive: preposition === null && isAttributive(line, first.from, last.to),
		present: first.time.rule === 'present' || first.time.rule === 'today',
		over: published !== null && to < published.from,
		ahead: published !== null && from > published.to,
		beyond: null,
		within: null
	};
	// "Until 2018, when he won in Nairobi": the clause is of that time, whatever else is.
	const within =
		clause === null
			? []
			: [{ ...group, start: first.from, within: [clause, line.words.length] as const }];
	if (isBound) return within;
	// "after last month's freeze"
	if (word === 'after' && APOSTROPHES.has(line.lower(last.to)) && line.glued(last.to)) return [];
	// "After 10 p.m. on Tuesday" is that Tuesday; "after 1996" is open.
	const opens = word === 'since' || (word === 'after' && from !== to);
	if (opens) return [...within, opened(group, published)];
	const governor = governorBefore(line, group.start);
	if (governor === null) return [group];
	const inner: TimeGroup = { ...group, within: [governor, last.to] };
	const outer = { ...group, beyond: last.to };
	switch (line.lower(governor)) {
		case 'since':
			return [inner, opened({ ...outer, start: governor }, published)];
		case 'after':
			// What came after a day or a month of fighting came soon after; after years, at any time.
			return isFine(group) ? [inner, outer] : [inner];
		default:
			return [inner];
	}
}

/** Where the clause of "2019, when …" begins. */
function whenClause(line: Line, to: number): number | null {
	const at = line.lower(to) === ',' ? to + 1 : to;
	return line.lower(at) === 'when' ? at : null;
}

function joinedEdtf(members: readonly Located[], from: string, to: string): string {
	const edges = [members[0]!.time.edtf, members.at(-1)!.time.edtf];
	const simple = edges.every((edtf) => edtf !== null && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(edtf));
	const ordered = members[0]!.time.from === from && members.at(-1)!.time.to === to;
	return simple && ordered ? joinEdtf(edges[0]!, edges[1]!) : edtfOfDays(from, to);
}

function prepositionBefore(line: Line, at: number): number | null {
	let before = at - 1;
	// "early on Sunday" keeps its "on"; "the" belongs to the expression or to nothing.
	if (line.lower(before) === 'the') before--;
	if (!PREPOSITIONS.has(line.lower(before))) return null;
	if (line.lower(before) === 'of') return line.lower(before - 1) === 'as' ? before - 1 : null;
	return before;
}

function isAttributive(line: Line, from: number, to: number): boolean {
	const before = line.lower(from - 1);
	const after = line.lower(to);
	if (!/^\p{L}/u.test(after)) return false;
	return /^(?:the|a|an|this|that|its|his|her|their|’|s)$/.test(before) && !isFunctionWord(after);
}

function isFunctionWord(word: string): boolean {
	return /^(?:and|or|but|in|on|at|of|to|by|for|from|with|when|where|after|before|as|is|was|are|were|has|have|had|that|who|which|while)$/.test(
		word
	);
}

/** Within a year; in one month, or from one day to another. */
function isFine({ from, to }: Interval): boolean {
	return from.slice(0, 4) === to.slice(0, 4) && !(from.endsWith('-01-01') && to.endsWith('-12-31'));
}

const GOVERNORS = /^(?:since|after|before|until|till|following)$/;

/** "Since the fall of the republic on 15 August": the "since" of the phrase that ends with this time. */
function governorBefore(line: Line, at: number): number | null {
	for (let word = at - 1; word >= Math.max(0, at - 12); word--) {
		if (/^[,;:()“”—]$/.test(line.lower(word))) return null;
		if (GOVERNORS.test(line.lower(word))) return word;
	}
	return null;
}

/** Open towards the present: closed at the publication, and by itself where that is not known or earlier. */
function opened(group: TimeGroup, published: PublicationDate | null): TimeGroup {
	const to = published && published.to > group.to ? published.to : group.to;
	const start = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(group.edtf)
		? group.edtf
		: (group.edtf.split('/')[0] ?? group.from);
	const known = start.replace(/(?:-XX)+$/, '');
	const plain = /^\d{4}(?:-\d\d(?:-\d\d)?)?[~?%]?$/.test(known) ? known : group.from;
	return { ...group, to, edtf: joinEdtf(plain, null), over: false };
}
