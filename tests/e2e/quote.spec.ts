/** Promise 1: no claim without a quote. Whatever stands on the map opens the exact words and the article. */
import { expect, test } from './page';

test('a place opens from the list, quotes its sentences, and gives the focus back', async ({
	mapPage,
	page
}) => {
	await mapPage.open();
	const button = mapPage.place('Panjshir');
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(mapPage.card).toBeVisible();
	await expect(page.getByRole('dialog', { name: 'Panjshir' })).toBeVisible();

	const excerpts = mapPage.card.getByRole('article');
	expect(await excerpts.count()).toBeGreaterThan(1);
	for (const excerpt of await excerpts.all()) {
		await expect(excerpt.locator('blockquote mark').first()).toHaveText(/Panjshir/);
		await expect(excerpt.getByRole('link', { name: 'Open in article' })).toBeVisible();
		await expect(excerpt.getByRole('button', { name: 'Copy citation' })).toBeVisible();
		await expect(excerpt.getByRole('button', { name: 'Why this place?' })).toBeVisible();
	}
	await page.keyboard.press('Escape');
	await expect(mapPage.card).toBeHidden();
	await expect(button).toBeFocused();
});

test('a place opens from a click on the map', async ({ mapPage, page }) => {
	await mapPage.open('?place=iso3166-2-AF-PAN');
	await expect(page.getByRole('dialog', { name: 'Panjshir' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(mapPage.card).toBeHidden();
	await mapPage.drawn();
	// The whole of Afghanistan is in view: its middle is its area.
	await mapPage.open('?camera=65.5,33.2,5.2');
	const box = (await mapPage.map.boundingBox())!;
	await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
	await expect(page.getByRole('dialog', { name: 'Afghanistan' })).toBeVisible();
});

test('“Open in article” lands on the sentence, lit and in view', async ({ mapPage, page }) => {
	await mapPage.open();
	await mapPage.place('Panjshir').click();
	const excerpt = mapPage.card.getByRole('article').last();
	const quoted = (await excerpt.locator('blockquote').innerText())
		.replace(/^[“"]|[”"]$/g, '')
		.trim();
	await excerpt.getByRole('link', { name: 'Open in article' }).click();
	await expect(page).toHaveURL(/\/articles\//);
	const lit = page.locator('[aria-current="true"]').filter({ hasText: 'Panjshir' }).first();
	await expect(lit).toBeInViewport();
	expect(quoted.replace(/\s+/g, ' ')).toContain(
		(await lit.innerText()).replace(/\s+/g, ' ').trim().slice(0, 40)
	);
	await expect(page.locator('mark[id^="mention-"]').first()).toBeAttached();
	await expect(page.locator('time[datetime]').first()).toBeAttached();
});

test('“Why this place?” names the candidates and the reasons', async ({ mapPage, page }) => {
	await mapPage.open();
	await mapPage.place('Panjshir').click();
	await mapPage.card.getByRole('button', { name: 'Why this place?' }).first().click();
	const why = page.getByRole('dialog', { name: /^Why / });
	await expect(why).toBeVisible();
	await expect(why.getByRole('listitem').first()).toContainText(/Panjshir/);
	await expect(why).toContainText(/\./);
	await page.keyboard.press('Escape');
	await expect(why).toBeHidden();
	await expect(mapPage.card).toBeVisible();
});

test('a citation holds the words, the article and the date', async ({ mapPage, context, page }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await mapPage.open();
	await mapPage.place('Panjshir').click();
	await mapPage.card.getByRole('button', { name: 'Copy citation' }).first().click();
	const citation = await page.evaluate(() => navigator.clipboard.readText());
	expect(citation).toContain('Panjshir');
	expect(citation).toMatch(/Wafayee|Duncan/);
	expect(citation).toMatch(/202[15]/);
});

test('“Show on the map” opens the map at the place', async ({ mapPage, page }) => {
	await page.goto('./places/iso3166-2-AF-PAN');
	await page.getByRole('link', { name: 'Show on the map' }).click();
	await expect(page.getByRole('dialog', { name: 'Panjshir' })).toBeVisible();
	await mapPage.drawn();
	await expect(mapPage.place('Panjshir')).toBeVisible();
	await expect(mapPage.outside).toContainText('Vienna');
});
