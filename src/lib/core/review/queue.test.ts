import { describe, expect, it } from 'vitest';
import { onName, onWords } from '../corrections/correction-samples.ts';
import type { WhyCandidate } from '../atlas/layers.ts';
import type { ByHand, Correction } from '../corrections/correction.ts';
import { choicesFor, offerCandidates } from './candidates.ts';
import { indexDecisions } from './decided.ts';
import { findWords, trimSpan } from './occurrences.ts';
import { mentionQueue, mentionsNamed, nameKey, nameQueue, wholeQueue } from './queue.ts';
import { andarabs, article, baghlan, mentions, wardak } from './review-samples.ts';
import { reachOf } from './scope.ts';

const none = new Set<string>();
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const queue = (
	corrections: readonly Correction[],
	more = {},
	skipped: ReadonlySet<string> = none
) => ids(mentionQueue(mentions, indexDecisions(corrections), { ...wholeQueue, ...more }, skipped));
const [first, second] = andarabs;
const accept = { type: 'accept', place: 'geonames:1' } as const;

describe('the queue of mentions', () => {
	it('has the least certain first, and last what was skipped', () => {
		expect(queue([])).toEqual(['a5', 'a2', 'a4', 'a1', 'b1', 'a3']);
		expect(queue([], {}, new Set(['a5', 'a2']))).toEqual(['a4', 'a1', 'b1', 'a3', 'a5', 'a2']);
	});

	it('drops what was decided at once, on words or on the name, and lists it apart', () => {
		const decisions = [
			onWords(article, 'a', 'Andarab', { type: 'dispute' }),
			onName('Baghlan', accept, { article: 'a' }),
			onName('Wardak', { type: 'role', role: 'event' })
		];
		expect(queue(decisions)).toEqual(['a2', 'b1', 'a3']);
		expect(queue(decisions, { status: 'checked' })).toEqual(['a5', 'a4']);
		expect(queue(decisions, { status: 'disputed' })).toEqual(['a1']);
		expect(queue(decisions, { status: 'all' })).toHaveLength(mentions.length);
	});

	it('takes what was accepted for checked only where the same place stands', () => {
		expect(queue([onName('Andarab', accept)])).toEqual(['a5', 'a4', 'a3']);
	});

	it('can be narrowed to an article, a kind, what has no place, what is uncertain', () => {
		expect(queue([], { article: 'b' })).toEqual(['b1']);
		expect(queue([], { kind: 'province' })).toEqual(['a4']);
		expect(queue([], { kind: 'none' })).toEqual(['a5']);
		expect(queue([], { status: 'uncertain' })).toEqual(['a5', 'a2', 'a4', 'a1']);
		expect(queue([], { name: ' DARA ' })).toEqual(['a2', 'a1', 'b1', 'a3']);
	});

	it('has back at once what was decided, replayed and taken back', () => {
		const replayed = [
			onWords(article, 'a', 'Andarab', { type: 'dispute' }),
			onWords(article, 'a', 'Baghlan', { type: 'role', role: 'event' })
		];
		const read = mentions.map((one) =>
			one.id === 'a1'
				? { ...one, status: 'disputed' as const }
				: // The words of the last one have moved since: only a run finds them.
					one.id === 'a4' || one.id === 'b1'
					? { ...one, status: 'checked' as const }
					: one
		);
		const decided = indexDecisions(replayed.slice(1), () => replayed);
		expect(ids(mentionQueue(read, decided, wholeQueue, none))).toEqual(['a5', 'a2', 'a1', 'a3']);
	});
});

describe('the queue of names', () => {
	const names = (corrections: readonly Correction[], skipped = none) =>
		nameQueue(mentions, indexDecisions(corrections), wholeQueue, skipped);

	it('puts all mentions of a name together, with what it means now', () => {
		expect(names([])).toMatchObject([
			{ name: 'Wardak', articles: 1, lowest: 0, left: 1, places: [{ place: null, count: 1 }] },
			{
				...{ name: 'Andarab', articles: 2, lowest: 0.3, left: 4 },
				places: [
					{ place: 'geonames:1', count: 3 },
					{ place: 'geonames:2', count: 1 }
				]
			},
			{ name: 'Baghlan', articles: 1, lowest: 0.35 }
		]);
	});

	it('keeps a name as long as one of its mentions is left', () => {
		const decided = [
			onWords(article, 'a', 'Andarab', accept),
			onName('Wardak', { type: 'dispute' })
		];
		expect(names(decided).map(({ name, left }) => [name, left])).toEqual([
			['Andarab', 3],
			['Baghlan', 1]
		]);
		expect(names([], new Set([nameKey('Wardak')])).at(-1)!.name).toBe('Wardak');
	});
});

describe('the reach of a decision', () => {
	const place = { type: 'place', place: 'geonames:9' } as const;
	const reach = (
		decision: Parameters<typeof reachOf>[1],
		corrections: readonly Correction[] = []
	) => reachOf(first, decision, mentionsNamed(mentions, first.name), indexDecisions(corrections));

	it('counts the mentions of the name in the article and in the project', () => {
		expect(reach(place)).toEqual({ words: 1, article: 3, project: 4 });
	});

	it('knows what stands there before a new run has replayed it', () => {
		const decided = indexDecisions([
			onName('Andarab', place, { article: 'a' }),
			onWords(article, 'a', 'Andarab', { type: 'accept', place: 'geonames:9' }),
			onWords(
				article,
				'a',
				'Andarab',
				{ type: 'accept', place: 'geonames:1' },
				{ id: 'old' },
				second.start
			)
		]);
		expect(decided.place(first)).toBe('geonames:9');
		expect(decided.place(andarabs[3])).toBe('geonames:1');
		expect(decided.on(first).map(({ decision }) => decision.type)).toEqual(['place', 'accept']);
		expect(decided.on(second).map(({ decision }) => decision.type)).toEqual(['place']);
	});

	it('of who accepts counts where the same place stands', () => {
		expect(reach(accept)).toEqual({ words: 1, article: 2, project: 3 });
	});

	it('leaves out what something narrower was decided of, in the same matter', () => {
		const others = [
			onWords(article, 'a', 'Andarab', place, {}, second.start),
			onName('Andarab', place, { article: 'b' })
		];
		expect(reach(place, others)).toEqual({ words: 1, article: 2, project: 2 });
		expect(reach({ type: 'dispute' }, others)).toEqual({ words: 1, article: 3, project: 4 });
		// What was decided of the mention itself, or of its name here, gives way.
		const own = [
			onWords(article, 'a', 'Andarab', place),
			onName('Andarab', place, { article: 'a' })
		];
		expect(reach(place, own)).toEqual({ words: 1, article: 3, project: 4 });
	});
});

describe('the candidates', () => {
	const row = (place: string, lat: number, lon: number): WhyCandidate => ({
		...{ place, title: place, kind: 'settlement', part_of: null, lat, lon },
		...{ score: 0.5, reasons: ['It is near.'] }
	});
	const rows = [row('geonames:1', 35, 69), row('geonames:2', 36, 69), row('geonames:3', 35, 70)];

	it('are numbered, with their distance from what stands there', () => {
		const offers = offerCandidates(rows, [], 'geonames:2');
		expect(offers.map(({ number, chosen, km }) => [number, chosen, km && Math.round(km)])).toEqual([
			[1, false, 111],
			[2, true, null],
			[3, false, 143]
		]);
	});

	it('begin with what people chose for the name, the latest first, each once', () => {
		const byHand: ByHand = {
			...{ type: 'by-hand', title: 'Camp', kind: 'facility', lat: 1, lon: 2 },
			precisionKm: 3
		};
		const corrections = [
			onName('Andarab', { type: 'place', place: 'geonames:3' }, { when: '2026-01-01' }),
			onWords(article, 'a', 'Andarab', byHand, { when: '2026-01-02' }),
			onName('Andarab', { type: 'place', place: 'geonames:9' }, { when: '2026-01-03' }),
			onName('Baghlan', { type: 'place', place: 'geonames:2' })
		];
		const choices = choicesFor(
			' Andarab',
			corrections,
			(id) => rows.find((one) => one.place === id) ?? null
		);
		expect(choices.map(({ title }) => title)).toEqual(['Camp', 'geonames:3']);
		const offers = offerCandidates(rows, choices, null);
		expect(offers.map(({ number, title }) => [number, title])).toEqual([
			[1, 'Camp'],
			[2, 'geonames:3'],
			[3, 'geonames:1'],
			[4, 'geonames:2']
		]);
		expect(offers[0]!.reasons[0]).toContain('A person chose this');
		expect(offers[1]!.reasons).toEqual([offers[0]!.reasons[0], 'It is near.']);
		expect(offerCandidates(offers, choices, null)[1]!.reasons).toEqual(offers[1]!.reasons);
	});

	it('have nine numbers at most', () => {
		const many = Array.from({ length: 12 }, (_, index) => row(`g:${index}`, 0, index));
		expect(
			offerCandidates(many, [], null)
				.map(({ number }) => number)
				.slice(8)
		).toEqual([9, null, null, null]);
	});
});

describe('typed words', () => {
	it('are found wherever they stand, whatever their case and line breaks', () => {
		const found = findWords(article, 'andarab');
		expect(found.map(({ start }) => start)).toEqual(andarabs.slice(0, 3).map(({ start }) => start));
		expect(found[0]).toMatchObject({ before: 'Rain fell on ', words: 'Andarab' });
		expect(found[1]!.before.startsWith('…')).toBe(true);
		expect(findWords(article, 'Baghlan. in').map(({ words }) => words)).toEqual(['Baghlan.\nIn']);
		expect(findWords(article, '  ')).toEqual([]);
		expect(findWords(article, '(Wardak')).toEqual([]);
	});

	it('lose the white space round them', () => {
		const { start, end } = baghlan;
		expect(trimSpan(article, { start: start - 1, end })).toEqual({ start, end });
		expect(trimSpan(' \n ', { start: 0, end: 3 })).toBeNull();
		expect(wardak.end).toBeGreaterThan(wardak.start);
	});
});
