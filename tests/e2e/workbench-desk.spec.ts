/** The workbench's desk: files in, what is known of them checked, and a map that fills in its place. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { Desk, kandahar, vienna } from './desk';
import { expect, test } from './page';

const phone = { width: 390, height: 844 };

test('files are read, those that cannot be are named, and an unknown date is asked for', async ({
	page
}) => {
	const desk = new Desk(page);
	await desk.open();
	await desk.choose({
		'a.md': '---\ntitle: Dated\npublished: 2021-08-26\n---\nThe army left Herat yesterday.',
		'b.txt': 'Undated\n\nThe army left Herat yesterday.\n\nIt had been there for years.',
		'empty.txt': '',
		'picture.png': 'none'
	});
	await expect(page.getByRole('heading', { name: '2 files could not be read' })).toBeVisible();
	await expect(page.getByText('empty.txt: it is empty')).toBeVisible();
	await expect(page.getByText(/picture\.png: only/)).toBeVisible();
	await expect(desk.articles).toHaveCount(2);
	await expect(desk.articles.first()).toContainText('Undated');
	await expect(page.getByText('1 article has no date of publication.')).toBeVisible();

	const date = page.getByRole('textbox', { name: 'Published, “Undated”' });
	await date.fill('2021-02-31');
	await date.press('Enter');
	await expect(page.getByRole('alert')).toContainText('has no such day: that month has 28 days');
	await date.fill('26 August 2021');
	await date.press('Enter');
	await expect(page.getByText('no date of publication')).toHaveCount(0);
	await expect(desk.article('Undated')).toContainText('26 August 2021');
	await expect(page.getByRole('button', { name: 'Mend “Undated”' })).toBeFocused();
});

test('a whole folder is read, with the folders in it', async ({ page }, testInfo) => {
	const folder = testInfo.outputPath('articles');
	mkdirSync(join(folder, 'inner'), { recursive: true });
	for (let each = 1; each <= 60; each++) {
		const name = join(folder, each % 2 ? `a${each}.txt` : `inner/b${each}.txt`);
		writeFileSync(
			name,
			`Article ${each}\n\nThe train to Vienna was late on 3 May 20${each + 10}.\n`
		);
	}
	writeFileSync(join(folder, '.DS_Store'), 'none');
	const desk = new Desk(page);
	await desk.open();
	await page.getByLabel('Folder', { exact: true }).setInputFiles(folder);
	await expect(desk.articles).toHaveCount(60);
	await desk.kept(60);
	await page.getByRole('textbox', { name: 'Find by title, name or file' }).fill('inner/b4');
	await expect(desk.articles).toHaveCount(6);
	await expect(page.getByRole('status').filter({ hasText: '6 of 60 articles' })).toBeVisible();
	await expect(page.getByText('could not be read')).toHaveCount(0);
});

test('a folder that is dropped brings its articles, once, and not what its pages are drawn with', async ({
	page,
	context
}, testInfo) => {
	const folder = testInfo.outputPath('saved');
	const write = (name: string, content: string) => {
		mkdirSync(join(folder, name, '..'), { recursive: true });
		writeFileSync(join(folder, name), content);
	};
	const story = 'Snow fell on Herat in January 2023, and the roads into the hills were closed. ';
	write(
		'Snow.html',
		`<title>Snow</title><article><h1>Snow</h1><p>${story.repeat(9)}</p></article>`
	);
	write(
		'Snow_files/frame.html',
		`<article><p>${'Buy a car in Detroit today. '.repeat(30)}</p></article>`
	);
	write('Snow_files/logo.png', 'none');
	write('inner/late “one” #1.txt', 'Late\n\nThe train to Vienna was late on 3 May 2021.');
	const browser = await context.newCDPSession(page);
	const drop = async (...files: string[]) => {
		const data = { items: [], files, dragOperationsMask: 1 };
		for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
			await browser.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
		}
	};
	const desk = new Desk(page);
	await desk.open();
	await drop(folder);
	await expect(desk.articles).toHaveCount(2);
	await expect(page.getByText('2 files were left out: parts of saved pages')).toBeVisible();
	await expect(page.getByText('2 articles added.')).toBeAttached();
	await drop(join(folder, 'inner'), join(folder, 'Snow.html'));
	await expect(page.getByRole('heading', { name: 'Nothing was added twice' })).toBeVisible();
	await expect(desk.articles).toHaveCount(2);
});

test('an article is mended where it stands, taken out, and had back', async ({ page }) => {
	const desk = new Desk(page);
	await desk.open();
	await desk.paste(kandahar);
	await desk.paste({ ...kandahar, title: 'The same again' });
	await expect(desk.article('The same again')).toContainText('counted once');
	await page.getByRole('button', { name: `Mend “${kandahar.title}”` }).click();
	await page.getByRole('textbox', { name: 'Title' }).last().fill('A blast in Kandahar');
	await page.getByRole('textbox', { name: /^Authors/ }).fill('A. Writer; B. Writer');
	await page.keyboard.press('Enter');
	await expect(desk.article('A blast in Kandahar')).toContainText('A. Writer, B. Writer');
	await page.getByRole('button', { name: 'Remove “A blast in Kandahar”' }).click();
	await expect(desk.articles).toHaveCount(1);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(desk.article('A blast in Kandahar')).toContainText('A. Writer, B. Writer');
	await page.reload();
	await expect(desk.articles).toHaveCount(2);
});

test('the map keeps its place, its filters and the open card while articles come in', async ({
	page,
	mapPage,
	context
}) => {
	const desk = new Desk(page);
	await desk.open();
	await desk.paste(kandahar);
	await desk.kept(1);
	await page.goto('./workbench/map?place=geonames-1138336&years=2021-2025&camera=65,33,5');
	await mapPage.drawn();
	await expect(mapPage.card).toBeVisible();
	const canvas = await page.locator('canvas').first().elementHandle();
	const before = page.url();

	const other = new Desk(await context.newPage());
	await other.open();
	await other.paste({ ...vienna, text: 'Delegates met in Vienna on 3 February 2025.' });
	await expect(mapPage.outside.getByRole('button', { name: /^Vienna/ })).toBeAttached();
	await expect(mapPage.card).toBeVisible();
	expect(page.url()).toBe(before);
	expect(await canvas?.evaluate((node) => node.isConnected)).toBe(true);
});

const axeSource = readFileSync(
	createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
	'utf8'
);

async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axeSource);
	const results = await page.evaluate(() =>
		(window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run()
	);
	return results.violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`
	);
}

for (const colorScheme of ['light', 'dark'] as const) {
	for (const viewport of [{ width: 1440, height: 900 }, phone]) {
		test(`axe finds nothing on a desk in use: ${colorScheme}, ${viewport.width} wide`, async ({
			page
		}) => {
			test.slow();
			await page.setViewportSize(viewport);
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			const desk = new Desk(page);
			await desk.open();
			expect(await violations(page)).toEqual([]);
			await desk.paste(kandahar);
			await desk.paste({ title: 'Without a date', text: 'The army left Herat last week.' });
			await desk.choose({ 'empty.txt': '' });
			await expect(page.getByText('empty.txt: it is empty')).toBeVisible();
			await page.getByRole('button', { name: `Mend “${kandahar.title}”` }).click();
			await page.getByRole('button', { name: 'New project' }).click();
			await page.getByRole('button', { name: /^Delete “Untitled project 2”/ }).click();
			await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
			expect(await violations(page)).toEqual([]);
			await page.goto('./workbench/article');
			await expect(page.getByRole('link', { name: kandahar.title })).toBeVisible();
			expect(await violations(page)).toEqual([]);
		});
	}
}

test('on a phone the desk fits, and whatever is pressed is large enough', async ({ page }) => {
	await page.setViewportSize(phone);
	const desk = new Desk(page);
	await desk.open();
	await desk.paste(kandahar);
	await desk.paste({ title: 'Without a date', text: 'The army left Herat last week.' });
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(phone.width);
	const small = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('main button, main input, main a, aside button')]
			.filter((element) => element.checkVisibility() && !element.closest('.skip'))
			.filter((element) => element.getBoundingClientRect().height < 40)
			.map((element) => element.outerHTML.slice(0, 120))
	);
	expect(small).toEqual([]);
});

test('the desk is worked by the keyboard alone', async ({ page }) => {
	const desk = new Desk(page);
	await desk.open();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to the desk' })).toBeFocused();
	await page.keyboard.press('Enter');
	const text = page.getByRole('textbox', { name: 'Text' });
	for (let step = 0; step < 4; step++) {
		if (await text.evaluate((node) => node === document.activeElement)) break;
		await page.keyboard.press('Tab');
	}
	await expect(text).toBeFocused();
	await page.keyboard.type('A meeting was held in Geneva on 3 May 2021.');
	await page.keyboard.press('Tab');
	await page.keyboard.type('A meeting');
	await page.keyboard.press('Enter');
	const date = page.getByRole('textbox', { name: 'Published, “A meeting”' });
	await expect(date).toBeVisible();
	await date.focus();
	await page.keyboard.type('4 May 2021');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Mend “A meeting”' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('textbox', { name: 'Title' }).last()).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Mend “A meeting”' })).toBeFocused();
});

test('the keyboard goes on from where something was taken away', async ({ page }) => {
	const desk = new Desk(page);
	await desk.open();
	await desk.choose({ 'a.txt': 'Oslo, 1.', 'b.txt': 'Oslo, 2.', 'c.txt': 'Oslo, 3.', 'd.png': '' });
	await page.getByRole('button', { name: 'Close this list' }).press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
	await page.getByRole('button', { name: 'Remove “[b]”' }).press('Enter');
	await expect(page.getByRole('button', { name: 'Remove “[c]”' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Remove “[a]”' })).toBeFocused();
	await expect(page.getByRole('status').filter({ hasText: '“[c]” is taken out' })).toBeAttached();
	await page.getByRole('button', { name: 'Undo' }).press('Enter');
	await expect(page.getByRole('status').filter({ hasText: '“[b]” is taken out' })).toBeAttached();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('link', { name: '[b]' })).toBeFocused();
	await page.getByRole('button', { name: 'Mend “[b]”' }).press('Enter');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Mend “[b]”' })).toBeFocused();

	await page.getByRole('button', { name: 'New project' }).press('Enter');
	await expect(desk.title).toHaveText('Untitled project 2');
	await expect(page.getByText('“Untitled project 2” is open.')).toBeAttached();
	await page.getByRole('button', { name: 'Delete “Untitled project 2”' }).press('Enter');
	await expect(page.locator('[aria-current="true"]')).toBeFocused();
	await page.getByRole('button', { name: 'Undo' }).press('Enter');
	await expect(page.locator('[aria-current="true"]')).toContainText('Untitled project 2');
	await expect(page.locator('[aria-current="true"]')).toBeFocused();
	await page.getByRole('button', { name: 'Rename', exact: true }).press('Enter');
	await page.keyboard.type('Named');
	await page.getByRole('textbox', { name: 'Text' }).click();
	await expect(desk.title).toHaveText('Named');
	await expect(page.getByRole('textbox', { name: 'Text' })).toBeFocused();
});
