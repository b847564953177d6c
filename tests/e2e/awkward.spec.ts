/** Markup in titles and texts, script links, wire copy, another script: shown as text, and nothing executes. */
import { addresses } from '../../playwright.config';
import { expect, MapPage, test } from './page';

test.use({ baseURL: addresses.awkward });

test('markup in a title and a text is text', async ({ page, complaints }) => {
	await page.goto('articles/markup');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x onerror=');
	await expect(page.getByText('</script><script>document.title=5</script>')).toBeVisible();
	expect(await page.locator('img[src="x"], svg[onload]').count()).toBe(0);
	expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
	expect(await page.title()).toMatch(/Dateline/);
	await new MapPage(page).open();
	expect(await page.title()).toMatch(/Dateline/);
	expect(await page.locator('img[src="x"], svg[onload], a[href^="javascript:"]').count()).toBe(0);
	expect(complaints).toEqual([]);
});

test('another language and a repeat are marked; the repeat is not counted twice', async ({
	page
}) => {
	await page.goto('articles');
	await expect(page.getByText(/repeats/i).first()).toBeVisible();
	await expect(page.getByText(/Persian/).first()).toBeVisible();
	const response = await page.request.get('layers/places.geojson');
	const { features } = (await response.json()) as {
		features: { properties: { title: string; excerpts: number; articles: number } }[];
	};
	const kunduz = features.find(({ properties }) => properties.title === 'Kunduz')!;
	expect(kunduz.properties).toMatchObject({ excerpts: 1, articles: 1 });
});

test('an article without a date says so, and its relative dates stay open', async ({ page }) => {
	await page.goto('articles/unknown-date');
	await expect(
		page.getByText(/date (?:of publication )?(?:is )?(?:not known|unknown)|no date/i).first()
	).toBeVisible();
	const response = await page.request.get('layers/mentions.geojson');
	const { features } = (await response.json()) as {
		features: { properties: { article: string; from: string | null } }[];
	};
	const own = features.filter(({ properties }) => properties.article === 'unknown-date');
	expect(own.length).toBeGreaterThan(0);
	expect(own.every(({ properties }) => properties.from === null)).toBe(true);
});

test('a saved page is read without its scripts', async ({ page }) => {
	await page.goto('articles/saved-page');
	await expect(page.getByRole('heading', { level: 1, name: 'Shops shut in Herat' })).toBeVisible();
	await expect(page.getByText('Cookies')).toHaveCount(0);
	expect(await page.title()).toMatch(/Shops shut in Herat/);
});
