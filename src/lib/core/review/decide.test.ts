import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction, Decision } from '../corrections/correction.ts';
import { readCorrections } from '../corrections/read-corrections.ts';
import { sortCorrections, writeCorrections } from '../corrections/write-corrections.ts';
import { amend, decide, mentionSubject, withdraw, wordsSubject } from './decide.ts';
import { doStep, noHistory, record, stepBack, stepForward, undoStep } from './history.ts';
import { andarabs, article, baghlan, mentions, signer } from './review-samples.ts';
import { scopes, type Scope } from './scope.ts';

const [first, second] = andarabs;
const to = (place: string): Decision => ({ type: 'place', place });
function reviewer(start: readonly Correction[] = []) {
	const sign = signer();
	let list = start;
	return {
		get list() {
			return list;
		},
		decide(mention: (typeof mentions)[number], decision: Decision, scope: Scope = 'words') {
			const subject = mentionSubject(article, mention);
			const step = decide(list, subject, [decision], scope, sign, 'A step');
			list = doStep(list, step);
			return step;
		}
	};
}
const kept = (list: readonly Correction[]) =>
	list.map(({ article, target, name, decision }) => [
		target ? `${article} ${target.start}` : `${article ?? 'all'} ${name}`,
		decision.type === 'place' ? decision.place : decision.type
	]);

describe('a decision', () => {
	it('is one entry: on words with their selectors, on a name in the article or in the project', () => {
		const person = reviewer();
		person.decide(first, to('geonames:1'));
		person.decide(second, to('geonames:2'), 'article');
		person.decide(baghlan, { type: 'dispute' }, 'project');
		expect(person.list).toMatchObject([
			{ article: null, target: null, name: 'Baghlan', decision: { type: 'dispute' } },
			{
				...{ id: 'c1', article: 'a', name: null, by: 'A. Reader', note: null },
				target: { exact: 'Andarab', start: first.start, prefix: 'Rain fell on ' }
			},
			{ article: 'a', target: null, name: 'Andarab', decision: to('geonames:2') }
		]);
		const read = readCorrections(writeCorrections(person.list));
		expect(read).toEqual({ ok: true, corrections: person.list, unread: [] });
	});

	it('takes the place of the one before on the same words about the same thing, and of no other', () => {
		const person = reviewer();
		person.decide(first, to('geonames:1'));
		person.decide(first, { type: 'role', role: 'event' });
		person.decide(second, to('geonames:1'));
		person.decide(first, { type: 'not-a-place' });
		expect(kept(person.list)).toEqual([
			[`a ${first.start}`, 'not-a-place'],
			[`a ${first.start}`, 'role'],
			[`a ${second.start}`, 'geonames:1']
		]);
	});

	it('with a wider scope takes the place of narrower ones on this mention, not of those on others', () => {
		const person = reviewer();
		person.decide(first, { type: 'not-a-place' });
		person.decide(second, to('geonames:3'));
		person.decide(first, to('geonames:4'), 'article');
		person.decide(first, { type: 'dispute' }, 'project');
		expect(kept(person.list)).toEqual([
			['all Andarab', 'dispute'],
			[`a ${first.start}`, 'geonames:4'],
			[`a ${second.start}`, 'geonames:3'],
			['a Andarab', 'geonames:4']
		]);
		person.decide(second, { type: 'not-a-place' }, 'project');
		expect(kept(person.list)).toEqual([
			['all Andarab', 'not-a-place'],
			['all Andarab', 'dispute'],
			[`a ${first.start}`, 'geonames:4']
		]);
	});

	it('leaves words that a person added a mention, however wide it is', () => {
		const sign = signer();
		const subject = wordsSubject(article, 'a', { start: 0, end: 4 });
		const added = decide([], subject, [{ type: 'add', place: null }], 'words', sign, 'Added');
		const step = decide(doStep([], added), subject, [to('geonames:1')], 'project', sign, 'Taken');
		expect(kept(step.added)).toEqual([
			['all Rain', 'geonames:1'],
			['a 0', 'geonames:1']
		]);
	});

	it('can be taken back, and be given a note or other words', () => {
		const person = reviewer();
		const { added } = person.decide(first, to('geonames:1'));
		const noted = doStep(person.list, amend(added[0]!, { note: 'As the map has it.' }, null, ''));
		expect(noted).toEqual([{ ...added[0], note: 'As the map has it.' }]);
		expect(doStep(noted, withdraw(noted, null, ''))).toEqual([]);
	});
});

const anyAction = fc.record({
	mention: fc.constantFrom(...mentions),
	scope: fc.constantFrom(...scopes),
	decision: fc.constantFrom<Decision>(
		to('geonames:1'),
		to('geonames:2'),
		{ type: 'not-a-place' },
		{ type: 'accept', place: 'geonames:1' },
		{ type: 'dispute' },
		{ type: 'date', edtf: '2024-03' },
		{ type: 'role', role: 'event' },
		{ type: 'activity', activity: [] }
	)
});

describe('undo', () => {
	it('after do is nothing, redo after undo is do, step by step', () => {
		fc.assert(
			fc.property(fc.array(anyAction, { maxLength: 12 }), (actions) => {
				const person = reviewer();
				let history = noHistory;
				const lists = [person.list];
				for (const { mention, decision, scope } of actions) {
					history = record(history, person.decide(mention, decision, scope));
					lists.push(person.list);
				}
				let list = person.list;
				for (const before of lists.slice(0, -1).reverse()) {
					const [next, step] = stepBack(history)!;
					[history, list] = [next, undoStep(list, step)];
					expect(list).toEqual(sortCorrections(before));
				}
				expect(stepBack(history)).toBeNull();
				for (const after of lists.slice(1)) {
					const [next, step] = stepForward(history)!;
					[history, list] = [next, doStep(list, step)];
					expect(list).toEqual(after);
				}
				expect(stepForward(history)).toBeNull();
			})
		);
	});

	it('leaves alone what was decided elsewhere meanwhile', () => {
		const [here, elsewhere] = [reviewer(), reviewer()];
		const step = here.decide(first, to('geonames:1'));
		elsewhere.decide(second, to('geonames:2'));
		const other = elsewhere.list.map((one) => ({ ...one, id: 'other' }));
		expect(undoStep([...other, ...here.list], step)).toEqual(other);
	});
});
