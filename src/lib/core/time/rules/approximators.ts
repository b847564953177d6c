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
		const inner = skipApproximator(line, at + 1);
		return { next: inner?.next ?? at + 1, inexact: inner?.inexact ?? false };
	}
	if (word === 'another') return { next: at + 1, inexact: false };
	return INEXACT.has(word) ? { next: at + 1, inexact: true } : null;
}
