/** Does a clause tell what happens where its name lies, or only how things stand there, or what is not so? */
import { clauseEnd, clauseStart, type Line } from './role-line.ts';
import {
	DENIED,
	isHappening,
	LOCATIVE,
	PARTICIPLES,
	POSSESSING,
	STANDING,
	WISHES
} from './role-words.ts';

const FAR = 25;
const MODALS = new Set('could might may should must'.split(' '));
const CONDITIONS = new Set('if unless whether lest'.split(' '));
const REPORTING = new Set('said says told announced added'.split(' '));
const NOT = new Set(['not', "n't", 'nor', 'neither']);

/** Denied, wished, feared, or only possible, by the words before `at` in its clause. */
export function isUnreal(line: Line, at: number): boolean {
	const start = Math.max(clauseStart(line, at), at - FAR);
	for (let i = start; i < at; i++) {
		const lower = line.lower(i);
		const next = line.lower(i + 1);
		if (CONDITIONS.has(lower) || lower === 'nobody' || lower === 'denied' || lower === 'denies')
			return true;
		if (lower === 'never') return true;
		if (NOT.has(lower) && next !== 'only' && /^d(?:o|id|oes)$/.test(line.lower(i - 1))) return true;
		if (lower === 'no' && deniesWhatHappens(line, i)) return true;
		if (lower === 'would' && !line.has(start - 3, i, REPORTING)) return true;
		if (MODALS.has(lower) && !isMonth(line, i) && !/^(?:hear|see|be|not)$/.test(next)) return true;
		if (line.is(i, WISHES) && lower !== 'planned') return true;
	}
	return false;
}

/** "no deaths were reported in X", but not "there is no water in X". */
function deniesWhatHappens(line: Line, at: number): boolean {
	for (let i = at + 1; i <= at + 3; i++) {
		if (line.lower(i) === 'one') return true;
		if (line.is(i, DENIED) || isHappening(line.lower(i))) return true;
	}
	return false;
}

function isMonth(line: Line, at: number): boolean {
	return line.isCapital(at) && line.word(at - 1) !== null;
}

/** "lives in", "has plants in", "is a town in", "is dearer in … than in": how things stand, be it news or not. */
export function isStanding(line: Line, at: number): boolean {
	const start = clauseStart(line, at);
	for (let i = Math.max(start, at - 3); i < at; i++)
		if (STANDING.has(line.lower(i)) && !LOCATIVE.has(line.lower(i + 2))) return true;
	const person = /^(?:i|we|they|you|who)$/.test(line.lower(at - 2));
	if (person && /^(?:live|train|work|study|teach|farm)$/.test(line.lower(at - 1))) return true;
	if (line.lower(at - 1) === 'up' && /^gr[eo]w/.test(line.lower(at - 2))) return true;
	if (isComparison(line, start, at)) return true;
	for (let i = at - 1; i >= Math.max(start, at - 10); i--) {
		const lower = line.lower(i);
		if (lower === 'which' || lower === 'who') break;
		if (POSSESSING.has(lower)) return !isEventful(line, i + 1, at);
		if (lower === 'is' || lower === 'are') return isClassing(line, i + 1, at);
		if (lower === 'was' || lower === 'were') break;
	}
	return false;
}

/** "is a town in", "are among the poorest in". */
function isClassing(line: Line, from: number, at: number): boolean {
	if (!/^(?:a|an|the|one|among|home|part|now)$/.test(line.lower(from))) return false;
	for (let i = from; i < at; i++) if (isHappening(line.lower(i))) return false;
	return true;
}

/** A participle or a word for what happens: "has lost", "have camps". */
function isEventful(line: Line, from: number, at: number): boolean {
	for (let i = from; i < at; i++) {
		const lower = line.lower(i);
		if (PARTICIPLES.has(lower) || /..ed$/.test(lower) || isHappening(lower)) return true;
	}
	return false;
}

/** "Milk in X is dearer than in Y". */
function isComparison(line: Line, start: number, at: number): boolean {
	const end = Math.min(clauseEnd(line, at), at + 12);
	let present = false;
	for (let i = Math.max(start, at - 12); i < end; i++) {
		const lower = line.lower(i);
		if (lower === 'is' || lower === 'are') present = true;
		if (lower === 'than' && present)
			return (
				!/^(?:more|less|fewer|other|rather)$/.test(line.lower(i - 1)) ||
				LOCATIVE.has(line.lower(i + 1))
			);
	}
	return false;
}
