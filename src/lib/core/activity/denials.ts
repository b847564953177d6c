/** Is what a word names denied, wished, feared, or only possible? Then it is not reported; what is fixed for a day is. */
import type { Span } from '../model.ts';

// A time or a ground in between is told as a fact: "no survivors after the attack".
const REACH =
	/^(?:(?!\b(?:after|when|since|as|during|following|despite|amid|where|who|which)\b)[^,;:.“”"])*$/iu;

const NOT_A_DENIAL =
	/^(?:not\s+only\b|no\s+(?:fewer|less|more|longer)\b|without\s+(?:warning|notice|provocation)\b|(?:not|n[’']t)\s+(?:say|said|know|known|clear|name|comment|alone|the\s+first)\b|could\s+(?:be\s+)?(?:hear|heard|see|seen)\b|want(?:ed)\s+(?:for|man|men|by)\b)/iu;

const CUE =
	/\b(?:no|not|never|without|neither|nor|nobody|none|if|unless|whether|should|would|could|might|may|avoid\w*|avert\w*|prevent\w*|fear\w*|want|wants|wanted|prepared|ready|hope\w*|plan|plans|planned|planning|intend\w*|threaten\w*|threats?\s+(?:of|to)|warn\w*|fail\w*\s+to|unable\s+to|difficult\s+to|refus\w*|den(?:y|ies|ied|ying)|rul(?:e|es|ed|ing)\s+out|foil\w*|thwart\w*|call(?:s|ed|ing)?\s+for|urg(?:e|es|ed|ing)|risk\s+of|in\s+case\s+of|cancel\w*|call(?:s|ed|ing)?\s+off|postpon\w*|threatening)\b|n[’']t\b/giu;

const REPORTED_FUTURE = /\b(?:said|says|told|announced|added|confirmed)\b/iu;
const MONTH = /^May$/u;

const FARTHEST = 400;

/** By the words of the clause before it. */
export function isDeniedBefore(words: string): boolean {
	const before = words.slice(-FARTHEST);
	for (const match of before.matchAll(CUE)) {
		const rest = before.slice(match.index);
		if (!REACH.test(rest.slice(match[0].length)) || NOT_A_DENIAL.test(rest)) continue;
		if (MONTH.test(match[0]) && before.slice(0, match.index).trim()) continue;
		if (/^In\s+May\b/u.test(before) && MONTH.test(match[0])) continue;
		// "said the talks would be held": what is fixed, seen from then.
		if (match[0] === 'would' && REPORTED_FUTURE.test(before.slice(0, match.index))) continue;
		return true;
	}
	return false;
}

const UNDONE =
	/^[^,;:.“”"]{0,60}?\b(?:(?:was|were|is|are|been|be|being)\s+(?:\w+ly\s+)?(?:denied|averted|avoided|prevented|foiled|thwarted|cancell?ed|postponed|called\s+off|ruled\s+out|unlikely|possible|feared|scrapped|shelved)|(?:did|do|does)(?:\s+not|n[’']t)\s+(?:take\s+place|happen|occur|go\s+ahead|materiali[sz]e)|(?:has|have|had|was|were)(?:\s+not|n[’']t|\s+never)\s+(?:been\s+)?(?:reported|held|seen|recorded|confirmed|take[n]?\s+place|carried\s+out))\b/iu;

/** By the words of the clause after it. */
export function isUndoneAfter(after: string): boolean {
	return UNDONE.test(after);
}

const DOUBTED =
	/\b(?:den(?:y|ies|ied|ying)|rul(?:es?|ed|ing)\s+out|fear(?:s|ed|ing)?|hop(?:es?|ed|ing)|doubt(?:s|ed)?|warn(?:s|ed|ing)?|threaten(?:s|ed|ing)?)\b[^,;:.“”"]*$/iu;

/** "denied that …": a clause that begins with "that" after such a word. */
export function isDoubted(text: string, sentence: Span, clause: Span): boolean {
	if (!/^\s*that\b/iu.test(text.slice(clause.start, clause.start + 10))) return false;
	const start = Math.max(sentence.start, clause.start - FARTHEST);
	return DOUBTED.test(text.slice(start, clause.start));
}
