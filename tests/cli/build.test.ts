import { mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
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

	it('names both files that would have one address', async () => {
		const [first, second, out] = [await temporary(), await temporary(), await temporary()];
		for (const folder of [first, second]) await writeFile(join(folder, 'flood.txt'), 'A flood.');
		const { status, stderr } = await dateline(['build', first, second, '--out', out]);
		expect(status).toBe(1);
		const files = [join(first, 'flood.txt'), join(second, 'flood.txt')].sort();
		expect(stderr).toContain(`${files[1]}: left out: its address, “flood”`);
		expect(stderr).toContain(`is already that of ${files[0]}; rename one`);
		const twice = await dateline(['build', first, join(first, 'flood.txt'), '--out', out]);
		expect(twice.stderr).not.toContain('already');
	});

	it('says when a folder is in the way of a file, and changes nothing', async () => {
		const out = await temporary();
		await mkdir(join(out, 'why.json'));
		const { status, stderr } = await dateline(['build', 'data/articles', '--out', out]);
		expect(status).toBe(2);
		expect(stderr).toContain(`${join(out, 'why.json')} is a folder; remove it`);
		expect(await readdir(out)).toEqual(['why.json']);
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
