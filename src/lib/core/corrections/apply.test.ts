import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Candidate, Entry, Gazetteer, Mention, Place, TimeExpression } from '../model.ts';
import { publicationDate } from '../time/edtf.ts';
import { onName, onWords } from './correction-samples.ts';
import type { ByHand, Correction, Decision } from './correction.ts';
import { handPlace } from './hand-place.ts';
import { replayCorrections } from './replay.ts';
import { staleCorrections } from './stale.ts';

const place = (id: string): Place => ({
	...{ id, title: id, kind: 'settlement', country: null, admin1: null, lat: 1, lon: 2 },
	...{ geonameid: null, precisionKm: 5, partOf: [] }
});
const known = ['geonames:1', 'geonames:2'];
const gazetteer: Pick<Gazetteer, 'byId' | 'place'> = {
	byId: (id) => (known.includes(id) ? ({ index: known.indexOf(id) } as Entry) : null),
	place: (index) => place(known[index]!)
};
const candidate = (id: string, score: number): Candidate => ({
	...{ place: place(id), score, reasons: [`${id} is near.`] }
});

const text = 'From Ada to Ada, said Cyr: Ada and Bor met in May.';
const mention = (name: string, start: number): Mention => ({
	...{ name, start, end: start + name.length, form: 'name', within: null, head: null },
	...{ place: place('geonames:9'), confidence: 0.4, role: 'mention', activity: [], dating: null },
	candidates: [candidate('geonames:9', 0.6), candidate('geonames:2', 0.4)],
	status: 'machine',
	part: null
});
const mentions = [mention('Ada', 5), mention('Ada', 12), mention('Ada', 27), mention('Bor', 35)];
const may: TimeExpression = {
	...{ start: 46, end: 49, text: 'May', type: 'DATE', value: '2021-05', edtf: '2021-05' },
	...{ from: '2021-05-01', to: '2021-05-31', rule: 'month' }
};

const replay = (corrections: readonly Correction[], published: string | null = '2021-06-01') =>
	replayCorrections(
		{ text, article: 'a', published: publicationDate(published), corrections, gazetteer },
		[may]
	);
const apply = (...corrections: Correction[]) => replay(corrections).apply(mentions);
const to = (id: string): Decision => ({ type: 'place', place: id });
const words = (name: string, decision: Decision, more: Partial<Correction> = {}, from = 0) =>
	onWords(text, 'a', name, decision, more, from);
const places = (applied: { mentions: readonly Mention[] }) =>
	applied.mentions.map((one) => one.place?.id ?? null);

describe('a decision on a place', () => {
	it('holds for words over a name in the article, and for that over the whole project', () => {
		const decisions = [
			words('Ada', to('geonames:2'), {}, 6),
			onName('Ada', to('geonames:1')),
			onName('Bor', to('geonames:1'), { id: 'project' }),
			onName('Bor', { type: 'not-a-place' }, { article: 'a' })
		];
		const after = apply(...decisions);
		expect(places(after)).toEqual(['geonames:1', 'geonames:2', 'geonames:1']);
		expect(after.mentions.map(({ status }) => status)).toEqual(['checked', 'checked', 'checked']);
		expect(after.mentions[1]).toMatchObject({
			confidence: 1,
			candidates: [
				{
					place: { id: 'geonames:2' },
					reasons: ['A person chose this place.', 'geonames:2 is near.']
				},
				{ place: { id: 'geonames:9' } }
			]
		});
		expect(after.stale).toEqual([]);
		expect(new Set(after.applied)).toEqual(new Set(decisions.map(({ id }) => id)));
	});

	it('gives way to a later one, wherever that stands', () => {
		const early = onName('Bor', to('geonames:1'), { id: '1', when: '2026-01-01T10:00:00+02:00' });
		const late = onName('Bor', to('geonames:2'), { id: '2', when: '2026-01-01T09:00:00Z' });
		const undated = onName('Bor', { type: 'not-a-place' }, { id: '3' });
		for (const order of [
			[early, late, undated],
			[undated, late, early]
		])
			expect(places(apply(...order))[3]).toBe('geonames:2');
		expect(places(apply({ ...early, when: null }, { ...late, when: null }))[3]).toBe('geonames:2');
	});

	it('may put it on the map by hand, and be meant by its id elsewhere', () => {
		const camp: ByHand = {
			type: 'by-hand',
			...{ title: 'Camp Bor (old)', kind: 'facility', lat: -12.34567, lon: 101, precisionKm: 3 }
		};
		const id = 'hand:camp-bor-old-s12.3457e101.0000';
		expect(handPlace(camp)).toMatchObject({ id, title: camp.title, precisionKm: 3, partOf: [] });
		const after = apply(words('Bor', camp), onName('Ada', to(id)));
		expect(places(after)).toEqual([id, id, id, id]);
		expect(apply(onName('Ada', to(id))).stale).toMatchObject([
			{ reason: expect.stringContaining('not in the gazetteer') }
		]);
	});

	it('leaves other articles alone', () => {
		const after = apply(onName('Bor', { type: 'not-a-place' }, { article: 'b' }));
		expect(after).toEqual({ mentions, stale: [], applied: [] });
	});

	it('is offered first for the same name elsewhere, the latest before the others, and not taken', () => {
		const elsewhere = [
			onName('Bor', to('geonames:2'), { article: 'b', id: '1', when: '2026-01-01' }),
			onName('Bor', to('geonames:1'), { article: 'c', id: '2', when: '2026-02-01' })
		];
		const { mentions: after, stale } = apply(...elsewhere);
		expect(stale).toEqual([]);
		expect(after[3]).toMatchObject({ place: { id: 'geonames:9' }, status: 'machine' });
		expect(after[3]!.candidates.map((one) => one.place.id)).toEqual([...known, 'geonames:9']);
		const reason = 'A person chose this for the same name elsewhere in this project.';
		expect(after[3]!.candidates[0]).toMatchObject({ score: 0, reasons: [reason] });
		expect(after[3]!.candidates[1]!.reasons).toEqual([reason, 'geonames:2 is near.']);
		const here = apply(words('Ada', to('geonames:1'))).mentions;
		expect(here[1]!.candidates[0]!.place.id).toBe('geonames:1');
		expect(here[1]!.status).toBe('machine');
	});
});

describe('a decision on something else', () => {
	it('mends date, role and activity, and takes nothing else', () => {
		const after = apply(
			words('Bor', { type: 'date', edtf: '2020-05' }),
			words('Bor', { type: 'role', role: 'event' }),
			words('Bor', { type: 'activity', activity: ['flood'] })
		);
		expect(after.mentions[3]).toEqual({
			...mentions[3],
			dating: {
				...{ from: '2020-05-01', to: '2020-05-31', edtf: '2020-05', basis: 'sentence' },
				...{ text: null, span: null }
			},
			role: 'event',
			activity: ['flood'],
			status: 'checked'
		});
	});

	it('closes an open date when the article was published, and is stale where nothing closes it', () => {
		const open = words('Bor', { type: 'date', edtf: '2020-05/..' });
		expect(apply(open).mentions[3]!.dating).toMatchObject({ from: '2020-05-01', to: '2021-06-01' });
		const { mentions: after, stale } = replay([open], null).apply(mentions);
		expect(after).toEqual(mentions);
		expect(stale).toEqual([{ correction: open, reason: expect.stringContaining('open') }]);
	});

	it('accepts, or doubts, until a place is chosen', () => {
		const accept = words('Bor', { type: 'accept' }, { when: '2026-01-01' });
		const dispute = words('Bor', { type: 'dispute' }, { when: '2026-01-02' });
		const choose = words('Bor', to('geonames:1'), { when: '2026-01-03' });
		const status = (...list: Correction[]) => apply(...list).mentions[3]!.status;
		expect(apply(accept).mentions[3]).toMatchObject({ status: 'checked', confidence: 1 });
		expect(status(accept, dispute)).toBe('disputed');
		expect(status(accept, dispute, choose)).toBe('checked');
		expect(status(choose, { ...dispute, when: '2026-01-04' })).toBe('disputed');
	});

	it('is stale where something else stands there than what was accepted', () => {
		const accept = (place: string | null) => words('Bor', { type: 'accept', place });
		expect(apply(accept('geonames:9')).mentions[3]!.status).toBe('checked');
		for (const other of ['geonames:1', null]) {
			const after = apply(accept(other));
			expect(after.mentions).toEqual(mentions);
			expect(after.stale).toMatchObject([{ reason: expect.stringContaining('not what stands') }]);
		}
	});
});

describe('words that were missed', () => {
	it('are read as mentions, and take the place of what overlaps with them', () => {
		const add = words('Cyr', { type: 'add', place: 'geonames:1' });
		const longer = words('Ada and Bor', { type: 'add', place: null }, {}, 27);
		const again = words('Bor', to('geonames:1'));
		expect(replay([add, longer, again]).added(mentions)).toEqual([
			{ start: 22, end: 25 },
			{ start: 27, end: 38 }
		]);
		const read = [...mentions.slice(0, 2), mention('Cyr', 22), mention('Ada and Bor', 27)];
		const after = replay([add, longer]).apply(read);
		expect(after.mentions.slice(2)).toMatchObject([
			{ place: { id: 'geonames:1' }, status: 'checked', confidence: 1 },
			{ place: null, status: 'checked', confidence: 0 }
		]);
	});

	it('are not added where their place is unknown, or where a later decision says that they are none', () => {
		const unknown = words('Cyr', { type: 'add', place: 'geonames:77' });
		expect(replay([unknown]).added(mentions)).toEqual([]);
		expect(apply(unknown).stale).toMatchObject([{ correction: unknown }]);
		const add = words('Cyr', { type: 'add', place: null }, { when: '2026-01-01' });
		const not = words('Cyr', { type: 'not-a-place' }, { when: '2026-01-02' });
		expect(replay([add, not]).added(mentions)).toEqual([]);
		expect(replay([{ ...add, when: '2026-01-03' }, not]).added(mentions)).toHaveLength(1);
	});

	it('come back where a place was decided for words that are no longer found', () => {
		expect(replay([words('Bor', to('geonames:1'))]).added(mentions.slice(0, 3))).toEqual([
			{ start: 35, end: 38 }
		]);
	});
});

describe('a decision on words that name a time', () => {
	const addDate = words('Ada, said', { type: 'add-date', edtf: '198X' });

	it('adds it, mends it, or takes it away', () => {
		expect(replay([addDate]).times).toEqual([
			{
				...{ start: 12, end: 21, text: 'Ada, said', type: 'DATE', value: '198', edtf: '198X' },
				...{ from: '1980-01-01', to: '1989-12-31', rule: 'person' }
			},
			may
		]);
		const mended = replay([words('May', { type: 'date', edtf: '2020-05' })]);
		expect(mended.times).toMatchObject([{ text: 'May', from: '2020-05-01', to: '2020-05-31' }]);
		expect(mended.apply(mentions)).toMatchObject({ stale: [], applied: [expect.anything()] });
		expect(replay([words('May', { type: 'date', edtf: null })]).times).toEqual([]);
	});

	it('takes the place of what was found in its words; of two that overlap the stronger is kept', () => {
		const longer = words('in May', { type: 'add-date', edtf: '2021' }, { when: '2026-01-02' });
		expect(replay([longer]).times).toMatchObject([{ text: 'in May', value: '2021' }]);
		const other = words('met in', { type: 'add-date', edtf: '2020' });
		const both = replay([other, longer]);
		expect(both.times).toMatchObject([{ text: 'in May' }]);
		expect(both.apply(mentions).stale).toMatchObject([{ correction: other }]);
	});
});

describe('what can no longer be replayed', () => {
	const gone = {
		...words('Bor', { type: 'not-a-place' }),
		target: { exact: 'Cus', prefix: '', suffix: '', start: 2, end: 5 }
	};
	const ambiguous = { ...gone, id: '2', target: { ...gone.target, exact: 'Ada' } };
	const unknown = onName('Bor', to('geonames:77'));
	const noMention = words('Cyr', { type: 'role', role: 'event' });
	const noName = onName('Cyr', { type: 'dispute' }, { article: 'a' });

	it('is listed with its reason, and changes nothing', () => {
		const all = [gone, ambiguous, unknown, noMention, noName];
		const { mentions: after, stale } = apply(...all);
		expect(after).toEqual(mentions);
		expect(stale).toHaveLength(all.length);
		expect(new Set(stale.map(({ correction }) => correction))).toEqual(new Set(all));
	});

	it('is not a name that another article has, nor words that are no place anyway', () => {
		expect(apply(onName('Cyr', to('geonames:1'))).stale).toEqual([]);
		expect(apply(words('Cyr', { type: 'not-a-place' })).stale).toEqual([]);
	});

	it('is told once of the whole project, with what no article has', () => {
		const nowhere = onName('Nowhere', to('geonames:1'));
		const absent = onName('Bor', to('geonames:1'), { id: 'absent', article: 'z' });
		const fine = onName('Ada', to('geonames:1'));
		const all = [fine, unknown, nowhere, absent, noMention];
		const readings = ['a', 'b'].map((slug) => ({
			article: { slug },
			reading: replayCorrections(
				{ text, article: slug, published: null, corrections: all, gazetteer },
				[]
			).apply(mentions)
		}));
		expect(staleCorrections(all, readings)).toEqual([
			{ correction: unknown, reason: expect.stringContaining('gazetteer') },
			{ correction: nowhere, reason: expect.stringContaining('no article mentions') },
			{ correction: absent, reason: 'there is no such article' },
			{ correction: noMention, reason: expect.stringContaining('no mention') }
		]);
	});
});

describe('the order of decisions', () => {
	const decisions = [
		words('Ada', to('geonames:1')),
		words('Ada', { type: 'not-a-place' }, {}, 6),
		words('Ada', { type: 'role', role: 'event' }),
		words('Bor', { type: 'dispute' }),
		words('Bor', { type: 'date', edtf: '2020' }),
		words('Bor', { type: 'activity', activity: ['flood'] }),
		words('Cyr', { type: 'add', place: 'geonames:2' }),
		words('May', { type: 'date', edtf: '2019-05' }),
		onName('Ada', to('geonames:2')),
		onName('Bor', { type: 'accept' }, { article: 'a' })
	];

	it('makes no difference where they are independent, nor does one that is made and undone', () => {
		const result = (list: readonly Correction[]) => {
			const { times, apply: applyTo, added } = replay(list);
			const { mentions: after, stale } = applyTo(mentions);
			const byId = new Set(stale.map(({ correction }) => correction.id));
			return { times, after, added: added(mentions), stale: byId };
		};
		fc.assert(
			fc.property(
				fc.subarray(decisions),
				fc.infiniteStream(fc.nat()),
				fc.constantFrom(...decisions),
				(some, random, extra) => {
					const shuffled = some
						.map((one) => ({ one, key: random.next().value as number }))
						.sort((a, b) => a.key - b.key)
						.map(({ one }) => one);
					expect(result(shuffled)).toEqual(result(some));
					const done = [...some, { ...extra, id: 'extra' }];
					expect(result(done.filter(({ id }) => id !== 'extra'))).toEqual(result(some));
				}
			)
		);
	});
});
