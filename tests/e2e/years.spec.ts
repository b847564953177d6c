/** The year filter acts on map, list, counts and address at once, and an opened address restores everything. */
import { expect, test } from './page';

test('narrower years change list, counts, status and address together', async ({
	mapPage,
	page
}) => {
	await mapPage.open();
	const before = await mapPage.status.innerText();
	await expect(mapPage.status).toHaveText(/^\d+ places?, \d+ excerpts?, \d{4}–\d{4}$/);
	await mapPage.setYears(1980, 1989);
	await expect(mapPage.status).not.toHaveText(before);
	await expect(page).toHaveURL(/years=1980/);
	await expect(mapPage.place('Panjshir Valley')).toBeVisible();
	const excerpts = Number(/(\d+) excerpt/.exec(await mapPage.status.innerText())![1]);
	const listed = await page
		.locator(
			'[aria-label="Places"] [data-excerpts], [aria-label="Outside this view"] [data-excerpts]'
		)
		.evaluateAll((elements) =>
			elements.reduce((sum, element) => sum + Number(element.getAttribute('data-excerpts')), 0)
		);
	expect(listed).toBe(excerpts);
});

test('what is coloured is what the years hold', async ({ mapPage, page }) => {
	await mapPage.open('?years=2024-2024');
	await expect(mapPage.place('Panjshir')).toBeVisible();
	await mapPage.place('Panjshir').click();
	const dates = await mapPage.card
		.locator('article time')
		.evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
	expect(dates.length).toBeGreaterThan(0);
	for (const date of dates) expect(date).toMatch(/2024/);
	await page.keyboard.press('Escape');
	await mapPage.setYears(2003, 2010);
	await expect(page.getByText(/Nothing here is dated 2003 to 2010/)).toBeVisible();
	await page.getByRole('button', { name: 'Show all years' }).click();
	await expect(mapPage.place('Panjshir')).toBeVisible();
});

test('an address opens as it was left', async ({ mapPage, page }) => {
	await mapPage.open();
	await mapPage.setYears(1996, 2022);
	await mapPage.layers.getByRole('checkbox', { name: /Former states/ }).uncheck();
	await page.getByRole('radio', { name: 'Publication date' }).check();
	await mapPage.undated.check();
	await mapPage.place('Panjshir').click();
	await mapPage.drawn();
	const address = page.url();
	const status = await mapPage.status.innerText();
	const other = await page.context().newPage();
	await other.goto(address);
	await expect(other.getByRole('dialog', { name: /Panjshir/ })).toBeVisible();
	await expect(other.getByRole('status')).toHaveText(status);
	await expect(other.getByRole('spinbutton', { name: 'From year' })).toHaveValue('1996');
	await expect(other.getByRole('radio', { name: 'Publication date' })).toBeChecked();
	await expect(other.getByRole('checkbox', { name: 'Undated' })).toBeChecked();
	await expect(other.getByRole('checkbox', { name: /Former states/ })).not.toBeChecked();
	await other.close();
});

test('choosing a place can be undone with the browser’s back button', async ({ mapPage, page }) => {
	await mapPage.open();
	await mapPage.place('Panjshir').click();
	await expect(mapPage.card).toBeVisible();
	await page.goBack();
	await expect(mapPage.card).toBeHidden();
	await page.goForward();
	await expect(mapPage.card).toBeVisible();
});

test('play walks through the years, and pauses', async ({ mapPage, page }) => {
	await mapPage.open();
	await page.getByRole('button', { name: 'Play' }).click();
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
	const first = await mapPage.toYear.inputValue();
	await expect(mapPage.toYear).not.toHaveValue(first);
	await page.getByRole('button', { name: 'Pause' }).click();
	await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});
