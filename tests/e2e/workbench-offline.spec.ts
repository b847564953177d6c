/** The workbench is there without a network, once it has been opened; the site is never older than it is. */
import { expect, test } from './page';

test('opened once, it reads an article without a network', async ({ page, context, mapPage }) => {
	await page.goto('./workbench');
	await page.evaluate(() => navigator.serviceWorker.ready);
	await context.setOffline(true);
	const online = await context
		.serviceWorkers()[0]!
		.evaluate(() => fetch('/not-kept').then(Boolean, () => false));
	expect(online).toBe(false);
	await page.reload();
	await page
		.getByRole('textbox', { name: 'Text' })
		.fill('Two people were killed in an explosion in Kandahar in August 2021.');
	await page.getByRole('button', { name: 'Add this text' }).click();
	await page.getByRole('link', { name: 'Map', exact: true }).click();
	await mapPage.drawn();
	await expect(mapPage.place('Kandahar')).toBeVisible();
	// The other pages of the workbench too, each by its own address.
	await page.goto('./workbench/map?query=x');
	await mapPage.drawn();
});

test('keeps nothing of what is made of the articles', async ({ page }) => {
	await page.goto('./');
	expect(
		await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
	).toBe(0);
	await page.goto('./workbench');
	await page.evaluate(() => navigator.serviceWorker.ready);
	const kept = await page.evaluate(async () => {
		const names = await caches.keys();
		const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return requests.flat().map(({ url }) => new URL(url).pathname);
	});
	expect(kept).toContain('/gazetteer/gazetteer.pack');
	expect(kept).toContain('/workbench');
	expect(kept.filter((path) => /^\/(?:layers|articles|places|$)/.test(path))).toEqual([]);
});
