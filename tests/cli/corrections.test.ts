/** Promise 6: human decisions are data, replayed over every new run. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { onName, onWords } from '../../src/lib/core/corrections/correction-samples.ts';
import type { Decision } from '../../src/lib/core/corrections/correction.ts';
import { writeCorrections } from '../../src/lib/core/corrections/write-corrections.ts';
import { readArticles } from '../../src/lib/server/articles-folder.ts';
import { dateline, root } from './run.ts';

interface Feature {
	readonly id: string;
	readonly properties: {
		readonly name: string;
		readonly place: string | null;
		readonly status: string;
	};
}

const isNamed =
	(name: string) =>
	({ properties }: Feature) =>
		properties.name === name;

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
		features: Feature[];
	};
	const vienna = features
		.map(({ properties }) => properties)
		.filter(({ name }) => name === 'Vienna');
	expect(run.stderr).toMatch(/decisions on articles that are not here \(nowhere\) .*: 1\./);
	expect(vienna.length).toBeGreaterThan(1);
	for (const mention of vienna)
		expect(mention).toMatchObject({ place: 'iso3166-2:AT-9', status: 'checked' });
	expect(
		features.filter(({ properties }) => properties.status === 'machine').length
	).toBeGreaterThan(10);
});

/** One run over the shipped articles with version 2, written as the workbench writes it. */
it('moves a place of the shipped articles, puts one on the map by hand, and adds a date', async () => {
	const out = await mkdtemp(join(tmpdir(), 'dateline-test-'));
	const build = async (...more: string[]) => {
		const run = await dateline(['build', 'data/articles', '--out', out, ...more]);
		expect(run).toMatchObject({ status: 0, stderr: '' });
		const read = async (name: string) =>
			JSON.parse(await readFile(join(out, name), 'utf8')) as { features: Feature[] };
		return { mentions: await read('mentions.geojson'), places: await read('places.geojson') };
	};
	const before = await build();
	const article = 'interview-ahmad-massoud';
	const { text } = (await readArticles([join(root, 'data/articles')])).articles.find(
		({ slug }) => slug === article
	)!;
	const at = text.indexOf('in Vienna, Austria') + 'in '.length;
	const hall: Decision = {
		type: 'by-hand',
		...{ title: 'Conference hall', kind: 'facility', lat: 48.2345, lon: 16.4132, precisionKm: 1 }
	};
	const corrections = [
		onWords(text, article, 'Vienna', hall, { when: '2026-11-21T12:00:00Z', by: 'a reader' }, at),
		onName('Panjshir', { type: 'place', place: 'dateline:panjshir-valley' }),
		onWords(text, article, 'sooner or later', { type: 'add-date', edtf: '2030/2031' })
	];
	const file = join(out, 'corrections.json');
	await writeFile(file, writeCorrections(corrections));
	const after = await build('--corrections', file);

	const id = 'hand:conference-hall-n48.2345e16.4132';
	const ids = ({ features }: { features: Feature[] }) => features.map((feature) => feature.id);
	expect(ids(before.places)).not.toContain(id);
	expect(after.places.features.find((feature) => feature.id === id)).toMatchObject({
		geometry: { type: 'Point', coordinates: [16.4132, 48.2345] },
		properties: { title: 'Conference hall', kind: 'facility', precision_km: 1, excerpts: 1 }
	});
	const mention = ({ features }: { features: Feature[] }) =>
		features.find((feature) => feature.id === `${article}-${at}`);
	expect(mention(before.mentions)?.properties.status).toBe('machine');
	expect(mention(after.mentions)).toMatchObject({
		geometry: { coordinates: [16.4132, 48.2345] },
		properties: { place: id, name: 'Vienna', status: 'checked', confidence: 1 }
	});
	const panjshir = ({ features }: { features: Feature[] }) =>
		new Set(features.filter(isNamed('Panjshir')).map(({ properties }) => properties.place));
	expect(panjshir(before.mentions)).not.toEqual(new Set(['dateline:panjshir-valley']));
	expect(panjshir(after.mentions)).toEqual(new Set(['dateline:panjshir-valley']));
	const csv = await readFile(join(out, 'mentions.csv'), 'utf8');
	expect(csv).toContain(id);
});

it('one entry that cannot be used costs the others nothing, and is told with its mend', async () => {
	const out = await mkdtemp(join(tmpdir(), 'dateline-test-'));
	const file = join(out, 'corrections.json');
	const corrections = [
		{ name: 'Vienna', decision: { type: 'date', edtf: '2020-02-30' } },
		{ name: 'Vienna', decision: { type: 'place', place: 'iso3166-2:AT-9' } }
	];
	await writeFile(file, JSON.stringify({ version: 2, corrections }));
	const run = await dateline(['build', 'data/articles', '--out', out, '--corrections', file]);
	expect(run.status).toBe(1);
	expect(run.stderr).toMatch(/corrections\.json: entry 1: “edtf” cannot be used: .*29 days/);
	expect(await readFile(join(out, 'mentions.geojson'), 'utf8')).toContain('iso3166-2:AT-9');
	const line = `${JSON.stringify({ id: 'x', text: 'Rain fell on Vienna.' })}\n`;
	const filter = await dateline(['geoparse', '--corrections', file], line);
	expect(filter.status).toBe(1);
	expect(filter.stderr).toContain('entry 1: “edtf” cannot be used');
	expect(filter.stdout).toContain('iso3166-2:AT-9');
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
	expect(stale.stderr).toMatch(/decision on “Ruritania” in “.*” is stale: its words are no longer/);
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
