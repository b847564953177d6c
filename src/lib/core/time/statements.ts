/** Does the time of one statement hold for another of the same sentence ("was signed in 1961, and it links …")? */
import { rangeAt, type Range } from './attribution.ts';
import { isFiniteVerb, type Segment } from './clauses.ts';
import type { Line } from './line.ts';
import { tenseOf } from './publication-cues.ts';
import type { TimeGroup } from './time-groups.ts';
import { wordSet } from './word-set.ts';

const COORDINATORS = wordSet(
	`and but while whereas although though because so yet when where ; — –`
);
/** Between a coordinator and the verb of its statement. */
const LONGEST_SUBJECT = 6;

/** Cuts a sentence before each word that begins a statement of its own. */
export function cutStatements(
	line: Line,
	segments: readonly Segment[],
	groups: readonly TimeGroup[]
): Range[] {
	const starts = new Set<number>([0]);
	for (const { from, kind } of segments) if (kind === 'coordinate') starts.add(from);
	for (let at = 1; at < line.words.length; at++) {
		if (COORDINATORS.has(line.lower(at)) && begins(line, at, groups)) starts.add(at);
	}
	const sorted = [...starts].sort((a, b) => a - b);
	return sorted.map((from, index) => ({ from, to: sorted[index + 1] ?? line.words.length }));
}

function begins(line: Line, at: number, groups: readonly TimeGroup[]): boolean {
	if (line.lower(at) === ';') return true;
	for (let next = at + 1; next <= at + LONGEST_SUBJECT; next++) {
		if (isFiniteVerb(line, next)) return true;
		if (!/^[\p{L}\d’'-]/u.test(line.raw(next))) break;
	}
	return groups.some(({ start }) => start === at + 1);
}

/** What is dated so is done with: nothing that is told after it happened then. */
const DONE = wordSet(
	`born founded established created built opened named signed married died baptised baptized`
);

/** Whether a time belongs to another statement than a word does, and says nothing of that word's. */
export function isOfOtherStatement(
	line: Line,
	segments: readonly Segment[],
	statements: readonly Range[],
	attributions: readonly Range[],
	group: TimeGroup,
	word: number
): boolean {
	const own = rangeAt(statements, word);
	const other = rangeAt(statements, group.core);
	if (!own || !other) return false;
	if (own === other) return group.over && isPerfectBetween(line, group.end, word);
	if (group.start > other.from + 1 && isDone(line, other, group)) return true;
	const reporter = attributions.find(({ from, to }) => from <= word && to > own.from && to <= word);
	const range = reporter ? { from: Math.max(own.from, reporter.to), to: own.to } : own;
	const tense = isOfToday(line, range) ? 'present' : tenseOf(line, segments, range);
	if (group.ahead) return tense === 'perfect' || tense === 'past';
	return group.present ? tense === 'past' : tense !== 'past' && tense !== 'none' && group.over;
}

/** "Fighting that began in 2012 has spread to …": the time is of the clause within. */
function isPerfectBetween(line: Line, from: number, to: number): boolean {
	for (let at = from; at < to; at++) {
		if (/^(?:has|have|is|are)$/.test(line.lower(at))) return true;
		if (/^(?:,|;|and|or|which|that|who|where)$/.test(line.lower(at))) return false;
	}
	return false;
}

/** Whether the clause that ends with a time says when somebody was born, or something built. */
export function isDone(line: Line, { from }: Range, group: TimeGroup): boolean {
	for (let at = from; at < group.core; at++) if (DONE.has(line.lower(at))) return true;
	return false;
}

function isOfToday(line: Line, { from, to }: Range): boolean {
	for (let at = from; at < to; at++) {
		if (/^(?:still|today|now|nowadays|currently)$/.test(line.lower(at))) return true;
	}
	return false;
}
