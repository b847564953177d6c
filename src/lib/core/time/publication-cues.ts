/** May a sentence without a date of its own be dated by the publication of its article? */
import { isReporting, type Range } from './attribution.ts';
import { isFiniteVerb, segmentAt, type Segment } from './clauses.ts';
import type { Line } from './line.ts';
import { wordSet } from './word-set.ts';

/** Words that set a statement in another time than that of the news, or in none. */
const BACKGROUND = wordSet(
	`historically formerly previously once ago earlier decades centuries ancient originally former history born ever never used lasted would will shall must should could might if like unlike`
);

export type Tense = 'perfect' | 'progressive' | 'past' | 'present' | 'none';

/** The first finite verb of the stretch decides; clauses about one noun are passed over. */
export function tenseOf(line: Line, segments: readonly Segment[], range?: Range): Tense {
	const { from, to } = range ?? { from: 0, to: line.words.length };
	for (let at = from; at < to; at++) {
		if (isAside(segments[segmentAt(segments, at)])) continue;
		const word = line.lower(at);
		if (word === 'has' || word === 'have') return isPerfect(line, at) ? 'perfect' : 'present';
		if (word === 'is' || word === 'are') {
			return isProgressive(line, at) ? 'progressive' : 'present';
		}
		if (PRESENT.has(word)) return 'present';
		// "Fighting that began there has spread": a verb of a clause within.
		if (/^(?:that|who|which)$/.test(line.lower(at - 1))) continue;
		if (isFiniteVerb(line, at)) return 'past';
	}
	return 'none';
}

const PRESENT = wordSet(
	`will would can could may might must shall should does do says say wants want claims believes argues warns`
);

function isAside(segment: Segment | undefined): boolean {
	return segment?.kind === 'attached' || segment?.kind === 'participle';
}

const IRREGULAR_PARTICIPLE = wordSet(
	`been become begun taken come gone fallen fled made met won lost seen risen broken sent held struck shot hit given brought led said told set left found written withdrawn driven grown paid built cut fought spread put done kept had run shut burnt dug fed flown frozen hidden laid lent read sunk sold spent spoken stood stolen stuck swept thrown torn understood woken worn known bought caught drawn drunk eaten felt forgotten got gotten heard hurt lain meant proved proven quit ridden rung sought shown sung slept sworn swum taught thought wound`
);
const BETWEEN = /^(?:\p{L}+ly|once|again|already|now|also|not|since|just|so|far|long|yet|still)$/u;

function isPerfect(line: Line, at: number): boolean {
	for (let next = at + 1; next < at + 5; next++) {
		const word = line.lower(next);
		if (word.endsWith('ed') || IRREGULAR_PARTICIPLE.has(word)) return true;
		if (!BETWEEN.test(word)) return false;
	}
	return false;
}

function isProgressive(line: Line, at: number): boolean {
	for (let next = at + 1; next < at + 4; next++) {
		const word = line.lower(next);
		if (word.length > 4 && word.endsWith('ing')) return true;
		if (!BETWEEN.test(word)) return false;
	}
	return false;
}

/** The first paragraphs of a story tell its news; a headline and a standfirst are among them. */
const LEAD_PARAGRAPHS = 4;

/**
 * News in the lead (present perfect, progressive or past) and what people have said are of the days of publication.
 * What a reported clause speaks of is so only when it is in the present or the perfect.
 */
export function isNews(
	line: Line,
	segments: readonly Segment[],
	paragraph: number,
	target: number,
	{ bounded, lasting }: { readonly bounded: boolean; readonly lasting: boolean }
): boolean {
	const reporting = line.words.findIndex(({ lower }) => isReporting(lower));
	const that =
		reporting < 0
			? -1
			: line.words.findIndex(({ lower }, at) => at > reporting && lower === 'that');
	const main = { from: 0, to: that < 0 ? line.words.length : that };
	const near = paragraph < LEAD_PARAGRAPHS || reporting >= 0;
	if (lasting && !near) return false;
	if (that < 0 || target < that) {
		const clause = clauseOf(segments, main, target);
		const tense = tenseOf(line, segments, main);
		if (isBackground(line, segments, clause)) return false;
		if (tense === 'present' || tense === 'none') return isState(line, segments, clause);
		return isCurrent(tense) || (near && tense === 'past' && !bounded);
	}
	const reported = clauseOf(segments, { from: that + 1, to: line.words.length }, target);
	if (isBackground(line, segments, reported)) return false;
	const tense = tenseOf(line, segments, reported);
	return tense === 'present' || isCurrent(tense);
}

/** The part of a stretch that lies between the "but" and "while" clauses on both sides of a word. */
function clauseOf(segments: readonly Segment[], { from, to }: Range, target: number): Range {
	const starts = segments
		.filter(({ kind }) => kind === 'coordinate')
		.map((segment) => segment.from);
	const before = starts.filter((start) => start <= target && start > from).at(-1) ?? from;
	const after = starts.find((start) => start > target && start < to) ?? to;
	return { from: before, to: after };
}

/** For now: not "is the capital", which holds at any time. */
const STATE =
	/^(?:\p{L}{2,}ed|shut|cut|closed|open|full|empty|dry|gone|under|without|out|underway|ready|calm|quiet|tense|safe|missing|back|low|high|silent|lost|torn|broken|stuck|stranded|alive|dead)$/u;
const GOES_ON = /^(?:remains?|continues?|keeps?|persists?|rages?|awaits?|hosts|faces?|fears?)$/;

function isState(line: Line, segments: readonly Segment[], { from, to }: Range): boolean {
	for (let at = from; at < to; at++) {
		if (isAside(segments[segmentAt(segments, at)])) continue;
		const word = line.lower(at);
		if (GOES_ON.test(word) || line.after(at, 'goes', 'on') || line.after(at, 'go', 'on'))
			return true;
		if (word !== 'is' && word !== 'are') continue;
		let next = at + 1;
		while (
			next < to &&
			/^(?:also|itself|themselves|still|now|too|almost|nearly|again|not)$/.test(line.lower(next))
		)
			next++;
		return (
			STATE.test(line.lower(next)) &&
			!/^(?:expected|called|named|known|located|based|situated|surrounded|bordered|divided|populated)$/.test(
				line.lower(next)
			)
		);
	}
	return false;
}

function isCurrent(tense: Tense): boolean {
	return tense === 'perfect' || tense === 'progressive';
}

/** Whether somebody is said to say something. */
export function reports(line: Line): boolean {
	return line.words.some(({ lower }) => isReporting(lower));
}

export function isBackground(
	line: Line,
	segments: readonly Segment[],
	{ from, to }: Range = { from: 0, to: line.words.length }
): boolean {
	for (let at = from; at < to; at++) {
		const word = line.lower(at);
		if (!BACKGROUND.has(word) || isAside(segments[segmentAt(segments, at)])) continue;
		if (word === 'once' && line.lower(at + 1) === 'again') continue;
		return true;
	}
	return false;
}
