/** What is made on the workbench can be taken away: in every format, as a map in one file, as the project itself. */
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { readProject } from '../../src/lib/core/project/read-project';
import { expect, MapPage, test } from './page';

async function save(page: Page, name: string): Promise<{ name: string; path: string }> {
	const handedOver = page.waitForEvent('download');
	await page.getByRole('button', { name }).press('Enter');
	const download = await handedOver;
	const path = join(mkdtempSync(join(tmpdir(), 'dateline-test-')), download.suggestedFilename());
	await download.saveAs(path);
	return { name: download.suggestedFilename(), path };
}

test('a project leaves the workbench as a map in one file, as tables, and whole', async ({
	page,
	mapPage,
	context,
	complaints
}) => {
	test.slow();
	await page.goto('./workbench');
	await page
		.getByRole('textbox', { name: 'Text' })
		.fill('Two people were killed in an explosion in Kandahar on Monday.');
	await page.getByRole('textbox', { name: 'Title' }).fill('Explosion in Kandahar');
	await page.getByRole('textbox', { name: 'Published' }).fill('2021-08-26');
	await page.getByRole('button', { name: 'Add this text' }).click();
	await expect(page.getByRole('list', { name: 'Articles' })).toContainText('Explosion in Kandahar');
	const title = (await page.getByRole('heading', { level: 1 }).innerText()).trim();
	const stem = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
	await page.getByRole('link', { name: 'Map', exact: true }).click();
	await mapPage.drawn();

	await page.getByRole('button', { name: 'Download', exact: true }).click();
	const mentions = await save(page, 'Mentions, GeoJSON');
	expect(mentions.name).toBe(`${stem}-mentions.geojson`);
	const { features, generator } = JSON.parse(readFileSync(mentions.path, 'utf8'));
	expect(generator).toMatch(/^Dateline/);
	expect(features[0].properties.title).toBe('Kandahar');

	// Nobody else can open an address of this browser's own project.
	const citations = await save(page, 'Citations, text');
	expect(readFileSync(citations.path, 'utf8')).not.toMatch(/localhost|blob:/);

	const project = await save(page, 'Project');
	expect(project.name).toBe(`${title}.dateline.zip`);
	const read = readProject(new Uint8Array(readFileSync(project.path)));
	expect(read.ok && read.project.articles.map(({ article }) => article.title)).toEqual([
		'Explosion in Kandahar'
	]);
	const corrections = await save(page, 'Corrections, JSON');
	expect(JSON.parse(readFileSync(corrections.path, 'utf8'))).toMatchObject({ version: 2 });

	const file = await save(page, 'One HTML file');
	expect(file.name).toBe(`${stem}-map.html`);
	expect(statSync(file.path).size).toBeLessThan(4_000_000);
	const opened = await context.newPage();
	await context.setOffline(true);
	await opened.goto(pathToFileURL(file.path).href);
	const map = new MapPage(opened);
	await map.drawn();
	await map.place('Kandahar').click();
	await map.card.getByRole('button', { name: 'Why this place?' }).click();
	const why = opened.getByRole('dialog', { name: /^Why Kandahar/ });
	await expect(why.getByRole('listitem').first()).toBeVisible();
	await opened.keyboard.press('Escape');
	await map.card.getByRole('link', { name: 'Open in article' }).click();
	await expect(opened.locator('[aria-current="true"]')).toContainText('Two people were killed');
	await opened.close();
	await context.setOffline(false);

	await page
		.getByRole('navigation', { name: 'Pages' })
		.getByRole('link', { name: 'Method' })
		.click();
	await expect(page.getByRole('heading', { level: 1, name: 'Method' })).toBeVisible();
	await expect(page.getByText(`“${title}”, a map of 1 mention`)).toBeVisible();
	expect(complaints).toEqual([]);
});
