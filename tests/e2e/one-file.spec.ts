/** Promise: the whole map in one HTML file, which opens from disk with the network off, and works. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect, MapPage, test } from './page';

const most = 4_000_000;
const folder = () => mkdtempSync(join(tmpdir(), 'dateline-test-'));

function exported(...filters: string[]): string {
	const out = folder();
	const args = ['export', 'data/articles', '--format', 'html', '--out', out, ...filters];
	const said = execFileSync(process.execPath, ['bin/dateline.js', ...args], { encoding: 'utf8' });
	return join(out, /dateline-map[\w-]*\.html/.exec(said)?.[0] ?? '');
}

/** Opens the file as a double click does, with nothing but the disk to ask; tells what it asked for. */
async function openFromDisk(page: Page, file: string, hash = ''): Promise<string[]> {
	await page.context().setOffline(true);
	const asked: string[] = [];
	page.on('request', (request) => {
		const { protocol } = new URL(request.url());
		if (!['blob:', 'data:'].includes(protocol)) asked.push(request.url());
	});
	await page.goto(pathToFileURL(file).href + hash);
	await new MapPage(page).drawn();
	return asked;
}

test('the map made by the command filters, opens places and articles, and asks nobody', async ({
	mapPage,
	page,
	complaints
}) => {
	const file = exported('--all');
	expect(statSync(file).size).toBeLessThan(most);
	const asked = await openFromDisk(page, file);

	const before = await mapPage.status.innerText();
	await mapPage.setYears(2021, 2022);
	await expect(mapPage.status).not.toHaveText(before);
	await expect(mapPage.status).toContainText('2021–2022');
	await expect(page).toHaveURL(/#\/\?.*years=2021-2022/);

	await mapPage.place('Panjshir').click();
	await expect(page.getByRole('dialog', { name: 'Panjshir' })).toBeVisible();
	const excerpt = mapPage.card.getByRole('article').first();
	await expect(excerpt.locator('blockquote mark').first()).toHaveText(/Panjshir/);
	await excerpt.getByRole('button', { name: 'Why this place?' }).click();
	await expect(
		page
			.getByRole('dialog', { name: /^Why Panjshir/ })
			.getByRole('listitem')
			.first()
	).toBeVisible();
	await page.keyboard.press('Escape');

	await excerpt.getByRole('link', { name: 'Open in article' }).click();
	await expect(page).toHaveURL(/#\/articles\//);
	await expect(
		page.locator('[aria-current="true"]').filter({ hasText: 'Panjshir' })
	).toBeInViewport();
	await mapPage.drawn();

	await page.goBack();
	await expect(mapPage.card).toBeVisible();
	await mapPage.drawn();
	await expect(mapPage.fromYear).toHaveValue('2021');

	expect(asked).toEqual([pathToFileURL(file).href]);
	expect(complaints).toEqual([]);
});

test('it searches, turns dark, and has the other pages of the site', async ({
	mapPage,
	page,
	complaints
}) => {
	test.slow();
	const asked = await openFromDisk(page, exported());
	const search = page.getByRole('searchbox', { name: 'Search places and articles' });
	await search.fill('vienna');
	await page
		.getByRole('button', { name: /^Vienna/ })
		.first()
		.click();
	await expect(page.getByRole('dialog', { name: 'Vienna' })).toBeVisible();

	await page.getByRole('button', { name: /^Theme/ }).click();
	await page.getByRole('button', { name: 'Theme: light' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

	const nav = page.getByRole('navigation', { name: 'Pages' });
	await expect(nav.getByRole('link')).toHaveText(['Map', 'Articles', 'Places', 'Method']);
	await nav.getByRole('link', { name: 'Articles' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Articles' })).toBeVisible();
	await nav.getByRole('link', { name: 'Places' }).click();
	await page
		.getByRole('main')
		.getByRole('link', { name: /^Panjshir Valley/ })
		.click();
	await expect(page.getByRole('heading', { level: 1, name: 'Panjshir Valley' })).toBeVisible();
	await page.getByRole('link', { name: 'Show on the map' }).click();
	await expect(page.getByRole('dialog', { name: 'Panjshir Valley' })).toBeVisible();
	await nav.getByRole('link', { name: 'Method' }).click();
	await expect(page.getByText('Filtered: event dates: all years').first()).toBeVisible();
	await page.getByText('Licences of the software and the fonts in it').click();
	await expect(page.getByText('== maplibre-gl/LICENSE.txt ==')).toBeVisible();
	await search.fill('weapons');
	await search.press('Enter');
	await expect(page).toHaveURL(/#\/\?q=weapons/);
	await expect(mapPage.status).toContainText('excerpt');
	expect(asked).toHaveLength(1);
	expect(complaints).toEqual([]);
});

test('a link into it lands where it says, and a skip link leaves the page as it is', async ({
	mapPage,
	page
}) => {
	await openFromDisk(page, exported(), '#/?place=iso3166-2-AF-PAN&years=2024-2025');
	await expect(page.getByRole('dialog', { name: 'Panjshir' })).toBeVisible();
	await expect(mapPage.fromYear).toHaveValue('2024');
	await page.getByRole('link', { name: 'Skip to the list of places' }).press('Enter');
	await expect(page).toHaveURL(/#\/\?place=iso3166-2-AF-PAN&years=2024-2025/);
	await expect(page.getByRole('dialog', { name: 'Panjshir' })).toBeVisible();
});

test('the Download menu hands over the same, narrowed and named as the filters say', async ({
	mapPage,
	page,
	baseURL,
	context
}) => {
	await mapPage.open('?years=2021-2022');
	await page.getByRole('button', { name: 'Download', exact: true }).click();
	const handedOver = page.waitForEvent('download');
	await page.getByRole('button', { name: 'One HTML file' }).click();
	const download = await handedOver;
	expect(download.suggestedFilename()).toBe('dateline-map-2021-2022.html');
	const file = join(folder(), download.suggestedFilename());
	await download.saveAs(file);
	expect(statSync(file).size).toBeLessThan(most);

	expect(baseURL).toBeTruthy();
	const opened = await context.newPage();
	const asked = await openFromDisk(opened, file);
	const map = new MapPage(opened);
	await expect(map.place('Panjshir')).toBeVisible();
	await expect(map.places.getByRole('button', { name: /^Soviet Union/ })).toHaveCount(0);
	await expect(opened.locator('meta[name="description"]')).toHaveAttribute('content', /2021–2022/);
	expect(asked).toHaveLength(1);
});

test('what a person has checked can be shown alone, on the map, in the lists and in the address', async ({
	mapPage,
	page
}) => {
	const corrections = join(folder(), 'corrections.json');
	const decision = { name: 'Vienna', decision: { type: 'accept' } };
	writeFileSync(corrections, JSON.stringify({ version: 2, corrections: [decision] }));
	await openFromDisk(page, exported('--all', '--corrections', corrections));
	const before = await mapPage.status.innerText();
	await page.getByText('article, activity, role, status').click();
	await page.getByRole('checkbox', { name: 'Checked by a person' }).check();
	await expect(mapPage.status).not.toHaveText(before);
	await expect(mapPage.status).toContainText('1 place, ');
	await expect(page).toHaveURL(/#\/\?.*status=checked/);
	await page.getByRole('button', { name: /^Vienna \d+ excerpts?/ }).click();
	for (const excerpt of await mapPage.card.getByRole('article').all()) {
		await expect(excerpt.getByText('checked', { exact: true })).toBeVisible();
	}
	await page.getByRole('checkbox', { name: 'Checked by a person' }).uncheck();
	await expect(page).not.toHaveURL(/status=/);
	await mapPage.card.getByRole('link', { name: 'Open in article' }).first().click();
	const lit = page.locator('[aria-current="true"] mark').filter({ hasText: 'Vienna' });
	await expect(lit.first()).toHaveAttribute('title', 'Checked by a person');
});

test('axe finds nothing in it, dark, on a phone', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
	const file = exported('--all');
	const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
	await openFromDisk(page, file);
	for (const hash of ['#/', '#/articles/who-is-ahmad-massoud', '#/places', '#/method']) {
		await page.goto(pathToFileURL(file).href + hash);
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		await page.evaluate(readFileSync(axe, 'utf8'));
		const { violations } = await page.evaluate(() =>
			(window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run()
		);
		const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
		expect(found, hash).toEqual([]);
	}
});
