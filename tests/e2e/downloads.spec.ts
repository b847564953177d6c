/** Promise 8 once more: what the map hands over is what `dateline export` writes, under the same filters. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './page';

test('every download is that of the command, to the byte', async ({ mapPage, page, baseURL }) => {
	// A dozen files over a map that a processor draws.
	test.slow();
	const open = () => mapPage.open('?years=2021-2022&undated=yes&q=taliban');
	await open();
	const out = mkdtempSync(join(tmpdir(), 'dateline-test-'));
	const filters = ['--years', '2021-2022', '--undated', '--query', 'taliban', '--site', baseURL!];
	const args = ['export', 'data/articles', '--format', 'every', '--out', out, ...filters];
	execFileSync(process.execPath, ['bin/dateline.js', ...args]);

	const formats = page
		.getByRole('heading', { name: 'What the filters leave' })
		.locator('..')
		.getByRole('button');
	const openMenu = async () => {
		await page.getByRole('button', { name: 'Download', exact: true }).click();
		await expect(formats.first()).toBeVisible();
	};
	await openMenu();
	// What the filters leave out nobody would miss in the files.
	const { features } = JSON.parse(
		readFileSync(join(out, 'dateline-mentions-2021-2022-with-undated-taliban.geojson'), 'utf8')
	);
	await expect(page.getByText(`${features.length} of 63 mentions, `)).toBeVisible();
	const count = await formats.count();
	const names: string[] = [];
	for (let index = 0; index < count; index++) {
		// The browser lets one page hand over ten files at a stretch.
		if (index === 6) {
			await open();
			await openMenu();
		}
		const handedOver = page.waitForEvent('download');
		await formats.nth(index).press('Enter');
		const download = await handedOver;
		const name = download.suggestedFilename();
		names.push(name);
		const content = readFileSync(await download.path());
		expect(content.equals(readFileSync(join(out, name))), name).toBe(true);
	}
	expect(names.sort()).toEqual(readdirSync(out).sort());
});

test('where nothing is filtered, the menu gives what the site serves', async ({
	page,
	request
}) => {
	await page.goto('./places');
	await page.getByRole('button', { name: 'Download', exact: true }).click();
	const links = page
		.getByRole('heading', { name: 'The whole atlas' })
		.locator('..')
		.getByRole('listitem')
		.getByRole('link');
	await expect(links).toHaveCount(3);
	for (const link of await links.all()) {
		const answer = await request.get((await link.getAttribute('href'))!);
		expect((await answer.json()).filters).toBe(null);
	}
	await page.getByRole('link', { name: 'on the map' }).click();
	await expect(page.getByRole('region', { name: 'Map', exact: true })).toBeVisible();
});
