import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dateline } from './run.ts';

const temporary = () => mkdtemp(join(tmpdir(), 'dateline-test-'));
const exported = (...args: string[]) => dateline(['export', 'data/articles', ...args]);

describe('dateline export', () => {
	it('writes every format, the same each time, and says the filters in each name', async () => {
		const [first, second] = [await temporary(), await temporary()];
		for (const out of [first, second]) {
			const run = await exported('--format', 'every', '--years', '2021-2022', '--out', out);
			expect(run.status).toBe(0);
			expect(run.stdout).toContain('event dates: 2021–2022');
		}
		const names = await readdir(first);
		expect(names).toHaveLength(12);
		for (const name of names) {
			expect(name).toMatch(/^dateline-[a-z-]+-2021-2022\.[a-z.]+$/);
			expect(await readFile(join(first, name)), name).toEqual(await readFile(join(second, name)));
		}
	});

	it('writes one format to standard output, and what it left out beside it', async () => {
		const { status, stdout, stderr } = await exported('--format', 'geojson-mentions', '--undated');
		expect(status).toBe(0);
		const { filters, features } = JSON.parse(stdout);
		expect(filters).toMatchObject({ undated: true, years: null });
		expect(features.length).toBeGreaterThan(10);
		expect(stderr).toMatch(/mentions are not in it; --all takes everything/);
	});

	it('gives with --all what dateline build writes', async () => {
		const out = await temporary();
		await dateline(['build', 'data/articles', '--out', out]);
		const { stdout } = await exported('--format', 'geojson-places', '--all');
		expect(stdout).toBe(await readFile(join(out, 'places.geojson'), 'utf8'));
	});

	it('links to the site it is told of', async () => {
		const { stdout } = await exported('--format', 'citations', '--site', 'https://example.org/map');
		expect(stdout).toContain('https://example.org/map/articles/who-is-ahmad-massoud?mention=');
	});

	it('bears the title it is told, in its names and files', async () => {
		const out = await temporary();
		await exported('--format', 'geojson-mentions,html', '--title', 'Rivers & roads', '--out', out);
		const names = ['rivers-roads-map.html', 'rivers-roads-mentions.geojson'];
		expect((await readdir(out)).sort()).toEqual(names);
		const [map = '', mentions = ''] = await Promise.all(
			names.map((name) => readFile(join(out, name), 'utf8'))
		);
		expect(map).toContain('<title>Rivers &amp; roads</title>');
		expect(JSON.parse(mentions).title).toBe('Rivers & roads');
	});

	it('says what is wrong with its use, and writes nothing', async () => {
		const out = await temporary();
		for (const [args, sentence] of [
			[[], /--format NAME is missing/],
			[['--format', 'shapefile'], /no format “shapefile”; there is geojson-mentions, .*, every/],
			[['--format', 'kml,csv'], /several formats need --out/],
			[['--format', 'kml', '--years', '2022-2021'], /ends before it begins/],
			[['--format', 'kml', '--years', 'soon'], /takes 2021 or 2021-2022, not “soon”/],
			[['--format', 'kml', '--layers', 'rivers'], /no “rivers”; there is countries/],
			[['--format', 'kml', '--articles', 'nothing'], /no “nothing”; there is interview/],
			[['--format', 'kml', '--activities', 'picnic'], /no “picnic”/],
			[['--format', 'kml', '--status', 'fine'], /no “fine”; there is machine, checked, disputed/],
			[['--format', 'kml', '--all', '--undated'], /drop --undated/],
			[['--format', 'kml', '--site', 'example'], /begins with https/]
		] as const) {
			const { status, stdout, stderr } = await exported(
				...args,
				...(args.length ? [] : ['--out', out])
			);
			expect(status, args.join(' ')).toBe(2);
			expect(stderr).toMatch(sentence);
			expect(stdout).toBe('');
		}
		expect(await readdir(out)).toEqual([]);
	});
});
