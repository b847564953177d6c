import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCorrections } from './correction-samples.ts';
import { readCorrections } from './read-corrections.ts';
import { sortCorrections, writeCorrections } from './write-corrections.ts';

const document = (entries: readonly unknown[], version = 2) =>
	JSON.stringify({ version, corrections: entries });
const decision = { type: 'not-a-place' };
const good = { name: 'Ada', decision };

describe('readCorrections', () => {
	it.each([
		['', /not valid JSON/],
		['{', /not valid JSON/],
		['[]', /"version": 2/],
		['{"version": 2}', /"version": 2/],
		['{"version": 3, "corrections": []}', /“version” is 3; only 1 and 2/]
	])('says why %j is no document', (source, message) => {
		const read = readCorrections(source);
		expect(read.ok || read.message).toMatch(message);
	});

	it.each([
		[7, /it is not an object/],
		[{ name: 'x' }, /“decision” is missing/],
		[{ name: 'x', decision: { type: 'sing' } }, /write one of place, by-hand, not-a-place/],
		[{ name: 'x', decision: { type: 'toString' } }, /“type” that is not known/],
		[{ decision }, /either “target” or “name”/],
		[{ name: 'x', article: 7, decision }, /“article” is not a slug/],
		[{ name: 'x', decision, nmae: 'x' }, /“nmae” is no key of it/],
		[{ name: 'x', decision, when: 'yesterday' }, /“when” is no day or time; write it as 2026/],
		[{ name: 'x', decision, when: '2026-13-01' }, /“when” is no day or time/],
		[{ name: 'x', decision, when: '2026-01-01T10:00' }, /“when” is no day or time/],
		[{ name: 'x', decision, note: 7 }, /“note” is not plain words/],
		[{ target: { exact: 'x', start: 1 }, decision }, /“target” needs the “article”/],
		[{ article: 'a', target: { exact: 'x' }, decision }, /does not say which words/],
		[{ article: 'a', target: { exact: 'x', start: 3, end: 9 }, decision }, /which words/],
		[{ article: 'a', target: { selector: [] }, decision }, /TextQuoteSelector/],
		[{ name: 'x', decision: { type: 'add', place: null } }, /needs the words it adds/],
		[{ name: 'x', decision: { type: 'date', edtf: '2020-13' } }, /2020-13.*no such month/],
		[{ name: 'x', decision: { type: 'date' } }, /“edtf” is missing/],
		[{ name: 'x', decision: { type: 'date', edtf: '../2020' } }, /begins on no day/],
		[{ name: 'x', decision: { type: 'role', role: 'hero' } }, /none of event, origin/],
		[{ name: 'x', decision: { type: 'activity', activity: ['a;b'] } }, /data\/activities.json/],
		[
			{
				name: 'x',
				decision: {
					type: 'by-hand',
					title: 'X',
					kind: 'settlement',
					lat: 91,
					lon: 0,
					precisionKm: 1
				}
			},
			/“lat” is not a number of degrees from -90 to 90/
		]
	])('keeps the others where an entry is %j', (bad, message) => {
		const read = readCorrections(document([bad, good]));
		if (!read.ok) throw new Error(read.message);
		expect(read.corrections.map(({ name }) => name)).toEqual(['Ada']);
		expect(read.unread).toEqual([{ entry: bad, message: expect.stringMatching(message) }]);
		expect(read.unread[0]!.message).toMatch(/^entry 1: /);
		const again = readCorrections(writeCorrections(read.corrections, read.unread));
		expect(again).toEqual({
			...read,
			unread: [{ entry: bad, message: read.unread[0]!.message.replace('entry 1', 'entry 2') }]
		});
	});

	it('reads version 1, and gives its entries ids', () => {
		const entries = [
			{ ...good, when: '2026-01-01', by: 'me', note: 'a river', mood: 'sure' },
			good,
			{ article: 'a', target: { exact: 'Bor', start: 4 }, decision },
			{ name: 'Bor', decision: { type: 'date', edtf: null } }
		];
		const read = readCorrections(document(entries, 1));
		if (!read.ok) throw new Error(read.message);
		expect(read.unread).toEqual([]);
		expect(new Set(read.corrections.map(({ id }) => id)).size).toBe(4);
		expect(read.corrections[0]).toMatchObject({ when: '2026-01-01', by: 'me', note: 'a river' });
		expect(read.corrections[2]!.target).toEqual({
			...{ exact: 'Bor', prefix: '', suffix: '', start: 4, end: 7 }
		});
		expect(readCorrections(document(entries.slice(1), 1))).toMatchObject({
			corrections: [{ id: read.corrections[0]!.id }, { id: read.corrections[2]!.id }, {}]
		});
		expect(readCorrections(writeCorrections(read.corrections))).toEqual({
			...read,
			corrections: sortCorrections(read.corrections)
		});
	});

	it('does not let two entries bear one id', () => {
		const read = readCorrections(
			document([
				{ id: 'a', ...good },
				{ id: 'a', ...good }
			])
		);
		expect(read).toMatchObject({
			corrections: [{ id: 'a' }],
			unread: [{ message: 'entry 2: its “id” is already that of entry 1; write another, or none' }]
		});
	});
});

describe('writeCorrections', () => {
	it('is undone by reading', () => {
		fc.assert(
			fc.property(anyCorrections, (corrections) => {
				expect(readCorrections(writeCorrections(corrections))).toEqual({
					ok: true,
					corrections: sortCorrections(corrections),
					unread: []
				});
			})
		);
	});

	it('writes the same bytes in whatever order independent entries come, one a line', () => {
		const entries = ['Zwolle', 'Ada', 'Bor', 'Écija'].flatMap((name) => [
			{ name, decision },
			{ name, article: 'a', decision }
		]);
		const read = readCorrections(document(entries));
		if (!read.ok) throw new Error(read.message);
		const written = writeCorrections(read.corrections);
		expect(written.split('\n')).toHaveLength(entries.length + 3);
		expect(written.endsWith(']}\n')).toBe(true);
		fc.assert(
			fc.property(fc.shuffledSubarray([...read.corrections], { minLength: 8 }), (order) => {
				expect(writeCorrections(order)).toBe(written);
			})
		);
		expect(writeCorrections([])).toBe('{"version":2,"corrections":[]}\n');
	});

	it('changes one line for one more decision', () => {
		fc.assert(
			fc.property(anyCorrections, fc.nat(), (corrections, at) => {
				if (!corrections.length) return;
				const without = corrections.toSpliced(at % corrections.length, 1);
				const lines = (list: typeof corrections) =>
					writeCorrections(list)
						.split('\n')
						.map((line) => line.replace(/,$/, ''));
				const longer = lines(corrections);
				const added = longer.filter((line) => !lines(without).includes(line));
				expect(added.filter((line) => line.startsWith('{"id"'))).toHaveLength(1);
			})
		);
	});

	it('keeps decisions on the same words in the order that tells which holds', () => {
		const twice = ['geonames:2', 'geonames:1'].map((place) => ({
			name: 'Ada',
			decision: { type: 'place', place }
		}));
		const read = readCorrections(document(twice));
		if (!read.ok) throw new Error(read.message);
		expect(readCorrections(writeCorrections(read.corrections))).toEqual(read);
	});
});
