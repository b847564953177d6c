/** Which words before a length of time make it inexact ("about", "nearly", "more than")? */
import type { Line } from '../line.ts';

const INEXACT: ReadonlySet<string> = new Set([
	'about',
	'around',
	'approximately',
	'roughly',
	'nearly',
	'almost',
	'some',
	'over',
	'under',
	'circa'
]);

const SUM =
	/^(?:million|billion|trillion|thousand|hundred|percent|%|dollars|euros|pounds|paid|spread|invested)$/;

/** "$3 billion over two years", "226 flights over 42 days": after a sum, or after what is counted. */
function isPreposition(line: Line, at: number): boolean {
	const before = line.lower(at - 1);
	if (SUM.test(before) || line.number(at - 1) !== null) return true;
	return /^\p{Ll}{3,}[^s]s$/u.test(line.raw(at - 1)) && !VERB.test(before);
}

const VERB =
	/^(?:takes|lasts|spends|needs|was|has|does|stays|waits|runs|weeks|days|years|months|perhaps)$/;

export interface Approximator {
	readonly next: number;
	readonly inexact: boolean;
}

/** Reads "about", "more than", "at least", "just over"; null where there is none. */
export function skipApproximator(line: Line, at: number): Approximator | null {
	const word = line.lower(at);
	if (word === 'more' || word === 'less' || word === 'fewer') {
		return line.lower(at + 1) === 'than' ? { next: at + 2, inexact: true } : null;
	}
	if (word === 'at') {
		return /^(?:least|most)$/.test(line.lower(at + 1)) ? { next: at + 2, inexact: true } : null;
	}
	if (word === 'up') return line.lower(at + 1) === 'to' ? { next: at + 2, inexact: true } : null;
	if (word === 'just' || word === 'only' || word === 'exactly') {
		// "just over two years"; "only two weeks ago" is two weeks ago.
		return skipApproximator(line, at + 1);
	}
	if (word === 'another') return { next: at + 1, inexact: false };
	if (word === 'over' && isPreposition(line, at)) return null;
	return INEXACT.has(word) ? { next: at + 1, inexact: true } : null;
}
