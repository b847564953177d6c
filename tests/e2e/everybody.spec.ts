/** Promise 7: everybody gets in. Keyboard, screen reader, phone, print, dark, no JavaScript, no WebGL. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { addresses } from '../../playwright.config';
import { launchOptions } from './browser';
import { expect, LAYERS, MapPage, test } from './page';

const axeSource = readFileSync(
	createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
	'utf8'
);

const phone = { width: 390, height: 844 };
const screens = [
	'',
	'?place=iso3166-2-AF-PAN',
	'articles',
	'articles/who-is-ahmad-massoud',
	'places',
	'places/iso3166-2-AF-PAN',
	'method',
	'workbench',
	'workbench/map',
	'workbench/article'
];

for (const colorScheme of ['light', 'dark'] as const) {
	for (const viewport of [{ width: 1440, height: 900 }, phone]) {
		test(`axe finds nothing: ${colorScheme}, ${viewport.width} wide`, async ({ page }) => {
			test.slow();
			await page.setViewportSize(viewport);
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			for (const screen of screens) {
				await page.goto(`./${screen}`);
				await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
				if (!screen || screen.startsWith('?')) {
					await new MapPage(page).drawn();
					await expect(page.getByRole('status')).toHaveText(/[1-9]\d* places?, [1-9]\d* excerpt/);
				}
				await page.evaluate(axeSource);
				const results = await page.evaluate(() =>
					(window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run()
				);
				expect(
					results.violations.map(
						({ id, nodes }) =>
							`${screen} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`
					)
				).toEqual([]);
			}
		});
	}
}

test('the names that assistive technology relies on are there, each once', async ({
	mapPage,
	page
}) => {
	await mapPage.open();
	const boxes = mapPage.layers.getByRole('checkbox');
	await expect(boxes).toHaveCount(LAYERS.length);
	for (const [index, name] of LAYERS.entries()) {
		await expect(boxes.nth(index)).toHaveAccessibleName(new RegExp(`^${name}`));
		await expect(boxes.nth(index)).toBeChecked();
	}
	await expect(mapPage.status).toHaveCount(1);
	await expect(page.getByRole('group', { name: 'Date basis' }).getByRole('radio')).toHaveCount(2);
	await expect(page.getByRole('radio', { name: 'Event date' })).toBeChecked();
	await expect(page.getByRole('searchbox', { name: 'Search places and articles' })).toBeVisible();
	await expect(mapPage.outside).toBeAttached();
	for (const button of await mapPage.places.getByRole('button').all()) {
		await expect(button).toHaveAccessibleName(/\d+ excerpts?/);
	}
});

test('the keyboard alone: skip link, search, a place, its article, and back', async ({
	mapPage,
	page
}) => {
	await mapPage.open();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: /skip to/i }).first()).toBeFocused();
	await page.keyboard.press('/');
	const search = page.getByRole('searchbox', { name: 'Search places and articles' });
	await expect(search).toBeFocused();
	await page.keyboard.type('Vienna');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog', { name: 'Vienna' })).toBeVisible();
	const link = mapPage.card.getByRole('link', { name: 'Open in article' }).first();
	await link.focus();
	await page.keyboard.press('Enter');
	await expect(
		page.locator('[aria-current="true"]').filter({ hasText: 'Vienna' }).first()
	).toBeInViewport();
});

test('the keyboard alone: arrows through what is found, Escape back to an empty field', async ({
	mapPage,
	page
}) => {
	await mapPage.open();
	await page.keyboard.press('/');
	await page.keyboard.type('Panjshir');
	const results = page.getByRole('search').getByRole('button');
	await expect(results).toHaveCount(2);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await expect(results.nth(1)).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await expect(results.nth(0)).toBeFocused();
	await page.keyboard.press('Escape');
	const search = page.getByRole('searchbox', { name: 'Search places and articles' });
	await expect(search).toBeFocused();
	await expect(search).toHaveValue('');
	await expect(results).toHaveCount(0);
});

test('the keyboard alone: the focus is never lost beside an article', async ({ page }) => {
	await page.goto('./articles/interview-ahmad-massoud');
	await new MapPage(page).drawn();
	const list = page.getByRole('region', { name: /In this passage/ });
	for (let round = 0; round < 4; round++) {
		await list.getByRole('button').first().focus();
		await page.keyboard.press('Enter');
		await expect(page.locator('[aria-current="true"]').first()).toBeInViewport();
		await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
	}
});

test('under forced colours the map keeps its own, and bars and swatches stay', async ({
	mapPage,
	page
}) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await mapPage.open();
	const swatch = mapPage.layers.locator('.activity').first();
	const bar = page.locator('.histogram i').first();
	for (const sign of [swatch, bar]) {
		expect(await sign.evaluate((node) => getComputedStyle(node).forcedColorAdjust)).toBe('none');
	}
	const canvas = mapPage.map.locator('canvas').first();
	const shades = await canvas.evaluate((node: HTMLCanvasElement) => {
		const small = document.createElement('canvas');
		small.width = small.height = 64;
		const context = small.getContext('2d')!;
		context.drawImage(node, 0, 0, 64, 64);
		const { data } = context.getImageData(0, 0, 64, 64);
		const seen = new Set<number>();
		for (let at = 0; at < data.length; at += 4) seen.add(data[at]! >> 4);
		return seen.size;
	});
	expect(shades).toBeGreaterThan(3);
});

test('on a phone, places, filters and timeline stay in reach', async ({ mapPage, page }) => {
	await page.setViewportSize(phone);
	await mapPage.open();
	await expect(page.getByRole('tab')).toHaveText(['Places', 'Text', 'Filters']);
	const play = page.getByRole('button', { name: 'Play' });
	await expect(play).toBeInViewport();
	const box = (await play.boundingBox())!;
	expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
	await page.getByRole('tab', { name: 'Filters' }).click();
	await expect(mapPage.layers).toBeVisible();
	await page.getByRole('tab', { name: 'Places' }).click();
	await mapPage.place('Panjshir').click();
	await expect(mapPage.card).toBeVisible();
	await expect(play).toBeInViewport();
	const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(scroll).toBeLessThanOrEqual(phone.width);
});

test('on a phone, whatever is pressed is large enough for a thumb', async ({ page }) => {
	test.slow();
	await page.setViewportSize(phone);
	for (const screen of screens) {
		await page.goto(`./${screen}`);
		await page.waitForLoadState('networkidle');
		const small = await page.evaluate(() => {
			const pressed = document.querySelectorAll<HTMLElement>('a[href], button, input, summary');
			const sides = (element: HTMLElement) => {
				const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
				const around = getComputedStyle(element, '::after');
				const [wide, high] = [parseFloat(around.width) || 0, parseFloat(around.height) || 0];
				return [Math.max(width, wide), Math.max(height, high)] as const;
			};
			return [...pressed]
				.filter((element) => element.checkVisibility())
				.map((element) => [element.textContent, ...sides(element)] as const)
				.filter(([, width, height]) => Math.min(width, height) < 40 && width > 1)
				.map(([name, width, height]) => `${name}: ${width} by ${height}`);
		});
		expect(small, screen).toEqual([]);
	}
});

test('print shows places and quotes on white, without the controls', async ({ mapPage, page }) => {
	await mapPage.open('?place=iso3166-2-AF-PAN');
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await expect(page.getByRole('dialog', { name: 'Panjshir' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Play' })).toBeHidden();
	const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	expect(background).toMatch(/rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/);
	const pdf = await page.pdf({ format: 'A4', printBackground: true });
	expect(pdf.length).toBeGreaterThan(10_000);
});

test('without JavaScript the places and articles can be read', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: addresses.corpus });
	const page = await context.newPage();
	await page.goto('./');
	await page
		.getByRole('link', { name: /Panjshir/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { level: 1, name: /Panjshir/ })).toBeVisible();
	await expect(page.locator('blockquote').first()).toContainText('Panjshir');
	await page.goto('./articles/who-is-ahmad-massoud');
	await expect(page.getByText('The Panjshir region has been notoriously difficult')).toBeVisible();
	await context.close();
});

test('without WebGL the list, timeline and excerpts still work, and a sentence says why', async () => {
	const browser = await chromium.launch(await launchOptions({ webgl: false }));
	const page = await browser.newPage({
		baseURL: addresses.corpus,
		viewport: { width: 1440, height: 900 }
	});
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	const mapPage = new MapPage(page);
	await mapPage.open();
	expect(
		await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))
	).toBeNull();
	await expect(mapPage.map).toContainText(/WebGL/);
	await page
		.getByRole('button', { name: /^Panjshir\b/ })
		.first()
		.click();
	await expect(mapPage.card.locator('blockquote').first()).toContainText('Panjshir');
	await mapPage.setYears(1980, 1989);
	await expect(page).toHaveURL(/years=1980/);
	expect(errors).toEqual([]);
	await browser.close();
});
