import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCorpus } from './corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

function corpusOf(...lines: readonly (string | object)[]): string {
	const file = join(folder, 'corpus.jsonl');
	const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
	writeFileSync(file, text.join('\n'));
	return file;
}

const text = 'A fire in Lima. 🔥 Rain in Oslo.';
const lima = { start: 10, end: 14, name: 'Lima', lat: -12.04, lon: -77.03, geonameid: '3936456' };

describe('a corpus', () => {
	it('is read line by line, blank ones left out', () => {
		const oslo = { start: 27, end: 31, lat: null, lon: null, date: null };
		const [first, second, ...others] = readCorpus(
			corpusOf(
				'\ufeff' + JSON.stringify({ id: 1, text, domain: 'paper.example', toponyms: [lima, oslo] }),
				'',
				{ id: 'b', text, date: '2020-05', timexes: [] }
			)
		);
		expect(others).toEqual([]);
		expect(first).toMatchObject({ id: 1, source: 'paper.example', timexes: null });
		expect(first!.toponyms![0]).toMatchObject({ geonameid: '3936456', date: undefined });
		expect(first!.toponyms![1]).toMatchObject({ lat: null, date: null });
		expect(second).toMatchObject({ date: '2020-05', toponyms: null, timexes: [] });
	});

	it.each([
		['[1]', 'not a JSON object'],
		['{"id": "a", "te', 'not valid JSON'],
		[{ text, toponyms: [] }, '“id” is missing'],
		[{ id: 'a', toponyms: [] }, '“text” is missing'],
		[{ id: 'a', text }, 'nothing is annotated'],
		[{ id: 'a', text, date: 'May', toponyms: [] }, '“date” cannot be read'],
		[{ id: 'a', text, date: '2020/..', toponyms: [] }, '“date” cannot be read: it has no end'],
		[{ id: 'a', text, toponyms: {} }, '“toponyms” must be a list'],
		[{ id: 'a', text, toponyms: [{ ...lima, start: 9 }] }, '“ Lima” stands at 9–14'],
		[{ id: 'a', text, toponyms: [{ ...lima, end: 99 }] }, 'out of range'],
		[{ id: 'a', text, toponyms: [{ ...lima, lat: '12' }] }, '“lat” must be a number'],
		[{ id: 'a', text, toponyms: [{ ...lima, date: 'soon' }] }, 'toponyms[0]: “date”'],
		[{ id: 'a', text, timexes: [{ start: 0, end: 1, type: 'YEAR' }] }, '“type” must be'],
		[{ id: 'a', text, dates: [{ start: 0, end: 1, from: '2020' }] }, '“from” must be a day']
	])('names file, line and mend: %j', (line, sentence) => {
		const file = corpusOf({ id: 'fine', text, toponyms: [] }, line);
		expect(() => readCorpus(file)).toThrow(`${file}, line 2: `);
		expect(() => readCorpus(file)).toThrow(sentence);
	});

	it('refuses an id that is given twice, an empty file and a missing one', () => {
		const document = { id: 'a', text, toponyms: [] };
		expect(() => readCorpus(corpusOf(document, document))).toThrow('that of line 1 too');
		expect(() => readCorpus(corpusOf(''))).toThrow('no document');
		expect(() => readCorpus(join(folder, 'nowhere.jsonl'))).toThrow('no such file');
	});
});
