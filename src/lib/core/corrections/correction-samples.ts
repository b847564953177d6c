/** Which invented decisions do the tests of these rooms share? */
import fc from 'fast-check';
import type { Correction, Decision, Target } from './correction.ts';
import { kinds, roles } from '../vocabulary.ts';
import { targetOf } from './selectors.ts';

/** A decision on a name of the whole project; `more` narrows it. */
export function onName(
	name: string,
	decision: Decision,
	more: Partial<Correction> = {}
): Correction {
	const id = `${name} ${decision.type}`;
	return {
		...{ id, article: null, target: null, name, decision, when: null, by: null, note: null },
		...more
	};
}

/** A decision on the first occurrence of `words` after `from`. */
export function onWords(
	text: string,
	article: string,
	words: string,
	decision: Decision,
	more: Partial<Correction> = {},
	from = 0
): Correction {
	const start = text.indexOf(words, from);
	if (start < 0) throw new Error(`“${words}” is not in the text.`);
	const target = targetOf(text, { start, end: start + words.length });
	const id = `${article} ${start} ${decision.type}`;
	return { ...onName(words, decision), id, article, target, name: null, ...more };
}

const words = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const visible = words.filter((text) => text.trim() !== '');
const edtf = fc.constantFrom('2021', '2021-08', '2021-08-26', '198X', '2021/2022', '2023-01/..');
const degrees = (most: number) =>
	fc.double({ min: -most, max: most, noNaN: true }).map((value) => value || 0);

export const anyDecision: fc.Arbitrary<Decision> = fc.oneof(
	fc.record({ type: fc.constant('place' as const), place: visible }),
	fc.record({
		type: fc.constant('by-hand' as const),
		title: visible,
		kind: fc.constantFrom(...kinds),
		lat: degrees(90),
		lon: degrees(180),
		precisionKm: fc.integer({ min: 0, max: 20_000 })
	}),
	fc.constantFrom<Decision>({ type: 'not-a-place' }, { type: 'accept' }, { type: 'dispute' }),
	fc.record({ type: fc.constant('accept' as const), place: fc.option(visible) }),
	fc.record({ type: fc.constant('date' as const), edtf: fc.option(edtf) }),
	fc.record({ type: fc.constant('role' as const), role: fc.constantFrom(...roles) }),
	fc.record({
		type: fc.constant('activity' as const),
		activity: fc.array(visible.filter((text) => !text.includes(';')))
	})
);
const decisionOnWords: fc.Arbitrary<Decision> = fc.oneof(
	anyDecision,
	fc.record({ type: fc.constant('add' as const), place: fc.option(visible) }),
	fc.record({ type: fc.constant('add-date' as const), edtf })
);
const anyTarget: fc.Arbitrary<Target> = fc
	.record({ exact: words, prefix: fc.string(), suffix: fc.string(), start: fc.nat() })
	.map((target) => ({ ...target, end: target.start + target.exact.length }));
const more = {
	when: fc.option(fc.constantFrom('2026-01-02', '2026-01-02T03:04:05Z', '2026-01-02T03:04+04:30')),
	by: fc.option(fc.string()),
	note: fc.option(fc.string())
};
const none = fc.constant(null);

/** Any document: entries whose ids differ. */
export const anyCorrections: fc.Arbitrary<Correction[]> = fc
	.array(
		fc.oneof(
			fc.record({
				...more,
				...{ article: fc.option(words), name: words, target: none, decision: anyDecision }
			}),
			fc.record({
				...more,
				...{ article: words, name: none, target: anyTarget, decision: decisionOnWords }
			})
		)
	)
	.map((entries) => entries.map((entry, index) => ({ id: `c${index}`, ...entry })));
