/** Promise 4: nothing is silently dropped. What has no place or no date is counted and can be opened. */
import { expect, test } from './page';

test('the undated are counted, listed on demand, and join with their switch', async ({
	mapPage,
	page
}) => {
	await mapPage.open();
	await expect(mapPage.undated).not.toBeChecked();
	const excerpts = async () => Number(/(\d+) excerpt/.exec(await mapPage.status.innerText())![1]);
	const before = await excerpts();
	await page
		.getByRole('button', { name: /\d+ undated/ })
		.first()
		.click();
	await expect(
		page
			.getByRole('list', { name: /Undated/ })
			.getByRole('listitem')
			.first()
	).toBeVisible();
	await page.keyboard.press('Escape');
	await mapPage.undated.check();
	await expect.poll(excerpts).toBeGreaterThan(before);
});

test('“10 provinces” are told in words and colour none', async ({ mapPage, page }) => {
	await mapPage.open('?years=2025-2025');
	await expect(page.getByText(/10 provinces/).first()).toBeVisible();
	await expect(page.getByText(/not named/).first()).toBeVisible();
	const layers = await page.request.get('/layers/provinces.geojson');
	const { features } = (await layers.json()) as {
		features: { properties: { id: string; country: string } }[];
	};
	const afghan = features.filter(({ properties }) => properties.country === 'AF');
	expect(afghan.map(({ properties }) => properties.id)).toEqual(['iso3166-2:AF-PAN']);
});
