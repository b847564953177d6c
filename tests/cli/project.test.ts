import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/lib/core/corrections/correction.ts';
import type { Article } from '../../src/lib/core/model.ts';
import { writeProject } from '../../src/lib/core/project/write-project.ts';
import { dateline } from './run.ts';

const text = 'The talks were held in Vienna. A delegate had come from Kabul on Monday.';
const article: Article = {
	...{
		slug: 'ولایت',
		file: 'ولایت.docx',
		title: 'Talks',
		authors: [],
		publisher: 'The Post',
		text
	},
	...{ published: '2021-08-26', retrieved: null, url: null, language: 'en', note: null },
	...{ notes: [], repeats: null }
};
const decided = (more: Partial<Correction>): Correction => ({
	...{ id: 'a', article: null, target: null, name: null, decision: { type: 'not-a-place' } },
	...{ when: '2026-11-20', by: null, note: null },
	...more
});
const gone = { exact: 'Herat', prefix: 'seen in ', suffix: '.', start: 5, end: 10 };

async function saved(): Promise<string> {
	const file = join(await mkdtemp(join(tmpdir(), 'dateline-test-')), 'Talks.dateline.zip');
	const bytes = writeProject({
		...{ id: 'p', title: 'Talks of August', created: '2026-11-20', changed: '2026-11-20' },
		articles: [{ slug: article.slug, file: article.file, article }],
		corrections: [
			decided({ name: 'Vienna' }),
			decided({ id: 'b', article: article.slug, target: gone })
		],
		settings: { focus: 'AF' }
	});
	await writeFile(file, bytes);
	return file;
}

describe('a project that the workbench saved', () => {
	it('is built with its dates and decisions, and says which of these are stale', async () => {
		const file = await saved();
		const out = join(file, '..', 'layers');
		const { status, stderr } = await dateline(['build', file, '--out', out]);
		expect(status).toBe(0);
		expect(stderr).toContain('Talks.dateline.zip: the decision on “Herat” in “ولایت” is stale');
		const { features } = JSON.parse(await readFile(join(out, 'mentions.geojson'), 'utf8'));
		expect(features).toHaveLength(1);
		// The Monday before a Thursday.
		expect(features[0].properties).toMatchObject({ name: 'Kabul', from: '2021-08-23' });
	});

	it('gives its title to what is exported, and takes more decisions', async () => {
		const file = await saved();
		const corrections = join(file, '..', 'more.json');
		const more = [{ name: 'Kabul', decision: { type: 'accept' } }];
		await writeFile(corrections, JSON.stringify({ version: 2, corrections: more }));
		const args = ['--format', 'geojson-mentions', '--all', '--corrections', corrections];
		const { stdout } = await dateline(['export', file, ...args]);
		const { title, features } = JSON.parse(stdout);
		expect(title).toBe('Talks of August');
		expect(features).toMatchObject([{ properties: { name: 'Kabul', status: 'checked' } }]);
	});

	it('is refused with its mend where it cannot be opened', async () => {
		const file = await saved();
		const half = (await readFile(file)).subarray(0, 100);
		await writeFile(file, half);
		const { status, stderr } = await dateline(['build', file, '--out', join(file, '..', 'layers')]);
		expect(status).toBe(2);
		expect(stderr).toMatch(/Talks\.dateline\.zip: it is (?:cut off|damaged).*take another copy/);
	});
});
