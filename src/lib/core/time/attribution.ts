/** Which words of a sentence only say who reports the rest, and when ("A statement on Friday said …")? */
import { isFiniteVerb, isReport, type Segment } from './clauses.ts';
import type { Line } from './line.ts';
import type { TimeGroup } from './time-groups.ts';
import { wordSet } from './word-set.ts';

/** A stretch of words. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/** The words that say who reports, and whether they lead to what is reported or follow it. */
export interface Attribution extends Range {
	readonly leads: boolean;
}

const REPORTING = wordSet(
	`said told announced warned stated added declared confirmed called vowed urged reported acknowledged emphasized emphasised stressed insisted denied claimed accused condemned criticised criticized responded asserted remarked explained argued concluded pledged demanded revealed promised`
);
const REPORTING_NOW = wordSet(
	`say says tell tells announces warns warn adds confirms believes believe argues argue insists insist reveals reveal`
);
/** These report only with a "that", or of a report: "the army found three camps" tells what it did. */
const FINDING = wordSet(
	`reports claims states alleges allege alleged found finds showed shows suggested suggests indicated indicates estimated estimates noted notes recorded records documented documents learned heard`
);
/** These have somebody before what they tell. */
const TELLING = wordSet(`told tells tell warned warns warn informed assured reminded`);
const PREPOSITION = wordSet(
	`in on at to during after before by from via through with late early earlier later`
);
const ENDS_PHRASE = wordSet(`that , ; : “ ” " ( ) —`);

/** Whether somebody is said to have said something by this word. */
export function isReporting(word: string): boolean {
	return REPORTING.has(word);
}

/** The stretches that say who reports; what they report is all the rest. */
export function findAttributions(
	line: Line,
	segments: readonly Segment[],
	groups: readonly TimeGroup[]
): Attribution[] {
	const found: Attribution[] = [];
	for (const [index, { from, to }] of segments.entries()) {
		if (line.after(from, 'according', 'to') !== null) {
			found.push({ from, to, leads: false });
			continue;
		}
		const verb = verbIn(line, { from, to });
		if (verb === null) continue;
		const { next, reports } = afterVerb(line, verb, groups);
		if (reports) {
			const head = segments[headOf(line, segments, index, groups)]!.from;
			found.push({ from: head, to: next, leads: true });
		} else if (index > 0 && verb === from) {
			found.push({ from, to: speakerEnd(line, segments, index), leads: false });
		} else if (index > 0 && endsAt(line, next, to)) found.push({ from, to, leads: false });
	}
	return found;
}

export function rangeAt<R extends Range>(ranges: readonly R[], word: number): R | null {
	return ranges.find(({ from, to }) => word >= from && word < to) ?? null;
}

function verbIn(line: Line, { from, to }: Range): number | null {
	for (let at = from; at < to; at++) {
		const word = line.lower(at);
		if (REPORTING.has(word)) return at;
		if (REPORTING_NOW.has(line.raw(at)) && at > from) return at;
		if (FINDING.has(word) && (hasReport(line, { from, to: at }) || line.lower(at + 1) === 'that'))
			return at;
	}
	return null;
}

function hasReport(line: Line, { from, to }: Range): boolean {
	for (let at = from; at < to; at++) if (isReport(line.lower(at))) return true;
	return false;
}

/** After the "said Leyla, 43, a nurse in Sur" that follows what she said. */
function speakerEnd(line: Line, segments: readonly Segment[], index: number): number {
	let last = index;
	while (last + 1 < segments.length) {
		const { from, to, kind } = segments[last + 1]!;
		if (kind !== 'main' || /^[“"]$/.test(line.lower(from - 1))) break;
		if (line.words.slice(from, to).some((_, at) => isFiniteVerb(line, from + at))) break;
		last++;
	}
	return segments[last]!.to;
}

/** "…, the army said on Friday." */
function endsAt(line: Line, next: number, to: number): boolean {
	return next >= to || (next === to - 1 && /^[.!?]$/.test(line.lower(next)));
}

interface AfterVerb {
	/** After the verb with its listener, its time and its place. */
	readonly next: number;
	/** Whether what is reported follows there; else it stands before the verb ("…, the army said on Friday"). */
	readonly reports: boolean;
}

function afterVerb(line: Line, verb: number, groups: readonly TimeGroup[]): AfterVerb {
	let next = verb + 1;
	if (TELLING.has(line.lower(verb))) next = afterListener(line, next, groups);
	for (let step = 0; step < 4; step++) {
		const group = groups.find(({ start, core }) => start === next || core === next);
		const after = group?.end ?? afterPhrase(line, next, groups);
		if (after === null) break;
		next = after;
	}
	if (line.lower(next) === 'that') return { next: next + 1, reports: true };
	if (/^[:“"]$/.test(line.lower(next))) return { next, reports: true };
	return { next, reports: hasStatement(line, next) };
}

function hasStatement(line: Line, from: number): boolean {
	if (!/^[\p{L}\d]/u.test(line.raw(from)) || PREPOSITION.has(line.lower(from))) return false;
	for (let at = from + 1; at < line.words.length && line.lower(at) !== ';'; at++) {
		if (isFiniteVerb(line, at)) return true;
	}
	return false;
}

/** After the "the Security Council" of "told the Security Council on Friday that". */
function afterListener(line: Line, at: number, groups: readonly TimeGroup[]): number {
	for (let next = at; next < at + 7; next++) {
		const word = line.lower(next);
		if (ENDS_PHRASE.has(word) || PREPOSITION.has(word)) return next;
		if (groups.some(({ start, core }) => start === next || core === next)) return next;
		if (isFiniteVerb(line, next)) return at;
	}
	return at;
}

/** After "in Geneva" or "in a statement", where "that", a time or nothing follows. */
function afterPhrase(line: Line, at: number, groups: readonly TimeGroup[]): number | null {
	if (!PREPOSITION.has(line.lower(at))) return null;
	for (let next = at + 1; next < at + 8; next++) {
		const word = line.lower(next);
		if (word === 'that' || PREPOSITION.has(word)) return next;
		if (groups.some(({ start, core }) => start === next || core === next)) return next;
		if (next >= line.words.length || ENDS_PHRASE.has(word) || word === '.') return next;
		if (isFiniteVerb(line, next)) return null;
	}
	return null;
}

/** "In a report released on Wednesday, the group said", "A report, published in June, said", "On Friday, police said". */
function headOf(
	line: Line,
	segments: readonly Segment[],
	index: number,
	groups: readonly TimeGroup[]
): number {
	const { from, to } = segments[0]!;
	const leads =
		isFiniteVerb(line, segments[index]!.from) ||
		/^(?:speaking|talking|addressing|citing|quoting)$/.test(line.lower(from)) ||
		hasReport(line, { from, to }) ||
		groups.some(({ start, end }) => start === from && end === to);
	return leads ? 0 : index;
}
