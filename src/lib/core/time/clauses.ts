/** Into which clauses do commas cut a sentence, and which of them say something about one noun only? */
import { HYPHENS, type Line } from './line.ts';
import { IRREGULAR_PAST } from './past-verbs.ts';
import { wordSet } from './word-set.ts';

export type SegmentKind =
	/** The main statement, or a phrase that belongs to it ("In 2021"). */
	| 'main'
	/** "and …", "while …", "but …": a statement of its own. */
	| 'coordinate'
	/** ", resulting in …", ", having been …": its subject is that of the statement before. */
	| 'participle'
	/** ", which …", ", last seen …": it belongs to the noun just before. */
	| 'attached';

/** A stretch of a sentence between commas, semicolons, dashes and brackets; positions of words. */
export interface Segment {
	readonly from: number;
	readonly to: number;
	readonly kind: SegmentKind;
}

const RELATIVE: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'which', 'where', 'when']);
const COORDINATE: ReadonlySet<string> = new Set(
	'and but while whereas although though because as after before until so yet or if unless'.split(
		' '
	)
);
const ADVERBS: ReadonlySet<string> = new Set(
	'last first once previously formerly originally later then recently initially long already now'.split(
		' '
	)
);
const PARTICIPLES: ReadonlySet<string> = new Set(
	'seen built held led made given taken known born lost won sent shot struck written found fought begun set won'.split(
		' '
	)
);
const FINITE: ReadonlySet<string> = new Set([
	...IRREGULAR_PAST,
	...wordSet(
		`is are has have will would can could may might must shall should do does says say left hit found wants want claims
		believes argues warns`
	)
]);
/** What has a date of its own and tells of something else. */
const REPORT = wordSet(
	`report study survey statement document dossier assessment article analysis paper review letter video communique communiqué bulletin
	briefing investigation findings figures data interview message declaration`
);
const ISSUED = wordSet(
	`published released issued dated posted unveiled presented submitted filed aired broadcast`
);

export function isReport(word: string): boolean {
	return REPORT.has(word) || (word.endsWith('s') && REPORT.has(word.slice(0, -1)));
}

export function isFiniteVerb(line: Line, at: number): boolean {
	const word = line.lower(at);
	// "Will", "May": a name, a month.
	if (at > 0 && line.capital(at) && /^(?:may|will)$/.test(word)) return false;
	return FINITE.has(word) || (word.length > 4 && word.endsWith('ed'));
}

/** Cuts a sentence; the segments cover its words but for the marks between them. */
export function cutClauses(line: Line): Segment[] {
	const bounds: Bound[] = [];
	let from = 0;
	for (let at = 0; at <= line.words.length; at++) {
		if (at < line.words.length && !isBreak(line, at)) continue;
		if (at > from) bounds.push({ from, to: at });
		from = at + 1;
	}
	let hasVerb = false;
	return bounds.map((bound, index) => {
		const kind = kindOf(line, bounds, index, hasVerb);
		// The verb of a relative clause leaves the sentence without its own.
		hasVerb ||= kind !== 'attached' && containsVerb(line, bound);
		return { ...bound, kind };
	});
}

function containsVerb(line: Line, { from, to }: Bound): boolean {
	for (let at = from; at < to; at++) if (isFiniteVerb(line, at)) return true;
	return false;
}

interface Bound {
	readonly from: number;
	readonly to: number;
}

const BREAKS = wordSet(`; : ( ) [ ] “ ” "`);

function isBreak(line: Line, at: number): boolean {
	const mark = line.lower(at);
	if (mark === ',') {
		// Not the comma of "August 15, 2021" nor of "6,000".
		const isDate = line.number(at - 1) !== null && line.number(at + 1) !== null;
		return !isDate;
	}
	if (BREAKS.has(mark)) return true;
	return HYPHENS.has(mark) && (mark === '—' || !line.glued(at));
}

function kindOf(
	line: Line,
	bounds: readonly Bound[],
	index: number,
	hasVerb: boolean
): SegmentKind {
	const { from, to } = bounds[index]!;
	const first = line.lower(from);
	if (index === 0) return isOpener(line, bounds) ? 'participle' : 'main';
	if (RELATIVE.has(first) || isPartitive(line, from, to)) return 'attached';
	if (COORDINATE.has(first)) return 'coordinate';
	const verb = ADVERBS.has(first) ? from + 1 : from;
	const word = line.lower(verb);
	if (/^(?:having|being)$/.test(word) || (word.length > 5 && word.endsWith('ing'))) {
		return hasVerb ? 'participle' : 'main';
	}
	if (PARTICIPLES.has(word) || (word.length > 4 && word.endsWith('ed') && verb < to)) {
		if (isIssued(line, bounds, index, verb)) return 'main';
		// After "Herat, a city in the west," the verb of the sentence itself may follow a comma.
		if (hasVerb || opensWithVerb(line, bounds, index + 1)) return 'attached';
	}
	return 'main';
}

/** "Built in 1961, the dam supplies …": it says something of the subject that follows. */
function isOpener(line: Line, bounds: readonly Bound[]): boolean {
	const { from, to } = bounds[0]!;
	const word = line.lower(from);
	if (bounds.length < 2 || !(PARTICIPLES.has(word) || (word.length > 4 && word.endsWith('ed'))))
		return false;
	return !containsVerb(line, { from: from + 1, to });
}

const BEFORE_WHICH = /^(?:of|through|in|to|for|from|by|with|on|at|into|under|over)$/;

/** "one of which", "a port through which". */
function isPartitive(line: Line, from: number, to: number): boolean {
	for (let at = from + 1; at < Math.min(to, from + 4); at++) {
		if (/^(?:which|whom)$/.test(line.lower(at)) && BEFORE_WHICH.test(line.lower(at - 1)))
			return true;
	}
	return false;
}

function opensWithVerb(line: Line, bounds: readonly Bound[], index: number): boolean {
	const next = bounds[index];
	return next !== undefined && isFiniteVerb(line, next.from);
}

/** "A report on arms, published in May 2023, revealed …": the date of a report may date what it reports. */
function isIssued(line: Line, bounds: readonly Bound[], index: number, verb: number): boolean {
	if (!ISSUED.has(line.lower(verb))) return false;
	return bounds.slice(Math.max(0, index - 3), index).some(({ from, to }) => {
		for (let at = from; at < to; at++) if (isReport(line.lower(at))) return true;
		return false;
	});
}

/** The segment that holds a word, or the last before it. */
export function segmentAt(segments: readonly Segment[], word: number): number {
	let low = 0;
	let high = segments.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (segments[middle]!.from <= word) low = middle + 1;
		else high = middle;
	}
	return Math.max(0, low - 1);
}
