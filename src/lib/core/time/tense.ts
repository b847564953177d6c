/** Do the verbs around an expression look back or forward? */
import type { Line } from './line.ts';
import { IRREGULAR_PAST } from './past-verbs.ts';
import { wordSet } from './word-set.ts';

const FUTURE: ReadonlySet<string> = new Set([
	'will',
	'shall',
	'll',
	'would',
	'upcoming',
	'scheduled',
	'slated',
	'due',
	'expected',
	'planned',
	'plans',
	'plan',
	'planning',
	'intends',
	'launches',
	'opens',
	'begins',
	'starts',
	'ends',
	'expires',
	'returns',
	'resumes',
	'resume',
	'runs',
	'lasts',
	'continues',
	'expects',
	'expect',
	'hopes',
	'slated',
	'reopens',
	'meets',
	'arrives'
]);
const PAST: ReadonlySet<string> = new Set([
	...IRREGULAR_PAST,
	...wordSet(`left hit found put read cut set shut spread has have been`)
]);
const REACH = 20;

/** The tense of an earlier expression of the same sentence: "in Rome in May, in Paris in June" share a verb. */
export interface Told {
	/** The word after it. */
	readonly to: number;
	readonly tense: 'past' | 'future' | null;
}

/** The verb cue nearest before the expression decides; where there is none, the nearest after it. */
export function tenseAt(
	line: Line,
	from: number,
	to: number,
	before: Told | null = null
): 'past' | 'future' | null {
	if (isAppointed(line, from)) return 'future';
	// "It runs through June", "closed until May": without a verb in the past these look ahead.
	const ahead = UNTIL.test(line.lower(from - 1));
	if (ahead && isOpen(line, from - 1)) return 'future';
	if (before && line.lower(from - 1) === 'to' && isInForce(line, from)) return 'future';
	return nearestCue(line, from, to, before) ?? (ahead ? 'future' : null);
}

const UNTIL = /^(?:until|till|through)$/;
const APPOINTING =
	/^(?:set|called|planned|scheduled|rescheduled|announced|predicted|slated|booked|tabled|due|listed)$/;

/** "The vote is on Sunday", "services are Saturday", "set for Monday": the verb says no more than when. */
function isAppointed(line: Line, from: number): boolean {
	const before = line.lower(from - 1);
	if (before === 'for' && APPOINTING.test(line.lower(from - 2))) return !isBefore(line, from - 3);
	if (before === 'for' && isAppointedEvent(line, from - 2)) return true;
	if (before === 'to' && PUT_OFF.test(line.lower(from - 2))) return true;
	if (before === 'for' && line.lower(from - 2) === 'forecast')
		return /^(?:is|are)$/.test(line.lower(from - 3));
	const verb = /^(?:on|in|at|from)$/.test(before) ? line.lower(from - 2) : before;
	return verb === 'is' || verb === 'are';
}

const PUT_OFF = /^(?:postponed|adjourned|deferred|rescheduled)$/;
const APPOINTED =
	/^(?:hearing|sentencing|trial|arraignment|vote|elections?|referendum|runoff|ballot|meeting|session|talks|summit|conference|date|deadline|launch|strike|rally)$/;

/** "The judge set sentencing for Jan. 12", "it called a snap election for June"; not "set a record for May". */
function isAppointedEvent(line: Line, at: number): boolean {
	if (!APPOINTED.test(line.lower(at))) return false;
	for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
		if (APPOINTING.test(line.lower(back))) return !isBefore(line, back - 1);
		if (/^[.,;:]$/.test(line.lower(back))) return false;
	}
	return false;
}

/** "A warning is in effect from Thursday to Sunday": its end lies ahead. */
function isInForce(line: Line, at: number): boolean {
	for (let back = at - 2; back > Math.max(0, at - REACH); back--) {
		if (/^(?:effect|force)$/.test(line.lower(back)) && line.lower(back - 1) === 'in')
			return !/^(?:was|were|had|been)$/.test(line.lower(back - 2));
	}
	return false;
}

/** "had been set for". */
function isBefore(line: Line, at: number): boolean {
	return line.lower(at) === 'had' || (line.lower(at) === 'been' && line.lower(at - 1) === 'had');
}

/** What has been put off or goes on until then, or is to: not what went on until then. */
function isOpen(line: Line, at: number): boolean {
	for (let back = at - 1; back >= Math.max(0, at - REACH); back--) {
		const word = line.lower(back);
		if (word === ';' || /^(?:was|were|had|did)$/.test(word)) return false;
		if (OPEN.test(word)) return true;
		if (word === 'to' && /^\p{Ll}/u.test(line.raw(back + 1)) && !NO_VERB.test(line.lower(back + 1)))
			return true;
		const perfect = /^(?:has|have|is|are)$/.test(line.lower(back - 1));
		if (!perfect && tenseOf(line, back) === 'past') return false;
	}
	return false;
}

const OPEN =
	/^(?:is|are|has|have|will|remain|remains|stay|stays|adjourned|postponed|extended|delayed|suspended|deferred|prolonged)$/;
const NO_VERB = /^(?:the|a|an|his|her|its|their|this|that|these|those|about|at|as|no|some)$/;

/** "Police said on Friday", "in a statement on Friday": the day of the report, not of what it tells. */
export function isOfReport(line: Line, from: number): boolean {
	for (let at = from - 1; at >= Math.max(0, from - 8); at--) {
		if (REPORT.test(line.lower(at))) return true;
		if (/^[,;:.]$/.test(line.lower(at)) || tenseOf(line, at)) return false;
	}
	return false;
}

const REPORT =
	/^(?:said|says|told|added|statement|reporters|interview|briefing|tweeted|wrote|confirmed|reported)$/;

function nearestCue(
	line: Line,
	from: number,
	to: number,
	before: Told | null
): 'past' | 'future' | null {
	for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
		if (before && at < before.to) return before.tense;
		const mark = line.lower(at);
		if (mark === ';' || mark === '”') break;
		const tense = tenseOf(line, at);
		if (tense) return tense;
	}
	for (let at = to; at < Math.min(line.words.length, to + REACH); at++) {
		if (line.lower(at) === ';') break;
		const tense = tenseOf(line, at);
		if (tense) return tense;
	}
	return null;
}

const MODALS: ReadonlySet<string> = new Set(['may', 'might', 'could', 'can', 'should', 'must']);

const AUXILIARY = /^(?:was|were|been|had|got|being)$/;

function tenseOf(line: Line, at: number): 'past' | 'future' | null {
	const word = line.lower(at);
	if (FUTURE.has(word)) return 'future';
	const to = line.lower(at + 1) === 'to';
	const goes = /^(?:go|goes|head|heads)$/.test(line.lower(at - 3));
	if (word === 'polls' && line.lower(at - 2) === 'to' && goes) return 'future';
	if (/^takes?$/.test(word) && /^(?:office|effect|place)$/.test(line.lower(at + 1)))
		return 'future';
	// "The next race is Lima on 3 May."
	if ((word === 'is' || word === 'are') && opensWithNext(line, at)) return 'future';
	// "is closed", "are stranded": so they are now.
	if (/^(?:is|are|s|re)$/.test(line.lower(at - 1)) && word.endsWith('ed')) return null;
	const coming = /^(?:am|is|are|m|re|be)$/.test(line.lower(at - 1));
	if (
		coming &&
		/^(?:going|coming|leaving|arriving|returning|travelling|traveling|heading)$/.test(word)
	)
		return 'future';
	// "is to be held", "is expected to hit"; "a play written by"
	if (/^(?:be|to)$/.test(line.lower(at - 1))) return null;
	if (line.lower(at + 1) === 'by' && !AUXILIARY.test(line.lower(at - 1))) return null;
	// "is set for May", "are due in June"
	if (word === 'set' && /^(?:for|to)$/.test(line.lower(at + 1)))
		return isBefore(line, at - 1) ? 'past' : 'future';
	// "could come next week", not "could have come"
	if (MODALS.has(word) && line.raw(at) === word)
		return /^(?:have|not)$/.test(line.lower(at + 1)) && line.lower(at + 2) !== 'be'
			? null
			: 'future';
	if (to && /^(?:going|set|is|are|hopes|hope|wants|ready|about)$/.test(word)) return 'future';
	if (PAST.has(word)) return 'past';
	return word.length > 4 && word.endsWith('ed') ? 'past' : null;
}

function opensWithNext(line: Line, verb: number): boolean {
	for (let at = verb - 1; at >= Math.max(0, verb - 5); at--) {
		if (/^[,.;:]$/.test(line.lower(at))) return false;
		if (line.lower(at) === 'next') return true;
	}
	return false;
}
