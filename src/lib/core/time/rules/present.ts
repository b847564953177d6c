/** Which words point to the present, the past or the future without a date ("now", "recently")? */
import type { Line } from '../line.ts';
import { found, unplaced, type Found } from '../rule.ts';
import { present } from './deictic-days.ts';

interface Phrase {
	readonly words: readonly string[];
	readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';
}

const PHRASES: readonly Phrase[] = [
	phrase('right now', 'PRESENT_REF'),
	phrase('now', 'PRESENT_REF'),
	phrase('currently', 'PRESENT_REF'),
	phrase('nowadays', 'PRESENT_REF'),
	phrase('these days', 'PRESENT_REF'),
	phrase('at the moment', 'PRESENT_REF'),
	phrase('at present', 'PRESENT_REF'),
	phrase('recently', 'PAST_REF'),
	phrase('the near future', 'FUTURE_REF'),
	phrase('the recent past', 'PAST_REF'),
	phrase('the past', 'PAST_REF'),
	phrase('the future', 'FUTURE_REF')
];

function phrase(words: string, value: Phrase['value']): Phrase {
	return { words: words.split(' '), value };
}

export function references(line: Line, at: number): readonly Found[] | null {
	for (const { words, value } of PHRASES) {
		const next = line.after(at, ...words);
		if (next === null || !isReference(line, at, next, words)) continue;
		const isPresent = value === 'PRESENT_REF';
		return [
			found({
				from: words[0] === 'at' ? next - 1 : at,
				to: next,
				rule: isPresent ? 'present' : value === 'PAST_REF' ? 'vague-past' : 'vague-future',
				deictic: isPresent,
				resolve: isPresent ? present : () => unplaced(value)
			})
		];
	}
	return null;
}

function isReference(line: Line, at: number, next: number, words: readonly string[]): boolean {
	const after = line.lower(next);
	const last = words.at(-1);
	// "now that they left" gives a reason; "the past tense" and "the future king" describe.
	if (last === 'now' && after === 'and' && line.lower(at - 1) !== 'between')
		return !/^(?:then|again)$/.test(line.lower(next + 1));
	if (last === 'now')
		return after !== 'that' && !(line.capital(at) && line.capital(next) && at > 0);
	if (last === 'past' || last === 'future')
		return (
			!/^\p{L}/u.test(after) ||
			/^(?:of|and|as|is|was|are|were|has|have|had|will|would|he|she|it|they|we|you|there|the|this|that|but|or|to|for|when|with|by|in|on|at)$/.test(
				after
			)
		);
	return true;
}
