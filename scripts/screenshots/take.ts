/** Takes the README's pictures: map, article and review, light and dark, desktop and phone. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'docs', 'screenshots');
const corpus = join(root, 'data', 'articles');
const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

for (const colorScheme of ['light', 'dark'] as const) {
	for (const [prefix, viewport] of [
		['', desktop],
		['phone-', phone]
	] as const) {
		test(`${prefix || 'desktop-'}${colorScheme}`, async ({ browser, baseURL }) => {
			const context = await browser.newContext({
				baseURL: baseURL!,
				viewport,
				colorScheme,
				reducedMotion: 'reduce',
				deviceScaleFactor: prefix ? 2 : 1
			});
			const page = await context.newPage();
			await page.goto(
				prefix
					? './?place=iso3166-2-AF-PAN&camera=69.7,35.4,6.4'
					: './?place=iso3166-2-AF-PAN&camera=69.8,33.9,5.3'
			);
			await settle(page);
			await save(browser, page, `${prefix}map-${colorScheme}`);
			await page.goto('./articles/interview-ahmad-massoud?mention=interview-ahmad-massoud-1929');
			await settle(page);
			await save(browser, page, `${prefix}article-${colorScheme}`);
			await page.goto('./workbench');
			const chosen = page.waitForEvent('filechooser');
			await page.getByRole('button', { name: 'Choose files' }).click();
			await (await chosen).setFiles(readdirSync(corpus).map((file) => join(corpus, file)));
			await expect(page.getByText(/^2 articles, \d+ place names/)).toBeVisible();
			await page.goto('./workbench/review');
			await settle(page, 'Candidates on the map');
			await save(browser, page, `${prefix}review-${colorScheme}`);
			await context.close();
		});
	}
}

async function settle(page: Page, map = 'Map'): Promise<void> {
	await expect(page.getByRole('region', { name: map, exact: true })).toHaveAttribute(
		'data-idle',
		'true',
		{ timeout: 60_000 }
	);
	await page.evaluate(() => document.fonts.ready);
}

/** WebP by the browser's own encoder: a third of the PNG. */
async function save(browser: Browser, page: Page, name: string): Promise<void> {
	const png = await page.screenshot();
	mkdirSync(folder, { recursive: true });
	if (process.env['SCREENSHOTS_PNG']) {
		writeFileSync(join(process.env['SCREENSHOTS_PNG'], `${name}.png`), png);
		return;
	}
	const encoder = await browser.newPage();
	const data = await encoder.evaluate(async (base64) => {
		const image = new Image();
		image.src = `data:image/png;base64,${base64}`;
		await image.decode();
		const canvas = new OffscreenCanvas(image.width, image.height);
		canvas.getContext('2d')!.drawImage(image, 0, 0);
		const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.86 });
		const reader = new FileReader();
		return new Promise<string>((resolve) => {
			reader.onload = () => resolve(String(reader.result).split(',')[1]!);
			reader.readAsDataURL(blob);
		});
	}, png.toString('base64'));
	await encoder.close();
	writeFileSync(join(folder, `${name}.webp`), Buffer.from(data, 'base64'));
}
