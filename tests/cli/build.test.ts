import { readFile, readdir } from 'node:fs/promises';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dateline } from './run.ts';

const FILES = [
	'articles.json',
	'mentions.csv',
	'mentions.geojson',
	'places.csv',
	'places.geojson',
	'provinces.geojson',
	'timeline.json',
	'unnamed.json',
	'why.json'
];

const temporary = () => mkdtemp(join(tmpdir(), 'dateline-test-'));

describe('dateline build', () => {
	it('writes every file, the same each time', async () => {
		const [first, second] = [await temporary(), await temporary()];
		const runs = [
			await dateline(['build', 'data/articles', '--out', first]),
			await dateline(['build', 'data/articles', '--out', second])
		];
		expect(runs.map(({ status }) => status)).toEqual([0, 0]);
		expect((await readdir(first)).sort()).toEqual(FILES);
		for (const file of FILES) {
			expect(await readFile(join(first, file)), file).toEqual(await readFile(join(second, file)));
		}
	});

	it('builds the good articles, and names the broken ones with their mend', async () => {
		const out = await temporary();
		const { status, stderr } = await dateline(['build', 'tests/fixtures/broken', '--out', out]);
		expect(status).toBe(1);
		for (const [file, mend] of [
			['front-matter.md', /YAML at line 2; mend/],
			['impossible-date.md', /2021-02-30.*write/],
			['latin1.txt', /UTF-8/],
			['nothing.txt', /empty/],
			['good.txt', /already that of good\.md; rename/]
		] as const) {
			expect(stderr.split('\n').find((line) => line.startsWith(file))).toMatch(mend);
		}
		expect(stderr).toMatch(/5 articles were left out/);
		const articles = JSON.parse(await readFile(join(out, 'articles.json'), 'utf8'));
		expect(JSON.stringify(articles)).toContain('The one that is well');
	});

	it('says what is wrong with its use, and writes nothing', async () => {
		const out = await temporary();
		for (const args of [
			[],
			['data/articles'],
			['no-such-folder', '--out', out],
			[out, '--out', out]
		]) {
			const { status, stderr } = await dateline(['build', ...args]);
			expect(status, args.join(' ')).toBe(2);
			expect(stderr).not.toBe('');
		}
		expect(await readdir(out)).toEqual([]);
	});
});
