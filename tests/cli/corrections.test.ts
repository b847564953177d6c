/** Promise 6: human decisions are data, replayed over every new run. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dateline } from './run.ts';

interface Mention {
	readonly properties: {
		readonly name: string;
		readonly place: string | null;
		readonly status: string;
	};
}

it('a correction in a file changes the built layers, and is marked as a person’s', async () => {
	const out = await mkdtemp(join(tmpdir(), 'dateline-test-'));
	const file = join(out, 'corrections.json');
	const corrections = [
		{
			name: 'Vienna',
			decision: { type: 'place', place: 'iso3166-2:AT-9' },
			note: 'the state, for the test'
		},
		{ article: 'nowhere', target: { exact: 'Kabul', start: 1 }, decision: { type: 'not-a-place' } }
	];
	await writeFile(file, JSON.stringify({ version: 1, corrections }));
	const run = await dateline(['build', 'data/articles', '--out', out, '--corrections', file]);
	expect(run).toMatchObject({ status: 0 });
	const { features } = JSON.parse(await readFile(join(out, 'mentions.geojson'), 'utf8')) as {
		features: Mention[];
	};
	const vienna = features
		.map(({ properties }) => properties)
		.filter(({ name }) => name === 'Vienna');
	expect(vienna.length).toBeGreaterThan(1);
	for (const mention of vienna)
		expect(mention).toMatchObject({ place: 'iso3166-2:AT-9', status: 'checked' });
	expect(
		features.filter(({ properties }) => properties.status === 'machine').length
	).toBeGreaterThan(10);
});

it('a decision whose words are gone is told, and a corrupt file is refused with nothing written', async () => {
	const out = await mkdtemp(join(tmpdir(), 'dateline-test-'));
	const file = join(out, 'corrections.json');
	const gone = {
		article: 'who-is-ahmad-massoud',
		target: { exact: 'Ruritania', start: 5 },
		decision: { type: 'not-a-place' }
	};
	await writeFile(file, JSON.stringify({ version: 1, corrections: [gone] }));
	const stale = await dateline([
		'build',
		'data/articles',
		'--out',
		join(out, 'a'),
		'--corrections',
		file
	]);
	expect(stale.status).toBe(0);
	expect(stale.stderr).toContain('Ruritania');
	await writeFile(file, '{"version": 1, "corrections": [');
	const corrupt = await dateline([
		'build',
		'data/articles',
		'--out',
		join(out, 'b'),
		'--corrections',
		file
	]);
	expect(corrupt.status).toBe(2);
	expect(corrupt.stderr).toMatch(/corrections\.json.*not valid JSON.*mend/);
	await expect(readFile(join(out, 'b', 'mentions.geojson'))).rejects.toThrow();
});
